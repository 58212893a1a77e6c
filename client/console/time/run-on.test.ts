import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forecast, type Course } from '../../../shared/measures/forecast.ts';
import type { ConsoleItem, ConsoleView } from '../../../shared/views/console.ts';
import { forecastNow, minutesLate } from './run-on.ts';

const AT = 1_000_000_000;
const MINUTE = 60_000;

const courses = fc.record({
  minutes: fc.integer({ min: 10, max: 90 }),
  itemsWithoutVote: fc.integer({ min: 0, max: 4 }),
  elapsed: fc.option(fc.integer({ min: 0, max: 200 })),
  turnLengths: fc.array(fc.integer({ min: 3, max: 150 }), { maxLength: 12 }),
  unheard: fc.integer({ min: 1, max: 60 }),
  passed: fc.integer({ min: 0, max: 300 }),
});

describe('the forecast runs on', () => {
  it('as the server would work it out when that much time has passed in silence or in the same turn', () => {
    fc.assert(
      fc.property(courses, ({ minutes, elapsed, passed, ...rest }) => {
        const course = (after: number): Course => ({
          ...rest,
          now: AT + 1000 * after,
          plannedEnd: AT + minutes * MINUTE,
          running: elapsed === null ? null : { elapsed: elapsed + after },
          gaps: [],
          target: 90,
        });
        const speaker = elapsed === null ? null : { startedAt: AT - 1000 * elapsed };
        const view = { at: AT, forecast: forecast(course(0)), speaker } as ConsoleView;
        const wanted = forecast(course(passed));
        const got = forecastNow(view, AT + 1000 * passed);
        expect(got?.turnLength).toBeCloseTo(wanted.turnLength ?? Number.NaN, 6);
        expect(Math.abs((got?.reachable ?? 0) - wanted.reachable)).toBeLessThanOrEqual(ROUNDED);
      }),
    );
  });
});

/** Where a turn just fits, the last bit of a sum decides. */
const ROUNDED = 1;

describe('how late it is', () => {
  const item = (more: Partial<ConsoleItem>) => ({ minutes: 10, usedSeconds: 0, phase: 'pending', ...more });
  const view = (agenda: object[], more: Partial<ConsoleView> = {}) =>
    ({ status: 'live', at: AT, plannedEnd: null, agenda, ...more }) as ConsoleView;

  it('goes by the planned end, if all that is planned still comes', () => {
    const agenda = [item({ phase: 'discussion', usedSeconds: 240 }), item({})];
    const late = (minutes: number, now = AT) =>
      minutesLate(view(agenda, { plannedEnd: AT + minutes * MINUTE }), now);
    expect([late(16), late(12), late(20)]).toEqual([0, 4, 0]);
    // Within the item's own minutes the time that passes was planned.
    expect(late(12, AT + 3 * MINUTE)).toBe(4);
    expect(late(12, AT + 8 * MINUTE)).toBe(6);
  });

  it('without a planned end goes by what items took more than planned', () => {
    const agenda = [
      item({ phase: 'finished', usedSeconds: 840 }),
      item({ phase: 'finished', usedSeconds: 540 }),
      item({ phase: 'discussion', usedSeconds: 540 }),
      item({ phase: 'skipped' }),
    ];
    expect(minutesLate(view(agenda), AT)).toBe(3);
    expect(minutesLate(view(agenda), AT + 2 * MINUTE)).toBe(4);
  });

  it('says nothing where nothing is planned, nor before and after', () => {
    const agenda = [item({ minutes: null, usedSeconds: 9000, phase: 'finished' })];
    expect(minutesLate(view(agenda, { plannedEnd: AT - MINUTE }), AT)).toBe(0);
    const over = [item({ phase: 'finished', usedSeconds: 9000 })];
    expect(minutesLate(view(over, { status: 'ended' }), AT)).toBe(0);
  });
});
