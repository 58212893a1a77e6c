import * as v from 'valibot';
import { idSchema, LIMITS, line, secretSchema, whole } from '../../questions/fields.ts';
import { conflict, refuse } from '../../refusals.ts';
import { ok } from '../../result.ts';
import { command, given, type Circumstances, type Decided } from '../command.ts';
import { reverted } from '../entries.ts';
import type { State } from '../state.ts';
import { absence, lastPlace, type Seat, type SeatDetails, type TextRow } from './seats.ts';

const PAIR_LIFE = 10 * 60_000;

const name = line(LIMITS.name);
const group = line(LIMITS.group);
const role = v.picklist(['participant', 'guest']);

export const seatTake = command('seat.take', {
  fields: {
    unseated: {
      name: v.optional(name),
      group: v.optional(group),
      seatToken: secretSchema,
      rehearsal: v.optional(v.boolean()),
    },
  },
  decide(state, fields, _who, circumstances) {
    const { now, newId, hash } = circumstances;
    const phone = hash(fields.seatToken);
    const known = state.seats.all.get(state.seats.byPhone.get(phone) ?? '');
    const refusal = mayNotSit(state, fields.group, known !== undefined);
    if (refusal) return refusal;
    if (state.seats.lost.has(phone)) return refuse('forbidden', 'removed');
    if (known) return sitAgain(known, fields, circumstances);
    if (state.meeting.rehearsal !== (fields.rehearsal ?? false))
      return conflict(state.meeting.rehearsal ? 'rehearsal' : 'no-rehearsal');
    const seatId = newId();
    const row = nameRow(seatId, fields.name, newId);
    const taken = { nameId: row?.id ?? null, group: fields.group ?? null, phone };
    return ok({
      entries: [{ type: 'seat-taken', at: now, seatId, ...taken }],
      texts: row ? [row] : [],
      data: { seatId },
    });
  },
  echo: ({ seatToken }) => ({ seatToken }),
});

function mayNotSit(
  state: State,
  wanted: string | undefined,
  known: boolean,
): ReturnType<typeof refuse> | null {
  if (state.meeting.status === 'ended') return conflict('ended');
  if (state.meeting.locked && !known) return conflict('locked');
  if (wanted !== undefined && !state.meeting.groups.includes(wanted)) return refuse('invalid');
  if (!known && state.seats.all.size >= LIMITS.seats) return refuse('too-large', 'seats');
  return null;
}

/** Somebody who had left sits down again on the same seat. */
function sitAgain(
  seat: Seat,
  to: { name?: string | undefined; group?: string | undefined },
  { now, newId }: Circumstances,
): Decided {
  const renamed = rename(seat, to, newId, true);
  return ok({
    entries: [
      { type: 'seat-returned', at: now, seatId: seat.id },
      { type: 'seat-changed', at: now, seatId: seat.id, from: renamed.from, to: renamed.to },
    ],
    texts: renamed.texts,
    data: { seatId: seat.id },
  });
}

export const seatUpdate = command('seat.update', {
  fields: {
    seated: { name: v.optional(name), group: v.optional(group) },
    facilitator: {
      seatId: idSchema,
      name: v.optional(name),
      group: v.optional(group),
      role: v.optional(role),
    },
  },
  decide(state, fields, who, { now, newId }) {
    const own = who.role === 'seated';
    const seat = state.seats.all.get(own ? who.seatId : 'seatId' in fields ? fields.seatId : '');
    if (!seat) return refuse('not-found');
    if (state.meeting.status === 'ended') return conflict('ended');
    if (fields.group !== undefined && !state.meeting.groups.includes(fields.group)) return refuse('invalid');
    const { from, to, texts } = rename(seat, fields, newId, own);
    const entry = { type: 'seat-changed' as const, at: now, seatId: seat.id, from, to };
    return ok({ entries: [entry], texts, ...(own ? {} : { act: { seatId: seat.id } }) });
  },
});

/** What changes, and the rows for a new name. A name that its own person replaces is forgotten at once; the facilitator's change can be undone. */
function rename(
  seat: Seat,
  wanted: { name?: string | undefined; group?: string | undefined; role?: Seat['role'] | undefined },
  newId: Circumstances['newId'],
  forget: boolean,
): { from: SeatDetails; to: SeatDetails; texts: TextRow[] } {
  const row = nameRow(seat.id, wanted.name, newId);
  const to = given({ nameId: row?.id, group: wanted.group, role: wanted.role }) as SeatDetails;
  const from = Object.fromEntries(
    Object.keys(to).map((key) => [key, seat[key as keyof SeatDetails]]),
  ) as SeatDetails;
  const old = row && forget && seat.nameId !== null ? [{ id: seat.nameId, seatId: seat.id, text: null }] : [];
  return { from, to, texts: row ? [...old, row] : [] };
}

function nameRow(
  seatId: string,
  text: string | undefined,
  newId: Circumstances['newId'],
): TextRow | undefined {
  return text === undefined ? undefined : { id: newId(), seatId, text };
}

