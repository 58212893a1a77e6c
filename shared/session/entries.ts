import type { Id, Millis } from '../ids.ts';
import type { AgendaEntry } from './agenda/agenda.ts';
import type { ContributionsEntry } from './contributions/contributions.ts';
import type { InvitationsEntry } from './invitations/invitations.ts';
import type { MeetingEntry } from './meeting/meeting.ts';
import type { SeatsEntry } from './seats/seats.ts';
import type { TurnsEntry } from './turns/turns.ts';
import type { VotesEntry } from './votes/votes.ts';

/** A fact, in the past tense, with every value resolved. */
export type Fact =
  | MeetingEntry
  | SeatsEntry
  | AgendaEntry
  | VotesEntry
  | ContributionsEntry
  | TurnsEntry
  | InvitationsEntry;

/** A fact, or that an earlier one was taken back as if it had never been. */
export type Entry = Fact | { type: 'reverted'; at: Millis; fact: Fact };

/** Which form the entries have; `upcast` brings older ones up. */
export const ENTRY_VERSION = 1;

/** Everything that one accepted command brought about: the unit of the log, of idempotency and of undo. */
export interface Change {
  v: number;
  /** The session's version after it. Ballots count too, so numbers may be left out. */
  seq: number;
  at: Millis;
  /** Role or seat that sent it, and the id it came with: a repeated one gets the first answer. */
  receipt: { sender: string; id: string };
  command: string;
  /** What the answer carried besides `ok` and `seq`. */
  data?: Record<string, string | number>;
  /** Whether undo may take it back, and whom or what it concerned. */
  act?: { seatId?: Id; itemId?: Id };
  /** The seq of the act that this change took back. */
  undoes?: number;
  entries: Entry[];
}

/** What takes facts back: the last one first, each at its own time, as if it had never been. */
export function reverted(facts: readonly Fact[]): Entry[] {
  return facts.toReversed().map((fact) => ({ type: 'reverted', at: fact.at, fact }));
}
