import {
  applyContributions,
  emptyContributions,
  revertContributions,
  type Contributions,
  type ContributionsEntry,
} from './contributions/contributions.ts';
import {
  applyInvitations,
  emptyInvitations,
  revertInvitations,
  type Invitations,
  type InvitationsEntry,
} from './invitations/invitations.ts';
import { applyAgenda, emptyAgenda, revertAgenda, type Agenda, type AgendaEntry } from './agenda/agenda.ts';
import type { Change, Entry, Fact } from './entries.ts';
import { emptyHistory, note, type History } from './history/history.ts';
import {
  applyMeeting,
  emptyMeeting,
  revertMeeting,
  type Meeting,
  type MeetingEntry,
} from './meeting/meeting.ts';
import {
  applySeats,
  emptySeats,
  revertSeats,
  type Seats,
  type SeatsEntry,
  type TextRow,
} from './seats/seats.ts';
import { applyTurns, emptyTurns, revertTurns, type Turns, type TurnsEntry } from './turns/turns.ts';
import { upcast } from './upcast.ts';
import {
  applyVotes,
  emptyVotes,
  file,
  revertVotes,
  type Ballot,
  type Votes,
  type VotesEntry,
} from './votes/votes.ts';

/** A whole session in memory. It belongs to whoever folds it, and is changed in place. */
export interface State {
  /** The session's version: one more for every accepted command, ballots too. */
  seq: number;
  /** When the last change was, epoch ms, and the version that it made. Ballots do not move either. */
  at: number;
  changed: number;
  meeting: Meeting;
  seats: Seats;
  agenda: Agenda;
  votes: Votes;
  contributions: Contributions;
  turns: Turns;
  invitations: Invitations;
  history: History;
}

export function emptyState(): State {
  return {
    seq: 0,
    at: 0,
    changed: 0,
    meeting: emptyMeeting(),
    seats: emptySeats(),
    agenda: emptyAgenda(),
    votes: emptyVotes(),
    contributions: emptyContributions(),
    turns: emptyTurns(),
    invitations: emptyInvitations(),
    history: emptyHistory(),
  };
}

/** Folds one change. Never fails: what was written happened. */
export function apply(state: State, written: Change): void {
  const change = upcast(written);
  for (const entry of change.entries) applyEntry(state, entry);
  note(state.history, change);
  state.seq = change.seq;
  state.at = change.at;
  state.changed = change.seq;
}

/** Files one accepted ballot. It counts in `seq`, and leaves no trace in the log. */
export function cast(state: State, ballot: Ballot): void {
  file(state.votes, ballot);
  state.seq += 1;
}

/** Keeps or forgets texts of persons in the side table. */
export function write(state: State, rows: readonly TextRow[]): void {
  for (const { id, seatId, text } of rows) {
    if (text === null) state.seats.texts.delete(id);
    else state.seats.texts.set(id, { id, seatId, text });
  }
}

/** Every slice sees every entry, in this order; its switch passes over those that it does not name. */
function applyEntry(state: State, entry: Entry): void {
  if (entry.type === 'reverted') {
    revertFact(state, entry.fact);
    return;
  }
  applyMeeting(state.meeting, entry as MeetingEntry);
  applySeats(state.seats, entry as SeatsEntry);
  applyAgenda(state.agenda, entry as AgendaEntry);
  applyVotes(state.votes, entry as VotesEntry);
  applyContributions(state.contributions, entry as ContributionsEntry);
  applyTurns(state.turns, entry as TurnsEntry);
  applyInvitations(state.invitations, entry as InvitationsEntry);
}

function revertFact(state: State, fact: Fact): void {
  revertMeeting(state.meeting, fact as MeetingEntry);
  revertSeats(state.seats, fact as SeatsEntry);
  revertAgenda(state.agenda, fact as AgendaEntry);
  revertVotes(state.votes, fact as VotesEntry);
  revertContributions(state.contributions, fact as ContributionsEntry);
  revertTurns(state.turns, fact as TurnsEntry);
  revertInvitations(state.invitations, fact as InvitationsEntry);
}
