import { describe, expect, it } from 'vitest';
import { onOwnServer } from './meeting.ts';

const PHONES = 2000;

describe('W27 whatever is wrong with a line, everybody comes back whole', () => {
  it(`W27 ${PHONES} phones come back after the server was killed, spread over a few seconds`, async () => {
    const { world, server, dataDir } = await onOwnServer();
    for (let i = 0; i < PHONES / 50; i += 1) await world.joins(50, { transports: ['websocket'] });
    const [item] = world.desk.view?.agenda ?? [];
    await world.desk.does({ type: 'item.open', itemId: item?.id ?? '' });
    await Promise.all(world.phones.map((phone) => phone.until(({ view }) => view?.item?.phase === 'voting')));
    const votes = world.phones.map((phone) =>
      phone.does({ type: 'vote.cast', itemId: item?.id ?? '', round: 1, value: 3 }),
    );
    const killed = performance.now();
    await server.end('SIGKILL');
    await server.start();
    const started = performance.now();
    const back = await Promise.all(
      world.phones.map(async (phone) => {
        await phone.until(() => phone.returns > 1);
        return performance.now() - started;
      }),
    );
    const answers = await Promise.all(votes);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(PHONES);
    const at = (share: number) =>
      ((back.toSorted((a, b) => a - b)[Math.ceil(share * PHONES) - 1] ?? 0) / 1000).toFixed(1);
    console.log(
      `${PHONES} phones: server back in ${((started - killed) / 1000).toFixed(1)} s; half of them after ${at(0.5)} s, all after ${at(1)} s`,
    );
    await world.isWhole(dataDir);
  });
});
