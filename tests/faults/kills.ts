import { setTimeout as pause } from 'node:timers/promises';
import { meets, onOwnServer } from './meeting.ts';
import type { World } from './world.ts';

/** Ends the server so many times in the middle of votes, hands and turns. */
export async function endsInABurst(times: number, signal: 'SIGKILL' | 'SIGTERM'): Promise<World> {
  const place = await onOwnServer({ hurry: 10 });
  const { world, server } = place;
  await world.joins(8);
  await meets(place, async () => {
    for (let i = 0; i < times; i += 1) {
      await pause(400 + 37 * (i % 10));
      const code = await server.end(signal);
      if (signal === 'SIGTERM' && code !== 0)
        throw new Error(`Asked to stop, the server ended with ${code}.`);
      await server.start();
    }
  });
  return world;
}
