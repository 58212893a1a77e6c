import type { Id, Millis } from '../ids.ts';
import type { Shift } from '../measures/shift.ts';
import { asked, type Asked } from '../questions/kinds.ts';
import { itemOf, type AgendaItem, type Phase } from '../session/agenda/agenda.ts';
import type { Contribution } from '../session/contributions/contributions.ts';
import { isPaused } from '../session/meeting/meeting.ts';
import type { Camp } from '../measures/division.ts';
import { goRoundOn, hadIt } from '../session/turns/to-come.ts';
import { speaking } from '../session/turns/turns.ts';
import { lastRound, roundsOf, votersOf, type Round } from '../session/votes/votes.ts';
import type { State } from '../session/state.ts';
import type { Sight } from './sight.ts';

/** What every audience sees. */
export interface Common {
  protocol: 1;
  seq: number;
  /** Of the last change; clocks run on from here. */
  at: Millis;
  status: 'lobby' | 'live' | 'ended';
  paused: boolean;
  title: string;
  locale: 'nl' | 'en';
  ballots: 'anonymous' | 'named';
  turnTargetSeconds: number;
  item: Item | null;
  speaker: Speaker | null;
  /** Participants at the table; guests are not counted. */
  present: number;
  heard: number;
  /** How many people are expected; null when nobody said. */
  expected: number | null;
  rehearsal: boolean;
  /** The floor goes from seat to seat; null when it does not. `again`: of those to come, who passed once. */
  round: { seconds: number; paused: boolean; toCome: number; again: number; total: number } | null;
}

export interface Item extends Asked {
  id: Id;
  /** From 1; skipped ones are left out. */
  index: number;
  of: number;
  phase: Exclude<Phase, 'pending' | 'skipped'>;
  /** 0 before the first vote. */
  round: number;
  /** Ballots cast in the last round; null on a phone while voting. */
  voted: number | null;
  /** Present participants, at least those who voted. */
  eligible: number;
  results: Results | null;
}

export interface RoundCounts {
  round: number;
  counts: number[];
  noOpinion: number;
  voters: number;
}

export interface Results extends RoundCounts {
  earlier: RoundCounts[];
  shift: Shift | null;
}

export interface Speaker {
  seatId: Id;
  label: string;
  turnId: Id;
  startedAt: Millis;
  /** What this turn is meant to take at most. */
  targetSeconds: number;
  interrupting: boolean;
  /** It is this person's place in the round from seat to seat. */
  inRound: boolean;
}

/** `console` sees what was revealed to it; `room` (phones and projector) only what was revealed to all. */
export type Audience = 'console' | 'room';

export function common(sight: Sight, audience: Audience): Common {
  const { state, fair } = sight;
  const { meeting } = state;
  return {
    protocol: 1,
    seq: state.seq,
    at: state.at,
    status: meeting.status,
    paused: isPaused(meeting),
    title: meeting.title,
    locale: meeting.locale,
    ballots: meeting.ballots,
    turnTargetSeconds: meeting.turnTargetSeconds,
    item: currentItem(sight, audience),
    speaker: speaker(sight, audience),
    present: fair.table.length,
    heard: fair.table.filter((seat) => fair.shares.get(seat.id)?.heard).length,
    expected: meeting.expected,
    rehearsal: meeting.rehearsal,
    round: roundFromSeatToSeat(sight),
  };
}

/** Whether everybody who was not heard was called, softly, on the item in discussion. */
export function isCalled(state: State): boolean {
  const { discussing } = state.turns;
  return discussing !== null && state.invitations.called.has(discussing);
}

function roundFromSeatToSeat({ state, toCome }: Sight): Common['round'] {
  const on = goRoundOn(state.turns);
  if (!on) return null;
  const total = toCome.length + hadIt(state.turns, on).size;
  const again = toCome.filter((seat) => on.passed.includes(seat.id)).length;
  return { seconds: on.seconds, paused: on.paused, toCome: toCome.length, again, total };
}

/** Whether a written contribution stands on the projector: until another item is before the room. */
export function isOnScreen({ agenda }: State, { fate, shown }: Contribution): boolean {
  return fate === 'shown' && shown?.itemId === agenda.current;
}

/** The camp that was asked last to explain itself on the item in discussion. */
export function campCalled({ turns, invitations }: State): Camp | null {
  return invitations.campsCalled.get(turns.discussing ?? '')?.at(-1) ?? null;
}

function currentItem(sight: Sight, audience: Audience): Item | null {
  const { state } = sight;
  const item = itemOf(state.agenda, state.agenda.current);
  if (!item || item.phase === 'pending' || item.phase === 'skipped') return null;
  const kept = state.agenda.items.filter((one) => one.phase !== 'skipped');
  const voted = votedIn(state, item);
  return {
    ...asked(item.body),
    id: item.id,
    index: kept.indexOf(item) + 1,
    of: kept.length,
    phase: item.phase,
    round: lastRound(state.votes, item.id)?.round ?? 0,
    voted,
    eligible: Math.max(sight.fair.table.length, voted),
    results: results(state, item, audience),
  };
}

/** Ballots in the last round: from the box while it is open, from the totals once it is closed. */
function votedIn(state: State, item: AgendaItem): number {
  const round = lastRound(state.votes, item.id);
  if (!round) return 0;
  return votersOf(state.votes, item.id, round);
}

function results(state: State, item: AgendaItem, audience: Audience): Results | null {
  const round = lastRound(state.votes, item.id);
  const counts = round && item.phase !== 'voting' ? shownCounts(round, audience) : null;
  if (!round || !counts) return null;
  const earlier = roundsOf(state.votes, item.id)
    .slice(0, -1)
    .map((one) => shownCounts(one, audience))
    .filter((one) => one !== null);
  const comparable = earlier.at(-1)?.round === round.round - 1;
  return { ...counts, earlier, shift: comparable ? (round.result?.shift ?? null) : null };
}

function shownCounts(round: Round, audience: Audience): RoundCounts | null {
  const visible = audience === 'console' ? round.shown !== 'nobody' : round.shown === 'all';
  if (!visible || !round.result?.counts) return null;
  const { counts, noOpinion, voters } = round.result;
  return { round: round.round, counts: [...counts], noOpinion, voters };
}

function speaker({ state, label, publicLabel }: Sight, audience: Audience): Speaker | null {
  const turn = speaking(state.turns);
  if (!turn) return null;
  const named = audience === 'console' ? label(turn.seatId) : publicLabel(turn.seatId);
  const { id: turnId, seatId, startedAt } = turn;
  const round = turn.source === 'round' ? goRoundOn(state.turns) : undefined;
  return {
    seatId,
    label: named,
    turnId,
    startedAt,
    targetSeconds: round?.seconds ?? state.meeting.turnTargetSeconds,
    interrupting: turn.inside !== null,
    inRound: round !== undefined,
  };
}
