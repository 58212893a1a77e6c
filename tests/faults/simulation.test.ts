import { describe, expect, it } from 'vitest';
import { failing } from './seeds.ts';

const SCHEDULES = 1000;

describe('W28 whatever the schedule, nothing is lost or counted twice, and all that is shown was written', () => {
  it.each(Array.from({ length: 10 }, (_, part) => 1 + part * SCHEDULES))(
    `W28 in ${SCHEDULES} schedules, from seed %i on`,
    async (from) => {
      expect(await failing(from, SCHEDULES)).toEqual([]);
    },
  );
});
