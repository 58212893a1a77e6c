import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levels } from '../../shared/measures/levels.ts';
import type { LevelEvent } from '../../shared/measures/levels.ts';
import { turnBalance } from '../../shared/measures/turn-balance.ts';
import { add, figure, law, sum } from './measures-tools.ts';

describe('levels', () => {
  const come = (seat: string, at: number): LevelEvent => ({ at, kind: 'come', seat });
  const leave = (seat: string, at: number): LevelEvent => ({ at, kind: 'leave', seat });
  const turn = (seat: string, at: number): LevelEvent => ({ at, kind: 'turn', seat });
  const events = fc.array(
    fc.record({
      at: fc.nat(20),
      kind: fc.constantFrom('leave' as const, 'come' as const, 'turn' as const),
      seat: fc.constantFrom('a', 'b', 'c', 'd'),
    }),
    { maxLength: 40 },
  );

  it('M2 are those of a look at everybody for each who comes', () => {
    law(
      fc.property(events, (list) => {
        expect(levels(list)).toEqual(byLooking(list));
      }),
    );
  });

  it('M2 start at what one had where nobody is present', () => {
    const alone = [come('a', 0), turn('a', 1), turn('a', 2), leave('a', 3), come('b', 4), leave('b', 5)];
    expect([...levels([...alone, come('a', 6)])]).toEqual([
      ['a', 2],
      ['b', 0],
    ]);
  });

  it('M2 start at nothing at a table that was ahead before it emptied', () => {
    const ahead = [come('a', 0), turn('a', 1), turn('a', 2), come('b', 3)];
    const list = [...ahead, leave('a', 4), leave('b', 5), come('c', 6)];
    expect([...levels(list)]).toEqual([
      ['a', 2],
      ['b', 2],
      ['c', 0],
    ]);
  });

  it('M2 do not rise for somebody who was there already', () => {
    expect(levels([come('a', 0), come('b', 0), turn('b', 1), come('a', 2)]).get('a')).toBe(0);
  });

  it('M2 rise with a turn given to somebody absent, and are given for those who ever came', () => {
    const list = [come('a', 0), leave('a', 1), turn('a', 2), turn('never', 3)];
    expect([...levels(list)]).toEqual([['a', 1]]);
  });

  it('M3 take leaving, coming and turn in that order at one instant', () => {
    const before = [come('a', 0), come('b', 0), turn('b', 1), turn('b', 2)];
    const atOnce = [turn('c', 3), come('c', 3), leave('a', 3)];
    expect(levels([...before, ...atOnce]).get('c')).toBe(3);
  });

  it('M3 do not depend on the order in which events arrived', () => {
    const differing = events.map((list) => list.map((event, at) => ({ ...event, at })));
    const both = differing.chain((list) =>
      fc.tuple(
        fc.constant(list),
        fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }),
      ),
    );
    law(
      fc.property(both, ([list, shuffled]) => {
        expect(levels(shuffled)).toEqual(levels(list));
      }),
    );
  });

  it('M2 of 20,000 seats take no look at everybody', () => {
    const hall = Array.from({ length: 20_000 }, (_, i) => [come(`s${i}`, i), turn(`s${i}`, i)]).flat();
    const start = performance.now();
    expect(levels(hall).size).toBe(20_000);
    expect(performance.now() - start).toBeLessThan(1000);
  });

  function byLooking(list: readonly LevelEvent[]): Map<string, number> {
    const rank = { leave: 0, come: 1, turn: 2 };
    const level: Record<string, number> = {};
    const present = new Set<string>();
    const came = new Set<string>();
    for (const { kind, seat } of list.toSorted((a, b) => a.at - b.at || rank[a.kind] - rank[b.kind])) {
      const own = level[seat] ?? 0;
      if (kind === 'turn') level[seat] = own + 1;
      if (kind === 'leave') present.delete(seat);
      if (kind !== 'come') continue;
      const others = [...present].map((other) => level[other] ?? 0);
      level[seat] = present.has(seat) || others.length === 0 ? own : Math.max(own, Math.min(...others));
      present.add(seat);
      came.add(seat);
    }
    return new Map([...came].map((seat) => [seat, level[seat] ?? 0]));
  }
});

