import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { between, type Between, type Trouble } from './line.ts';
import { meets, onOwnServer } from './meeting.ts';
import type { Phone } from './people.ts';
import type { World } from './world.ts';

/** A meeting of people whose line has this trouble. */
async function meetingOver(
  trouble: Trouble,
  people: number,
  happens: (world: World, line: Between) => Promise<void>,
  rest = 4000,
): Promise<World> {
  const place = await onOwnServer();
  const { world, server } = place;
  const line = await between(server.port, trouble);
  await world.joins(people, { through: line.url });
  await meets(place, () => happens(world, line), { phone: 400, desk: rest });
  return world;
}

const returns = (phones: Phone[]): number => phones.reduce((sum, phone) => sum + phone.returns, 0);

describe('W27 whatever is wrong with a line, nothing is lost or counted twice, and everybody comes back whole', () => {
  it('W27 with a latency of two seconds, and one in five pieces lost', async () => {
    const trouble = { delay: 1000, loss: 0.2, resend: 2000 };
    const { ledger } = await meetingOver(trouble, 20, () => pause(90_000));
    expect(ledger.acknowledged).toBeGreaterThan(100);
  });

  it('W27 cut off again and again', async () => {
    const { phones } = await meetingOver({ delay: 50 }, 20, async (_, line) => {
      for (let i = 0; i < 12; i += 1) {
        await pause(5000);
        line.cut();
      }
    });
    expect(returns(phones)).toBeGreaterThan(100);
  });

  it('W27 half open: the phones are gone, and nobody said so', async () => {
    await meetingOver({}, 20, async (world, line) => {
      await world.desk.until(({ view }) => view?.online.phones === 20);
      line.trouble.dead = true;
      await world.desk.until(({ view }) => view?.online.phones === 0);
      for (const phone of world.phones) await phone.until(({ status }) => status !== 'connected');
      line.trouble.dead = false;
    });
  });

  it('W27 behind a proxy that cuts connections that are silent for three seconds', async () => {
    const happens = async (world: World, line: Between): Promise<void> => {
      // They vote, and have nothing to say otherwise.
      for (const phone of world.phones) phone.random = () => 0.99;
      await pause(90_000);
      line.trouble = {};
    };
    const { phones } = await meetingOver({ idle: 3000 }, 20, happens, 30_000);
    expect(returns(phones)).toBeGreaterThan(20);
  });

  it('W27 behind a proxy that lets no web socket through', async () => {
    await meetingOver({ noWebSocket: true }, 20, () => pause(20_000));
  });
});
