// Over 400 lines, because the laws of one drawing share their table, rows and hairlines.
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatClock } from '../../client/ui/clock.ts';
import { MOST_NAMES, RISE, circleRadius, fit, tipRadius, typeSize } from '../../client/table/fit.ts';
import type { Fit } from '../../client/table/fit.ts';
import { BINS, binsOf, columnOf, columnsOf } from '../../client/table/histogram.ts';
import { shorten, tableNames } from '../../client/table/names.ts';
import { CUT, petalOf, ratioOf, scaleOf } from '../../client/table/petals.ts';
import { nameRows, onCircle, seatAngle, sideOf, spread, thread } from '../../client/table/placement.ts';
import type { Point } from '../../client/table/placement.ts';

const PROJECTOR = { width: 1150, height: 1000 };
const CONSOLE = { width: 740, height: 620 };
const names = (count: number, label = 'Ingrid') => Array.from({ length: count }, () => label);
const table = (seats: number, size = PROJECTOR, label = 'Ingrid') =>
  fit({ size, seats, labels: names(seats, label) });
const rowsOf = (seats: number, box: Fit) =>
  nameRows(
    Array.from({ length: seats }, (_, place) => place),
    seats,
    {
      radius: box.proportions.names * box.radius,
      reach: RISE * box.proportions.names * box.radius,
      row: box.row,
    },
  );

const seatCount = fc.integer({ min: 1, max: MOST_NAMES });
const seconds = fc.integer({ min: 0, max: 1200 });
const spoken = fc.record({ seconds, presentSeconds: fc.integer({ min: 0, max: 7200 }) });

describe('seats', () => {
  test('P1 seats stand evenly, clockwise from the top, and none is exactly on top', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), (seats) => {
        const angles = Array.from({ length: Math.min(seats, 200) }, (_, place) => seatAngle(place, seats));
        expect(angles[0]).toBeCloseTo(Math.PI / seats, 12);
        for (const [place, angle] of angles.entries()) {
          expect(angle - (angles[place - 1] ?? angle - (2 * Math.PI) / seats)).toBeCloseTo(
            (2 * Math.PI) / seats,
            9,
          );
        }
      }),
    );
    expect(onCircle(seatAngle(0, 24), 100).x).toBeGreaterThan(0);
  });
});

