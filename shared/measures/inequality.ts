import { comparable, counted, totals } from './time-balance.ts';

// For the report only, over the same people as the time balance, and null where that has no figure.
// All take seconds spoken and seconds present in the same order.

/**
 * Jain's fairness index, 1/n to 1, not weighted by presence: as if n J of n people had shared the time equally.
 * Jain, Chiu and Hawe, DEC-TR-301 (1984).
 */
export function jain(spoken: readonly number[], present: readonly number[]): number | null {
  const people = counted(spoken, present);
  if (!comparable(people)) return null;
  const squares = people.reduce((sum, person) => sum + person.spoken ** 2, 0);
  return totals(people).spoken ** 2 / (people.length * squares);
}

/**
 * Gini's coefficient of seconds spoken per second present, weighted by presence, 0 to below 1, not normalised.
 * Gini, 'Variabilità e mutabilità' (1912).
 *
 * Over all pairs it is sum w_i w_j |r_i - r_j| / (2 (X/W) W^2) with r = x/w. In order of r the pairs of one person
 * with all below add up to x times their presence less w times their speaking, so one walk is enough.
 */
export function gini(spoken: readonly number[], present: readonly number[]): number | null {
  const people = counted(spoken, present);
  if (!comparable(people)) return null;
  people.sort((a, b) => a.spoken * b.present - b.spoken * a.present);
  const below = { spoken: 0, present: 0 };
  let apart = 0;
  for (const person of people) {
    apart += person.spoken * below.present - person.present * below.spoken;
    below.spoken += person.spoken;
    below.present += person.present;
  }
  return apart / (below.spoken * below.present);
}

/** The part of all speaking time, 0-1, of the three who spoke most. */
export function topThree(spoken: readonly number[], present: readonly number[]): number | null {
  const people = counted(spoken, present);
  if (!comparable(people)) return null;
  people.sort((a, b) => b.spoken - a.spoken);
  return totals(people.slice(0, 3)).spoken / totals(people).spoken;
}
