import type { Id, Millis } from '../../ids.ts';
import type { AgendaEntry } from '../agenda/agenda.ts';
import type { MeetingEntry } from '../meeting/meeting.ts';
import type { Hand, SeatsEntry } from '../seats/seats.ts';
import { applyGoRound, revertGoRound, type GoRound, type GoRoundEntry } from './go-round.ts';

/** One time that somebody had the floor. */
export interface Turn {
  id: Id;
  seatId: Id;
  itemId: Id;
  startedAt: Millis;
  endedAt: Millis | null;
  /** It ended because something else began or stopped; taking that back lets it go on. */
  endedByConsequence: boolean;
  /** The turn that this one interrupts and that goes on after it. */
  inside: Id | null;
  /** A direct answer: adds time, is no turn. */
  reply: boolean;
  source: 'console' | 'keeper' | 'phone' | 'round';
  removed: boolean;
}

export interface Turns {
  /** In the order in which they were given. */
  all: Map<Id, Turn>;
  /** Those that stand inside another one, by that. */
  inside: Map<Id, Turn[]>;
  hands: Map<Id, Hand>;
  /** Hands that fell because somebody went away; they come back when that is undone. */
  fallen: Map<Id, Hand>;
  /** By item; one that was stopped is not there. */
  goRounds: Map<Id, GoRound>;
  /** The item in discussion, and whether a pause or the end holds that up. */
  discussing: Id | null;
  halted: boolean;
  /** When an item was in discussion while nothing held it up: conversation time, in order of time. */
  conversation: { itemId: Id; from: Millis; to: Millis | null }[];
}

/** What a correction of a turn may change. */
export interface TurnDetails {
  seatId?: Id;
  startedAt?: Millis;
  endedAt?: Millis | null;
  removed?: boolean;
}

export type TurnsEntry =
  | { type: 'hand-raised'; at: Millis; seatId: Id; itemId: Id | null; accepted?: boolean }
  | { type: 'hand-lowered'; at: Millis; seatId: Id; hand: Hand }
  /** Ends whatever runs, unless it stands `inside` that. `hand`: the hand that it lowers. */
  | {
      type: 'turn-started';
      at: Millis;
      turnId: Id;
      seatId: Id;
      itemId: Id;
      inside: Id | null;
      reply: boolean;
      hand: Hand | null;
      source: Turn['source'];
    }
  | { type: 'turn-ended'; at: Millis; turnId: Id }
  | { type: 'turn-corrected'; at: Millis; turnId: Id; from: TurnDetails; to: TurnDetails }
  | {
      type: 'turn-added';
      at: Millis;
      turnId: Id;
      seatId: Id;
      itemId: Id;
      startedAt: Millis;
      endedAt: Millis;
    }
  | GoRoundEntry;

type Earlier =
  | Extract<
      MeetingEntry,
      {
        type:
          | 'session-paused'
          | 'session-resumed'
          | 'session-ended'
          | 'session-reopened'
          | 'rehearsal-cleared';
      }
    >
  | Extract<SeatsEntry, { type: 'seat-left' | 'seat-set-away' | 'seat-removed' | 'seats-merged' }>
  | Extract<AgendaEntry, { type: 'phase-changed' }>;

export function emptyTurns(): Turns {
  return {
    all: new Map(),
    inside: new Map(),
    hands: new Map(),
    fallen: new Map(),
    goRounds: new Map(),
    discussing: null,
    halted: false,
    conversation: [],
  };
}

/** Turns that run now, the outermost first: more than one only while somebody interrupts. */
export function running(turns: Turns): Turn[] {
  return [...turns.all.values()].filter((turn) => turn.endedAt === null && !turn.removed);
}

/** Who has the floor: the innermost turn that runs. */
export function speaking(turns: Turns): Turn | undefined {
  return running(turns).at(-1);
}

