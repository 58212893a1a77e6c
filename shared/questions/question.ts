import type { GenericSchema } from 'valibot';
import type { Value } from './fields.ts';

/** What the rules need to know of a kind of question. The general code asks these, never 'which kind?'. */
export interface Question<Body> {
  schema: GenericSchema<unknown, Body>;
  /** False for a conversation without a vote. */
  voted: boolean;
  /** Whether the options stand on one scale, so that camps, polarisation and direction of a shift mean something. */
  ordered: boolean;
  /** Number of options, which is the length of `counts`. */
  size(body: Body): number;
  /** Whether one ballot may pick several options. */
  several(body: Body): boolean;
  /** Option indexes that a ballot picks, or null when the value does not fit the question. */
  picks(body: Body, value: Exclude<Value, null>): number[] | null;
}
