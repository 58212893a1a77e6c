import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupBalances, shownGroups } from '../../shared/measures/groups.ts';
import { gini, jain, topThree } from '../../shared/measures/inequality.ts';
import { equalShares, hoover, overShare, petal, timeBalance } from '../../shared/measures/time-balance.ts';
import { add, figure, law, sum } from './measures-tools.ts';

/** People with their seconds spoken and present, some of them there for under a minute. */
const person = fc.record({ x: fc.nat(600), w: fc.oneof(fc.integer({ min: 60, max: 7200 }), fc.nat(59)) });
const room = fc
  .array(person, { minLength: 2, maxLength: 12 })
  .filter((people) => people.filter(({ w }) => w >= 60).length >= 2)
  .filter((people) => people.some(({ x, w }) => w >= 60 && x > 0));
const spokenIn = (people: readonly { x: number }[]): number[] => people.map(({ x }) => x);
const presentIn = (people: readonly { w: number }[]): number[] => people.map(({ w }) => w);
type Figure = (spoken: readonly number[], present: readonly number[]) => number | null;
const inRoom = (measure: Figure, people: readonly { x: number; w: number }[]): number =>
  figure(measure(spokenIn(people), presentIn(people)));

describe('time balance', () => {
  const noise = 1e-8;

  it('M1 is no figure for fewer than two people or while nothing was said', () => {
    const measures = [timeBalance, hoover, jain, gini, topThree];
    expect(measures.map((measure) => measure([60], [1800]))).toEqual([null, null, null, null, null]);
    expect(measures.map((measure) => measure([0, 0], [1800, 1800]))).toEqual([null, null, null, null, null]);
    expect(measures.map((measure) => measure([60, 60], [1800, 59]))).toEqual([null, null, null, null, null]);
    expect(timeBalance([30, 30], [60, 60])).toBe(100);
  });

  it('M8 leaves out who was there for under a minute', () => {
    law(
      fc.property(room, (people) => {
        const there = people.filter(({ w }) => w >= 60);
        for (const measure of [timeBalance, jain, gini, topThree]) {
          expect(inRoom(measure, people)).toBe(inRoom(measure, there));
        }
      }),
    );
  });

  it('M9 is from 0 to 100, and 100 exactly when shares of time are shares of presence', () => {
    const even = fc
      .tuple(fc.nat(9), fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 2 }))
      .map(([pace, parts]) => parts.map((part) => ({ x: part * (pace + 1), w: part * 60 })));
    law(
      fc.property(fc.oneof(room, even), (people) => {
        const there = people.filter(({ w }) => w >= 60);
        const [allX, allW] = [sum(spokenIn(there)), sum(presentIn(there))];
        const balance = inRoom(timeBalance, people);
        expect(balance).toBeGreaterThanOrEqual(0);
        expect(balance).toBeLessThanOrEqual(100);
        expect(balance === 100).toBe(there.every(({ x, w }) => x * allW === w * allX));
      }),
    );
  });

  it('M9 is exactly 100 and 0 with parts of seconds as well', () => {
    const present = fc.double({ min: 60, max: 1e4, noNaN: true });
    law(
      fc.property(
        fc.array(present, { minLength: 2, maxLength: 50 }),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        (list, pace) => {
          expect(
            timeBalance(
              list.map((w) => w * pace),
              list,
            ),
          ).toBe(100);
          const monologue = list.map((_, i) => (i === 0 ? pace : 0));
          expect(
            timeBalance(
              monologue,
              list.map(() => list[0] ?? 60),
            ),
          ).toBe(0);
        },
      ),
    );
  });

  it('M9 is 0, with equal presence, exactly when one person had all the time', () => {
    const people = fc
      .array(fc.oneof(fc.constant(0), fc.nat(600)), { minLength: 2 })
      .filter((list) => sum(list) > 0);
    law(
      fc.property(people, (spoken) => {
        const balance = timeBalance(
          spoken,
          spoken.map(() => 1800),
        );
        expect(balance === 0).toBe(spoken.filter((x) => x > 0).length === 1);
      }),
    );
  });

  it('M10 never falls by a second moved from somebody over their share to somebody under it', () => {
    law(
      fc.property(room, fc.nat(), fc.nat(), (people, a, b) => {
        const there = people.filter(({ w }) => w >= 60);
        const [from, to] = [a % there.length, b % there.length];
        const over = spokenIn(there).map(
          (x, i) => x - (equalShares(spokenIn(there), presentIn(there))[i] ?? 0),
        );
        fc.pre((over[from] ?? 0) >= 1 && (over[to] ?? 0) <= -1);
        const next = add(add(spokenIn(there), from, -1), to, 1);
        const after = figure(timeBalance(next, presentIn(there)));
        expect(after).toBeGreaterThanOrEqual(inRoom(timeBalance, there) - noise);
      }),
    );
  });

  it('M10 never falls by a second spoken by somebody who is still not over their share', () => {
    law(
      fc.property(room, fc.nat(), (people, a) => {
        const there = people.filter(({ w }) => w >= 60);
        const place = a % there.length;
        const next = add(spokenIn(there), place, 1);
        fc.pre((next[place] ?? 0) <= (equalShares(next, presentIn(there))[place] ?? 0));
        const after = figure(timeBalance(next, presentIn(there)));
        expect(after).toBeGreaterThanOrEqual(inRoom(timeBalance, there) - noise);
      }),
    );
  });

  it('M11 is unchanged when all seconds spoken, or all seconds present, are multiplied', () => {
    law(
      fc.property(room, fc.integer({ min: 2, max: 9 }), (people, times) => {
        const there = people.filter(({ w }) => w >= 60);
        for (const measure of [timeBalance, gini, jain, topThree]) {
          const before = inRoom(measure, there);
          expect(
            inRoom(
              measure,
              there.map(({ x, w }) => ({ x: x * times, w })),
            ),
          ).toBeCloseTo(before, 9);
          expect(
            inRoom(
              measure,
              there.map(({ x, w }) => ({ x, w: w * times })),
            ),
          ).toBeCloseTo(before, 9);
        }
      }),
    );
  });

  it('M7 does not depend on the order of people', () => {
    law(
      fc.property(room, (people) => {
        const ordered = people.toSorted((a, b) => a.x - b.x || a.w - b.w);
        for (const measure of [timeBalance, gini, jain, topThree]) {
          expect(inRoom(measure, ordered)).toBeCloseTo(inRoom(measure, people), 9);
        }
      }),
    );
  });

  it('M12 equal shares are shares of presence in all that was spoken', () => {
    expect(equalShares([120, 0, 30], [1800, 900, 900])).toEqual([75, 37.5, 37.5]);
    expect(equalShares([60, 60, 60, 0, 45], [1800, 1800, 1800, 900, 42])[4]).toBeCloseTo(1.2);
    expect(equalShares([20, 0], [40, 40])).toEqual([0, 0]);
    law(
      fc.property(room, (people) => {
        const there = people.filter(({ w }) => w >= 60);
        expect(sum(equalShares(spokenIn(there), presentIn(there)))).toBeCloseTo(sum(spokenIn(there)), 6);
      }),
    );
  });

  it('M12 over share is in whole seconds, and a petal is 1 at an equal share', () => {
    expect([overShare(100, 87.5), overShare(87.5, 100), overShare(60, 60)]).toEqual([13, -13, 0]);
    expect([petal(180, 120, 90), petal(120, 120, 90), petal(45, 5, 90), petal(0, 0, 90)]).toEqual([
      1.5, 1, 0.5, 0,
    ]);
  });
});