describe('turn balance', () => {
  const deal = fc.array(fc.nat(6), { minLength: 2, maxLength: 12 }).filter((list) => sum(list) > 0);

  it('M4 is that of the fewest moves by search, for every deal of up to 9 turns to up to 6 people', () => {
    for (let people = 2; people <= 6; people += 1) {
      for (let turns = 1; turns <= 9; turns += 1) {
        const deals = dealsOf(people, turns);
        const least = new Map(deals.map((one) => [one, movesBySearch(one)]));
        const most = Math.max(...least.values());
        for (const [one, moves] of least) {
          const balance = most === 0 ? 100 : 100 * (1 - moves / most);
          expect(turnBalance(one).moves).toBe(moves);
          expect(turnBalance(one).balance).toBeCloseTo(balance, 9);
        }
      }
    }
  });

  it('M1 is no figure for fewer than two people or before the first turn', () => {
    const none = { balance: null, moves: 0 };
    expect([turnBalance([]), turnBalance([4]), turnBalance([0, 0])]).toEqual([none, none, none]);
    expect(turnBalance([2, 2], false)).toEqual(none);
    expect(turnBalance([0, 1, 0])).toEqual({ balance: 100, moves: 0 });
  });

  it('M5 is from 0 to 100, and 100 exactly when nobody has two more than another', () => {
    law(
      fc.property(deal, (list) => {
        const balance = figure(turnBalance(list).balance);
        expect(balance).toBeGreaterThanOrEqual(0);
        expect(balance).toBeLessThanOrEqual(100);
        expect(balance === 100).toBe(Math.max(...list) - Math.min(...list) <= 1);
      }),
    );
  });

  it('M5 is 0 exactly when one person had all of several turns', () => {
    const several = fc
      .oneof(
        deal,
        fc.nat(9).map((turns) => [0, turns, 0]),
      )
      .filter((list) => sum(list) > 1);
    law(
      fc.property(several, (list) => {
        const one = list.filter((level) => level > 0).length === 1;
        expect(turnBalance(list).balance === 0).toBe(one);
      }),
    );
  });

  it('M6 never falls by a turn to somebody with the fewest', () => {
    law(
      fc.property(deal, (list) => {
        const next = add(list, list.indexOf(Math.min(...list)), 1);
        expect(figure(turnBalance(next).balance)).toBeGreaterThanOrEqual(figure(turnBalance(list).balance));
      }),
    );
  });

  it('M6 never falls by a turn handed to somebody with at least two fewer', () => {
    law(
      fc.property(deal, fc.nat(), fc.nat(), (list, a, b) => {
        const [from, to] = [a % list.length, b % list.length];
        fc.pre((list[from] ?? 0) >= (list[to] ?? 0) + 2);
        const next = add(add(list, from, -1), to, 1);
        expect(figure(turnBalance(next).balance)).toBeGreaterThanOrEqual(figure(turnBalance(list).balance));
      }),
    );
  });

  it('M7 does not depend on the order of people', () => {
    law(
      fc.property(deal, (list) => {
        expect(turnBalance(list.toSorted((a, b) => a - b))).toEqual(turnBalance(list));
      }),
    );
  });

  /** Every way to deal, without regard to who is who. */
  function dealsOf(people: number, turns: number, most = turns): number[][] {
    if (people === 0) return turns === 0 ? [[]] : [];
    const own = Array.from({ length: Math.min(most, turns) + 1 }, (_, i) => i);
    return own.flatMap((first) =>
      dealsOf(people - 1, turns - first, first).map((rest) => [first].concat(rest)),
    );
  }

  /** Moves one turn at a time, every way, until nobody has two more than another. */
  function movesBySearch(start: readonly number[]): number {
    let reached = [[...start]];
    for (let moves = 0; ; moves += 1) {
      if (reached.some((list) => Math.max(...list) - Math.min(...list) <= 1)) return moves;
      const next = reached.flatMap((list) => onward(list)).map((list) => list.toSorted((a, b) => a - b));
      reached = [...new Map(next.map((list) => [list.join(), list])).values()];
    }
  }

  function onward(list: readonly number[]): number[][] {
    const places = [...list.keys()];
    return places.flatMap((from) =>
      (list[from] ?? 0) > 0 ? places.map((to) => add(add(list, from, -1), to, 1)) : [],
    );
  }
});
