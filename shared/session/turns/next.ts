import type { Millis } from '../../ids.ts';
import type { Seat } from '../seats/seats.ts';
import type { State } from '../state.ts';
import { fairness, speakingIds, type Fairness } from './fairness.ts';
import { inOrder, sideKeys, turnKeys, type Key, type Next } from './order.ts';

/**
 * Who wants to speak, in the order in which the tool proposes them. It advises: the floor may go to anyone.
 *
 * @param sides see `sideKeys`: worked out once for both lists
 */
export function wants(
  state: State,
  at: Millis,
  fair: Fairness = fairness(state, at),
  sides: readonly Key[] = sideKeys(state, fair, at),
): Next[] {
  const busy = speakingIds(state.turns);
  const waiting = fair.table.filter((seat) => state.turns.hands.has(seat.id) && !busy.has(seat.id));
  const hand = handKey(state);
  const keys = state.meeting.handOrder === 'queue' ? [hand] : [...turnKeys(fair), ...sides, hand];
  return inOrder(state, waiting, keys).map((next) => withYes(state, next));
}

function handKey(state: State): Key {
  const since = (seat: Seat) => state.turns.hands.get(seat.id)?.since ?? 0;
  return { code: 'hand-since', of: since, worded: () => true, shown: true };
}

/** Says so where the hand is the yes to an invitation. */
function withYes(state: State, next: Next): Next {
  const accepted = state.turns.hands.get(next.seatId)?.accepted === true;
  return accepted ? { ...next, reasons: [...next.reasons, { code: 'accepted' }] } : next;
}
