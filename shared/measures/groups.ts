import type { Person } from './time-balance.ts';
import { counted, totals } from './time-balance.ts';

export interface GroupBalance {
  group: string;
  /** How many of the group count in time figures. */
  people: number;
  /** The group's share of speaking time by its share of presence: 1 is equal. Null while nothing was spoken. */
  balance: number | null;
}

/**
 * The balance of every group that has somebody who counts, in order of first appearance. A group is a table, a
 * role, a camp; null is nobody's group, and only counts in the sums. The arrays are in the same order, seconds.
 *
 * For figures that people see, go on to `shownGroups`.
 */
export function groupBalances(
  spoken: readonly number[],
  present: readonly number[],
  groups: readonly (string | null)[],
): GroupBalance[] {
  const all = totals(counted(spoken, present));
  return [...members(groups)].flatMap(([group, places]) => {
    const people = counted(pick(spoken, places), pick(present, places));
    return people.length === 0 ? [] : [{ group, people: people.length, balance: share(totals(people), all) }];
  });
}

/**
 * The groups of which the figure may be shown: those of at least `minGroup` people. If that hides exactly one, the
 * smallest other one (the first of equals) goes with it, or the hidden one could be worked out from the rest.
 */
export function shownGroups(groups: readonly GroupBalance[], minGroup: number): GroupBalance[] {
  const shown = groups.filter((group) => group.people >= minGroup);
  if (groups.length - shown.length !== 1) return shown;
  const fewest = shown.reduce((least, group) => Math.min(least, group.people), Infinity);
  const smallest = shown.find((group) => group.people === fewest);
  return shown.filter((group) => group !== smallest);
}

/** Crosswise again: an equal share is exactly 1. */
function share(part: Person, all: Person): number | null {
  return all.spoken === 0 ? null : (part.spoken * all.present) / (part.present * all.spoken);
}

function members(groups: readonly (string | null)[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  groups.forEach((group, place) => {
    if (group === null) return;
    const list = places.get(group);
    if (list) list.push(place);
    else places.set(group, [place]);
  });
  return places;
}

function pick(values: readonly number[], places: readonly number[]): number[] {
  return places.map((place) => values[place] ?? 0);
}
