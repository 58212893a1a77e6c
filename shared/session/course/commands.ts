import * as v from 'valibot';
import type { Millis } from '../../ids.ts';
import { idSchema, LIMITS } from '../../questions/fields.ts';
import { questionOf } from '../../questions/kinds.ts';
import { conflict, refuse } from '../../refusals.ts';
import { ok } from '../../result.ts';
import { itemOf, itemOn, type AgendaItem } from '../agenda/agenda.ts';
import { command } from '../command.ts';
import { reverted, type Fact } from '../entries.ts';
import { isPaused } from '../meeting/meeting.ts';
import type { TextRow } from '../seats/seats.ts';
import type { State } from '../state.ts';
import { bringOn, finish, phase } from '../turns/moves.ts';
import { CLOSING_QUESTIONS, closingItem, wasClosingAsked } from '../votes/closing.ts';
import { ballotsOf, lastRound, votersOf } from '../votes/votes.ts';
import { isSettled, settle, tooFew, unsettled, voted } from './settle.ts';

const REOPEN_WITHIN = 24 * 3_600_000;
const item = { facilitator: { itemId: idSchema } };

export const sessionStart = command('session.start', {
  fields: { facilitator: {} },
  decide(state, _fields, _who, { now }) {
    if (state.meeting.status !== 'lobby') return conflict('lobby-only');
    return ok({ entries: [{ type: 'session-started', at: now }] });
  },
});

export const sessionPause = command('session.pause', {
  fields: { facilitator: {} },
  decide(state, _fields, _who, { now }) {
    if (state.meeting.status !== 'live') return conflict('not-live');
    if (isPaused(state.meeting)) return conflict('paused');
    return ok({ entries: [{ type: 'session-paused', at: now }], act: {} });
  },
});

export const sessionResume = command('session.resume', {
  fields: { facilitator: {} },
  decide(state, _fields, _who, { now }) {
    if (state.meeting.status !== 'live' || !isPaused(state.meeting)) return conflict('not-paused');
    return ok({ entries: [{ type: 'session-resumed', at: now }], act: {} });
  },
});

/** Closes an open vote, ends the turn and destroys the ballots: only totals stay. */
export const sessionEnd = command('session.end', {
  fields: { facilitator: {} },
  decide(state, _fields, _who, { now }) {
    if (state.meeting.status !== 'live') return conflict('not-live');
    if (state.meeting.rehearsal) return conflict('rehearsal');
    const on = itemOn(state.agenda);
    const closed = on?.phase === 'voting' ? closeRound(state, on, now) : [];
    const settled = unsettled(state).map(([one, round]) => settle(state, one, round, now));
    return ok({
      entries: [...closed, ...settled, { type: 'session-ended', at: now }, ...destroyed(state, now)],
      texts: orphans(state),
      act: {},
    });
  },
  takeBack: (state, _act, now) =>
    mayReopen(state, now) ? ok([{ type: 'session-reopened', at: now }]) : conflict('too-late'),
});

/** Anonymous ballots; with named ones only the answers to the closing questions, which are anonymous all the same. */
function destroyed(state: State, now: Millis): Fact[] {
  if (state.meeting.ballots === 'anonymous') return [{ type: 'ballots-destroyed', at: now }];
  const itemIds = CLOSING_QUESTIONS.map(closingItem);
  return wasClosingAsked(state) ? [{ type: 'ballots-destroyed', at: now, itemIds }] : [];
}

export const sessionReopen = command('session.reopen', {
  fields: { facilitator: {} },
  decide(state, _fields, _who, { now }) {
    if (state.meeting.status !== 'ended') return conflict('not-ended');
    if (!mayReopen(state, now)) return conflict('too-late');
    return ok({ entries: [{ type: 'session-reopened', at: now }] });
  },
});

/** Names that no seat goes by any more: they were kept for undo, which ends with the session. */
function orphans(state: State): TextRow[] {
  const names = [...state.seats.all.values()].map((seat) => seat.nameId);
  const used = new Set([...names, ...state.contributions.all.keys()]);
  return forgetting(state, ({ id }) => !used.has(id));
}

export function forgetting({ seats }: State, which: (row: TextRow) => boolean): TextRow[] {
  return [...seats.texts.values()].filter(which).map((row) => ({ ...row, text: null }));
}

function mayReopen({ meeting }: State, now: Millis): boolean {
  return meeting.endedAt !== null && now - meeting.endedAt <= REOPEN_WITHIN;
}

export const rehearsalStart = command('rehearsal.start', {
  fields: { facilitator: {} },
  decide(state, _fields, _who, { now }) {
    if (state.meeting.status !== 'lobby') return conflict('lobby-only');
    if (state.meeting.rehearsal) return conflict('rehearsal');
    if (state.seats.all.size > 0) return conflict('has-seats');
    return ok({ entries: [{ type: 'rehearsal-started', at: now }] });
  },
});

/** Empties the table: simulated people, their votes, turns and names are gone. */
export const rehearsalClear = command('rehearsal.clear', {
  fields: { facilitator: {} },
  decide(state, _fields, _who, { now }) {
    if (!state.meeting.rehearsal) return conflict('no-rehearsal');
    const texts = forgetting(state, () => true);
    return ok({
      entries: [
        { type: 'rehearsal-cleared', at: now },
        { type: 'ballots-destroyed', at: now },
      ],
      texts,
    });
  },
});

