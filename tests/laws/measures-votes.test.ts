import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  agreement,
  campBalance,
  campOf,
  camps,
  mean,
  polarisation,
  promoters,
} from '../../shared/measures/division.ts';
import { shift, shownShift } from '../../shared/measures/shift.ts';
import type { Ballots } from '../../shared/measures/shift.ts';
import { figure, law, sum } from './measures-tools.ts';

describe('division', () => {
  const counts = fc.array(fc.nat(30), { minLength: 2, maxLength: 11 }).filter((list) => sum(list) > 0);
  const long = counts.filter((list) => list.length >= 3);

  it('M1 is no figure for nobody, or for fewer options than it needs', () => {
    const measures = [campBalance, agreement, polarisation, mean, promoters];
    expect(measures.map((measure) => measure([0, 0, 0]))).toEqual([null, null, null, null, null]);
    expect([campBalance([5]), polarisation([5]), agreement([5, 5])]).toEqual([null, null, null]);
  });

  it('M16 camps are the halves of the scale, and the middle of an odd one', () => {
    expect(camps([1, 2, 4, 8, 16])).toEqual({ disagree: 3, middle: 4, agree: 24 });
    expect(camps([1, 2, 4, 8])).toEqual({ disagree: 3, middle: 0, agree: 12 });
    expect(camps([1, 1, 1, 1, 1, 9, 2, 2, 2, 2, 2])).toEqual({ disagree: 5, middle: 9, agree: 10 });
    expect([0, 1, 2].map((option) => campOf(option, 3))).toEqual(['disagree', 'middle', 'agree']);
  });

  it('M16 camp balance is from 0 to 1, and 1 exactly when the camps are all and equal', () => {
    law(
      fc.property(counts, (list) => {
        const { disagree, middle, agree } = camps(list);
        const balance = figure(campBalance(list));
        expect(disagree + middle + agree).toBe(sum(list));
        expect(balance).toBeGreaterThanOrEqual(0);
        expect(balance).toBeLessThanOrEqual(1);
        expect(balance === 1).toBe(middle === 0 && agree === disagree);
      }),
    );
  });

  it('M17 agreement is from -1 to 1, 1 exactly with all in one option', () => {
    law(
      fc.property(long, (list) => {
        const agreed = figure(agreement(list));
        expect(agreed).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(agreed).toBeLessThanOrEqual(1);
        expect(agreed === 1).toBe(list.filter((count) => count > 0).length === 1);
      }),
    );
  });

  it('M17 agreement is the one of triples counted one by one', () => {
    law(
      fc.property(long, (list) => {
        expect(agreement(list)).toBeCloseTo(byTriples(list), 9);
      }),
    );
  });

  it('M18 polarisation is 0 for one option, 0.5 for a flat spread, 1 for half at each end', () => {
    law(
      fc.property(fc.integer({ min: 3, max: 11 }), fc.integer({ min: 1, max: 99 }), (options, people) => {
        const at = (filled: (option: number) => boolean): number[] =>
          Array.from({ length: options }, (_, option) => (filled(option) ? people : 0));
        expect(polarisation(at((option) => option === 1))).toBe(0);
        expect(polarisation(at(() => true))).toBe(0.5);
        expect(polarisation(at((option) => option % (options - 1) === 0))).toBe(1);
      }),
    );
  });

  it('M18 division is unchanged by reading the scale from the other end, or by more of the same', () => {
    law(
      fc.property(counts, (list) => {
        for (const measure of [campBalance, polarisation]) {
          expect(measure(list.toReversed())).toBeCloseTo(figure(measure(list)), 12);
          expect(measure(list.map((count) => 3 * count))).toBeCloseTo(figure(measure(list)), 12);
        }
      }),
    );
  });

  function byTriples(list: readonly number[]): number {
    const smallest = Math.min(...list.filter((count) => count > 0));
    if (smallest === Infinity) return 0;
    const pattern = list.map((count) => (count > 0 ? 1 : 0)).join('');
    const ones = [...pattern].filter((sign) => sign === '1').length;
    const rest = list.map((count) => Math.max(0, count - smallest));
    const own = ones * smallest;
    return (own * ofPattern(pattern, ones) + sum(rest) * byTriples(rest)) / sum(list);
  }

  function ofPattern(pattern: string, ones: number): number {
    const k = pattern.length;
    const signs = [...pattern];
    const all = signs.flatMap((a, i) =>
      signs.slice(i + 1).flatMap((b, j) => signs.slice(i + j + 2).map((c) => a + b + c)),
    );
    const tu = all.filter((triple) => triple === '110' || triple === '011').length;
    const tdu = all.filter((triple) => triple === '101').length;
    const u = tu + tdu === 0 ? 1 : ((k - 2) * tu - (k - 1) * tdu) / ((k - 2) * (tu + tdu));
    return u * (1 - (ones - 1) / (k - 1));
  }
});

