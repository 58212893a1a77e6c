import * as v from 'valibot';
import { idSchema } from '../../questions/fields.ts';
import { conflict, refuse, type Refusal } from '../../refusals.ts';
import { ok } from '../../result.ts';
import { command, given, leading } from '../command.ts';
import { reverted, type Entry } from '../entries.ts';
import { isPaused, isRunning } from '../meeting/meeting.ts';
import { isPresent, type Seat } from '../seats/seats.ts';
import type { State } from '../state.ts';
import { CAMPS, shownCamps } from '../turns/camps.ts';
import { speakingIds } from '../turns/fairness.ts';
import { openInvitations, OPEN_FOR } from './invitations.ts';
import { answerOf, MOST_ON_AN_ITEM, timesAskedHere } from './invite.ts';

export const inviteSend = command('invite.send', {
  fields: leading({ seatId: idSchema }),
  decide(state, { seatId }, _who, { now, newId }) {
    const seat = state.seats.all.get(seatId);
    const itemId = state.agenda.current;
    if (!seat) return refuse('not-found');
    const refusal = mayNotBeInvited(state, seat, now);
    if (refusal) return refusal;
    if (itemId === null) return conflict('no-item');
    const inviteId = newId();
    return ok({
      entries: [{ type: 'invited', at: now, inviteId, seatId, itemId }],
      data: { inviteId },
      act: { seatId, itemId },
    });
  },
  takeBack(state, act) {
    const isOpen = act.facts.every(
      (fact) => fact.type !== 'invited' || state.invitations.all.get(fact.inviteId)?.state === 'open',
    );
    return isOpen ? ok(reverted(act.facts)) : conflict('answered');
  },
});

/** Consent is never overridden: whoever listens, said no, or was asked twice is left alone. */
function mayNotBeInvited(state: State, seat: Seat, now: number): { ok: false; error: Refusal } | null {
  if (!isRunning(state.meeting)) return conflict(isPaused(state.meeting) ? 'paused' : 'not-live');
  if (seat.removed) return conflict('removed');
  if (seat.role === 'guest') return conflict('guest');
  if (!isPresent(seat)) return conflict('away');
  if (speakingIds(state.turns).has(seat.id)) return conflict('speaking');
  if (state.turns.hands.has(seat.id)) return conflict('hand-up');
  if (seat.listening) return conflict('listening');
  if (openInvitations(state.invitations).some((one) => one.seatId === seat.id)) return conflict('invited');
  if (answerOf(state, seat.id, now) === 'no') return conflict('said-no');
  if (timesAskedHere(state, seat.id) >= MOST_ON_AN_ITEM) return conflict('asked-twice');
  return null;
}

export const inviteWithdraw = command('invite.withdraw', {
  fields: leading({ inviteId: idSchema }),
  decide(state, { inviteId }, _who, { now }) {
    const invitation = state.invitations.all.get(inviteId);
    if (!invitation) return refuse('not-found');
    if (invitation.state !== 'open') return conflict('answered');
    const { seatId, itemId } = invitation;
    return ok({ entries: [{ type: 'invite-withdrawn', at: now, inviteId }], act: { seatId, itemId } });
  },
});

/**
 * A soft call to everybody who was not heard; with `camp` a question to whoever voted so. The same for every phone, once
 * an item, so that nobody's phone tells how they voted.
 */
export const inviteAll = command('invite.all', {
  fields: leading({ camp: v.optional(v.picklist(CAMPS)) }),
  decide(state, { camp }, _who, { now }) {
    const itemId = state.turns.discussing;
    if (!isRunning(state.meeting)) return conflict(isPaused(state.meeting) ? 'paused' : 'not-live');
    if (itemId === null) return conflict('no-item');
    if (camp !== undefined) {
      const camps = shownCamps(state, itemId);
      if (camps.length === 0) return conflict('not-shown');
      if (!camps.includes(camp)) return refuse('invalid');
    }
    const { called, campsCalled } = state.invitations;
    const isCalled = camp === undefined ? called.has(itemId) : campsCalled.get(itemId)?.includes(camp);
    if (isCalled === true) return conflict('called');
    return ok({ entries: [{ type: 'everybody-called', at: now, itemId, ...given({ camp }) }] });
  },
});

/** The card really stood on a visible page. */
export const inviteSeen = command('invite.seen', {
  fields: { seated: { inviteId: idSchema } },
  decide(state, { inviteId }, who, { now }) {
    const invitation = own(state, inviteId, who);
    if (!invitation) return refuse('not-found');
    if (invitation.state !== 'open') return conflict('answered');
    return ok({ entries: invitation.seenAt === null ? [{ type: 'invite-seen', at: now, inviteId }] : [] });
  },
});

/** A yes is a hand from this moment; nobody but the facilitator learns of the others. */
export const inviteAnswer = command('invite.answer', {
  fields: { seated: { inviteId: idSchema, answer: v.picklist(['yes', 'later', 'no']) } },
  decide(state, { inviteId, answer }, who, { now }) {
    const invitation = own(state, inviteId, who);
    if (!invitation) return refuse('not-found');
    if (invitation.state !== 'open') return conflict('answered');
    const { seatId, itemId } = invitation;
    const answered: Entry = { type: 'invite-answered', at: now, inviteId, answer };
    const hand: Entry[] =
      answer === 'yes' ? [{ type: 'hand-raised', at: now, seatId, itemId, accepted: true }] : [];
    return ok({ entries: [answered, ...hand] });
  },
});

function own(state: State, inviteId: string, who: { role: string; seatId?: string }) {
  const invitation = state.invitations.all.get(inviteId);
  return invitation && invitation.seatId === who.seatId ? invitation : undefined;
}

/** The server's own, when time has passed: what stood open for a minute lapses. */
export const inviteLapse = command('invite.lapse', {
  fields: { door: {} },
  decide(state, _fields, _who, { now }) {
    const late = openInvitations(state.invitations).filter((one) => now - one.sentAt >= OPEN_FOR);
    return ok({ entries: late.map((one) => ({ type: 'invite-lapsed', at: now, inviteId: one.id })) });
  },
});

/** When the next invitation lapses, or null. */
export function nextAlarm(state: State): number | null {
  const open = openInvitations(state.invitations);
  return open.length === 0 ? null : Math.min(...open.map((one) => one.sentAt)) + OPEN_FOR;
}