export function applyTurns(turns: Turns, entry: TurnsEntry | Earlier): void {
  switch (entry.type) {
    case 'hand-raised':
      turns.hands.set(entry.seatId, raised(entry));
      break;
    case 'hand-lowered':
      turns.hands.delete(entry.seatId);
      break;
    case 'turn-started':
      if (entry.inside === null) endAll(turns, entry.at);
      turns.hands.delete(entry.seatId);
      add(turns, newTurn(entry));
      break;
    case 'turn-ended':
      change(turns, entry.turnId, { endedAt: entry.at, endedByConsequence: false });
      break;
    case 'turn-corrected':
      change(turns, entry.turnId, entry.to);
      break;
    case 'turn-added':
      turns.all.set(entry.turnId, addedTurn(entry));
      break;
    case 'round-started':
    case 'round-passed':
    case 'round-paused':
    case 'round-stopped':
      applyGoRound(turns.goRounds, entry);
      break;
    case 'phase-changed':
      if (entry.to === 'discussion') turns.discussing = entry.itemId;
      else if (turns.discussing === entry.itemId) turns.discussing = null;
      noteConversation(turns, entry.at);
      break;
    case 'session-paused':
    case 'session-ended':
      turns.halted = true;
      noteConversation(turns, entry.at);
      break;
    case 'session-resumed':
    case 'session-reopened':
      turns.halted = false;
      noteConversation(turns, entry.at);
      break;
    case 'seat-left':
    case 'seat-removed':
      goAway(turns, entry.seatId, entry.at);
      break;
    case 'seats-merged':
      moveTurns(turns, entry.turnIds, entry.into);
      setHand(turns, entry.seatId, null);
      setHand(turns, entry.into, earlier(entry.hands.into, entry.hands.from));
      break;
    case 'seat-set-away':
      if (entry.away) goAway(turns, entry.seatId, entry.at);
      break;
    case 'rehearsal-cleared':
      Object.assign(turns, emptyTurns());
      break;
  }
}

/** Takes back what `applyTurns` did, as if it had never been. */
export function revertTurns(turns: Turns, entry: TurnsEntry | Earlier): void {
  switch (entry.type) {
    case 'hand-lowered':
      turns.hands.set(entry.seatId, entry.hand);
      break;
    case 'turn-started':
      takeBack(turns, entry.turnId);
      if (entry.hand) turns.hands.set(entry.seatId, entry.hand);
      if (entry.inside === null) goOn(turns, entry.at);
      break;
    case 'turn-ended':
      change(turns, entry.turnId, { endedAt: null });
      break;
    case 'turn-corrected':
      change(turns, entry.turnId, entry.from);
      break;
    case 'turn-added':
      turns.all.delete(entry.turnId);
      break;
    case 'round-started':
    case 'round-passed':
    case 'round-paused':
    case 'round-stopped':
      revertGoRound(turns.goRounds, entry);
      break;
    case 'phase-changed':
      if (entry.from === 'discussion') turns.discussing = entry.itemId;
      else if (turns.discussing === entry.itemId) turns.discussing = null;
      revertConversation(turns, entry.at);
      break;
    case 'session-paused':
    case 'session-resumed':
      turns.halted = entry.type === 'session-resumed';
      revertConversation(turns, entry.at);
      break;
    case 'seats-merged':
      moveTurns(turns, entry.turnIds, entry.seatId);
      setHand(turns, entry.seatId, entry.hands.from);
      setHand(turns, entry.into, entry.hands.into);
      break;
    case 'seat-set-away':
    case 'seat-removed':
      comeBack(turns, entry.seatId, entry.at);
      break;
    default: // no act that can be undone leaves the others
  }
}

function raised({ at, itemId, accepted }: Extract<TurnsEntry, { type: 'hand-raised' }>): Hand {
  return { since: at, itemId, ...(accepted === true ? { accepted } : {}) };
}

function newTurn(entry: Extract<TurnsEntry, { type: 'turn-started' }>): Turn {
  const { turnId, seatId, itemId, inside, reply, source } = entry;
  const began = { startedAt: entry.at, endedAt: null, endedByConsequence: false, removed: false };
  return { id: turnId, seatId, itemId, inside, reply, source, ...began };
}