describe('shift', () => {
  const vote = fc.option(fc.nat(4));
  const ballots = fc.array(fc.record({ first: vote, second: vote }, { requiredKeys: [] }), { maxLength: 40 });
  const reversed = (list: readonly Ballots[]): Ballots[] =>
    list.map(({ first, second }) => ({
      ...(second === undefined ? {} : { first: second }),
      ...(first === undefined ? {} : { second: first }),
    }));

  it('M20 counts every voter once', () => {
    law(
      fc.property(ballots, (list) => {
        const figures = shift(list, 5, true);
        const { pairs, fromNoOpinion, toNoOpinion, onlyFirst, onlySecond } = figures;
        const neither = list.filter(
          ({ first, second }) => (first ?? null) === null && (second ?? null) === null,
        );
        const one = neither.filter(({ first, second }) => (first === undefined) !== (second === undefined));
        const beside = fromNoOpinion + toNoOpinion + onlyFirst + onlySecond;
        expect(pairs + beside + neither.length - one.length).toBe(list.length);
        expect(sum(figures.matrix?.flat() ?? [])).toBe(pairs);
        expect(figures.changed).toBe(figures.towardsAgree + figures.towardsDisagree);
        expect(figures.crossed).toBeLessThanOrEqual(figures.changed);
      }),
    );
  });

  it('M20 with the rounds exchanged is the same the other way round', () => {
    law(
      fc.property(ballots, (list) => {
        const [there, back] = [shift(list, 5, true), shift(reversed(list), 5, true)];
        expect(back).toMatchObject({
          pairs: there.pairs,
          changed: there.changed,
          crossed: there.crossed,
          towardsAgree: there.towardsDisagree,
          fromNoOpinion: there.toNoOpinion,
          onlyFirst: there.onlySecond,
        });
        expect((back.polarisationChange ?? 0) + (there.polarisationChange ?? 0)).toBeCloseTo(0, 12);
        expect(back.matrix?.map((row, i) => row.map((_, j) => there.matrix?.[j]?.[i]))).toEqual(back.matrix);
      }),
    );
  });

  it('M20 counts a ballot without opinion in one round alone as a ballot in that round', () => {
    expect(shift([{ first: null }, { second: null }, {}], 5, true)).toMatchObject({
      onlyFirst: 1,
      onlySecond: 1,
    });
  });

  it('M20 of unordered options has a matrix and who changed, and no direction', () => {
    const figures = shift(
      [
        { first: 0, second: 2 },
        { first: 1, second: 1 },
      ],
      3,
      false,
    );
    expect(figures).toMatchObject({ pairs: 2, changed: 1, towardsAgree: 0, towardsDisagree: 0, crossed: 0 });
    expect(figures.polarisationChange).toBeNull();
    expect(figures.matrix).toEqual([
      [0, 0, 1],
      [0, 1, 0],
      [0, 0, 0],
    ]);
  });

  it('M21 of anonymous ballots is shown from minGroup pairs on, the matrix with three in each filled cell', () => {
    const same = (option: number, voters: number): Ballots[] =>
      Array.from({ length: voters }, () => ({ first: option, second: option }));
    const [few, thin, full] = [same(0, 4), [...same(0, 4), ...same(1, 2)], [...same(0, 3), ...same(1, 3)]];
    expect(shownShift(shift(few, 2, true), true, 5)).toBeNull();
    expect(shownShift(shift(thin, 2, true), true, 5)).toEqual({ ...shift(thin, 2, true), matrix: null });
    expect(shownShift(shift(full, 2, true), true, 5)).toEqual(shift(full, 2, true));
    expect(shownShift(shift(few, 2, true), false, 5)).toEqual(shift(few, 2, true));
  });
});
