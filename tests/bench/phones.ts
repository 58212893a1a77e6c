// One of the processes that hold the phones. It does what the bench orders, one thing at a time.
import { randomBytes, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { now } from './figures.ts';
import { LightSocket } from './light-socket.ts';
import { loadPage } from './page-load.ts';
import type { Order, Told, Voted } from './orders.ts';

const phones: LightSocket[] = [];
let expected: { marker: string; missing: number; last: number; bytes: number; done(): void } | null = null;
let allHave: Promise<void> = Promise.resolve();

process.on('message', (order: Order) => {
  void obey(order).then((told) => process.send?.(told));
});

// Whoever measures is gone.
process.on('disconnect', () => process.exit());

function obey(order: Order): Promise<Told[Order['do']]> {
  switch (order.do) {
    case 'join':
      return join(order);
    case 'vote':
      return vote(order);
    case 'burst':
      return voting(phones.length, (cast) => {
        for (const phone of phones) cast(phone, order.fields);
        return Promise.resolve();
      });
    case 'expect':
      return Promise.resolve(expect(order.marker));
    case 'report':
      return allHave.then(() => ({ last: expected?.last ?? NaN, bytes: expected?.bytes ?? NaN }));
  }
}

/** So many phones a second come in and take a seat. */
async function join({ from, to, rate, ...where }: Order & { do: 'join' }): Promise<Told['join']> {
  const started = now();
  const failed: string[] = [];
  const coming: Promise<void>[] = [];
  for (let n = from; n < to; n += 1) {
    const wait = started + ((n - from) * 1000) / rate - now();
    if (wait > 1) await pause(wait);
    coming.push(enter(n, where).catch((error: unknown) => void failed.push(String(error))));
    if (coming.length % 200 === 0 && !Number.isFinite(rate)) await Promise.all(coming);
  }
  await Promise.all(coming);
  return { joined: phones.length, failed };
}

async function enter(
  n: number,
  { origin, auth, page }: { origin: string; auth: object; page: string | null },
): Promise<void> {
  if (page !== null) await loadPage(page);
  const phone = new LightSocket(origin, auth);
  phone.hear = heard;
  await phone.opened;
  const seatToken = randomBytes(32).toString('base64url');
  const command = { id: randomUUID(), type: 'seat.take', name: `Persoon ${n}`, seatToken };
  const answer = (await phone.ask('command', command)) as { ok: boolean };
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  phones.push(phone);
}

type Cast = (phone: LightSocket | undefined, fields: object) => void;

/** At an even rate, whatever the server does: who is slow to answer is not asked less. */
function vote({ fields, rate, seconds }: Order & { do: 'vote' }): Promise<Voted> {
  const total = Math.round(rate * seconds);
  return voting(total, async (cast) => {
    const started = now();
    for (let sent = 0; sent < total; await pause(1)) {
      const due = Math.min(total, Math.floor(((now() - started) * rate) / 1000));
      for (; sent < due; sent += 1) cast(phones[sent % phones.length], fields);
    }
  });
}

async function voting(total: number, run: (cast: Cast) => Promise<void>): Promise<Voted> {
  const took: number[] = [];
  let refused = 0;
  let last = 0;
  let answered = 0;
  await new Promise<void>((resolve) => {
    const cast: Cast = (phone, fields) => {
      const sent = now();
      const command = { id: randomUUID(), type: 'vote.cast', ...fields, value: 1 + ((sent % 5) | 0) };
      phone?.send('command', JSON.stringify(command), (answer) => {
        last = now();
        took.push(last - sent);
        if (!answer.startsWith('[{"ok":true')) refused += 1;
        answered += 1;
        if (answered === total) resolve();
      });
    };
    void run(cast);
  });
  return { took, refused, last };
}

function expect(marker: string): null {
  allHave = new Promise((done) => {
    expected = { marker, missing: phones.length, last: NaN, bytes: NaN, done };
  });
  return null;
}

function heard(packet: string): void {
  if (!expected || expected.missing === 0 || !packet.includes(expected.marker)) return;
  expected.missing -= 1;
  if (expected.missing > 0) return;
  expected.last = now();
  expected.bytes = packet.length;
  expected.done();
}
