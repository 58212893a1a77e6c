import type { Id } from '../../ids.ts';
import type { Change, Fact } from '../entries.ts';

/** An act of the facilitator that can be taken back. */
export interface Act {
  seq: number;
  command: string;
  seatId?: Id;
  itemId?: Id;
  facts: Fact[];
}

export interface History {
  /** Oldest first; the last one is what undo names. At most `MOST`, all of the item that is on. */
  acts: Act[];
  /** Answers already given, by sender and command id. */
  answers: Map<string, { seq: number; data?: Change['data'] }>;
}

const MOST = 50;

export function emptyHistory(): History {
  return { acts: [], answers: new Map() };
}

export const receiptKey = (receipt: Change['receipt']): string => `${receipt.sender} ${receipt.id}`;

/** Remembers the answer, and the act if it can be taken back. Undo reaches no further than the item that is on, and not past what was forgotten. */
export function note(history: History, change: Change): void {
  const { seq, command, data, act } = change;
  history.answers.set(receiptKey(change.receipt), data === undefined ? { seq } : { seq, data });
  if (change.undoes !== undefined) history.acts = history.acts.filter((one) => one.seq !== change.undoes);
  if (change.entries.some(startsAnew)) history.acts = [];
  if (act)
    history.acts = [...history.acts, { seq, command, ...act, facts: change.entries.filter(isFact) }].slice(
      -MOST,
    );
}

function startsAnew(entry: Change['entries'][number]): boolean {
  const { type } = entry;
  if (type === 'rehearsal-cleared' || type === 'session-ended' || type === 'seat-forgotten') return true;
  return (
    entry.type === 'phase-changed' &&
    (entry.to === 'voting' || entry.to === 'discussion') &&
    entry.before !== entry.itemId
  );
}

function isFact(entry: Change['entries'][number]): entry is Fact {
  return entry.type !== 'reverted';
}
