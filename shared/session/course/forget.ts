import type { Id } from '../../ids.ts';
import { idSchema, timeSchema } from '../../questions/fields.ts';
import { conflict, refuse } from '../../refusals.ts';
import { ok } from '../../result.ts';
import { command, type Circumstances, type Decided } from '../command.ts';
import type { Fact } from '../entries.ts';
import type { Seat } from '../seats/seats.ts';
import type { State } from '../state.ts';
import { forgetting, rehearsalClear, sessionEnd } from './commands.ts';

/**
 * One person at once and for good: name, group, texts, and the ballots that lie under the seat. Everybody may ask it for
 * themself, and stays at the table; whom the facilitator forgets while the session goes on leaves it too.
 */
export const seatForget = command('seat.forget', {
  fields: { seated: {}, facilitator: { seatId: idSchema } },
  decide(state, fields, who, { now }) {
    const own = who.role === 'seated';
    const person = personOf(state, own ? who.seatId : 'seatId' in fields ? fields.seatId : '');
    if (!person) return refuse('not-found');
    const seatIds = [...state.seats.all.keys()].filter((id) => personOf(state, id) === person);
    const leaves = !own && !person.removed && state.meeting.status !== 'ended';
    return ok({
      entries: [
        ...(leaves ? [removed(person, now)] : []),
        ...seatIds.map((seatId): Fact => ({ type: 'seat-forgotten', at: now, seatId })),
      ],
      texts: forgetting(state, (row) => seatIds.includes(row.seatId)),
    });
  },
});

/** Whose seat this is, also when it was merged into another one. */
function personOf(state: State, seatId: Id): Seat | undefined {
  const seat = state.seats.all.get(seatId);
  return seat?.mergedInto ? personOf(state, seat.mergedInto) : seat;
}

function removed({ id: seatId, phone, phoneLost: lostBefore }: Seat, at: number): Fact {
  return { type: 'seat-removed', at, seatId, phone, lostBefore };
}

/**
 * Nothing happened since `before`: names, texts and ballots go, figures stay. A session that was left open ends by it, at
 * the time of its last change. Not on the wire: the server does it by itself.
 */
export const sessionForget = command('session.forget', {
  fields: { door: { before: timeSchema } },
  decide(state, { before }, _who, circumstances) {
    if ((state.meeting.endedAt ?? state.at) > before) return conflict('somebody-acted');
    const over = wayOut(state, { ...circumstances, now: state.at });
    if (!over.ok) return over;
    const emptied: Fact = { type: 'ballots-destroyed', at: circumstances.now };
    return ok({ entries: [...over.value.entries, emptied], texts: forgetting(state, () => true) });
  },
});

function wayOut(state: State, circumstances: Circumstances): Decided {
  const who = { role: 'facilitator' } as const;
  if (state.meeting.rehearsal) return rehearsalClear.decide(state, {}, who, circumstances);
  if (state.meeting.status === 'live') return sessionEnd.decide(state, {}, who, circumstances);
  return ok({ entries: [] });
}
