import type { Id } from '../../ids.ts';
import { campOf as campOfOption, campsOf, type Camp } from '../../measures/division.ts';
import { questionOf } from '../../questions/kinds.ts';
import { itemOf, type AgendaItem } from '../agenda/agenda.ts';
import type { Seat } from '../seats/seats.ts';
import type { State } from '../state.ts';
import { ballotsOf, roundsOf } from '../votes/votes.ts';

/** In the order in which the lists take them. */
export const CAMPS: readonly Camp[] = ['disagree', 'middle', 'agree'];

/**
 * The opinion camp of a seat on an item, as its place in `CAMPS`: with named ballots only, and only once the facilitator
 * has seen the result. Null where there are no camps.
 */
export function campOf(
  state: State,
  itemId: Id | null = state.agenda.current,
): ((seat: Seat) => number | null) | null {
  const item = itemOf(state.agenda, itemId);
  const round =
    item && roundsOf(state.votes, item.id).findLast((one) => one.closedAt !== null && one.shown !== 'nobody');
  if (!item || !round || state.meeting.ballots === 'anonymous') return null;
  const question = questionOf(item.body);
  if (!question.ordered) return null;
  const ballots = ballotsOf(state.votes, item.id, round.round);
  return (seat) => {
    const value = ballots.get(seat.id)?.value ?? null;
    const option = value === null ? undefined : question.picks(item.body, value)?.[0];
    return option === undefined ? null : CAMPS.indexOf(campOfOption(option, question.size(item.body)));
  };
}

/** The camps of this item's question, once everybody saw a result of it; none where there are none. */
export function shownCamps(state: State, itemId: Id): Camp[] {
  const item: AgendaItem | undefined = itemOf(state.agenda, itemId);
  const isShown = roundsOf(state.votes, itemId).some((round) => round.shown === 'all');
  if (!item || !isShown) return [];
  const question = questionOf(item.body);
  return question.ordered ? campsOf(question.size(item.body)) : [];
}
