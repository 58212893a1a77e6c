import type { Id, Millis } from '../../ids.ts';
import { shift, shownShift, type Shift } from '../../measures/shift.ts';
import { questionOf, tally, type Body } from '../../questions/kinds.ts';
import type { Fact } from '../entries.ts';
import type { State } from '../state.ts';
import { CLOSING_BODY, CLOSING_QUESTIONS, closingItem } from '../votes/closing.ts';
import { ballotsOf, roundsOf, type Ballot, type Round, type RoundResult } from '../votes/votes.ts';

/** Something that was voted on: an item, or a question of the closing, whose answers are always anonymous. */
export interface Voted {
  id: Id;
  body: Body;
  anonymous: boolean;
}

/** Whether the box of a round was counted: then it takes no more ballots. */
export function isSettled(round: Round): boolean {
  return round.everShown || round.result !== null;
}

/** Every round that was not counted yet. */
export function unsettled(state: State): [Voted, Round][] {
  return [...state.agenda.items.map((item) => voted(state, item)), ...closing()].flatMap((one) =>
    roundsOf(state.votes, one.id)
      .filter((round) => !isSettled(round))
      .map((round): [Voted, Round] => [one, round]),
  );
}

export function voted({ meeting }: State, { id, body }: { id: Id; body: Body }): Voted {
  return { id, body, anonymous: meeting.ballots === 'anonymous' };
}

function closing(): Voted[] {
  return CLOSING_QUESTIONS.map((question) => ({
    id: closingItem(question),
    body: CLOSING_BODY,
    anonymous: true,
  }));
}

export function tooFew({ meeting }: State, { anonymous }: Pick<Voted, 'anonymous'>, voters: number): boolean {
  return anonymous && voters < meeting.minBallots;
}

/** Counts the box. What may never be shown, because too few people voted, is not written down either. */
export function settle(state: State, one: Voted, round: Round, now: Millis): Fact {
  const ballots = ballotsOf(state.votes, one.id, round.round);
  const { counts, noOpinion, voters } = tally(
    one.body,
    [...ballots.values()].map((ballot) => ballot.value),
  );
  const result: RoundResult = tooFew(state, one, voters)
    ? { counts: null, noOpinion: 0, voters, shift: null }
    : { counts, noOpinion, voters, shift: shiftSince(state, one, round) };
  return { type: 'round-settled', at: now, itemId: one.id, round: round.round, result };
}

function shiftSince(state: State, one: Voted, round: Round): Shift | null {
  const question = questionOf(one.body);
  if (round.round === 1 || question.several(one.body)) return null;
  const first = ballotsOf(state.votes, one.id, round.round - 1);
  const second = ballotsOf(state.votes, one.id, round.round);
  const option = (ballot: Ballot) =>
    ballot.value === null ? null : (question.picks(one.body, ballot.value)?.[0] ?? null);
  const pairs = [...new Set([...first.keys(), ...second.keys()])].map((voter) => {
    const [before, after] = [first.get(voter), second.get(voter)];
    return { ...(before ? { first: option(before) } : {}), ...(after ? { second: option(after) } : {}) };
  });
  return shownShift(
    shift(pairs, question.size(one.body), question.ordered),
    one.anonymous,
    state.meeting.minBallots,
  );
}
