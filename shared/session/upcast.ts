import { ENTRY_VERSION, type Change } from './entries.ts';

/** Brings a change of an older form up to today's. There is one form so far. */
export function upcast(change: Change): Change {
  if (change.v > ENTRY_VERSION)
    throw new Error(`This session was written by a newer Evenwoord (form ${change.v}).`);
  return change;
}
