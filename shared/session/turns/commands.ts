import * as v from 'valibot';
import type { Id, Millis } from '../../ids.ts';
import { idSchema, timeSchema } from '../../questions/fields.ts';
import { conflict, refuse, type Refusal } from '../../refusals.ts';
import { ok } from '../../result.ts';
import { itemOf, itemOn, type AgendaItem } from '../agenda/agenda.ts';
import { command, given, leading } from '../command.ts';
import type { Fact } from '../entries.ts';
import { isPaused, isRunning } from '../meeting/meeting.ts';
import { absence, isPresent, type Seat } from '../seats/seats.ts';
import type { State } from '../state.ts';
import { fairness } from './fairness.ts';
import { goRoundRunning, toCome } from './to-come.ts';
import { discussed } from './moves.ts';
import { speaking, type Turn, type TurnDetails } from './turns.ts';

export const handRaise = command('hand.raise', {
  fields: { seated: { itemId: v.optional(idSchema) } },
  decide(state, { itemId }, who, { now }) {
    const seat = state.seats.all.get(who.role === 'seated' ? who.seatId : '');
    if (!seat || (itemId !== undefined && !itemOf(state.agenda, itemId))) return refuse('not-found');
    if (!isRunning(state.meeting)) return notRunning(state);
    if (state.turns.hands.has(seat.id)) return ok({ entries: [] });
    return ok({
      entries: [
        ...backAtTable(state, seat.id, now),
        ...noLongerListening(seat, now),
        { type: 'hand-raised', at: now, seatId: seat.id, itemId: itemId ?? null },
      ],
    });
  },
});

export const handLower = command('hand.lower', {
  fields: { seated: {} },
  decide(state, _fields, who, { now }) {
    const seatId = who.role === 'seated' ? who.seatId : '';
    const hand = state.turns.hands.get(seatId);
    if (!isRunning(state.meeting)) return notRunning(state);
    return ok({ entries: hand ? [{ type: 'hand-lowered', at: now, seatId, hand }] : [] });
  },
});

export const turnStart = command('turn.start', {
  fields: leading({
    seatId: idSchema,
    itemId: v.optional(idSchema),
    over: v.optional(v.boolean()),
    reply: v.optional(v.boolean()),
  }),
  decide(state, { seatId, itemId, over, reply }, who, { now, newId }) {
    const seat = state.seats.all.get(seatId);
    const item =
      itemId === undefined
        ? (itemOn(state.agenda) ?? itemOf(state.agenda, state.agenda.current))
        : itemOf(state.agenda, itemId);
    if (!seat || (itemId !== undefined && !item)) return refuse('not-found');
    if (state.meeting.status === 'ended') return conflict('ended');
    if (isPaused(state.meeting)) return conflict('paused');
    if (seat.removed) return conflict('removed');
    if (!item) return conflict('no-item');
    if (item.phase === 'skipped') return conflict('phase');
    if (item.phase === 'voting' || itemOn(state.agenda)?.phase === 'voting') return conflict('voting');
    const turnId = newId();
    const isAside = over === true || reply === true;
    const by = who.role === 'keeper' ? 'keeper' : 'console';
    const outer = over === true ? speaking(state.turns) : undefined;
    const started: Fact = {
      type: 'turn-started',
      at: now,
      turnId,
      seatId,
      itemId: item.id,
      inside: outer?.id ?? null,
      reply: reply === true,
      hand: state.turns.hands.get(seatId) ?? null,
      source: !isAside && isItsPlace(state, seatId, item, now) ? 'round' : by,
    };
    const entries = [...discussed(state, item, now), ...backAtTable(state, seatId, now), started];
    return ok({ entries, data: { turnId }, act: { seatId, itemId: item.id } });
  },
});

/** Whether giving this seat the floor now is its place in the round from seat to seat. */
function isItsPlace(state: State, seatId: Id, item: AgendaItem, now: Millis): boolean {
  if (goRoundRunning(state.turns)?.itemId !== item.id) return false;
  return toCome(state, fairness(state, now)).some((seat) => seat.id === seatId);
}

