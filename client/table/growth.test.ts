import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { growthAt } from './growth.ts';

const turns = [
  { seatId: 'noor', seconds: 60 },
  { seatId: 'henk', seconds: 20 },
  { seatId: 'noor', seconds: 20 },
];

describe('how a conversation grew', () => {
  it.each([
    [0, { noor: 0 }, 'noor'],
    [0.3, { noor: 30 }, 'noor'],
    [0.7, { noor: 60, henk: 10 }, 'henk'],
    [0.9, { noor: 70, henk: 20 }, 'noor'],
  ])('at %s the turn that ran then has run so far', (part, seconds, speaker) => {
    const growth = growthAt(turns, part);
    expect(Object.fromEntries(growth.seconds)).toEqual(seconds);
    expect([growth.speakerSeatId, growth.over]).toEqual([speaker, false]);
  });

  it('ends at what everybody spoke, with nobody speaking', () => {
    const growth = growthAt(turns, 1);
    expect(Object.fromEntries(growth.seconds)).toEqual({ noor: 80, henk: 20 });
    expect([growth.speakerSeatId, growth.over]).toEqual([null, true]);
  });

  it('only grows, and ends whatever the turns are', () => {
    const turn = fc.record({
      seatId: fc.constantFrom('a', 'b', 'c'),
      seconds: fc.double({ min: 0, max: 600, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(turn), fc.double({ min: 0, max: 1, noNaN: true }), (all, part) => {
        const [early, late] = [growthAt(all, part / 2), growthAt(all, part)];
        for (const [seat, seconds] of early.seconds)
          expect(late.seconds.get(seat) ?? 0).toBeGreaterThanOrEqual(seconds);
        expect(growthAt(all, 1).over).toBe(true);
      }),
    );
  });
});
