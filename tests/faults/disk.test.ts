import { statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { testFolder } from '../server/panel.ts';
import { serverProcess } from '../server/server-process.ts';
import { leads, takesPart, type Meeting } from './people.ts';
import { World } from './world.ts';

describe('W6 what could not be written did not happen', () => {
  it.each([
    ['full', (log: string) => statSync(log).size],
    ['read-only', () => 0],
  ])(
    'W6 on a disk that is %s nothing is acknowledged, the console says so, and then all goes on',
    async (_, limit) => {
      const dataDir = testFolder();
      const server = await serverProcess(dataDir);
      onTestFinished(() => void server.end('SIGKILL'));
      await server.start();
      const world = await World.at(`http://127.0.0.1:${server.port}`, { hurry: 10 });
      await world.joins(8, { hurry: 10 });
      const meeting: Meeting = { isOver: false };
      const acting = [leads(world.desk, meeting), ...world.phones.map((phone) => takesPart(phone, meeting))];
      for (let i = 0; i < 5; i += 1) {
        await pause(500);
        await server.limitFiles(limit(join(dataDir, 'evenwoord.db-wal')));
        await world.desk.until(({ view }) => view?.storage === 'failing');
        // What was written before is heard by now.
        await pause(1000);
        const before = world.ledger.acknowledged;
        await pause(1000);
        expect(world.ledger.acknowledged).toBe(before);
        expect(world.desk.view?.storage).toBe('failing');
        await server.limitFiles('unlimited');
        await world.desk.until(({ view }) => view?.storage === 'ok');
      }
      meeting.isOver = true;
      await Promise.all(acting);
      await world.isWhole(dataDir);
    },
  );
});
