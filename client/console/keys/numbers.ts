import type { Id } from '../../../shared/ids.ts';

/** So many keys there are. */
export const KEYS = 9;

/** Which hand has which number: the first of them has 1, null has nobody. */
export type Numbers = readonly (Id | null)[];

export interface Dealt {
  /** As long as this is the same, everybody keeps their number. */
  during: string;
  numbers: Numbers;
}

export const NOTHING_DEALT: Dealt = { during: '', numbers: [] };

/**
 * The number that was read is the one that is pressed, whatever became of the order in between: each stays with its
 * person, and a newcomer gets the next one. Only with something new (`during`) all are dealt again, from the top.
 */
export function deal(before: Dealt, hands: readonly Id[], during: string): Dealt {
  if (before.during !== during) return { during, numbers: hands.slice(0, KEYS) };
  const kept = before.numbers.map((id) => (id !== null && hands.includes(id) ? id : null));
  const numbers = kept.some((id) => id !== null) ? kept : [];
  for (const id of hands) {
    if (numbers.includes(id)) continue;
    const free = numbers.length < KEYS ? numbers.length : numbers.indexOf(null);
    if (free >= 0) numbers[free] = id;
  }
  const isSame =
    numbers.length === before.numbers.length && numbers.every((id, i) => id === before.numbers[i]);
  return isSame ? before : { during, numbers };
}
