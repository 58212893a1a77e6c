import { describe, expect, it } from 'vitest';
import { failing } from './seeds.ts';

const SCHEDULES = 10_000;

describe('W28 whatever the schedule, nothing is lost or counted twice, and all that is shown was written', () => {
  it(`W28 in ${SCHEDULES} schedules`, async () => {
    expect(await failing(1, SCHEDULES)).toEqual([]);
  });
});
