import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { meets, onOwnServer } from './meeting.ts';

describe('W6 what could not be written did not happen', () => {
  it.each([
    ['full', roomless],
    ['read-only', async () => 0],
  ])(
    'W6 on a disk that is %s nothing is acknowledged, the console says so, and then all goes on',
    async (_, limit) => {
      const place = await onOwnServer({ hurry: 10 });
      const { world, server, dataDir } = place;
      await world.joins(8);
      await meets(place, async () => {
        for (let i = 0; i < 5; i += 1) {
          await pause(500);
          await server.limitFiles(await limit(join(dataDir, 'evenwoord.db-wal')));
          await world.desk.until(({ view }) => view?.storage === 'failing');
          // Answers come to each in order: whoever is turned away has heard what was written before.
          await world.isTurnedAway(1);
          const before = world.ledger.acknowledged;
          await world.isTurnedAway(5);
          expect(world.ledger.acknowledged).toBe(before);
          expect(world.desk.view?.storage).toBe('failing');
          await server.limitFiles('unlimited');
          await world.desk.until(({ view }) => view?.storage === 'ok');
        }
      });
    },
  );
});

/** SQLite starts its write-ahead log over after so many pages, and then there is room in it on a full disk. */
const STARTS_OVER = 1000;

/** How many bytes of the write-ahead log are in use, early in it: with room for no more, nothing can be written. */
async function roomless(path: string): Promise<number> {
  for (;;) {
    const log = readFileSync(path);
    const frame = 24 + log.readUInt32BE(8);
    // What lies behind the last frame with these marks is from before it started over.
    const marks = (at: number) => log.subarray(at, at + 8);
    let [end, pages] = [32, 0];
    while (end + frame <= log.length && marks(end + 8).equals(marks(16))) {
      end += frame;
      pages += 1;
    }
    if (pages > 0 && pages < 0.8 * STARTS_OVER) return end;
    await pause(20);
  }
}
