import * as v from 'valibot';
import { LIMITS, line, planning } from './fields.ts';
import type { Question } from './question.ts';

export const statementSchema = v.strictObject({
  kind: v.literal('statement'),
  text: line(LIMITS.text),
  scale: v.picklist(['agree5', 'agree2']),
  ...planning,
});
export type Statement = v.InferOutput<typeof statementSchema>;

const STEPS = { agree5: 5, agree2: 2 } as const;

/** Agree or disagree, in five steps or two. A ballot is 1 (fully disagree) up to the number of steps (fully agree). */
export const statement: Question<Statement> = {
  schema: statementSchema,
  voted: true,
  ordered: true,
  size: (body) => STEPS[body.scale],
  several: () => false,
  picks: (body, value) =>
    typeof value === 'number' && value >= 1 && value <= STEPS[body.scale] ? [value - 1] : null,
};
