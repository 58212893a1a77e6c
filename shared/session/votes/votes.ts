import type { Hash, Id, Millis } from '../../ids.ts';
import type { Shift } from '../../measures/shift.ts';
import type { Value } from '../../questions/fields.ts';
import type { AgendaEntry } from '../agenda/agenda.ts';
import type { MeetingEntry } from '../meeting/meeting.ts';
import type { SeatsEntry } from '../seats/seats.ts';

/** Whoever a ballot is filed under: with named ballots and for a seat without a phone its id, else an HMAC that only the phone's token makes. */
export type Voter = string;

/** A ballot as it lies in the box: no time, no number of arrival, no seat. */
export interface Ballot {
  itemId: Id;
  round: number;
  voter: Voter;
  value: Value;
  /** Hashes of the accepted command ids, so that a late retry gets its first answer. */
  receipts: Hash[];
}

export interface Round {
  round: number;
  openedAt: Millis;
  closedAt: Millis | null;
  /** Once it was settled, at its first showing or the end of the session: a round that could still be opened again has none. */
  result: RoundResult | null;
  shown: 'nobody' | 'console' | 'all';
  /** Whether anybody ever saw it: then it cannot be opened again. */
  everShown: boolean;
}

/** Counts and shift are null where too few people voted for them ever to be shown. */
export interface RoundResult {
  counts: number[] | null;
  noOpinion: number;
  voters: number;
  shift: Shift | null;
}

export interface Votes {
  /** Rounds of each item that had one, from round 1. */
  rounds: Map<Id, Round[]>;
  /** The ballot box: not folded from entries, and emptied when the session ends. Key: `boxKey`. */
  box: Map<string, Map<Voter, Ballot>>;
}

export type VotesEntry =
  | { type: 'round-opened'; at: Millis; itemId: Id; round: number }
  | { type: 'round-closed'; at: Millis; itemId: Id; round: number }
  /** The box was counted, once: two counts with a late vote between them would tell what that vote was. */
  | { type: 'round-settled'; at: Millis; itemId: Id; round: number; result: RoundResult }
  | { type: 'round-reopened'; at: Millis; itemId: Id; round: number }
  | {
      type: 'results-shown';
      at: Millis;
      itemId: Id;
      round: number;
      to: 'console' | 'all';
      before: Round['shown'];
    }
  | { type: 'results-hidden'; at: Millis; itemId: Id; round: number; before: Round['shown'] }
  /** Of these items only, or all of them. */
  | { type: 'ballots-destroyed'; at: Millis; itemIds?: Id[] };

export function emptyVotes(): Votes {
  return { rounds: new Map(), box: new Map() };
}

const boxKey = (itemId: Id, round: number): string => `${itemId} ${round}`;

export function ballotsOf(votes: Votes, itemId: Id, round: number): ReadonlyMap<Voter, Ballot> {
  return votes.box.get(boxKey(itemId, round)) ?? new Map<Voter, Ballot>();
}

export function allBallots({ box }: Votes): Ballot[] {
  return [...box.values()].flatMap((ballots) => [...ballots.values()]);
}

export function roundsOf(votes: Votes, itemId: Id): readonly Round[] {
  return votes.rounds.get(itemId) ?? [];
}

export function lastRound(votes: Votes, itemId: Id): Round | undefined {
  return votes.rounds.get(itemId)?.at(-1);
}

/** Ballots cast in a round: as settled, else as they lie in the box. */
export function votersOf(votes: Votes, itemId: Id, round: Round): number {
  return round.result?.voters ?? ballotsOf(votes, itemId, round.round).size;
}

/** Puts a ballot in the box, in the place of an earlier one of the same voter in the same round. */
export function file(votes: Votes, ballot: Ballot): void {
  const key = boxKey(ballot.itemId, ballot.round);
  const box = votes.box.get(key) ?? new Map<Voter, Ballot>();
  box.set(ballot.voter, ballot);
  votes.box.set(key, box);
}

export function applyVotes(
  votes: Votes,
  entry:
    | VotesEntry
    | Extract<MeetingEntry, { type: 'rehearsal-cleared' }>
    | Extract<SeatsEntry, { type: 'seat-forgotten' }>
    | Extract<AgendaEntry, { type: 'item-removed' }>,
): void {
  switch (entry.type) {
    case 'rehearsal-cleared':
      Object.assign(votes, emptyVotes());
      break;
    case 'ballots-destroyed':
      destroy(votes, entry.itemIds);
      break;
    case 'seat-forgotten':
      forgetVoter(votes, entry.seatId);
      break;
    case 'item-removed':
      votes.rounds.delete(entry.itemId);
      break;
    case 'round-opened':
      votes.rounds.set(entry.itemId, [...roundsOf(votes, entry.itemId), opened(entry.round, entry.at)]);
      break;
    case 'round-closed':
      change(votes, entry, { closedAt: entry.at });
      break;
    case 'round-settled':
      change(votes, entry, { result: entry.result });
      break;
    case 'round-reopened':
      change(votes, entry, { closedAt: null });
      break;
    case 'results-shown':
      change(votes, entry, { shown: entry.to, everShown: true });
      break;
    case 'results-hidden':
      change(votes, entry, { shown: 'nobody' });
      break;
  }
}

/** Takes back what `applyVotes` did. What was seen stays seen and what was counted stays counted: such a round is not opened again. */
export function revertVotes(votes: Votes, entry: VotesEntry): void {
  switch (entry.type) {
    case 'round-opened':
      votes.rounds.set(entry.itemId, roundsOf(votes, entry.itemId).slice(0, -1));
      break;
    case 'round-closed':
      change(votes, entry, { closedAt: null });
      break;
    case 'results-shown':
    case 'results-hidden':
      change(votes, entry, { shown: entry.before });
      break;
    default: // no act that can be undone leaves the others
  }
}

function forgetVoter({ box }: Votes, voter: Voter): void {
  for (const [key, ballots] of box) if (ballots.delete(voter) && ballots.size === 0) box.delete(key);
}

function destroy({ box }: Votes, itemIds: readonly Id[] | undefined): void {
  for (const [key, ballots] of box) {
    const isMeant = [...ballots.values()].some((ballot) => itemIds?.includes(ballot.itemId));
    if (itemIds === undefined || isMeant) box.delete(key);
  }
}

function opened(round: number, at: Millis): Round {
  return { round, openedAt: at, closedAt: null, result: null, shown: 'nobody', everShown: false };
}

function change(votes: Votes, at: { itemId: Id; round: number }, to: Partial<Round>): void {
  const round = votes.rounds.get(at.itemId)?.find((one) => one.round === at.round);
  if (round) Object.assign(round, to);
}
