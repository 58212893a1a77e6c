import * as v from 'valibot';
import { LIMITS, line, planning, TOO_LARGE } from './fields.ts';
import type { Question } from './question.ts';

export const choiceSchema = v.strictObject({
  kind: v.literal('choice'),
  text: line(LIMITS.text),
  options: v.pipe(v.array(line(LIMITS.option)), v.minLength(2), v.maxLength(10, TOO_LARGE)),
  multiple: v.optional(v.boolean()),
  ...planning,
});
export type Choice = v.InferOutput<typeof choiceSchema>;

/** One of several options, or with `multiple` one up to all. A ballot is an array of different indexes from 0. */
export const choice: Question<Choice> = {
  schema: choiceSchema,
  voted: true,
  ordered: false,
  size: (body) => body.options.length,
  several: (body) => body.multiple === true,
  picks(body, value) {
    if (!Array.isArray(value) || new Set(value).size !== value.length) return null;
    const most = body.multiple === true ? body.options.length : 1;
    const fits =
      value.length >= 1 && value.length <= most && value.every((index) => index < body.options.length);
    return fits ? value : null;
  },
};
