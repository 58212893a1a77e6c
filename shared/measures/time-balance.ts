import { whole } from './rounding.ts';

/** Who was there for less than a minute counts in no time figure. Seconds. */
const LEAST_PRESENCE = 60;

/** Far above what rounding in sums of 20,000 people adds up to, far below what anybody reads. */
const NOISE = 1e-9;

/** Seconds spoken and seconds of conversation time present. */
export interface Person {
  spoken: number;
  present: number;
}

/** Those who count in time figures, from two arrays of seconds in the same order. */
export function counted(spoken: readonly number[], present: readonly number[]): Person[] {
  return spoken
    .map((seconds, i) => ({ spoken: seconds, present: present[i] ?? 0 }))
    .filter((person) => person.present >= LEAST_PRESENCE);
}

/** All that was spoken and all presence, seconds. */
export function totals(people: readonly Person[]): Person {
  const all = { spoken: 0, present: 0 };
  for (const person of people) {
    all.spoken += person.spoken;
    all.present += person.present;
  }
  return all;
}

/** Whether there is anything to compare: two people, and a second spoken. */
export function comparable(people: readonly Person[]): boolean {
  return people.length >= 2 && people.some((person) => person.spoken > 0);
}

/**
 * The part of all speaking time, 0-1, that would have to go to other people for everybody's share of it to be
 * their share of presence; null with fewer than two people or nothing spoken.
 * Hoover, 'The measurement of industrial localization' (1936); also called the Robin Hood index.
 */
export function hoover(spoken: readonly number[], present: readonly number[]): number | null {
  const people = counted(spoken, present);
  return comparable(people) ? hooverOf(people) : null;
}

/** Multiplied crosswise, so that equal shares of whole seconds differ by 0 and not by a rounding error. */
function hooverOf(people: readonly Person[]): number {
  const all = totals(people);
  const apart = people.reduce(
    (sum, person) => sum + Math.abs(person.spoken * all.present - person.present * all.spoken),
    0,
  );
  return apart / (2 * all.spoken * all.present);
}

/**
 * How evenly the time was shared, 0-100, weighted by presence: 100 when all shares of time are shares of
 * presence. Null with fewer than two people there for a minute, or nothing spoken.
 *
 * 0 is one of n equally present people speaking all the time, H = 1 - 1/n. The largest H that these presences
 * allow is no good as a measure: one person who came late would then hide a monologue. Below 0 would be
 * somebody who was there less than average and took nearly everything; that is 0 as well.
 */
export function timeBalance(spoken: readonly number[], present: readonly number[]): number | null {
  const people = counted(spoken, present);
  if (!comparable(people)) return null;
  return exactEnds(100 * (1 - hooverOf(people) / (1 - 1 / people.length)));
}

/** Screens show 100 and 0 only when exact, so noise may not turn them into 99 and 1. */
function exactEnds(balance: number): number {
  if (balance < NOISE) return 0;
  return balance > 100 - NOISE ? 100 : balance;
}

/**
 * What each person would have spoken at an equal share, seconds, for all given and in their order. The sums
 * are those of the time balance, so that at 100 nobody who counts is over; all 0 while nobody counts.
 */
export function equalShares(spoken: readonly number[], present: readonly number[]): number[] {
  const all = totals(counted(spoken, present));
  return present.map((seconds) => (all.present === 0 ? 0 : (all.spoken * seconds) / all.present));
}

/** Whole seconds over an equal share; under it, negative. */
export function overShare(spoken: number, equalShare: number): number {
  return whole(spoken - equalShare);
}

/**
 * The size of a petal: 1 at an equal share. Measured by the target length of a turn, in seconds and over 0,
 * while that is more than the share: the first speakers are no giants.
 */
export function petal(spoken: number, equalShare: number, target: number): number {
  return spoken / Math.max(equalShare, target);
}
