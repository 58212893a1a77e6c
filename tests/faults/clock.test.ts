import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { systemClock } from '../../server/clock.ts';
import { openSqlite } from '../../server/storage/sqlite.ts';
import { seeded } from '../people/random.ts';
import { startPanel, testFolder } from '../server/panel.ts';
import { meets } from './meeting.ts';
import { World } from './world.ts';

const JUMPS = 60;
const HOUR = 3_600_000;

describe('W30 a clock that is set back or forth stops no conversation', () => {
  it(`W30 set ${JUMPS} times, by up to a day, nothing is lost or out of order`, async () => {
    const dataDir = testFolder();
    const random = seeded(7);
    let ahead = 0;
    // Not the steady one: what it keeps away is what is tried here.
    const clock = { ...systemClock, now: () => Date.now() + ahead };
    const panel = await startPanel({ clock, storage: openSqlite(dataDir) });
    const world = await World.at(panel.origin, { hurry: 10 });
    await world.joins(8);
    await meets({ world, dataDir }, async () => {
      for (let i = 0; i < JUMPS; i += 1) {
        await pause(200);
        ahead = Math.floor((random() - 0.5) * (i % 2 === 0 ? 48 * HOUR : 10_000));
      }
    });
    expect(world.ledger.acknowledged).toBeGreaterThan(JUMPS);
    expect(panel.logged.filter((line) => /"level":(5|6)0/.test(line))).toEqual([]);
  });
});
