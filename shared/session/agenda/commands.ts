import * as v from 'valibot';
import { idSchema, LIMITS, line, translationsSchema, whole } from '../../questions/fields.ts';
import { bodySchema, type Body } from '../../questions/kinds.ts';
import { conflict, refuse } from '../../refusals.ts';
import { ok } from '../../result.ts';
import { command, given } from '../command.ts';
import type { State } from '../state.ts';
import { itemOf } from './agenda.ts';

const place = whole(0, LIMITS.items);

export const itemAdd = command('item.add', {
  fields: { facilitator: { item: bodySchema, at: v.optional(place) } },
  decide(state, fields, _who, { now, newId }) {
    const { items } = state.agenda;
    if (state.meeting.status === 'ended') return conflict('ended');
    if (items.length >= LIMITS.items) return refuse('too-large', 'items');
    const itemId = newId();
    const index = Math.min(fields.at ?? items.length, items.length);
    return ok({
      entries: [{ type: 'item-added', at: now, itemId, index, body: fields.item }],
      data: { itemId },
    });
  },
});

export const itemUpdate = command('item.update', {
  fields: {
    facilitator: {
      itemId: idSchema,
      kind: v.optional(v.picklist(['statement', 'score', 'choice', 'talk'])),
      text: v.optional(line(LIMITS.text)),
      scale: v.optional(v.picklist(['agree5', 'agree2'])),
      options: v.optional(v.array(line(LIMITS.option))),
      multiple: v.optional(v.boolean()),
      minutes: v.optional(v.nullable(whole(1, 600))),
      note: v.optional(v.nullable(line(LIMITS.note))),
      translations: v.optional(v.nullable(translationsSchema)),
    },
  },
  decide(state, { itemId, ...wanted }, _who, { now }) {
    const item = itemOf(state.agenda, itemId);
    if (!item) return refuse('not-found');
    const body = merged(item.body, given(wanted));
    if (!body) return refuse('invalid');
    if (state.meeting.status === 'ended') return conflict('ended');
    if (wanted.text !== undefined && item.phase === 'finished') return conflict('phase');
    if (structure(body) !== structure(item.body) && wasUsed(state, itemId)) return conflict('has-rounds');
    return ok({
      entries: [{ type: 'item-changed', at: now, itemId, from: item.body, to: body }],
      act: { itemId },
    });
  },
});

/** The body with what was asked for; null where that makes no question. Another kind starts from its text alone. */
function merged(body: Body, wanted: Partial<Record<string, unknown>>): Body | null {
  const { text, minutes, note, translations } = body;
  const base =
    wanted['kind'] === undefined || wanted['kind'] === body.kind
      ? body
      : given({ text, minutes, note, translations });
  const all = Object.entries({ ...base, ...wanted }).filter(([, value]) => value !== null);
  const parsed = v.safeParse(bodySchema, Object.fromEntries(all));
  return parsed.success ? parsed.output : null;
}

/** All of it that votes depend on. */
function structure({
  text: _text,
  minutes: _minutes,
  note: _note,
  translations: _translations,
  ...rest
}: Body): string {
  return JSON.stringify(rest, Object.keys(rest).sort());
}

function wasUsed(state: State, itemId: string): boolean {
  const hasTurn = [...state.turns.all.values()].some((turn) => turn.itemId === itemId && !turn.removed);
  return hasTurn || (state.votes.rounds.get(itemId)?.length ?? 0) > 0;
}

export const itemMove = command('item.move', {
  fields: { facilitator: { itemId: idSchema, at: place } },
  decide(state, { itemId, at }, _who, { now }) {
    const { items } = state.agenda;
    const from = items.findIndex((item) => item.id === itemId);
    if (from < 0) return refuse('not-found');
    if (state.meeting.status === 'ended') return conflict('ended');
    const to = Math.min(at, items.length - 1);
    if (to === from) return ok({ entries: [] });
    return ok({ entries: [{ type: 'item-moved', at: now, itemId, from, to }], act: { itemId } });
  },
});

export const itemRemove = command('item.remove', {
  fields: { facilitator: { itemId: idSchema } },
  decide(state, { itemId }, _who, { now }) {
    const { items } = state.agenda;
    const index = items.findIndex((item) => item.id === itemId);
    const item = items[index];
    if (!item) return refuse('not-found');
    if (state.meeting.status === 'ended') return conflict('ended');
    if (item.phase !== 'pending' && item.phase !== 'skipped') return conflict('phase');
    if (wasUsed(state, itemId)) return conflict('has-rounds');
    return ok({
      entries: [{ type: 'item-removed', at: now, itemId, index, body: item.body, phase: item.phase }],
      act: { itemId },
    });
  },
});

export const screenShow = command('screen.show', {
  fields: {
    facilitator: {
      show: v.picklist(['auto', 'join', 'statement', 'results', 'table', 'replay', 'closing', 'blank']),
    },
  },
  decide: (_state, { show }, _who, { now }) => ok({ entries: [{ type: 'screen-shown', at: now, show }] }),
});
