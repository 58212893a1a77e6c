import type { Id, Millis } from '../../ids.ts';
import type { MeetingEntry } from '../meeting/meeting.ts';

/** What became of a written contribution. `read`: aloud, to the room; `shown`: on the projector; `hidden`: kept. */
export type Fate = 'sent' | 'read' | 'shown' | 'hidden';

/** Something that somebody wrote instead of saying it. Its text lies in the side table. */
export interface Contribution {
  id: Id;
  seatId: Id;
  /** The item that was before the room. */
  itemId: Id | null;
  at: Millis;
  /** Whether the writer's name may stand beside it. */
  named: boolean;
  fate: Fate;
  /** It was read to the room once: then its writer is heard, whatever becomes of it after that. */
  wasRead: boolean;
}

export interface Contributions {
  /** In the order in which they came. */
  all: Map<Id, Contribution>;
}

type Mark = Pick<Contribution, 'fate' | 'wasRead' | 'named'>;

export type ContributionsEntry =
  | { type: 'text-written'; at: Millis; textId: Id; seatId: Id; itemId: Id | null; named: boolean }
  | { type: 'text-marked'; at: Millis; textId: Id; from: Mark; to: Mark };

export function emptyContributions(): Contributions {
  return { all: new Map() };
}

/** Seats of whom something was read to the room: in the whole session, or on one item. */
export function readOut({ all }: Contributions, itemId?: Id): Set<Id> {
  const read = [...all.values()].filter(
    (one) => one.wasRead && (itemId === undefined || one.itemId === itemId),
  );
  return new Set(read.map((one) => one.seatId));
}

export function applyContributions(
  contributions: Contributions,
  entry: ContributionsEntry | Extract<MeetingEntry, { type: 'rehearsal-cleared' }>,
): void {
  switch (entry.type) {
    case 'text-written': {
      const { textId: id, seatId, itemId, at, named } = entry;
      contributions.all.set(id, { id, seatId, itemId, at, named, fate: 'sent', wasRead: false });
      break;
    }
    case 'text-marked':
      mark(contributions, entry.textId, entry.to);
      break;
    case 'rehearsal-cleared':
      contributions.all.clear();
      break;
  }
}

/** Takes back what `applyContributions` did, as if it had never been. */
export function revertContributions(contributions: Contributions, entry: ContributionsEntry): void {
  if (entry.type === 'text-marked') mark(contributions, entry.textId, entry.from);
}

function mark({ all }: Contributions, id: Id, to: Mark): void {
  const one = all.get(id);
  if (one) Object.assign(one, to);
}
