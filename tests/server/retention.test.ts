import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { memoryStorage } from '../../server/storage/memory.ts';
import { openSqlite } from '../../server/storage/sqlite.ts';
import type { Storage } from '../../server/storage/storage.ts';
import { handClock } from '../tooling/hand-clock.ts';
import { itemId, startPanel, testFolder, type Panel } from './panel.ts';

const DAY = 24 * 3_600_000;
const OF_PERSONS = ['Hildegonda', 'Wilhelmina', 'Liever op papier', 'Bloemkwekers'];

/** A talk of two phones, written texts and a result; nobody is connected any more at its end. */
async function talked(panel: Panel, ballots: 'anonymous' | 'named' = 'named'): Promise<void> {
  await panel.session({ ballots, groups: ['Bloemkwekers'] });
  const console = await panel.console();
  const phones = [await panel.phone('Hildegonda'), await panel.phone('Wilhelmina')];
  await console.opens(itemId(console, 1));
  for (const phone of phones) {
    await phone.sees((view) => view.item?.phase === 'voting');
    expect(await phone.votes(4)).toMatchObject({ ok: true });
    await phone.does('write.send', { text: 'Liever op papier.', name: true });
  }
  await console.closes(itemId(console, 1));
}

function bytesIn(folder: string): Buffer {
  const files = ['', '-wal', '-shm'].map((end) => join(folder, `evenwoord.db${end}`));
  return Buffer.concat(files.map((path) => (existsSync(path) ? readFileSync(path) : Buffer.alloc(0))));
}

const found = (folder: string): string[] => OF_PERSONS.filter((one) => bytesIn(folder).includes(one));

/** Lets so many days pass, one by one, as the server's own alarms go. */
async function daysPass(clock: ReturnType<typeof handClock>, days: number): Promise<void> {
  for (let day = 0; day < days; day += 1) {
    clock.advance(DAY);
    await pause(5);
  }
}

/** Moves the clock on until nothing of persons is kept any more; says how often. */
async function eachTime(
  clock: ReturnType<typeof handClock>,
  milliseconds: number,
  storage: Storage,
  { current }: Panel,
): Promise<number> {
  let times = 0;
  while (!(await isEmpty(storage, current.id))) {
    clock.advance(milliseconds);
    times += 1;
    await pause(20);
  }
  return times;
}

async function isEmpty(storage: Storage, id: string): Promise<boolean> {
  const stored = await storage.load(id);
  return stored?.texts.length === 0 && stored.ballots.length === 0;
}

describe('W35 the server forgets by its own clock', () => {
  it('W35 at its start, what nobody has open: in none of the files', async () => {
    const [clock, folder] = [handClock(), testFolder()];
    const storage = openSqlite(folder);
    const panel = await startPanel({ clock, storage });
    await talked(panel);
    const { id } = panel.current;
    await panel.stop();
    expect(found(folder)).toEqual(OF_PERSONS);
    clock.advance(30 * DAY);
    await panel.start();
    await expect.poll(() => isEmpty(storage, id)).toBe(true);
    // The group is the host's own word.
    expect(found(folder)).toEqual(['Bloemkwekers']);
    const export_ = await panel.http(`/api/sessions/${id}/export.json?names=1`, {
      key: panel.current.keys.facilitator,
    });
    expect(export_.body).toMatchObject({
      session: { title: 'Wonen in de wijk', endedAt: expect.any(Number) as number },
      items: [{ text: 'De wijk is af.', rounds: [{ counts: [0, 0, 0, 2, 0] }] }, {}],
      seats: [{ name: 'Deelnemer 1' }, { name: 'Deelnemer 2' }],
      texts: [],
    });
    await storage.close();
  });

  it('W35 daily, before the eyes of whoever has the session open', async () => {
    const [clock, storage] = [handClock(), memoryStorage()];
    const panel = await startPanel({ clock, storage });
    await talked(panel);
    const [console, screen] = [await panel.console(), await panel.screen()];
    await console.does('session.end');
    await daysPass(clock, 29);
    await panel.quiet(console, screen);
    expect(console.view?.seats?.map(({ label }) => label)).toEqual(['Hildegonda', 'Wilhelmina']);
    clock.advance(DAY);
    await eachTime(clock, DAY, storage, panel);
    await console.sees((view) => view.seats?.map(({ label }) => label).join() === 'Deelnemer 1,Deelnemer 2');
    await screen.sees((view) => view.seats?.map(({ label }) => label).join() === 'Deelnemer 1,Deelnemer 2');
    expect(console.view?.texts).toEqual([]);
  });

  it('W35 not what is still in use, however long ago it was made', async () => {
    const [clock, storage] = [handClock(), memoryStorage()];
    const panel = await startPanel({ clock, storage });
    await talked(panel);
    const console = await panel.console();
    await daysPass(clock, 20);
    await console.does('session.pause');
    await daysPass(clock, 20);
    expect(await isEmpty(storage, panel.current.id)).toBe(false);
    await daysPass(clock, 9);
    await eachTime(clock, DAY, storage, panel);
    await console.sees((view) => view.status === 'ended');
  });

  it('W35 with 0 days never', async () => {
    const [clock, storage] = [handClock(), memoryStorage()];
    const panel = await startPanel({ clock, storage, config: { retentionDays: 0 } });
    await talked(panel);
    await daysPass(clock, 100);
    expect(await isEmpty(storage, panel.current.id)).toBe(false);
  });

  it('W35 what could not be written is tried again within the hour', async () => {
    const [clock, inside] = [handClock(), memoryStorage()];
    let isFull = false;
    const storage: Storage = {
      ...inside,
      commit: (...all) => (isFull ? Promise.reject(new Error('disk full')) : inside.commit(...all)),
    };
    const panel = await startPanel({ clock, storage });
    await talked(panel);
    isFull = true;
    await daysPass(clock, 31);
    expect(await isEmpty(storage, panel.current.id)).toBe(false);
    isFull = false;
    expect(await eachTime(clock, 3_600_000, storage, panel)).toBeLessThan(24);
    expect(panel.logged.join('')).toContain('"sessions":1,"msg":"forgot names, texts and ballots"');
  });
});
