import { setTimeout as pause } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { testFolder } from '../server/panel.ts';
import { serverProcess } from '../server/server-process.ts';
import { leads, takesPart, type Meeting } from './people.ts';
import { World } from './world.ts';

/** Ends the server so many times in the middle of votes, hands and turns. */
export async function endsInABurst(times: number, signal: 'SIGKILL' | 'SIGTERM'): Promise<World> {
  const dataDir = testFolder();
  const server = await serverProcess(dataDir);
  onTestFinished(() => void server.end('SIGKILL'));
  await server.start();
  const world = await World.at(`http://127.0.0.1:${server.port}`, { hurry: 10 });
  await world.joins(8, { hurry: 10 });
  const meeting: Meeting = { isOver: false };
  const acting = [leads(world.desk, meeting), ...world.phones.map((phone) => takesPart(phone, meeting))];
  for (let i = 0; i < times; i += 1) {
    await pause(400 + 37 * (i % 10));
    const code = await server.end(signal);
    if (signal === 'SIGTERM' && code !== 0) throw new Error(`Asked to stop, the server ended with ${code}.`);
    await server.start();
  }
  meeting.isOver = true;
  await Promise.all(acting);
  await world.isWhole(dataDir);
  return world;
}
