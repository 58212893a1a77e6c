import type { Id, Millis } from '../../ids.ts';
import type { Body } from '../../questions/kinds.ts';
import { itemOn } from '../agenda/agenda.ts';
import type { State } from '../state.ts';
import { lastRound, votersOf, type RoundResult } from './votes.ts';

/** What everybody is asked after the talk: 'I could say what I wanted to say', 'I felt heard'. */
export const CLOSING_QUESTIONS = ['said', 'felt'] as const;
export type ClosingQuestion = (typeof CLOSING_QUESTIONS)[number];

/** The answers lie in the ballot box as if they were to an item, and are anonymous whatever the session's ballots are. */
export const closingItem = (question: ClosingQuestion): Id => `closing-${question}`;

/** How they are counted: fully disagree to fully agree. */
export const CLOSING_BODY: Body = { kind: 'statement', text: '', scale: 'agree5' };

export function closingAskedAt({ votes }: State): Millis | null {
  return lastRound(votes, closingItem('said'))?.openedAt ?? null;
}

export const wasClosingAsked = (state: State): boolean => closingAskedAt(state) !== null;

/** Whether phones may answer now: asked, not counted yet, and nothing else is on. */
export function isClosing(state: State): boolean {
  const round = lastRound(state.votes, closingItem('said'));
  return round?.result === null && state.meeting.status === 'live' && itemOn(state.agenda) === undefined;
}

/** The counted answers; null before the end, and where too few answered. */
export function closingResult({ votes }: State, question: ClosingQuestion): RoundResult | null {
  const result = lastRound(votes, closingItem(question))?.result;
  return result?.counts ? result : null;
}

/** How many phones answered the question that most answered. */
export function closingVoters({ votes }: State): number {
  const voters = CLOSING_QUESTIONS.map((question) => {
    const round = lastRound(votes, closingItem(question));
    return round ? votersOf(votes, closingItem(question), round) : 0;
  });
  return Math.max(...voters);
}
