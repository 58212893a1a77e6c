import { describe, expect, it } from 'vitest';
import { handClock } from '../tooling/hand-clock.ts';
import type { Device } from './device.ts';
import { startPanel } from './panel.ts';

describe('W29 whoever stops reading is let go, and comes back whole', () => {
  it('W29 what waits for it is bounded, nobody else waits, and later it sees what all see', async () => {
    const clock = handClock();
    const panel = await startPanel({ clock });
    await panel.session();
    const [calm, stalled] = [await panel.console(), await panel.console()];
    for (let i = 0; i < 280; i += 1) {
      await calm.does('seat.add', { name: `${i} `.padEnd(40, 'x') });
      clock.advance(100);
    }
    readingOf(stalled).pause();
    let most = 0;
    while (calm.view?.online.consoles === 2) {
      await calm.does('session.update', { title: `Titel ${clock.now()}` });
      clock.advance(100);
      await calm.time();
      most = Math.max(most, ...panel.waitingFor());
    }
    expect(most).toBeGreaterThan(50);
    expect(most).toBeLessThanOrEqual(101);
    readingOf(stalled).resume();
    await stalled.until(() => stalled.all('welcome').length === 2);
    await stalled.sees((view) => view.title === calm.view?.title && view.seats?.length === 280);
  });
});

/** The web socket of a device, as Node has it. */
function readingOf({ socket }: Device): { pause(): void; resume(): void } {
  return (socket.io.engine.transport as unknown as { ws: { pause(): void; resume(): void } }).ws;
}