export const seatLeave = command('seat.leave', {
  fields: { seated: {} },
  decide(state, _fields, who, { now }) {
    if (state.meeting.status === 'ended') return conflict('ended');
    return ok({ entries: who.role === 'seated' ? [{ type: 'seat-left', at: now, seatId: who.seatId }] : [] });
  },
});

export const seatAdd = command('seat.add', {
  fields: { facilitator: { name, group: v.optional(group), role: v.optional(role) } },
  decide(state, fields, _who, { now, newId }) {
    if (state.meeting.status === 'ended') return conflict('ended');
    if (fields.group !== undefined && !state.meeting.groups.includes(fields.group)) return refuse('invalid');
    if (state.seats.all.size >= LIMITS.seats) return refuse('too-large', 'seats');
    const seatId = newId();
    const row = { id: newId(), seatId, text: fields.name };
    const added = { nameId: row.id, group: fields.group ?? null, role: fields.role ?? 'participant' };
    return ok({
      entries: [{ type: 'seat-added', at: now, seatId, ...added }],
      texts: [row],
      data: { seatId },
      act: { seatId },
    });
  },
  takeBack(state, act) {
    const phone = state.seats.all.get(act.seatId ?? '')?.phone ?? null;
    if (phone !== null) return conflict('has-phone');
    return ok(reverted(act.facts));
  },
});

export const seatAway = command('seat.away', {
  fields: { facilitator: { seatId: idSchema, away: v.boolean() } },
  decide(state, { seatId, away }, _who, { now }) {
    const seat = state.seats.all.get(seatId);
    if (!seat) return refuse('not-found');
    if (state.meeting.status === 'ended') return conflict('ended');
    if (seat.removed) return conflict('removed');
    if (away === (seat.away || seat.left)) return ok({ entries: [] });
    return ok({
      entries: [{ type: 'seat-set-away', at: now, seatId, away, before: absence(seat) }],
      act: { seatId },
    });
  },
});

export const seatRemove = command('seat.remove', {
  fields: { facilitator: { seatId: idSchema } },
  decide(state, { seatId }, _who, { now }) {
    const seat = state.seats.all.get(seatId);
    if (!seat) return refuse('not-found');
    if (state.meeting.status === 'ended') return conflict('ended');
    if (seat.removed) return conflict('removed');
    return ok({
      entries: [{ type: 'seat-removed', at: now, seatId, phone: seat.phone, lostBefore: seat.phoneLost }],
      act: { seatId },
    });
  },
});

/** As the chairs stand. Until somebody spoke: from then on people find themselves again by where their petal is. */
export const seatMove = command('seat.move', {
  fields: { facilitator: { seatId: idSchema, to: whole(0, LIMITS.seats) } },
  decide(state, { seatId, to }, _who, { now }) {
    const seat = state.seats.all.get(seatId);
    if (!seat) return refuse('not-found');
    if (state.meeting.status === 'ended') return conflict('ended');
    if ([...state.turns.all.values()].some((turn) => !turn.removed)) return conflict('spoken');
    const place = Math.min(to, lastPlace(state.seats));
    if (place === seat.place) return ok({ entries: [] });
    return ok({
      entries: [{ type: 'seat-moved', at: now, seatId, from: seat.place, to: place }],
      act: { seatId },
    });
  },
});

export const seatRestore = command('seat.restore', {
  fields: { facilitator: { seatId: idSchema } },
  decide(state, { seatId }, _who, { now }) {
    const seat = state.seats.all.get(seatId);
    if (!seat) return refuse('not-found');
    if (state.meeting.status === 'ended') return conflict('ended');
    if (!seat.removed || seat.mergedInto !== null) return conflict('not-removed');
    return ok({ entries: [{ type: 'seat-restored', at: now, seatId }] });
  },
});

/** Makes a link that gives the seat another phone, once and within ten minutes. */
export const seatLink = command('seat.link', {
  fields: { facilitator: { seatId: idSchema, pair: secretSchema } },
  decide(state, { seatId, pair }, _who, { now, hash }) {
    const seat = state.seats.all.get(seatId);
    if (!seat) return refuse('not-found');
    if (state.meeting.status === 'ended') return conflict('ended');
    if (seat.removed) return conflict('removed');
    const expiresAt = now + PAIR_LIFE;
    return ok({
      entries: [{ type: 'phone-invited', at: now, seatId, pair: hash(pair), expiresAt }],
      data: { expiresAt },
    });
  },
});

/** 'I would rather listen', until it is said otherwise or a hand goes up. */
export const listenSet = command('listen.set', {
  fields: { seated: { on: v.boolean() } },
  decide(state, { on }, who, { now }) {
    const seat = state.seats.all.get(who.role === 'seated' ? who.seatId : '');
    if (!seat) return refuse('not-found');
    if (state.meeting.status === 'ended') return conflict('ended');
    return ok({
      entries: seat.listening === on ? [] : [{ type: 'listening-set', at: now, seatId: seat.id, on }],
    });
  },
});
