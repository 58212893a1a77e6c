import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { SeatsMessage } from '../../shared/protocol/live.ts';
import type { ConsoleSeat } from '../../shared/views/console.ts';
import type { Created } from '../../shared/protocol/http.ts';
import { Console, newId, newSecret, Phone, type Device } from './device.ts';
import { itemId, statement, testFolder } from './panel.ts';
import { serverProcess } from './server-process.ts';

const KILLS = 20;

/** A command that was acknowledged, and with what. */
interface Done {
  id: string;
  fields: object;
  data: Record<string, string | number>;
}

describe('W3 acknowledged means kept, whatever happens to the process', () => {
  it(
    `W3 nothing acknowledged is lost or done twice when the server is killed ${KILLS} times in a burst`,
    { timeout: 120_000 },
    async () => {
      const server = await serverProcess(testFolder());
      onTestFinished(() => void server.end('SIGKILL'));
      await server.start();
      const origin = `http://127.0.0.1:${server.port}`;
      const made = await makeSession(origin);
      const console = await new Console(origin, { session: made.id, key: made.keys.facilitator }).settles();
      const phones = await Promise.all([1, 2, 3].map((n) => seatedPhone(origin, made.code, `Persoon ${n}`)));
      onTestFinished(() => [console, ...phones].forEach((device) => device.leaves()));
      await console.opens(itemId(console, 1));
      for (const phone of phones) await phone.sees((view) => view.item?.phase === 'voting');

      const people = new Crowd();
      const adding = people.keepsDoing(console, 'seat.add', (n) => ({ name: `Gast ${n}` }));
      const voting = phones.map((phone) =>
        people.keepsDoing(phone, 'vote.cast', (n) => ({ ...phone.round(), value: (n % 5) + 1 })),
      );
      const waving = phones.map((phone) => people.keepsToggling(phone));
      for (let i = 0; i < KILLS; i += 1) {
        await pause(150 + 20 * (i % 10));
        await server.end('SIGKILL');
        await server.start();
      }
      people.stop();
      const [added, votes, hands] = [await adding, await Promise.all(voting), await Promise.all(waving)];

      const now = await new Console(origin, { session: made.id, key: made.keys.facilitator }).settles();
      onTestFinished(() => now.leaves());
      const names = (await allSeats(now)).slice(phones.length).map(({ name }) => name);
      expect(added.length).toBeGreaterThan(KILLS);
      expect(names.toSorted()).toEqual(
        added.map(({ fields }) => (fields as { name: string }).name).toSorted(),
      );
      for (const [index, phone] of phones.entries()) {
        await phone.until(() => phone.seat?.vote?.value === lastValue(votes[index]));
        await phone.until(() => (phone.seat?.hand !== null) === hands[index]);
        expect(phone.all('welcome').length).toBeGreaterThan(KILLS / 2);
      }
      for (const { id, fields, data } of added.slice(-30))
        expect(await untilAnswered(now, 'seat.add', fields, id)).toEqual(data);
      expect(now.view?.present).toBe(phones.length + added.length);
    },
  );

  it('W20 asked to stop, the server says goodbye and ends well', async () => {
    const server = await serverProcess(testFolder());
    onTestFinished(() => void server.end('SIGKILL'));
    await server.start();
    const origin = `http://127.0.0.1:${server.port}`;
    const { id, keys } = await makeSession(origin);
    const console = await new Console(origin, { session: id, key: keys.facilitator }).settles();
    onTestFinished(() => console.leaves());
    expect(await server.end('SIGTERM')).toBe(0);
    await console.until(() => console.bye === 'shutting-down');
  });
});

function lastValue(votes: Done[] = []): unknown {
  const [last] = votes.slice(-1);
  return last && 'value' in last.fields ? last.fields.value : undefined;
}

/** Everybody at the table, whether the list came in the view or, in a large room, beside it. */
async function allSeats(console: Console): Promise<ConsoleSeat[]> {
  const pieces = () => console.all('seats') as SeatsMessage[];
  await console.until(() => console.view?.seats !== null || pieces().length === pieces()[0]?.of);
  return console.view?.seats ?? pieces().flatMap(({ changed }) => changed);
}

/** People who go on doing something, send it again with the same id until it is answered, and remember what was. */
class Crowd {
  #stopped = false;

  stop(): void {
    this.#stopped = true;
  }

  async keepsDoing(device: Device, type: string, fieldsOf: (n: number) => object): Promise<Done[]> {
    const done: Done[] = [];
    for (let n = 1; !this.#stopped; n += 1) {
      const [id, fields] = [newId(), fieldsOf(n)];
      done.push({ id, fields, data: await untilAnswered(device, type, fields, id) });
    }
    return done;
  }

  /** Raises and lowers a hand; tells whether it is up in the end. */
  async keepsToggling(phone: Phone): Promise<boolean> {
    let isUp = false;
    while (!this.#stopped) {
      await untilAnswered(phone, isUp ? 'hand.lower' : 'hand.raise', {}, newId());
      isUp = !isUp;
    }
    return isUp;
  }
}

async function untilAnswered(
  device: Device,
  type: string,
  fields: object,
  id: string,
): Promise<Done['data']> {
  for (;;) {
    const answer = await device.sends(type, fields, id).catch(() => null);
    if (answer?.ok) return answer.data ?? {};
    if (answer && !['rate-limited', 'unavailable'].includes(answer.error.code))
      throw new Error(`${type} was refused: ${JSON.stringify(answer.error)}`);
    await pause(20);
  }
}

async function makeSession(origin: string): Promise<Created> {
  const body = {
    title: 'Stroomuitval',
    locale: 'nl',
    ballots: 'anonymous',
    items: [statement('Het licht blijft aan.')],
  };
  const headers = { 'content-type': 'application/json' };
  const reply = await fetch(`${origin}/api/sessions`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  });
  return (await reply.json()) as Created;
}

/** It has its token from the start, so that it comes back to its seat by itself. */
async function seatedPhone(origin: string, code: string, name: string): Promise<Phone> {
  const seatToken = newSecret();
  const phone = await new Phone(origin, { code, seatToken }).settles();
  await phone.does('seat.take', { name, seatToken });
  await phone.until(() => phone.seat !== null);
  return phone;
}
