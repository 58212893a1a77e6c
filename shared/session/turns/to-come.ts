import type { Id } from '../../ids.ts';
import type { Seat } from '../seats/seats.ts';
import type { State } from '../state.ts';
import { counts, type Fairness } from './fairness.ts';
import type { GoRound } from './go-round.ts';
import type { Turns } from './turns.ts';

/** The one on the item in discussion, paused or not. */
export function goRoundOn({ goRounds, discussing }: Turns): GoRound | undefined {
  return discussing === null ? undefined : goRounds.get(discussing);
}

/** The one that the floor follows now. */
export function goRoundRunning(turns: Turns): GoRound | undefined {
  const round = goRoundOn(turns);
  return round?.paused === false ? round : undefined;
}

/** Who is still to be offered the floor, in order; who passed once comes at the end, who listens is left alone. */
export function toCome(state: State, fair: Fairness): Seat[] {
  const round = goRoundOn(state.turns);
  if (!round) return [];
  const had = hadIt(state.turns, round);
  const isHeard = (seat: Seat) => fair.shares.get(seat.id)?.heard === true;
  const waiting = fair.table.filter(
    (seat) => !had.has(seat.id) && !seat.listening && !(round.by === 'unheard' && isHeard(seat)),
  );
  const times = (seat: Seat) => round.passed.filter((id) => id === seat.id).length;
  const level = (seat: Seat) => (round.by === 'fewest' ? (fair.shares.get(seat.id)?.level ?? 0) : 0);
  const first = waiting.filter((seat) => times(seat) === 0);
  const again = waiting.filter((seat) => times(seat) === 1);
  return [
    ...first.sort((a, b) => level(a) - level(b) || a.place - b.place),
    ...again.sort((a, b) => round.passed.indexOf(a.id) - round.passed.indexOf(b.id)),
  ];
}

/** Who had the floor in it. */
export function hadIt({ all }: Turns, { itemId, startedAt }: GoRound): Set<Id> {
  const turns = [...all.values()].filter(
    (turn) =>
      turn.source === 'round' && turn.itemId === itemId && turn.startedAt >= startedAt && counts(turn),
  );
  return new Set(turns.map((turn) => turn.seatId));
}
