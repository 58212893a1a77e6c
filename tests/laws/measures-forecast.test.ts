import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forecast, noLongerPossible, proposedTarget, roomFor } from '../../shared/measures/forecast.ts';
import type { Course } from '../../shared/measures/forecast.ts';
import { median } from '../../shared/measures/median.ts';
import { exported, oneDecimal, shown } from '../../shared/measures/rounding.ts';
import { law } from './measures-tools.ts';

describe('forecast', () => {
  const quiet = { now: 0, plannedEnd: 600_000, itemsWithoutVote: 0, running: null };
  const course: Course = { ...quiet, turnLengths: [], gaps: [], target: 95, unheard: 4 };

  it('M22 goes by the target and five seconds until there are three turns and three pauses', () => {
    expect(forecast(course)).toMatchObject({ typical: 95, gap: 5, reachable: 6, missed: 0, turnLength: 145 });
    expect(forecast({ ...course, turnLengths: [40, 50, 2.999], gaps: [9, 9] })).toMatchObject({
      typical: 95,
      gap: 5,
    });
    expect(forecast({ ...course, turnLengths: [40, 50, 3], gaps: [-9, -4, 8] })).toMatchObject({
      typical: 40,
      gap: 0,
    });
  });

  it('M22 goes by the last ten', () => {
    const seconds = [
      ...Array.from({ length: 30 }, () => 200),
      ...Array.from({ length: 10 }, (_, i) => 30 + i),
    ];
    expect(forecast({ ...course, turnLengths: [...seconds, 1, 2], gaps: seconds })).toMatchObject({
      typical: 34.5,
      gap: 34.5,
    });
  });

  it('M22 keeps a minute for every vote to come and the rest of the turn going on', () => {
    const busy = { ...course, itemsWithoutVote: 2, running: { elapsed: 35 } };
    expect(forecast(busy)).toMatchObject({ turnLength: 100, reachable: 4 });
    expect(forecast({ ...busy, running: { elapsed: 500 } }).turnLength).toBe(115);
  });

  it('M22 has no length when everybody was heard, and reaches nobody when the time is up', () => {
    expect(forecast({ ...course, unheard: 0 })).toMatchObject({ turnLength: null, missed: 0 });
    expect(forecast({ ...course, now: 700_000 })).toMatchObject({ reachable: 0, missed: 4, turnLength: -5 });
  });

  it('M22 is no longer possible under twenty seconds each', () => {
    const each = (seconds: number) =>
      noLongerPossible(forecast({ ...course, plannedEnd: 4000 * (seconds + 5) }));
    expect([each(19.9), each(20), each(300)]).toEqual([true, false, false]);
    expect(noLongerPossible(forecast({ ...course, plannedEnd: 0, unheard: 0 }))).toBe(false);
  });

  it('M23 says before the start how many turns there is room for', () => {
    const sixty = { seconds: 2800, gap: 5 };
    expect(roomFor({ ...sixty, turnLength: 90 })).toBe(29);
    expect(roomFor({ ...sixty, turnLength: 30 })).toBeGreaterThanOrEqual(60);
  });

  it('M23 proposes a target that fits everybody, from 30 seconds to the one set', () => {
    expect(proposedTarget({ conversationSeconds: 3600, people: 42, target: 90 })).toBe(55);
    expect(proposedTarget({ conversationSeconds: 3600, people: 6, target: 90 })).toBe(90);
    expect(proposedTarget({ conversationSeconds: 3600, people: 500, target: 90 })).toBe(30);
    expect(proposedTarget({ conversationSeconds: 3600, people: 500, target: 20 })).toBe(20);
    expect(proposedTarget({ conversationSeconds: 0, people: 0, target: 90 })).toBe(90);
  });

  it('M23 proposes a target with which everybody fits, where that is possible at all', () => {
    const plan = fc.record({
      conversationSeconds: fc.integer({ min: 600, max: 14_400 }),
      people: fc.integer({ min: 1, max: 200 }),
    });
    law(
      fc.property(plan, ({ conversationSeconds, people }) => {
        const turnLength = proposedTarget({ conversationSeconds, people, target: 90 });
        fc.pre((0.7 * conversationSeconds) / people >= 35);
        const hour = { seconds: 0.7 * conversationSeconds + 1e-6, turnLength, gap: 5 };
        expect(roomFor(hour)).toBeGreaterThanOrEqual(people);
      }),
    );
  });

  it('M22 the median is the middle one, or halfway between two', () => {
    expect([median([]), median([7]), median([9, 1, 4]), median([4, 1, 9, 2])]).toEqual([null, 7, 4, 3]);
  });
});

describe('rounding', () => {
  it('M24 shows 100 and 0 only when exact', () => {
    const values = [99.6, 0.3, 100, 0, 99.4, 12.5, 99, 1, 1e-9, null];
    expect(values.map(shown)).toEqual([99, 1, 100, 0, 99, 13, 99, 1, 1, null]);
  });

  it('M24 lets halves go away from zero', () => {
    expect([2.5, -2.5, 0.5, -0.4].map(shown)).toEqual([3, -3, 1, 0]);
    expect([0.00625, -0.00625, 1.00005, 1 / 3, -1e-9, null].map(exported)).toEqual([
      0.0063,
      -0.0063,
      1.0001,
      0.3333,
      0,
      null,
    ]);
    expect([6.25, 6.35, -0.25, 0.04, null].map(oneDecimal)).toEqual([6.3, 6.4, -0.3, 0, null]);
  });

  it('M24 gives every decimal half the way up', () => {
    law(
      fc.property(fc.nat(1e6), (n) => {
        expect(exported(n / 10_000 + 0.00005)).toBe((n + 1) / 10_000);
        expect(oneDecimal((2 * n + 1) / 20)).toBe((n + 1) / 10);
      }),
    );
  });
});
