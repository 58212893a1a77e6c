import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { memoryStorage } from '../../server/storage/memory.ts';
import type { Storage } from '../../server/storage/storage.ts';
import { handClock } from '../tooling/hand-clock.ts';
import { newId, newSecret } from './device.ts';
import { startPanel } from './panel.ts';

describe('W6 what could not be written did not happen', () => {
  it('W6 is answered `unavailable`, seen by nobody, and accepted when it is sent again', async () => {
    const { storage, trouble } = frail();
    const panel = await startPanel({ storage });
    await panel.session();
    const [console, screen] = [await panel.console(), await panel.screen()];
    const id = newId();
    trouble.on = true;
    const answers = await Promise.all([
      console.sends('session.start', {}, id),
      console.sends('seat.add', { name: 'Sam' }),
    ]);
    for (const answer of answers) expect(answer).toMatchObject({ ok: false, error: { code: 'unavailable' } });
    await console.sees((view) => view.storage === 'failing');
    expect(console.view).toMatchObject({ status: 'lobby', seats: [] });
    trouble.on = false;
    expect(await console.sends('session.start', {}, id)).toMatchObject({ ok: true });
    await console.sees((view) => view.storage === 'ok' && view.status === 'live');
    await screen.sees((view) => view.status === 'live');
    const seen = screen.all('view') as { view: { status: string } }[];
    expect(seen.map(({ view }) => view.status).lastIndexOf('lobby')).toBeLessThan(seen.length - 1);
    expect(await storage.load(panel.current.id)).toMatchObject({ seq: 2 });
  });

  it('W6 a write whose outcome is unknown is found again: the command is there once', async () => {
    const { storage, trouble } = frail();
    const panel = await startPanel({ storage });
    await panel.session();
    const [console, id] = [await panel.console(), newId()];
    trouble.afterwards = true;
    expect(await console.sends('seat.add', { name: 'Sam' }, id)).toMatchObject({
      error: { code: 'unavailable' },
    });
    trouble.afterwards = false;
    const { seatId } = await console.does('seat.add', { name: 'Sam' }, id);
    const view = await console.sees((now) => now.seats?.length === 1);
    expect(view.seats?.[0]?.id).toBe(seatId);
  });

  it('W6 another writer was first: the session is read again before anything is decided', async () => {
    const { storage, trouble } = frail();
    const panel = await startPanel({ storage });
    await panel.session();
    const console = await panel.console();
    trouble.conflict = true;
    await console.isRefused('session.start', {}, 'unavailable');
    trouble.conflict = false;
    await console.does('session.start');
    await console.sees((view) => view.status === 'live');
  });

  it('W6 a session that cannot be read answers `unavailable`, on every door', async () => {
    const { storage, trouble } = frail();
    const panel = await startPanel({ storage });
    const { id, keys } = await panel.session();
    trouble.load = true;
    const console = await panel.console();
    expect(console.refused).toMatchObject({ code: 'unavailable' });
    const reply = await panel.http(`/api/sessions/${id}/template`, { key: keys.facilitator });
    expect([reply.status, reply.headers['retry-after']]).toEqual([503, '5']);
    trouble.load = false;
    console.socket.connect();
    await console.sees((view) => view.status === 'lobby');
  });

  it('W6 a phone that could not sit down is as it was, and sits down when it tries again', async () => {
    const { storage, trouble } = frail();
    const panel = await startPanel({ storage });
    await panel.session();
    const [phone, seatToken, id] = [await panel.phone(), newSecret(), newId()];
    trouble.on = true;
    expect(await phone.sends('seat.take', { name: 'Noor', seatToken }, id)).toMatchObject({ ok: false });
    trouble.on = false;
    expect(await phone.does('seat.take', { name: 'Noor', seatToken }, id)).toMatchObject({ seatToken });
    await phone.until(() => phone.seat !== null);
    const reasons = (phone.all('seat') as { reason?: string }[]).map(({ reason }) => reason);
    expect(new Set(reasons)).toEqual(new Set(['none', undefined]));
  });
});

describe('W24 only sessions in use are in memory', () => {
  it('W24 after ten idle minutes one is let go, and loaded again when somebody comes', async () => {
    const [memory, clock] = [memoryStorage(), handClock()];
    const loaded: string[] = [];
    const load: Storage['load'] = (id) => {
      loaded.push(id);
      return memory.load(id);
    };
    const panel = await startPanel({ clock, storage: { ...memory, load } });
    const { id } = await panel.session();
    const console = await panel.console();
    const noor = await panel.phone('Noor');
    clock.advance(30 * 60_000);
    const second = await panel.console();
    expect(loaded).toEqual([id]);
    for (const device of [console, noor, second]) device.leaves();
    await panel.restart();
    const again = await panel.console();
    again.leaves();
    while (!(await panel.http('/metrics')).text.includes('evenwoord_connections{role="facilitator"} 0'))
      await pause(10);
    await panel.quiet();
    clock.advance(12 * 60_000);
    expect((await panel.console()).view?.seats).toHaveLength(1);
    expect(loaded).toEqual([id, id, id]);
  });
});

describe('W3 acknowledged means kept', () => {
  it('W3 all that was acknowledged is there after a restart', async () => {
    const panel = await startPanel();
    await panel.session({ groups: ['Noord', 'Zuid'] });
    const console = await panel.console();
    const noor = await panel.phone('Noor');
    await noor.does('seat.update', { group: 'Zuid' });
    await console.does('session.start');
    await noor.does('hand.raise');
    const before = await console.sees((view) => view.wants.length === 1);
    await panel.restart();
    const after = await (await panel.console()).sees(() => true);
    expect({ ...after, online: 0, network: 0 }).toEqual({
      ...before,
      online: 0,
      network: 0,
      seats: before.seats?.map((seat) => ({ ...seat, online: false })),
    });
  });
});

/** Storage that fails when it is told to. */
function frail(): {
  storage: Storage;
  trouble: { on: boolean; afterwards: boolean; conflict: boolean; load: boolean };
} {
  const storage = memoryStorage();
  const trouble = { on: false, afterwards: false, conflict: false, load: false };
  return {
    trouble,
    storage: {
      ...storage,
      load: (id) => (trouble.load ? Promise.reject(new Error('disk')) : storage.load(id)),
      async commit(id, expectedSeq, batch) {
        if (trouble.on) throw new Error('The disk is full.');
        if (trouble.conflict) return 'conflict';
        const written = await storage.commit(id, expectedSeq, batch);
        if (trouble.afterwards) throw new Error('No answer.');
        return written;
      },
    },
  };
}