describe('names in rows', () => {
  const wishes = fc.array(fc.double({ min: -500, max: 500, noNaN: true }), { minLength: 1, maxLength: 12 });
  const cost = (from: readonly number[], to: readonly number[]) =>
    from.reduce((sum, value, i) => sum + (value - (to[i] ?? 0)) ** 2, 0);

  test('P2 P3 P4 rows are pushed apart to their height, in order and within the bounds when they fit', () => {
    fc.assert(
      fc.property(
        wishes,
        fc.double({ min: 1, max: 60, noNaN: true }),
        fc.double({ min: 10, max: 600, noNaN: true }),
        (wish, gap, reach) => {
          const rows = spread(wish, gap, -reach, reach);
          const fits = (wish.length - 1) * gap <= 2 * reach;
          for (const [i, row] of rows.entries()) {
            expect(row).toBeGreaterThanOrEqual(-reach - 1e-6);
            expect(row).toBeLessThanOrEqual(reach + 1e-6);
            if (i > 0) expect(row - (rows[i - 1] ?? 0)).toBeGreaterThan(fits ? gap - 1e-6 : -1e-9);
          }
        },
      ),
    );
  });

  test('P5 no other rows move less: compared with every placing on a grid', () => {
    const small = fc.array(fc.integer({ min: -6, max: 6 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(
        small,
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 5, max: 8 }),
        (wish, gap, reach) => {
          const rows = spread(wish, gap, -reach, reach);
          const best = everyPlacing(wish.length, gap, reach, 0.5).reduce(
            (least, rival) => Math.min(least, cost(wish, rival)),
            Infinity,
          );
          expect(cost(wish, rows)).toBeLessThanOrEqual(best + 1e-9);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('P5 what is far enough apart does not move at all', () => {
    expect(spread([-40, 0, 39.5], 30, -50, 50)).toEqual([-40, 0, 39.5]);
    expect(spread([0, 0], 10, -50, 50)).toEqual([-5, 5]);
  });

  test('P2 P4 no two names at a table of up to 60 overlap, and all stand in the box', () => {
    fc.assert(
      fc.property(seatCount, fc.constantFrom(PROJECTOR, CONSOLE), (seats, size) => {
        const box = table(seats, size);
        const rows = rowsOf(seats, box);
        expect(box.named).toBe(true);
        for (const side of [1, -1] as const) {
          const ours = rows.filter((row) => row.side === side).toSorted((a, b) => a.y - b.y);
          for (const [i, row] of ours.entries()) {
            expect(Math.abs(row.y) + box.type / 2).toBeLessThanOrEqual(size.height / 2 + 1);
            if (i > 0) expect(row.y - (ours[i - 1]?.y ?? 0)).toBeGreaterThanOrEqual(1.17 * box.type);
          }
        }
      }),
    );
  });

  test('P3 the names of a side follow the order of the seats', () => {
    fc.assert(
      fc.property(seatCount, (seats) => {
        for (const side of [1, -1] as const) {
          const ours = rowsOf(seats, table(seats)).filter((row) => row.side === side);
          const down = ours.map((row) => row.y * side);
          expect(down).toEqual(down.toSorted((a, b) => a - b));
        }
      }),
    );
  });

  test('P7 every name stands on the side of its seat and outside the longest petal', () => {
    fc.assert(
      fc.property(seatCount, (seats) => {
        const box = table(seats);
        for (const row of rowsOf(seats, box)) {
          expect(row.side).toBe(sideOf(row.place, seats));
          expect(row.x * row.side).toBeGreaterThan(0);
          expect(Math.hypot(row.x, row.y)).toBeGreaterThan(box.proportions.longest * box.radius);
        }
      }),
    );
  });
});

function everyPlacing(count: number, gap: number, reach: number, step: number): number[][] {
  if (count === 0) return [[]];
  return everyPlacing(count - 1, gap, reach, step).flatMap((before) => {
    const from = before.length === 0 ? -reach : (before.at(-1) ?? 0) + gap;
    const room = Math.floor((reach - from) / step + 1e-9) + 1;
    return room <= 0 ? [] : Array.from({ length: room }, (_, i) => [...before, from + i * step]);
  });
}

describe('hairlines', () => {
  const linesOf = (seats: number, parts: readonly number[], size = PROJECTOR) => {
    const box = table(seats, size);
    return rowsOf(seats, box).map((row) =>
      thread({
        angle: seatAngle(row.place, seats),
        from: tipRadius(box, parts[row.place % parts.length] ?? 0) + 0.32 * box.type,
        clear: box.proportions.longest * box.radius + 0.4 * box.type,
        to: { x: row.x - row.side * 0.32 * box.type, y: row.y },
        character: 0.56 * box.type,
      }),
    );
  };
  const parts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 60 });

  test('P8 a hairline goes on along its petal, and bends once', () => {
    fc.assert(
      fc.property(seatCount, parts, (seats, lengths) => {
        for (const [place, line] of linesOf(seats, lengths).entries()) {
          if (!line) continue;
          const along = onCircle(seatAngle(place, seats), 1);
          for (const point of line.slice(0, 3)) expect(cross(along, point)).toBeCloseTo(0, 6);
          expect(length(line[1])).toBeGreaterThanOrEqual(length(line[0]) - 1e-6);
          expect(length(line[2])).toBeGreaterThanOrEqual(length(line[1]) - 1e-6);
        }
      }),
    );
  });

  test('P8 no hairline crosses another', () => {
    fc.assert(
      fc.property(seatCount, parts, fc.constantFrom(PROJECTOR, CONSOLE), (seats, lengths, size) => {
        const drawn = linesOf(seats, lengths, size).map((line) => (line ? sampled(line) : []));
        // Whoever sits further away than six seats is out of reach.
        for (const [i, one] of drawn.entries()) {
          for (const [j, other] of drawn.slice(i + 1, i + 7).entries()) {
            expect([i, i + 1 + j, crosses(one, other)]).toEqual([i, i + 1 + j, false]);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  test('P6 names stand still while petals grow: only the near end of a hairline moves', () => {
    fc.assert(
      fc.property(seatCount, parts, parts, (seats, lengths, later) => {
        const after = linesOf(seats, later);
        for (const [place, line] of linesOf(seats, lengths).entries()) {
          const grown = after[place];
          if (line && grown) expect(grown[3]).toEqual(line[3]);
        }
      }),
    );
  });

  test('P8 a name closer than one character has no hairline', () => {
    const near = { angle: Math.PI / 2, from: 100, clear: 100, character: 18 };
    expect(thread({ ...near, to: { x: 110, y: 0 } })).toBeNull();
    expect(thread({ ...near, to: { x: 130, y: 0 } })).not.toBeNull();
  });
});

const cross = (a: Point, b: Point) => a.x * b.y - a.y * b.x;
const length = ({ x, y }: Point) => Math.hypot(x, y);

function sampled([start, turn, corner, end]: [Point, Point, Point, Point]): Point[] {
  const curve = Array.from({ length: 13 }, (_, i) => {
    const t = i / 12;
    const at = (a: number, b: number, c: number) => (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t * t * c;
    return { x: at(turn.x, corner.x, end.x), y: at(turn.y, corner.y, end.y) };
  });
  return [start, ...curve];
}

function crosses(one: readonly Point[], other: readonly Point[]): boolean {
  return one.slice(1).some((b, i) => {
    const a = one[i] ?? b;
    return other.slice(1).some((d, j) => meet(a, b, other[j] ?? d, d));
  });
}

function meet(a: Point, b: Point, c: Point, d: Point): boolean {
  const turn = (p: Point, q: Point, r: Point) => (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
  // Hairlines of opposite seats lie on one line without meeting.
  return turn(a, b, c) * turn(a, b, d) < -1e-6 && turn(c, d, a) * turn(c, d, b) < -1e-6;
}

describe('petals', () => {
  test('P9 a petal is spoken seconds / max(equal share, target), to at most 1.6', () => {
    fc.assert(
      fc.property(
        fc.array(spoken, { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 10, max: 300 }),
        (seats, target) => {
          const scale = scaleOf(seats, target);
          const all = seats.reduce((sum, seat) => sum + seat.seconds, 0);
          const presence = seats.reduce((sum, seat) => sum + seat.presentSeconds, 0);
          for (const seat of seats) {
            const share = presence > 0 ? (all * seat.presentSeconds) / presence : all / seats.length;
            expect(ratioOf(scale, seat)).toBeCloseTo(seat.seconds / Math.max(share, target), 9);
            const { part, cut } = petalOf(scale, seat);
            expect(part).toBeCloseTo(Math.min(1, ratioOf(scale, seat) / CUT), 9);
            if (cut) expect(part).toBe(1);
          }
        },
      ),
    );
  });

  test('P9 more seconds never make a shorter petal', () => {
    fc.assert(
      fc.property(fc.array(spoken, { minLength: 1, maxLength: 20 }), seconds, (seats, more) => {
        const [first, ...others] = seats;
        if (!first) return;
        const grown = { ...first, seconds: first.seconds + more };
        const before = petalOf(scaleOf(seats, 90), first).part;
        expect(petalOf(scaleOf([grown, ...others], 90), grown).part).toBeGreaterThanOrEqual(before - 1e-9);
      }),
    );
  });

  test('P10 the dotted circle starts at the seats, moves out, and stays from one target turn on', () => {
    const circleAt = (each: number) =>
      scaleOf(
        Array.from({ length: 24 }, () => ({ seconds: each, presentSeconds: 1800 })),
        90,
      ).circle;
    expect(circleAt(0)).toBe(0);
    expect(circleAt(45)).toBeCloseTo(0.5, 9);
    expect(circleAt(90)).toBe(1);
    expect(circleAt(300)).toBe(1);
    expect(circleRadius(table(24), { circle: 0, cut: CUT })).toBeNull();
  });

  test('P10 whoever spoke exactly an equal share ends on the dotted circle', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 60 }), fc.integer({ min: 30, max: 600 }), (count, each) => {
        const seats = Array.from({ length: count }, () => ({ seconds: each, presentSeconds: 1800 }));
        const scale = scaleOf(seats, 90);
        const box = table(count);
        const circle = circleRadius(box, scale);
        const tip = tipRadius(box, petalOf(scale, seats[0] ?? { seconds: 0, presentSeconds: 0 }).part);
        if (circle !== null)
          expect(Math.max(tip, circle)).toBeCloseTo(Math.max(circle, box.radius + box.petal / 2), 6);
      }),
    );
  });

  test('P11 a petal takes at most 56 % of the distance between seats, and 32 px on the projector', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 600 }), (seats) => {
        const box = table(seats);
        expect(box.petal).toBeLessThanOrEqual((0.56 * 2 * Math.PI * box.radius) / seats + 1e-9);
        expect(box.petal).toBeLessThanOrEqual(32.5);
      }),
    );
  });

  test('P12 at the close the longest petal fills the scale, so nothing is cut below three equal shares', () => {
    fc.assert(
      fc.property(fc.array(spoken, { minLength: 1, maxLength: 40 }), (seats) => {
        const scale = scaleOf(seats, 90, true);
        for (const seat of seats) if (ratioOf(scale, seat) <= 3) expect(petalOf(scale, seat).cut).toBe(false);
        expect(scale.cut).toBeGreaterThanOrEqual(1.2);
      }),
    );
  });

  test('P13 proportions: share 1.57, longest 1.91, names 2.07 at 24; 1.43, 1.69, 1.98 at 60', () => {
    const at = (seats: number) => {
      const { longest, names: out } = table(seats).proportions;
      return [1 + (longest - 1) / CUT, longest, out].map((value) => Math.round(value * 100) / 100);
    };
    expect(at(24)).toEqual([1.57, 1.91, 2.07]);
    expect(at(60)).toEqual([1.43, 1.69, 1.98]);
    expect(at(2)).toEqual(at(24));
  });
});

describe('names', () => {
  test('P14 a name has at most 12 characters as a reader counts them, and says with … that it was longer', () => {
    const segments = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 0, maxLength: 40 }), (name) => {
        const short = shorten(name);
        expect([...segments.segment(short)].length).toBeLessThanOrEqual(12);
        if (short !== name.trim()) expect(short.endsWith('…')).toBe(true);
      }),
    );
    expect(
      tableNames(['Participant 7', 'Participant 12', 'Deelnemer 12', 'Wilhelmina van Oudenhoven 2']),
    ).toEqual(['Participant 7', 'Participant 12', 'Deelnemer 12', 'Wilhelmina… 2']);
    expect(shorten('Wilhelmina')).toBe('Wilhelmina');
    expect(shorten('Maximiliaan-Jan')).toBe('Maximiliaan…');
    expect(shorten('Christiaan van der Meulen')).toBe('Christiaan…');
    expect(shorten('👩‍👩‍👧‍👧'.repeat(12))).toBe('👩‍👩‍👧‍👧'.repeat(12));
  });

  test('P15 names that look equal get the initial of a surname, and stay as they are without one', () => {
    expect(tableNames(['Anna', 'Tom', 'Anna'])).toEqual(['Anna', 'Tom', 'Anna']);
    expect(tableNames(['Annemarie de Vries', 'Annemarie de Boer', 'Tom'])).toEqual([
      'Annemarie V.',
      'Annemarie B.',
      'Tom',
    ]);
    expect(tableNames(['Deelnemer 7', 'Deelnemer 7'])).toEqual(['Deelnemer 7', 'Deelnemer 7']);
    expect(tableNames([])).toEqual([]);
  });
});

