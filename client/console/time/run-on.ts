import type { Millis } from '../../../shared/ids.ts';
import { roomFor, type Forecast } from '../../../shared/measures/forecast.ts';
import type { ConsoleItem, ConsoleView } from '../../../shared/views/console.ts';
import { isOn } from '../steps.ts';

/** The forecast of the last view as it is now: in silence the time that is left shrinks, and nothing comes over the wire. */
export function forecastNow({ forecast, speaker, at }: ConsoleView, now: Millis): Forecast | null {
  const each = forecast?.turnLength ?? null;
  if (!forecast || each === null) return forecast;
  const { unheard, typical, gap } = forecast;
  const passed = Math.max(0, now - at) / 1000;
  // What the turn going on is expected to take is no longer in what was left.
  const spoken = speaker === null ? typical : (at - speaker.startedAt) / 1000;
  const expected = Math.min(passed, Math.max(0, typical - spoken));
  const before = (each + gap) * unheard;
  const seconds = Math.max(0, before - passed + expected);
  const reachable = roomFor({ seconds, turnLength: typical, gap });
  return {
    ...forecast,
    reachable,
    missed: Math.max(0, unheard - reachable),
    turnLength: seconds / unheard - gap,
  };
}

/** Seconds that an item took so far. */
export function usedNow(item: ConsoleItem, { at, status }: ConsoleView, now: Millis): number {
  const runs = status !== 'ended' && isOn(item.phase);
  return item.usedSeconds + (runs ? Math.max(0, now - at) / 1000 : 0);
}

/**
 * Whole minutes that the session is behind: past the planned end if all that is planned still comes; without a planned
 * end, what items took more than planned.
 */
export function minutesLate(view: ConsoleView, now: Millis): number {
  const planned = view.agenda.filter((item) => item.minutes !== null && item.phase !== 'skipped');
  if (view.status !== 'live' || planned.length === 0) return 0;
  const over = (item: ConsoleItem) => usedNow(item, view, now) - 60 * (item.minutes ?? 0);
  const late =
    view.plannedEnd === null
      ? sum(planned.map((item) => (item.phase === 'finished' ? over(item) : Math.max(0, over(item)))))
      : (now - view.plannedEnd) / 1000 +
        sum(planned.map((item) => (item.phase === 'finished' ? 0 : Math.max(0, -over(item)))));
  return Math.max(0, Math.floor(late / 60));
}

const sum = (seconds: readonly number[]): number => seconds.reduce((all, one) => all + one, 0);
