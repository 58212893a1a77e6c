import { expect, it } from 'vitest';
import { handClock } from '../tooling/hand-clock.ts';
import { itemId, startPanel } from './panel.ts';

it('W25 an invitation reaches its own phone alone, and lapses by itself after a minute', async () => {
  const clock = handClock();
  const panel = await startPanel({ clock });
  await panel.session();
  const [noor, henk] = [await panel.phone('Noor'), await panel.phone('Henk')];
  const console = await panel.console();
  await console.does('item.discuss', { itemId: itemId(console, 1) });
  const seatId = noor.seat?.id;
  const { inviteId } = await console.does('invite.send', { seatId });
  clock.advance(600);
  await noor.until(() => noor.seat?.invited?.inviteId === inviteId);
  expect(henk.seat?.invited).toBeNull();
  clock.advance(60_000);
  await noor.until(() => noor.seat?.invited === null);
  expect(noor.seat?.hand).toBeNull();
});
