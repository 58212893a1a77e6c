import * as v from 'valibot';
import { LIMITS, line, planning } from './fields.ts';
import type { Question } from './question.ts';

export const scoreSchema = v.strictObject({ kind: v.literal('score'), text: line(LIMITS.text), ...planning });
export type Score = v.InferOutput<typeof scoreSchema>;

/** A mark from 0 to 10. */
export const score: Question<Score> = {
  schema: scoreSchema,
  voted: true,
  ordered: true,
  size: () => 11,
  several: () => false,
  picks: (_body, value) => (typeof value === 'number' ? [value] : null),
};
