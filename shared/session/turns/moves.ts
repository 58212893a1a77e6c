import type { Millis } from '../../ids.ts';
import { itemOn, type AgendaItem, type Phase } from '../agenda/agenda.ts';
import type { Fact } from '../entries.ts';
import type { State } from '../state.ts';
import { fairness } from './fairness.ts';

/** Brings an item before the room in phase `to`: starts the session if need be, and finishes the item that was on. */
export function bringOn(state: State, item: AgendaItem, to: Phase, now: Millis): Fact[] {
  const on = itemOn(state.agenda);
  const started: Fact[] = state.meeting.status === 'lobby' ? [{ type: 'session-started', at: now }] : [];
  const finished = on && on.id !== item.id ? finish(state, on, now) : [];
  const before = on && on.id !== item.id ? on.id : state.agenda.current;
  return [
    ...started,
    ...finished,
    { type: 'phase-changed', at: now, itemId: item.id, from: item.phase, to, before, since: item.since },
  ];
}

/** Brings an item into discussion, if it is not there already. */
export function discussed(state: State, item: AgendaItem, now: Millis): Fact[] {
  return item.phase === 'discussion' ? [] : bringOn(state, item, 'discussion', now);
}

/** Finishes an item. Hands of people who were heard fall; who was not heard keeps theirs. */
export function finish(state: State, item: AgendaItem, now: Millis): Fact[] {
  const { shares } = fairness(state, now);
  const fall = [...state.turns.hands].filter(([seatId]) => shares.get(seatId)?.heard === true);
  return [
    ...fall.map(([seatId, hand]) => ({ type: 'hand-lowered' as const, at: now, seatId, hand })),
    phase(state, item, 'finished', now),
  ];
}

export function phase(state: State, item: AgendaItem, to: Phase, now: Millis): Fact {
  return {
    type: 'phase-changed',
    at: now,
    itemId: item.id,
    from: item.phase,
    to,
    before: state.agenda.current,
    since: item.since,
  };
}
