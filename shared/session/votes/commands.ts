import * as v from 'valibot';
import { idSchema, LIMITS, secretSchema, valueSchema, whole } from '../../questions/fields.ts';
import { fits } from '../../questions/kinds.ts';
import type { Id } from '../../ids.ts';
import type { Value } from '../../questions/fields.ts';
import { conflict, refuse } from '../../refusals.ts';
import { ok } from '../../result.ts';
import { itemOf, type AgendaItem } from '../agenda/agenda.ts';
import { command, type Circumstances } from '../command.ts';
import { isPresent, type Seat } from '../seats/seats.ts';
import type { State } from '../state.ts';
import { CLOSING_QUESTIONS, closingItem, isClosing } from './closing.ts';
import { ballotsOf, lastRound, type Ballot, type Round, type Voter } from './votes.ts';

const round = whole(1, LIMITS.rounds);

/** How many changes of one vote are remembered, so that a box cannot grow without end. */
const RECEIPTS = 100;

export const voteCast = command('vote.cast', {
  fields: {
    seated: { itemId: idSchema, round, value: valueSchema },
    facilitator: { itemId: idSchema, round, value: valueSchema, seatId: idSchema },
  },
  decide(state, fields, who, circumstances) {
    const seat = state.seats.all.get(
      who.role === 'seated' ? who.seatId : 'seatId' in fields ? fields.seatId : '',
    );
    const item = itemOf(state.agenda, fields.itemId);
    if (!item || !seat) return refuse('not-found');
    if (!fits(item.body, fields.value)) return refuse('invalid');
    const open = openRound(state, item);
    if (!open) return conflict('closed');
    if (open.round !== fields.round) return conflict('other-round');
    if (seat.removed) return conflict('removed');
    if (who.role === 'facilitator' && hadPhone(seat, open)) return conflict('has-phone');
    if (who.role === 'seated' && isBlocked(seat, item, open)) return conflict('voted-elsewhere');
    const voter = who.role === 'seated' ? voterFor(state, seat, item, circumstances) : seat.id;
    if (voter === null) return refuse('unavailable');
    return ok({ entries: [], ballot: ballot(state, fields, voter, circumstances) });
  },
  repeats(state, fields, who, circumstances) {
    const seat = who.role === 'seated' ? state.seats.all.get(who.seatId) : undefined;
    const item = itemOf(state.agenda, fields.itemId);
    const voter =
      seat && item ? voterFor(state, seat, item, circumstances) : 'seatId' in fields ? fields.seatId : null;
    if (voter === null) return false;
    const filed = ballotsOf(state.votes, fields.itemId, fields.round).get(voter);
    return filed?.receipts.includes(receipt(voter, circumstances)) ?? false;
  },
});

const answerFields = { question: v.picklist(CLOSING_QUESTIONS), value: v.nullable(whole(1, 5)) };

/** An answer to one of the two questions after the talk: anonymous, whatever the session's ballots are. */
export const closingAnswer = command('closing.answer', {
  fields: { seated: answerFields },
  decide(state, { question, value }, _who, circumstances) {
    const itemId = closingItem(question);
    const voter = circumstances.voterOf(itemId);
    if (!isClosing(state)) return conflict('closed');
    if (voter === null) return refuse('unavailable');
    return ok({ entries: [], ballot: ballot(state, { itemId, round: 1, value }, voter, circumstances) });
  },
  repeats(state, { question }, _who, circumstances) {
    const voter = circumstances.voterOf(closingItem(question));
    const filed = voter === null ? undefined : ballotsOf(state.votes, closingItem(question), 1).get(voter);
    return filed?.receipts.includes(receipt(filed.voter, circumstances)) ?? false;
  },
});

/** Replaces the voter's earlier one in the round, and keeps the receipts of it: a late retry of either changes nothing. */
function ballot(
  state: State,
  { itemId, round: number, value }: { itemId: Id; round: number; value: Value },
  voter: Voter,
  circumstances: Circumstances,
): Ballot {
  const earlier = ballotsOf(state.votes, itemId, number).get(voter)?.receipts ?? [];
  const receipts = [...earlier, receipt(voter, circumstances)].slice(-RECEIPTS);
  return { itemId, round: number, voter, value, receipts };
}

/** Of a command id nothing is kept that could be recognised without the voter. */
const receipt = (voter: Voter, { hash, commandId }: Circumstances): string =>
  hash(`${voter} ${commandId}`).slice(0, 22);

/** The round of this item that takes ballots now. */
export function openRound(state: State, item: AgendaItem): Round | undefined {
  return item.phase === 'voting' ? lastRound(state.votes, item.id) : undefined;
}

/** Whether the seat had a phone at any time since the round was opened. */
function hadPhone(seat: Seat, open: Round): boolean {
  return seat.phone !== null || (seat.phoneLost !== null && seat.phoneLost >= open.openedAt);
}

export function isBlocked(seat: Seat, item: AgendaItem, open: Round): boolean {
  return seat.blocked?.itemId === item.id && seat.blocked.round === open.round;
}

function voterFor(state: State, seat: Seat, item: AgendaItem, { voterOf }: Circumstances): Voter | null {
  return state.meeting.ballots === 'named' ? seat.id : voterOf(item.id);
}

/**
 * The open round in which a phone that takes this seat over may not vote, because the seat voted in it, or may have.
 * With named ballots there is none: a vote again replaces the first.
 */
export function blockedFor(state: State, seat: Seat, circumstances: Circumstances): Seat['blocked'] {
  const item = itemOf(state.agenda, state.agenda.current);
  const open = item && openRound(state, item);
  if (!item || !open || state.meeting.ballots === 'named') return null;
  const voter = hadPhone(seat, open) ? circumstances.voterOfSeat(seat.id, item.id) : seat.id;
  const mayVote =
    voter !== null && !ballotsOf(state.votes, item.id, open.round).has(voter) && !isBlocked(seat, item, open);
  return mayVote ? null : { itemId: item.id, round: open.round };
}

/** Another phone takes a seat over. Not on the wire: a connection with a pair brings it about. It stands here because it must know what was voted. */
export const seatClaim = command('seat.claim', {
  fields: { door: { pair: secretSchema, seatToken: secretSchema } },
  decide(state, fields, _who, circumstances) {
    const { now, hash } = circumstances;
    const pair = state.seats.pairs.get(hash(fields.pair));
    const seat = state.seats.all.get(pair?.seatId ?? '');
    if (!pair || !seat || seat.removed || pair.expiresAt < now) return refuse('not-found', 'pair');
    if (state.meeting.status === 'ended') return conflict('ended');
    const phone = hash(fields.seatToken);
    if (state.seats.byPhone.has(phone)) return conflict('seated');
    const blocked = blockedFor(state, seat, circumstances);
    const back = isPresent(seat) ? [] : [{ type: 'seat-returned' as const, at: now, seatId: seat.id }];
    const linked = {
      type: 'phone-linked' as const,
      at: now,
      seatId: seat.id,
      pair: hash(fields.pair),
      phone,
      blocked,
    };
    return ok({ entries: [linked, ...back], data: { seatId: seat.id } });
  },
});
