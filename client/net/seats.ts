import type { Id } from '../../shared/ids.ts';
import type { SeatsMessage } from '../../shared/protocol/live.ts';
import type { ConsoleSeat } from '../../shared/views/console.ts';

/** The seats of a console, from whole views or, in a large room, from `seats` messages. A new Map whenever something changed. */
export interface SeatBook {
  whole(seats: readonly ConsoleSeat[]): ReadonlyMap<Id, ConsoleSeat>;
  message(message: SeatsMessage): ReadonlyMap<Id, ConsoleSeat>;
  /** A new connection: its first list comes whole again. */
  restart(): void;
}

export function createSeatBook(): SeatBook {
  let seats = new Map<Id, ConsoleSeat>();
  let pieces: { got: number; seats: Map<Id, ConsoleSeat> } | null = null;

  const put = (into: Map<Id, ConsoleSeat>, { changed, removed }: SeatsMessage) => {
    for (const seat of changed) into.set(seat.id, seat);
    for (const id of removed) into.delete(id);
    return into;
  };
  return {
    whole(list) {
      seats = new Map(list.map((seat) => [seat.id, seat]));
      return seats;
    },
    message(message) {
      if (message.of === undefined) {
        seats = put(new Map(seats), message);
        return seats;
      }
      pieces ??= { got: 0, seats: new Map() };
      pieces.got += 1;
      put(pieces.seats, message);
      // What is known already stays in view until the list is whole.
      seats = pieces.got < message.of ? put(new Map(seats), message) : pieces.seats;
      if (pieces.got >= message.of) pieces = null;
      return seats;
    },
    restart() {
      pieces = null;
    },
  };
}