export const itemOpen = command('item.open', {
  fields: item,
  decide(state, { itemId }, _who, { now }) {
    const found = mayMove(state, itemId);
    if (!found.ok) return found;
    const one = found.value;
    if (!questionOf(one.body).voted) return conflict('nothing-to-vote');
    if (one.phase === 'skipped') return conflict('phase');
    if (one.phase === 'voting' || itemOn(state.agenda)?.phase === 'voting') return conflict('voting');
    const round = (lastRound(state.votes, itemId)?.round ?? 0) + 1;
    if (round > LIMITS.rounds) return refuse('too-large', 'rounds');
    const entries = [
      ...bringOn(state, one, 'voting', now),
      { type: 'round-opened' as const, at: now, itemId, round },
    ];
    return ok({ entries, act: { itemId } });
  },
  takeBack(state, act) {
    const round = lastRound(state.votes, act.itemId ?? '');
    if (round && ballotsOf(state.votes, act.itemId ?? '', round.round).size > 0)
      return conflict('has-rounds');
    return ok(reverted(act.facts));
  },
});

export const itemClose = command('item.close', {
  fields: item,
  decide(state, { itemId }, _who, { now }) {
    const one = itemOf(state.agenda, itemId);
    if (!one) return refuse('not-found');
    if (one.phase !== 'voting') return conflict('not-voting');
    return ok({ entries: closeRound(state, one, now), act: { itemId } });
  },
  takeBack(state, act) {
    const round = lastRound(state.votes, act.itemId ?? '');
    return round && isSettled(round) ? conflict('shown') : ok(reverted(act.facts));
  },
});

function closeRound(state: State, one: AgendaItem, now: Millis): Fact[] {
  const open = lastRound(state.votes, one.id);
  const closed: Fact[] = open ? [{ type: 'round-closed', at: now, itemId: one.id, round: open.round }] : [];
  return [...closed, phase(state, one, 'closed', now)];
}

export const itemReopen = command('item.reopen', {
  fields: item,
  decide(state, { itemId }, _who, { now }) {
    const found = mayMove(state, itemId);
    if (!found.ok) return found;
    const round = lastRound(state.votes, itemId);
    if (found.value.phase !== 'closed' || !round) return conflict('phase');
    if (isSettled(round)) return conflict('shown');
    const reopened: Fact = { type: 'round-reopened', at: now, itemId, round: round.round };
    return ok({ entries: [phase(state, found.value, 'voting', now), reopened] });
  },
});

export const itemReveal = command('item.reveal', {
  fields: { facilitator: { itemId: idSchema, to: v.optional(v.picklist(['console', 'all'])) } },
  decide(state, { itemId, to = 'all' }, _who, { now }) {
    const one = itemOf(state.agenda, itemId);
    if (!one) return refuse('not-found');
    const round = lastRound(state.votes, itemId);
    if (!round || one.phase === 'voting') return conflict('phase');
    if (tooFew(state, voted(state, one), votersOf(state.votes, itemId, round))) return refuse('too-few');
    if (round.shown === 'all' || round.shown === to) return conflict('shown');
    const shown: Fact = {
      type: 'results-shown',
      at: now,
      itemId,
      round: round.round,
      to,
      before: round.shown,
    };
    const settled = round.result === null ? [settle(state, voted(state, one), round, now)] : [];
    const moved = to === 'all' && one.phase === 'closed' ? [phase(state, one, 'revealed', now)] : [];
    return ok({ entries: [...settled, shown, ...moved], act: { itemId } });
  },
});

export const itemHide = command('item.hide', {
  fields: item,
  decide(state, { itemId }, _who, { now }) {
    const one = itemOf(state.agenda, itemId);
    if (!one) return refuse('not-found');
    const round = lastRound(state.votes, itemId);
    if (!round || round.shown === 'nobody') return conflict('not-shown');
    const hidden: Fact = { type: 'results-hidden', at: now, itemId, round: round.round, before: round.shown };
    const moved = one.phase === 'revealed' ? [phase(state, one, 'closed', now)] : [];
    return ok({ entries: [hidden, ...moved] });
  },
});

export const itemDiscuss = command('item.discuss', {
  fields: item,
  decide(state, { itemId }, _who, { now }) {
    const found = mayMove(state, itemId);
    if (!found.ok) return found;
    const one = found.value;
    if (itemOn(state.agenda)?.phase === 'voting') return conflict('voting');
    if (one.phase === 'skipped' || one.phase === 'discussion') return conflict('phase');
    return ok({ entries: bringOn(state, one, 'discussion', now), act: { itemId } });
  },
});

export const itemFinish = command('item.finish', {
  fields: item,
  decide(state, { itemId }, _who, { now }) {
    const found = mayMove(state, itemId);
    if (!found.ok) return found;
    const one = found.value;
    if (itemOn(state.agenda)?.id !== itemId) return conflict('not-on');
    if (one.phase !== 'voting') return ok({ entries: finish(state, one, now), act: { itemId } });
    return ok({
      entries: [
        ...closeRound(state, one, now),
        ...finish(state, { ...one, phase: 'closed', since: now }, now),
      ],
      act: { itemId },
    });
  },
});

export const itemSkip = command('item.skip', {
  fields: item,
  decide(state, { itemId }, _who, { now }) {
    const found = mayMove(state, itemId);
    if (!found.ok) return found;
    if (found.value.phase !== 'pending') return conflict('phase');
    return ok({ entries: [phase(state, found.value, 'skipped', now)], act: { itemId } });
  },
});

export const itemRestore = command('item.restore', {
  fields: item,
  decide(state, { itemId }, _who, { now }) {
    const found = mayMove(state, itemId);
    if (!found.ok) return found;
    if (found.value.phase !== 'skipped') return conflict('phase');
    return ok({ entries: [phase(state, found.value, 'pending', now)] });
  },
});

function mayMove(state: State, itemId: string): { ok: true; value: AgendaItem } | ReturnType<typeof refuse> {
  const found = itemOf(state.agenda, itemId);
  if (!found) return refuse('not-found');
  return state.meeting.status === 'ended' ? conflict('ended') : ok(found);
}
