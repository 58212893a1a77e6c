import { describe, expect, it } from 'vitest';
import { FAILED_ONCE, failing } from '../faults/seeds.ts';

describe('W28 whatever the schedule, nothing is lost or counted twice, and all that is shown was written', () => {
  it('W28 in 200 schedules', { timeout: 60_000 }, async () => {
    expect(await failing(1, 200)).toEqual([]);
  });

  it.each(Object.entries(FAILED_ONCE))('W28 %s (seed %i)', async (_, seed) => {
    expect(await failing(seed, 1)).toEqual([]);
  });
});
