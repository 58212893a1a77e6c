import * as v from 'valibot';
import { LIMITS, line, planning } from './fields.ts';
import type { Question } from './question.ts';

export const talkSchema = v.strictObject({ kind: v.literal('talk'), text: line(LIMITS.text), ...planning });
export type Talk = v.InferOutput<typeof talkSchema>;

/** A conversation without a vote: introductions, a round. */
export const talk: Question<Talk> = {
  schema: talkSchema,
  voted: false,
  ordered: false,
  size: () => 0,
  several: () => false,
  picks: () => null,
};
