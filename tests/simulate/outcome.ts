import { timeBalance } from '../../shared/measures/time-balance.ts';
import { turnBalance } from '../../shared/measures/turn-balance.ts';
import type { Fairness } from '../../shared/session/turns/fairness.ts';
import type { Seated } from './panel.ts';

/** What one simulated hour came to. */
export interface Outcome {
  /** Everybody who raised a hand or said yes was heard. */
  promise: boolean;
  /** Somebody said yes and was never heard. */
  yesUnheard: boolean;
  /** Whoever stayed unheard had neither hand nor yes, and was asked at least twice. */
  silentByChoice: boolean;
  /** All who do not always decline were heard. */
  allHeard: boolean;
  /** Part of the people that was heard. */
  heard: number;
  /**
   * Part of the people that could have been: as many as there were turns and people who were read, and never who always
   * declines and had no hand up, for they write nothing either.
   */
  ceiling: number;
  /** At least as many turns, and people who were read, as people who raised a hand uninvited. */
  roomForHands: boolean;
  /** Part of the time after which nine in ten who do not always decline were heard; over 1: never. */
  nineInTen: number;
  /** Among who does not always decline. */
  turnBalance: number;
  timeBalance: number;
  /** Minutes that the hand of somebody not heard waited at most. */
  longestWait: number;
  invitations: number;
  /** Hands that were up when the time was over. */
  handsLeft: number;
}

interface Course {
  seconds: number;
  /** Seconds. */
  longestWait: number;
  turns: number;
  handsLeft: number;
}

export function outcomeOf(people: readonly Seated[], { shares }: Fairness, course: Course): Outcome {
  const willing = people.filter((person) => !person.declines);
  const unheard = people.filter((person) => person.heardAt === null);
  const read = people.filter((person) => person.heardAt !== null && shares.get(person.id)?.turns === 0);
  const silent = people.filter((person) => person.declines && !person.wanted);
  const room = course.turns + read.length;
  const own = people.map((person) => shares.get(person.id)).filter((share) => share !== undefined);
  return {
    promise: unheard.every((person) => !person.wanted),
    yesUnheard: unheard.some((person) => person.saidYes),
    silentByChoice: unheard.every((person) => !person.wanted && person.asked >= 2),
    allHeard: willing.every((person) => person.heardAt !== null),
    heard: 1 - unheard.length / people.length,
    ceiling: Math.min(room, people.length - silent.length) / people.length,
    roomForHands: room >= people.filter((person) => person.raised).length,
    nineInTen: nineInTen(willing, course.seconds),
    turnBalance: turnBalance(willing.map((person) => shares.get(person.id)?.level ?? 0)).balance ?? 0,
    timeBalance:
      timeBalance(
        own.map((share) => share.seconds),
        own.map((share) => share.presentSeconds),
      ) ?? 0,
    longestWait: course.longestWait / 60,
    handsLeft: course.handsLeft,
    invitations: people.reduce((sum, person) => sum + person.asked, 0),
  };
}

/** A finite number, for it travels as JSON. */
const NEVER = 2;

function nineInTen(people: readonly Seated[], seconds: number): number {
  const times = people.map(({ heardAt }) => (heardAt === null ? NEVER : heardAt / seconds));
  return times.sort((a, b) => a - b)[Math.ceil(0.9 * times.length) - 1] ?? NEVER;
}
