import type { Accepted } from '../../shared/session/judge.ts';
import type { State } from '../../shared/session/state.ts';
import type { Batch } from '../storage/storage.ts';

/** What a batch has gathered to be written. */
export type Gathered = Pick<Batch, 'changes' | 'ballots' | 'texts' | 'emptyBox'>;

export function nothing(): Gathered {
  return { changes: [], ballots: [], texts: [], emptyBox: false };
}

export function isEmpty({ changes, ballots }: Gathered): boolean {
  return changes.length === 0 && ballots.length === 0;
}

/** Adds what one accepted command asks to keep. */
export function gather(gathered: Gathered, keep: NonNullable<Accepted['keep']>): void {
  gathered.texts.push(...keep.texts);
  if (keep.ballot) gathered.ballots.push(keep.ballot);
  if (!keep.change) return;
  gathered.changes.push(keep.change);
  if (!keep.box) return;
  // What was cast earlier in this same batch is in the box, or went with the rest of it.
  gathered.ballots = [...keep.box];
  gathered.emptyBox = true;
}

export type Summary = NonNullable<Batch['summary']>;

/** What a list of sessions shows of this one. */
export function summaryOf({ meeting }: State): Summary {
  return { title: meeting.title, status: meeting.status, endedAt: meeting.endedAt };
}

export function sameSummary(a: Summary, b: Summary): boolean {
  return a.title === b.title && a.status === b.status && a.endedAt === b.endedAt;
}