describe('type and room', () => {
  test('P16 type: 32 px at 24 seats, 27 at 60 on the projector, never under it; 18 px on the console', () => {
    expect(typeSize(PROJECTOR, 24)).toBe(32);
    expect(typeSize(PROJECTOR, 60)).toBe(27);
    expect(typeSize({ width: 800, height: 700 }, 17, true)).toBe(32);
    expect(typeSize(CONSOLE, 24)).toBe(18);
    fc.assert(
      fc.property(seatCount, (seats) => {
        expect(typeSize(PROJECTOR, seats)).toBeGreaterThanOrEqual(27);
      }),
    );
  });

  test('P16 names that do not fit beside each other are left out rather than set smaller', () => {
    expect(table(60, { width: 500, height: 300 }).named).toBe(false);
    expect(table(61).named).toBe(false);
    expect(table(60).named).toBe(true);
  });

  test('P17 any number of people and any box gives a drawing that is finite and inside', () => {
    const side = fc.integer({ min: 40, max: 4000 });
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 5000 }),
        side,
        side,
        fc.boolean(),
        fc.string({ maxLength: 40 }),
        (seats, width, height, lobby, label) => {
          const box = fit({
            size: { width, height },
            seats,
            labels: names(Math.min(seats, 80), label),
            lobby,
          });
          for (const value of [box.radius, box.type, box.row, box.petal, box.ring]) {
            expect(Number.isFinite(value)).toBe(true);
            expect(value).toBeGreaterThan(0);
          }
          expect(box.radius * box.proportions.longest).toBeLessThanOrEqual(
            Math.max(2, Math.max(width, height) / 2 + 1),
          );
        },
      ),
    );
  });
});

describe('histogram', () => {
  test('P18 every bin is in exactly one column, and everybody who was heard is counted once', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 900 }), { minLength: BINS, maxLength: BINS }), (shares) => {
        const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
        expect(total(columnsOf(shares))).toBe(total(shares));
      }),
    );
    expect(columnsOf(binsOf([0.49, 0.5, 0.99, 1, 1.4, 1.5, 1.6, 9]))).toEqual([1, 2, 2, 3]);
    expect([0.49, 0.5, 1, 1.5].map(columnOf)).toEqual([0, 1, 2, 3]);
  });
});

test('P19 a clock shows whole seconds, and hours only from an hour on', () => {
  expect([0, 48.9, 60, 3599, 3725, -3].map(formatClock)).toEqual([
    '0:00',
    '0:48',
    '1:00',
    '59:59',
    '1:02:05',
    '0:00',
  ]);
});
