import type { Id } from '../../shared/ids.ts';
import type { SeatsMessage } from '../../shared/protocol/live.ts';
import { SEATS_IN_VIEW, type ConsoleSeat } from '../../shared/views/console.ts';

/** In a large room the seats travel beside the console's view: first all of them, then what changed. */
export interface SeatList {
  /** What tells everyone who had the last list about this one. */
  changes(seq: number, seats: ConsoleSeat[]): SeatsMessage[];
  forget(): void;
}

export function seatList(): SeatList {
  let last = new Map<Id, ConsoleSeat>();
  return {
    changes(seq, seats) {
      const before = last;
      last = new Map(seats.map((seat) => [seat.id, seat]));
      if (before.size === 0) return inPieces(seq, seats);
      const changed = seats.filter((seat) => differs(before.get(seat.id), seat));
      const removed = [...before.keys()].filter((id) => !last.has(id));
      return changed.length + removed.length === 0 ? [] : [{ seq, changed, removed }];
    },
    forget() {
      last = new Map();
    },
  };
}

/** The whole list, for somebody who has nothing yet. */
export function inPieces(seq: number, seats: ConsoleSeat[]): SeatsMessage[] {
  const of = Math.ceil(seats.length / SEATS_IN_VIEW);
  return Array.from({ length: of }, (_, part) => ({
    seq,
    changed: seats.slice(part * SEATS_IN_VIEW, (part + 1) * SEATS_IN_VIEW),
    removed: [],
    part: part + 1,
    of,
  }));
}

/** Time that passes for everybody alike is no news of one seat: it is brought up to date with the next real change. */
function differs(before: ConsoleSeat | undefined, seat: ConsoleSeat): boolean {
  if (!before) return true;
  return (Object.keys(seat) as (keyof ConsoleSeat)[]).some(
    (field) => field !== 'presentSeconds' && before[field] !== seat[field],
  );
}
