import type { Id, Millis } from '../../ids.ts';
import type { AgendaEntry } from '../agenda/agenda.ts';
import type { Camp } from '../../measures/division.ts';
import type { MeetingEntry } from '../meeting/meeting.ts';
import type { SeatsEntry } from '../seats/seats.ts';
import type { TurnsEntry } from '../turns/turns.ts';

/** An unanswered invitation lapses after this, and counts as 'later'. */
export const OPEN_FOR = 60_000;
/** How long 'later' is respected, unless another item comes first. */
export const LATER_FOR = 5 * 60_000;

export type Answer = 'yes' | 'later' | 'no';

/** Somebody was asked, for their own eyes only, whether they want to say something. */
export interface Invitation {
  id: Id;
  seatId: Id;
  itemId: Id;
  sentAt: Millis;
  /** When the card really stood on a visible page. */
  seenAt: Millis | null;
  /** `over`: the person got the floor, went away, or the item's conversation stopped before an answer. */
  state: 'open' | Answer | 'lapsed' | 'withdrawn' | 'over';
  closedAt: Millis | null;
}

export interface Invitations {
  /** In the order in which they were sent. */
  all: Map<Id, Invitation>;
  /** The same by seat. */
  bySeat: Map<Id, Invitation[]>;
  /** Items on which everybody was called. */
  called: Set<Id>;
  /** Opinion camps that were asked to explain themselves, by item, in order of time. */
  campsCalled: Map<Id, Camp[]>;
}

export type InvitationsEntry =
  | { type: 'invited'; at: Millis; inviteId: Id; seatId: Id; itemId: Id }
  | { type: 'invite-seen'; at: Millis; inviteId: Id }
  | { type: 'invite-answered'; at: Millis; inviteId: Id; answer: Answer }
  | { type: 'invite-lapsed'; at: Millis; inviteId: Id }
  | { type: 'invite-withdrawn'; at: Millis; inviteId: Id }
  /** `camp`: whom the question is for; it goes to everybody. */
  | { type: 'everybody-called'; at: Millis; itemId: Id; camp?: Camp };

type Earlier =
  | Extract<MeetingEntry, { type: 'session-ended' | 'rehearsal-cleared' }>
  | Extract<
      SeatsEntry,
      { type: 'seat-left' | 'seat-set-away' | 'seat-removed' | 'seats-merged' | 'listening-set' }
    >
  | Extract<AgendaEntry, { type: 'phase-changed' }>
  | Extract<TurnsEntry, { type: 'turn-started' | 'hand-raised' }>;

export function emptyInvitations(): Invitations {
  return { all: new Map(), bySeat: new Map(), called: new Set(), campsCalled: new Map() };
}

export function openInvitations({ all }: Invitations): Invitation[] {
  return [...all.values()].filter((one) => one.state === 'open');
}

export function invitationsOf({ bySeat }: Invitations, seatId: Id): readonly Invitation[] {
  return bySeat.get(seatId) ?? [];
}

export function applyInvitations(invitations: Invitations, entry: InvitationsEntry | Earlier): void {
  switch (entry.type) {
    case 'invited':
      add(invitations, sent(entry));
      break;
    case 'invite-seen':
      change(invitations, entry.inviteId, { seenAt: entry.at });
      break;
    case 'invite-answered':
      change(invitations, entry.inviteId, { state: entry.answer, closedAt: entry.at });
      break;
    case 'invite-lapsed':
      change(invitations, entry.inviteId, { state: 'lapsed', closedAt: entry.at });
      break;
    case 'invite-withdrawn':
      change(invitations, entry.inviteId, { state: 'withdrawn', closedAt: entry.at });
      break;
    case 'everybody-called':
      call(invitations, entry.itemId, entry.camp);
      break;
    case 'turn-started':
    case 'hand-raised':
    case 'seat-left':
    case 'seat-removed':
    case 'seats-merged':
    case 'seat-set-away':
    case 'listening-set':
      end(invitations, entry.at, (one) => one.seatId === entry.seatId);
      break;
    case 'phase-changed':
      if (entry.from === 'discussion') end(invitations, entry.at, () => true);
      break;
    case 'session-ended':
      end(invitations, entry.at, () => true);
      break;
    case 'rehearsal-cleared':
      Object.assign(invitations, emptyInvitations());
      break;
  }
}

/** Takes back what `applyInvitations` did, as if it had never been. */
export function revertInvitations(invitations: Invitations, entry: InvitationsEntry | Earlier): void {
  switch (entry.type) {
    case 'invited':
      remove(invitations, entry);
      break;
    case 'invite-withdrawn':
      change(invitations, entry.inviteId, { state: 'open', closedAt: null });
      break;
    case 'turn-started':
    case 'seat-removed':
    case 'seats-merged':
    case 'seat-set-away':
      goOn(invitations, entry.at, (one) => one.seatId === entry.seatId);
      break;
    case 'phase-changed':
      goOn(invitations, entry.at, () => true);
      break;
    default: // no act that can be undone leaves the others
  }
}

function sent({ inviteId, seatId, itemId, at }: Extract<InvitationsEntry, { type: 'invited' }>): Invitation {
  return { id: inviteId, seatId, itemId, sentAt: at, seenAt: null, state: 'open', closedAt: null };
}

function add({ all, bySeat }: Invitations, invitation: Invitation): void {
  all.set(invitation.id, invitation);
  bySeat.set(invitation.seatId, [...(bySeat.get(invitation.seatId) ?? []), invitation]);
}

function remove({ all, bySeat }: Invitations, { inviteId, seatId }: { inviteId: Id; seatId: Id }): void {
  all.delete(inviteId);
  const others = (bySeat.get(seatId) ?? []).filter((one) => one.id !== inviteId);
  if (others.length > 0) bySeat.set(seatId, others);
  else bySeat.delete(seatId);
}

function change(invitations: Invitations, id: Id, to: Partial<Invitation>): void {
  const invitation = invitations.all.get(id);
  if (invitation) Object.assign(invitation, to);
}

function call({ called, campsCalled }: Invitations, itemId: Id, camp: Camp | undefined): void {
  if (camp === undefined) called.add(itemId);
  else campsCalled.set(itemId, [...(campsCalled.get(itemId) ?? []), camp]);
}

function end(invitations: Invitations, at: Millis, which: (one: Invitation) => boolean): void {
  for (const one of openInvitations(invitations))
    if (which(one)) Object.assign(one, { state: 'over', closedAt: at });
}

function goOn(invitations: Invitations, at: Millis, which: (one: Invitation) => boolean): void {
  for (const one of invitations.all.values()) {
    if (one.state === 'over' && one.closedAt === at && which(one))
      Object.assign(one, { state: 'open', closedAt: null });
  }
}
