import type { Millis } from '../../../shared/ids.ts';
import { atTimeOfDay, timeOfDay } from '../words.ts';

/** '14:03:27'. */
export const exactTime = (at: Millis): string =>
  `${timeOfDay(at)}:${String(new Date(at).getSeconds()).padStart(2, '0')}`;

/** The time typed; the old one, to the millisecond, where nothing was changed. Null: no time. */
export function typedTime(typed: string, before: Millis): Millis | null {
  return typed === exactTime(before) ? before : atTimeOfDay(typed, before);
}