function add({ all, inside }: Turns, turn: Turn): void {
  all.set(turn.id, turn);
  if (turn.inside === null) return;
  const others = inside.get(turn.inside);
  if (others) others.push(turn);
  else inside.set(turn.inside, [turn]);
}

function takeBack({ all, inside }: Turns, id: Id): void {
  const outer = all.get(id)?.inside ?? null;
  all.delete(id);
  if (outer === null) return;
  const others = (inside.get(outer) ?? []).filter((turn) => turn.id !== id);
  if (others.length > 0) inside.set(outer, others);
  else inside.delete(outer);
}

function addedTurn(entry: Extract<TurnsEntry, { type: 'turn-added' }>): Turn {
  const { turnId, seatId, itemId, startedAt, endedAt } = entry;
  const plain = {
    endedByConsequence: false,
    inside: null,
    reply: false,
    source: 'console' as const,
    removed: false,
  };
  return { id: turnId, seatId, itemId, startedAt, endedAt, ...plain };
}

function change(turns: Turns, id: Id, to: Partial<Turn>): void {
  const turn = turns.all.get(id);
  if (turn) Object.assign(turn, to);
}

function endAll(turns: Turns, at: Millis): void {
  for (const turn of running(turns)) Object.assign(turn, { endedAt: at, endedByConsequence: true });
}

/** What ended at `at` because something else happened goes on as if it had never ended. */
function goOn(turns: Turns, at: Millis): void {
  for (const turn of turns.all.values()) {
    if (turn.endedByConsequence && turn.endedAt === at) Object.assign(turn, RUNS_AGAIN);
  }
}

const RUNS_AGAIN = { endedAt: null, endedByConsequence: false };

function goAway(turns: Turns, seatId: Id, at: Millis): void {
  const hand = turns.hands.get(seatId);
  if (hand) turns.fallen.set(seatId, hand);
  else turns.fallen.delete(seatId);
  turns.hands.delete(seatId);
  for (const turn of running(turns)) {
    if (turn.seatId === seatId) Object.assign(turn, { endedAt: at, endedByConsequence: true });
  }
}

function comeBack(turns: Turns, seatId: Id, at: Millis): void {
  const hand = turns.fallen.get(seatId);
  if (hand) turns.hands.set(seatId, hand);
  turns.fallen.delete(seatId);
  for (const turn of turns.all.values()) {
    if (turn.seatId === seatId && turn.endedByConsequence && turn.endedAt === at)
      Object.assign(turn, RUNS_AGAIN);
  }
}

function moveTurns(turns: Turns, ids: readonly Id[], seatId: Id): void {
  for (const id of ids) change(turns, id, { seatId });
}

function setHand({ hands }: Turns, seatId: Id, hand: Hand | null): void {
  if (hand) hands.set(seatId, hand);
  else hands.delete(seatId);
}

function earlier(one: Hand | null, other: Hand | null): Hand | null {
  if (!one || !other) return one ?? other;
  return one.since <= other.since ? one : other;
}

/** Opens or closes conversation time so that it agrees with what is discussed now. Nobody speaks outside it. */
function noteConversation(turns: Turns, at: Millis): void {
  const wanted = turns.halted ? null : turns.discussing;
  const last = turns.conversation.at(-1);
  const open = last?.to === null ? last : undefined;
  if (open?.itemId === wanted) return;
  if (open) {
    open.to = at;
    endAll(turns, at);
  }
  if (wanted !== null) turns.conversation.push({ itemId: wanted, from: at, to: null });
}

/** As if the stretch of conversation that began or stopped at `at` had not. */
function revertConversation(turns: Turns, at: Millis): void {
  const last = turns.conversation.at(-1);
  const wanted = turns.halted ? null : turns.discussing;
  if (last?.to === null && last.from === at && last.itemId !== wanted) turns.conversation.pop();
  const before = turns.conversation.at(-1);
  if (before?.itemId === wanted && before?.to === at) {
    before.to = null;
    goOn(turns, at);
  } else noteConversation(turns, at);
}
