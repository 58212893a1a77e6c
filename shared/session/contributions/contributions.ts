import type { Id, Millis } from '../../ids.ts';
import type { MeetingEntry } from '../meeting/meeting.ts';
import type { Seats, SeatsEntry } from '../seats/seats.ts';

/** What became of a written contribution. `read`: aloud, to the room; `shown`: on the projector; `hidden`: kept. */
export type Fate = 'sent' | 'read' | 'shown' | 'hidden';

/** Something that somebody wrote instead of saying it. Its text lies in the side table. */
export interface Contribution {
  id: Id;
  seatId: Id;
  /** The item that was before the room. */
  itemId: Id | null;
  at: Millis;
  /** Whether the writer's name may stand beside it: the writer's own word. */
  named: boolean;
  fate: Fate;
  /** When it was put on the projector last, at which item, and whether the name stands beside it; null: never. */
  shown: { at: Millis; itemId: Id | null; named: boolean } | null;
  /** It was read to the room once: then its writer is heard, whatever becomes of it after that. */
  wasRead: boolean;
  /** When that was first. */
  readAt: Millis | null;
}

export interface Contributions {
  /** In the order in which they came. */
  all: Map<Id, Contribution>;
}

/** `shown` is missing in older logs: there a text that was put on the projector is shown at the item that it was written at. */
type Mark = Pick<Contribution, 'fate' | 'wasRead' | 'named'> & Partial<Pick<Contribution, 'shown'>>;

export type ContributionsEntry =
  | { type: 'text-written'; at: Millis; textId: Id; seatId: Id; itemId: Id | null; named: boolean }
  | { type: 'text-marked'; at: Millis; textId: Id; from: Mark; to: Mark };

type Merged = Extract<SeatsEntry, { type: 'seats-merged' }>;

export function emptyContributions(): Contributions {
  return { all: new Map() };
}

/** With their texts; one whose text was forgotten is left out. */
export function withTexts({ all }: Contributions, { texts }: Seats): (Contribution & { text: string })[] {
  return [...all.values()].flatMap((one) => {
    const text = texts.get(one.id)?.text;
    return text === undefined ? [] : [{ ...one, text }];
  });
}

export function applyContributions(
  contributions: Contributions,
  entry: ContributionsEntry | Merged | Extract<MeetingEntry, { type: 'rehearsal-cleared' }>,
): void {
  switch (entry.type) {
    case 'text-written': {
      const { textId: id, seatId, itemId, at, named } = entry;
      contributions.all.set(id, {
        id,
        seatId,
        itemId,
        at,
        named,
        fate: 'sent',
        shown: null,
        wasRead: false,
        readAt: null,
      });
      break;
    }
    case 'text-marked':
      mark(contributions, entry.textId, entry.to, entry.at);
      break;
    case 'seats-merged':
      give(contributions, entry.textIds, entry.into);
      break;
    case 'rehearsal-cleared':
      contributions.all.clear();
      break;
  }
}

/** Takes back what `applyContributions` did, as if it had never been. */
export function revertContributions(contributions: Contributions, entry: ContributionsEntry | Merged): void {
  if (entry.type === 'seats-merged') give(contributions, entry.textIds, entry.seatId);
  if (entry.type === 'text-marked') mark(contributions, entry.textId, entry.from, entry.at);
}

function mark({ all }: Contributions, id: Id, { fate, wasRead, named, shown }: Mark, at: Millis): void {
  const one = all.get(id);
  if (!one) return;
  const isOlder = shown === undefined && fate === 'shown';
  one.shown = shown ?? (isOlder ? { at, itemId: one.itemId, named } : null);
  Object.assign(one, { fate, wasRead, readAt: wasRead ? (one.readAt ?? at) : null });
}

function give({ all }: Contributions, ids: readonly Id[], seatId: Id): void {
  for (const id of ids) {
    const one = all.get(id);
    if (one) one.seatId = seatId;
  }
}
