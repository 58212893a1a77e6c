import type { Id, Millis } from '../../ids.ts';
import { levels, type LevelEvent } from '../../measures/levels.ts';
import { atTable, type Seat } from '../seats/seats.ts';
import type { State } from '../state.ts';
import { readOut } from './read-out.ts';
import { running, type Turn, type Turns } from './turns.ts';

/** A turn that ended sooner than this after its start adds its time, and is no turn. */
const SLIP = 3000;

/** Seconds are exact, not rounded. */
export interface Times {
  seconds: number;
  /** Seconds of conversation time during which the seat was present. */
  presentSeconds: number;
}

/** What one seat had of the conversation. */
export interface Share extends Times {
  turns: number;
  /** Turns and head start: see `levels`. */
  level: number;
  /** Had a turn, or something written that was read to the room. */
  heard: boolean;
}

export interface Fairness {
  /** The participants at the table, in order of joining. */
  table: Seat[];
  /** Of every seat that was ever taken, guests and those who left too. */
  shares: Map<Id, Share>;
  conversationSeconds: number;
}

/** Whether a turn counts as one: an interruption, a reply and a slip do not. */
export function counts(turn: Turn): boolean {
  if (turn.removed || turn.inside !== null || turn.reply) return false;
  return turn.endedAt === null || turn.endedAt - turn.startedAt >= SLIP;
}

/** Who had how much until `at`: in the whole session, or in one item. */
export function fairness(state: State, at: Millis, itemId?: Id): Fairness {
  const turns = turnsUntil(state, at, itemId);
  const levelOf = levels(levelEvents(state, turns, at));
  const counted = countsBySeat(turns);
  const read = readOut(state, at, itemId);
  const conversation = conversationOf(state, itemId);
  const spoken = secondsBySeat(state.turns, turns, at);
  const shares = new Map<Id, Share>();
  for (const { id, presence } of state.seats.all.values()) {
    const mine = counted.get(id) ?? 0;
    shares.set(id, {
      turns: mine,
      level: levelOf.get(id) ?? 0,
      seconds: spoken.get(id) ?? 0,
      presentSeconds: overlap(conversation, presence, at) / 1000,
      heard: mine > 0 || read.has(id),
    });
  }
  const always = [{ from: 0, to: null }];
  return {
    table: atTable(state.seats),
    shares,
    conversationSeconds: overlap(conversation, always, at) / 1000,
  };
}

/** Time spoken and present until `at`, of every seat that was ever taken: in the whole session, or in one item. */
export function timesOf(state: State, at: Millis, itemId?: Id): Map<Id, Times> {
  const conversation = conversationOf(state, itemId);
  const spoken = secondsBySeat(state.turns, turnsUntil(state, at, itemId), at);
  const times = new Map<Id, Times>();
  for (const { id, presence } of state.seats.all.values()) {
    const presentSeconds = overlap(conversation, presence, at) / 1000;
    times.set(id, { seconds: spoken.get(id) ?? 0, presentSeconds });
  }
  return times;
}

function turnsUntil({ turns }: State, at: Millis, itemId: Id | undefined): Turn[] {
  return [...turns.all.values()].filter(
    (turn) => turn.startedAt <= at && (itemId === undefined || turn.itemId === itemId),
  );
}

function conversationOf({ turns }: State, itemId: Id | undefined): Turns['conversation'] {
  return itemId === undefined
    ? turns.conversation
    : turns.conversation.filter((part) => part.itemId === itemId);
}

/** Seconds of one turn until `at`; the time of whoever interrupted it is not in it. */
export function turnSeconds(turns: Turns, turn: Turn, at: Millis): number {
  return (length(turn, at) - innerLength(turns, turn, at)) / 1000;
}

/** Ids of turns that overlap another one without standing inside it. */
export function overlapping(turns: readonly Turn[], at: Millis): Set<Id> {
  const outer = turns
    .filter((turn) => !turn.removed && turn.inside === null)
    .sort((a, b) => a.startedAt - b.startedAt);
  const found = new Set<Id>();
  let longest: Turn | undefined;
  for (const turn of outer) {
    if (longest && turn.startedAt < (longest.endedAt ?? at)) found.add(longest.id).add(turn.id);
    if (!longest || (turn.endedAt ?? at) > (longest.endedAt ?? at)) longest = turn;
  }
  return found;
}

function levelEvents(state: State, turns: readonly Turn[], at: Millis): LevelEvent[] {
  const events: LevelEvent[] = [];
  for (const { id, role, presence } of state.seats.all.values()) {
    if (role !== 'participant') continue;
    for (const { from, to } of presence) {
      // A stay of no length would come after it left.
      if (from === to || from > at) continue;
      events.push({ at: from, kind: 'come', seat: id });
      if (to !== null && to <= at) events.push({ at: to, kind: 'leave', seat: id });
    }
  }
  for (const turn of turns) {
    if (counts(turn) && state.seats.all.get(turn.seatId)?.role === 'participant')
      events.push({ at: turn.startedAt, kind: 'turn', seat: turn.seatId });
  }
  return events;
}

function countsBySeat(turns: readonly Turn[]): Map<Id, number> {
  const sum = new Map<Id, number>();
  for (const turn of turns.filter(counts)) sum.set(turn.seatId, (sum.get(turn.seatId) ?? 0) + 1);
  return sum;
}

function secondsBySeat(all: Turns, turns: readonly Turn[], at: Millis): Map<Id, number> {
  const sum = new Map<Id, number>();
  for (const turn of turns) {
    if (!turn.removed) sum.set(turn.seatId, (sum.get(turn.seatId) ?? 0) + turnSeconds(all, turn, at));
  }
  return sum;
}

function length(turn: Turn, at: Millis): number {
  return Math.max(0, (turn.endedAt ?? at) - turn.startedAt);
}

/** Milliseconds of a turn that others spoke inside it. */
function innerLength(turns: Turns, outer: Turn, at: Millis): number {
  const inner = turns.inside.get(outer.id) ?? [];
  return inner.reduce((sum, turn) => sum + (turn.removed ? 0 : common(turn, outer, at)), 0);
}

function common(inner: Turn, outer: Turn, at: Millis): number {
  const from = Math.max(inner.startedAt, outer.startedAt);
  const to = Math.min(inner.endedAt ?? at, outer.endedAt ?? at);
  return Math.max(0, to - from);
}

interface Stretch {
  from: Millis;
  to: Millis | null;
}

/** Milliseconds that both have in common until `at`. Stretches of one list do not overlap. */
function overlap(one: readonly Stretch[], other: readonly Stretch[], at: Millis): number {
  let sum = 0;
  for (const a of one) {
    for (const b of other) {
      sum += Math.max(0, Math.min(a.to ?? at, b.to ?? at, at) - Math.max(a.from, b.from));
    }
  }
  return sum;
}

export function speakingIds(turns: Turns): Set<Id> {
  return new Set(running(turns).map((turn) => turn.seatId));
}
