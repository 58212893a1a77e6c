import type { Id, Millis } from '../../ids.ts';
import type { State } from '../state.ts';
import { closingAskedAt } from '../votes/closing.ts';

/**
 * Seats of whom something was read to the room until `at`: in the whole session, or on one item. What was read without the
 * name is not told before the room looks at something else: a ring that closes at that moment would say whose it was.
 */
export function readOut(state: State, at: Millis, itemId?: Id): Set<Id> {
  const since = lastChangeOfScene(state);
  const read = [...state.contributions.all.values()].filter(
    ({ readAt, named, itemId: on }) =>
      readAt !== null && readAt <= at && (named || readAt < since) && (itemId === undefined || on === itemId),
  );
  return new Set(read.map((one) => one.seatId));
}

/** When an item came on last, or the questions after the talk did, or an ended session was opened again; once it has ended, always. */
function lastChangeOfScene(state: State): Millis {
  const { meeting, agenda } = state;
  if (meeting.status === 'ended') return Infinity;
  const cameOn = agenda.items.map((item) => item.on.at(-1)?.from ?? 0);
  return Math.max(meeting.reopenedAt ?? 0, closingAskedAt(state) ?? 0, ...cameOn);
}
