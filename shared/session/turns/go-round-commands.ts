import * as v from 'valibot';
import type { Id, Millis } from '../../ids.ts';
import { idSchema, whole } from '../../questions/fields.ts';
import { conflict, refuse } from '../../refusals.ts';
import { ok } from '../../result.ts';
import { itemOf, itemOn } from '../agenda/agenda.ts';
import { command, leading } from '../command.ts';
import type { Fact } from '../entries.ts';
import { isPaused } from '../meeting/meeting.ts';
import { fairness } from './fairness.ts';
import { copyOf } from './go-round.ts';
import { goRoundOn, toCome } from './to-come.ts';
import { discussed } from './moves.ts';
import { running, type Turn } from './turns.ts';

export const roundStart = command('round.start', {
  fields: { facilitator: { by: v.picklist(['seats', 'fewest', 'unheard']), seconds: whole(15, 600) } },
  decide(state, { by, seconds }, _who, { now }) {
    const item = itemOn(state.agenda) ?? itemOf(state.agenda, state.agenda.current);
    if (state.meeting.status === 'ended') return conflict('ended');
    if (isPaused(state.meeting)) return conflict('paused');
    if (!item) return conflict('no-item');
    if (item.phase === 'skipped') return conflict('phase');
    if (item.phase === 'voting') return conflict('voting');
    if (state.turns.goRounds.has(item.id)) return conflict('round-on');
    const started: Fact = { type: 'round-started', at: now, itemId: item.id, by, seconds };
    return ok({ entries: [...discussed(state, item, now), started], act: { itemId: item.id } });
  },
});

/** Not now. Whoever has the floor in the round and passes had no turn. */
export const roundPass = command('round.pass', {
  fields: { seated: {}, ...leading({ seatId: idSchema }) },
  decide(state, fields, who, { now }) {
    const seatId = who.role === 'seated' ? who.seatId : 'seatId' in fields ? fields.seatId : '';
    const round = goRoundOn(state.turns);
    if (!state.seats.all.has(seatId)) return refuse('not-found');
    if (!round) return conflict('no-round');
    const turn = running(state.turns).find((one) => one.seatId === seatId && one.source === 'round');
    const isWaiting = toCome(state, fairness(state, now)).some((seat) => seat.id === seatId);
    if (!turn && !isWaiting) return conflict('not-in-round');
    const passed: Fact = { type: 'round-passed', at: now, itemId: round.itemId, seatId };
    const act = who.role === 'seated' ? {} : { act: { seatId, itemId: round.itemId } };
    return ok({ entries: [...(turn ? undone(turn, now) : []), passed], ...act });
  },
});

function undone({ id: turnId }: Turn, now: Millis): Fact[] {
  return [
    { type: 'turn-ended', at: now, turnId },
    { type: 'turn-corrected', at: now, turnId, from: { removed: false }, to: { removed: true } },
  ];
}

export const roundPause = command('round.pause', {
  fields: { facilitator: { on: v.boolean() } },
  decide(state, { on }, _who, { now }) {
    const round = goRoundOn(state.turns);
    if (!round) return conflict('no-round');
    const { itemId }: { itemId: Id } = round;
    if (round.paused === on) return ok({ entries: [] });
    return ok({ entries: [{ type: 'round-paused', at: now, itemId, on }], act: { itemId } });
  },
});

export const roundStop = command('round.stop', {
  fields: { facilitator: {} },
  decide(state, _fields, _who, { now }) {
    const round = goRoundOn(state.turns);
    if (!round) return conflict('no-round');
    return ok({
      entries: [{ type: 'round-stopped', at: now, round: copyOf(round) }],
      act: { itemId: round.itemId },
    });
  },
});