describe('in the report', () => {
  it('M13 Jain is from 1/n to 1, Gini from 0 to 1 and the one over all pairs', () => {
    law(
      fc.property(room, (people) => {
        const there = people.filter(({ w }) => w >= 60);
        expect(inRoom(jain, there)).toBeGreaterThanOrEqual(1 / there.length - 1e-12);
        expect(inRoom(jain, there)).toBeLessThanOrEqual(1 + 1e-12);
        expect(inRoom(gini, there)).toBeGreaterThanOrEqual(0);
        expect(inRoom(gini, there)).toBeLessThan(1);
        expect(inRoom(gini, there)).toBeCloseTo(giniOverPairs(there), 9);
      }),
    );
  });

  it('M13 the top three are those who spoke most', () => {
    expect(topThree([10, 40, 20, 30], [1800, 1800, 1800, 1800])).toBe(0.9);
    expect(topThree([10, 40, 20, 30], [1800, 59, 1800, 1800])).toBe(1);
    expect(topThree([5, 5], [60, 60])).toBe(1);
  });

  function giniOverPairs(people: readonly { x: number; w: number }[]): number {
    const [allX, allW] = [sum(spokenIn(people)), sum(presentIn(people))];
    const pairs = people.flatMap((a) => people.map((b) => a.w * b.w * Math.abs(a.x / a.w - b.x / b.w)));
    return sum(pairs) / (2 * (allX / allW) * allW ** 2);
  }
});

