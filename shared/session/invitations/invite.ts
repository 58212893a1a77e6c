import type { Id, Millis } from '../../ids.ts';
import type { Seat } from '../seats/seats.ts';
import type { State } from '../state.ts';
import { fairness, speakingIds, type Fairness } from '../turns/fairness.ts';
import { forecastOf } from '../turns/forecast.ts';
import { goRoundRunning } from '../turns/to-come.ts';
import { inOrder, sideKeys, turnKeys, type Key, type Next } from '../turns/order.ts';
import { invitationsOf, LATER_FOR, openInvitations } from './invitations.ts';

/** Nobody is asked more often than this on one item. */
export const MOST_ON_AN_ITEM = 2;

/** Who could be invited, first who was not heard; nobody while the floor goes round, enough were asked, or it would be in vain. */
export function invite(
  state: State,
  at: Millis,
  fair: Fairness = fairness(state, at),
  sides: readonly Key[] = sideKeys(state, fair, at),
): Next[] {
  if (state.meeting.status === 'ended' || state.turns.discussing === null || goRoundRunning(state.turns))
    return [];
  if (isEnough(state, fair) || isInVain(state, fair)) return [];
  const busy = speakingIds(state.turns);
  const low = lowestHand(state, fair);
  const free = fair.table.filter((seat) => {
    const share = fair.shares.get(seat.id);
    const isAhead = share !== undefined && share.heard && low <= share.level;
    return !busy.has(seat.id) && !isAhead && mayBeAsked(state, seat, at);
  });
  const asked: Key = {
    code: 'asked-least',
    of: (seat) => invitationsOf(state.invitations, seat.id).length,
    worded: () => true,
    shown: true,
  };
  const spoke = lastSpoken(state);
  const waited: Key = {
    code: 'waited-longest',
    of: (seat) => spoke.get(seat.id) ?? seat.presence.at(-1)?.from ?? 0,
    worded: () => true,
    shown: true,
  };
  return inOrder(state, free, [...turnKeys(fair), asked, ...sides, waited]);
}

/** What somebody said to an invitation on the item before the room, as far as it still holds. */
export function answerOf(state: State, seatId: Id, at: Millis): 'later' | 'no' | null {
  const here = invitationsOf(state.invitations, seatId).filter((one) => one.itemId === state.agenda.current);
  if (here.some((one) => one.state === 'no')) return 'no';
  const last = here.at(-1);
  const isLater = last?.state === 'later' || last?.state === 'lapsed';
  return isLater && at - (last?.closedAt ?? 0) < LATER_FOR ? 'later' : null;
}

export function timesAskedHere(state: State, seatId: Id): number {
  return invitationsOf(state.invitations, seatId).filter((one) => one.itemId === state.agenda.current).length;
}

function mayBeAsked(state: State, seat: Seat, at: Millis): boolean {
  if (seat.listening || state.turns.hands.has(seat.id)) return false;
  const asked = invitationsOf(state.invitations, seat.id);
  if (asked.length === 0) return true;
  if (asked.some((one) => one.state === 'open')) return false;
  return answerOf(state, seat.id, at) === null && timesAskedHere(state, seat.id) < MOST_ON_AN_ITEM;
}

/** Open invitations and waiting yeses together are as many as the conversation can take up. */
function isEnough(state: State, fair: Fairness): boolean {
  const yeses = [...state.turns.hands.values()].filter((hand) => hand.accepted === true).length;
  return openInvitations(state.invitations).length + yeses >= Math.max(2, Math.floor(fair.table.length / 8));
}

/** Whoever said yes now could no longer get the floor before the planned end. */
function isInVain(state: State, fair: Fairness): boolean {
  const forecast = forecastOf(state, fair);
  if (!forecast) return false;
  const waiting = fair.table.filter(
    (seat) => state.turns.hands.has(seat.id) && !fair.shares.get(seat.id)?.heard,
  );
  return forecast.reachable < waiting.length + 2;
}

function lowestHand(state: State, fair: Fairness): number {
  const levels = fair.table
    .filter((seat) => state.turns.hands.has(seat.id))
    .map((seat) => fair.shares.get(seat.id)?.level ?? 0);
  return Math.min(Infinity, ...levels);
}

/** When each seat that spoke last did so. */
function lastSpoken({ turns }: State): Map<Id, Millis> {
  const last = new Map<Id, Millis>();
  for (const { seatId, removed, startedAt, endedAt } of turns.all.values())
    if (!removed) last.set(seatId, Math.max(last.get(seatId) ?? 0, endedAt ?? startedAt));
  return last;
}