/** A raised hand ends 'I would rather listen'. */
function noLongerListening(seat: Seat, now: Millis): Fact[] {
  return seat.listening ? [{ type: 'listening-set', at: now, seatId: seat.id, on: false }] : [];
}

/** Who raises a hand or gets the floor is there, whatever was thought before. */
function backAtTable(state: State, seatId: Id, now: Millis): Fact[] {
  const seat = state.seats.all.get(seatId);
  if (!seat || seat.removed || isPresent(seat)) return [];
  return [{ type: 'seat-set-away', at: now, seatId, away: false, before: absence(seat) }];
}

function notRunning(state: State): { ok: false; error: Refusal } {
  if (state.meeting.status === 'ended') return conflict('ended');
  return conflict(isPaused(state.meeting) ? 'paused' : 'not-live');
}

export const turnEnd = command('turn.end', {
  fields: { seated: { turnId: idSchema }, ...leading({ turnId: idSchema }) },
  decide(state, { turnId }, who, { now }) {
    const turn = state.turns.all.get(turnId);
    if (!turn) return refuse('not-found');
    if (who.role === 'seated' && turn.seatId !== who.seatId) return refuse('forbidden');
    if (turn.endedAt !== null || turn.removed) return conflict('not-running');
    const act = who.role === 'seated' ? {} : { act: { seatId: turn.seatId, itemId: turn.itemId } };
    return ok({ entries: [{ type: 'turn-ended', at: now, turnId }], ...act });
  },
});

export const turnCorrect = command('turn.correct', {
  fields: leading({
    turnId: idSchema,
    seatId: v.optional(idSchema),
    startedAt: v.optional(timeSchema),
    endedAt: v.optional(timeSchema),
    removed: v.optional(v.boolean()),
  }),
  decide(state, { turnId, ...wanted }, _who, { now }) {
    const turn = state.turns.all.get(turnId);
    if (!turn || (wanted.seatId !== undefined && !state.seats.all.has(wanted.seatId)))
      return refuse('not-found');
    const to: TurnDetails = given(wanted);
    if (to.removed === true && turn.endedAt === null) to.endedAt ??= now;
    const { startedAt, endedAt } = { ...turn, ...to };
    if (!isWithin(state, startedAt, endedAt ?? now, now)) return conflict('times');
    const entry = { type: 'turn-corrected' as const, at: now, turnId, from: before(turn, to), to };
    return ok({ entries: [entry], act: { seatId: to.seatId ?? turn.seatId, itemId: turn.itemId } });
  },
});

function before(turn: Turn, to: TurnDetails): TurnDetails {
  return Object.fromEntries(Object.keys(to).map((key) => [key, turn[key as keyof TurnDetails]]));
}

/** Within the session, not in the future, start before end. */
function isWithin(state: State, startedAt: Millis, endedAt: Millis, now: Millis): boolean {
  const { meeting } = state;
  const last = meeting.endedAt ?? now;
  return (
    meeting.startedAt !== null && meeting.startedAt <= startedAt && startedAt <= endedAt && endedAt <= last
  );
}

export const turnAdd = command('turn.add', {
  fields: leading({ seatId: idSchema, itemId: idSchema, startedAt: timeSchema, endedAt: timeSchema }),
  decide(state, { seatId, itemId, startedAt, endedAt }, _who, { now, newId }) {
    if (!state.seats.all.has(seatId) || !itemOf(state.agenda, itemId)) return refuse('not-found');
    if (startedAt === endedAt || !isWithin(state, startedAt, endedAt, now)) return conflict('times');
    const turnId = newId();
    const entry = { type: 'turn-added' as const, at: now, turnId, seatId, itemId, startedAt, endedAt };
    return ok({ entries: [entry], data: { turnId }, act: { seatId, itemId } });
  },
});