describe('balance by group', () => {
  const balances = (sizes: Record<string, number>) =>
    Object.entries(sizes).map(([group, people]) => ({ group, people, balance: 1 }));
  const names = (sizes: Record<string, number>, minGroup: number) =>
    shownGroups(balances(sizes), minGroup).map(({ group }) => group);

  it('M14 is share of time by share of presence', () => {
    const spoken = [60, 30, 30, 0, 500];
    const present = [1800, 1800, 1800, 1800, 30];
    expect(groupBalances(spoken, present, ['a', 'a', 'b', null, 'c'])).toEqual([
      { group: 'a', people: 2, balance: 1.5 },
      { group: 'b', people: 1, balance: 1 },
    ]);
    expect(groupBalances([0, 0], [60, 60], ['a', 'a'])).toEqual([{ group: 'a', people: 2, balance: null }]);
  });

  it('M14 is 1, weighted by presence, over all groups', () => {
    const grouped = room.chain((people) =>
      fc.tuple(
        fc.constant(people),
        fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 12, maxLength: 12 }),
      ),
    );
    law(
      fc.property(grouped, ([people, groups]) => {
        const given = groups.slice(0, people.length);
        const present = (group: string): number =>
          sum(presentIn(people.filter(({ w }, i) => given[i] === group && w >= 60)));
        const all = groupBalances(spokenIn(people), presentIn(people), given);
        const weighted = sum(all.map(({ group, balance }) => figure(balance) * present(group)));
        expect(weighted).toBeCloseTo(sum(all.map(({ group }) => present(group))), 6);
      }),
    );
  });

  it('M15 is shown for groups that are large enough', () => {
    expect(names({ a: 5, b: 9 }, 5)).toEqual(['a', 'b']);
    expect(names({ a: 4, b: 9, c: 2 }, 5)).toEqual(['b']);
  });

  it('M15 hides the smallest other group with the only one that is too small', () => {
    expect(names({ a: 4, b: 9, c: 6 }, 5)).toEqual(['b']);
    expect(names({ a: 6, b: 6, c: 4 }, 5)).toEqual(['b']);
    expect(names({ a: 4, b: 9 }, 5)).toEqual([]);
    expect(names({ a: 4 }, 5)).toEqual([]);
  });

  it('M15 never hides exactly one of several groups', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 2 });
    law(
      fc.property(sizes, fc.integer({ min: 3, max: 20 }), (list, minGroup) => {
        const given = list.map((people, i) => ({ group: `g${i}`, people, balance: 1 }));
        const seen = shownGroups(given, minGroup);
        expect(seen.every(({ people }) => people >= minGroup)).toBe(true);
        expect(given.length - seen.length).not.toBe(1);
      }),
    );
  });
});
