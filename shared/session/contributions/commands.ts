import * as v from 'valibot';
import { idSchema, LIMITS, line } from '../../questions/fields.ts';
import { conflict, refuse } from '../../refusals.ts';
import { ok } from '../../result.ts';
import { command } from '../command.ts';
import type { Contribution } from './contributions.ts';

/** Somebody would rather write than speak. `name`: whether the name may stand beside it. */
export const writeSend = command('write.send', {
  fields: { seated: { text: line(LIMITS.contribution), name: v.boolean() } },
  decide(state, { text, name }, who, { now, newId }) {
    const seatId = who.role === 'seated' ? who.seatId : '';
    if (state.meeting.status !== 'live')
      return conflict(state.meeting.status === 'ended' ? 'ended' : 'not-live');
    const own = [...state.contributions.all.values()].filter((one) => one.seatId === seatId);
    if (own.length >= LIMITS.contributions) return refuse('too-large', 'texts');
    const textId = newId();
    const written = {
      type: 'text-written' as const,
      at: now,
      textId,
      seatId,
      itemId: state.agenda.current,
      named: name,
    };
    return ok({ entries: [written], texts: [{ id: textId, seatId, text }], data: { textId } });
  },
});

/** Read to the room, put on the projector (with the name only if its writer said so), or kept. */
export const textMark = command('text.mark', {
  fields: {
    facilitator: {
      textId: idSchema,
      as: v.picklist(['read', 'shown', 'hidden']),
      name: v.optional(v.boolean()),
    },
  },
  decide(state, { textId, as, name }, _who, { now }) {
    const one = state.contributions.all.get(textId);
    if (!one) return refuse('not-found');
    if (state.meeting.status === 'lobby') return conflict('not-live');
    if (name === true && !one.named) return refuse('forbidden');
    const shown =
      as === 'shown' ? { at: now, itemId: state.agenda.current, named: name ?? one.named } : one.shown;
    const to = { ...markOf(one), fate: as, wasRead: one.wasRead || as === 'read', shown };
    return ok({ entries: [{ type: 'text-marked', at: now, textId, from: markOf(one), to }], act: {} });
  },
});

const markOf = ({ fate, wasRead, named, shown }: Contribution) => ({ fate, wasRead, named, shown });
