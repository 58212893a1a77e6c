import type { Id, Millis } from '../../ids.ts';

/** The floor goes from seat to seat, a short time each. One an item at most. */
export interface GoRound {
  itemId: Id;
  /** In the order of the seats, or whoever had the fewest turns first, or to nobody who was heard. */
  by: 'seats' | 'fewest' | 'unheard';
  /** What each is meant to take at most. */
  seconds: number;
  startedAt: Millis;
  paused: boolean;
  /** Seats in the order in which they passed: once, and the floor is offered again at the end; twice, and that is that. */
  passed: Id[];
}

export type GoRoundEntry =
  | { type: 'round-started'; at: Millis; itemId: Id; by: GoRound['by']; seconds: number }
  | { type: 'round-passed'; at: Millis; itemId: Id; seatId: Id }
  | { type: 'round-paused'; at: Millis; itemId: Id; on: boolean }
  /** `round`: what is put back when this is undone. */
  | { type: 'round-stopped'; at: Millis; round: GoRound };

export function applyGoRound(goRounds: Map<Id, GoRound>, entry: GoRoundEntry): void {
  switch (entry.type) {
    case 'round-started': {
      const { itemId, by, seconds, at: startedAt } = entry;
      goRounds.set(itemId, { itemId, by, seconds, startedAt, paused: false, passed: [] });
      break;
    }
    case 'round-passed':
      goRounds.get(entry.itemId)?.passed.push(entry.seatId);
      break;
    case 'round-paused':
      pause(goRounds, entry.itemId, entry.on);
      break;
    case 'round-stopped':
      goRounds.delete(entry.round.itemId);
      break;
  }
}

/** Takes back what `applyGoRound` did, as if it had never been. */
export function revertGoRound(goRounds: Map<Id, GoRound>, entry: GoRoundEntry): void {
  switch (entry.type) {
    case 'round-started':
      goRounds.delete(entry.itemId);
      break;
    case 'round-passed': {
      const passed = goRounds.get(entry.itemId)?.passed;
      passed?.splice(passed.lastIndexOf(entry.seatId), 1);
      break;
    }
    case 'round-paused':
      pause(goRounds, entry.itemId, !entry.on);
      break;
    case 'round-stopped':
      goRounds.set(entry.round.itemId, copyOf(entry.round));
      break;
  }
}

function pause(goRounds: Map<Id, GoRound>, itemId: Id, on: boolean): void {
  const round = goRounds.get(itemId);
  if (round) round.paused = on;
}

export function copyOf(round: GoRound): GoRound {
  return { ...round, passed: [...round.passed] };
}
