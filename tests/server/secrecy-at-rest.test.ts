import { createHash, createHmac, randomBytes, randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { gather, nothing, summaryOf } from '../../server/sessions/batch.ts';
import { fold } from '../../server/sessions/fold.ts';
import { makeSession } from '../../server/sessions/make.ts';
import { systemRandom } from '../../server/sessions/secrets.ts';
import { Database, type Row } from '../../server/storage/database.ts';
import { openSqlite } from '../../server/storage/sqlite.ts';
import type { Storage } from '../../server/storage/storage.ts';
import type { Created } from '../../shared/protocol/http.ts';
import type { Value } from '../../shared/questions/fields.ts';
import type { Who } from '../../shared/session/command.ts';
import { judge } from '../../shared/session/judge.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('base64url');
const secret = (): string => randomBytes(32).toString('base64url');

interface Phone {
  name: string;
  token: string;
  seatId: string;
}

/** A session on a real disk: everything is loaded, judged and written for each command, and nothing is remembered. */
class Disk {
  readonly dataDir = mkdtempSync(join(tmpdir(), 'evenwoord-at-rest-'));
  readonly storage: Storage = openSqlite(this.dataDir);
  /** Ids of the commands that were sent. */
  readonly sent: string[] = [];
  id = '';
  keys: Created['keys'] = { facilitator: '', keeper: '', screen: '', report: '' };
  items: string[] = [];

  async make(ballots: 'anonymous' | 'named'): Promise<void> {
    const statement = (text: string) => ({ kind: 'statement' as const, text, scale: 'agree5' as const });
    const items = [statement('Meer groen.'), statement('Meer huizen.')];
    const body = { title: 'Wonen', locale: 'nl' as const, ballots, minBallots: 3, items };
    const clock = { now: Date.now, after: () => () => {} };
    const made = await makeSession(body, randomUUID(), {
      storage: this.storage,
      clock,
      random: systemRandom,
    });
    if (made === 'repeated') throw new Error('repeated');
    this.id = made.id;
    this.keys = made.keys;
    const stored = await this.storage.load(made.id);
    this.items = stored ? fold(stored).agenda.items.map((item) => item.id) : [];
  }

  async send(who: Who, type: string, fields: object = {}, token?: string): Promise<Record<string, unknown>> {
    const stored = await this.storage.load(this.id);
    if (!stored) throw new Error('gone');
    const state = fold(stored);
    const id = randomUUID();
    this.sent.push(id);
    const judged = judge(state, { id, type, ...fields }, who, {
      now: Date.now(),
      newId: systemRandom.id,
      hash: sha256,
      voterOf: (itemId) => (token === undefined ? null : this.voterOf(token, itemId)),
      voterOfSeat: () => null,
    });
    if (!judged.ok) throw new Error(`${type}: ${judged.error.code} ${judged.error.reason ?? ''}`);
    const gathered = nothing();
    if (judged.value.keep) gather(gathered, judged.value.keep);
    const batch = { seq: state.seq, ...gathered, summary: summaryOf(state) };
    const written = await this.storage.commit(this.id, stored.seq, batch);
    if (written !== 'ok') throw new Error(`${type}: ${written}`);
    return judged.value.data ?? {};
  }

  host(type: string, fields: object = {}): Promise<Record<string, unknown>> {
    return this.send({ role: 'facilitator' }, type, fields);
  }

  async joins(name: string): Promise<Phone> {
    const token = secret();
    const { seatId } = await this.send({ role: 'unseated' }, 'seat.take', { name, seatToken: token });
    return { name, token, seatId: String(seatId) };
  }

  async votes({ seatId, token }: Phone, item: number, round: number, value: Value): Promise<void> {
    const fields = { itemId: this.items[item], round, value };
    await this.send({ role: 'seated', seatId }, 'vote.cast', fields, token);
  }

  /** What only the token makes: HMAC-SHA256 with its 32 bytes as the key. */
  voterOf(token: string, itemId: string): string {
    return createHmac('sha256', Buffer.from(token, 'base64url'))
      .update(`ballot${this.id}${itemId}`, 'utf8')
      .digest('base64url');
  }

  /** All bytes of the database's files. */
  bytes(): Buffer {
    const files = ['', '-wal', '-shm'].map((end) => join(this.dataDir, `evenwoord.db${end}`));
    return Buffer.concat(files.map((path) => (existsSync(path) ? readFileSync(path) : Buffer.alloc(0))));
  }

  rows(table: 'log' | 'ballots' | 'texts'): Row[] {
    const db = new Database(this.dataDir);
    const rows = db.all(`SELECT * FROM ${table}_1`);
    db.close();
    return rows;
  }
}

async function disk(ballots: 'anonymous' | 'named' = 'anonymous'): Promise<Disk> {
  const made = new Disk();
  onTestFinished(async () => {
    await made.storage.close();
    rmSync(made.dataDir, { recursive: true });
  });
  await made.make(ballots);
  return made;
}

/** So long that no random id has one in it by chance. */
const NAMES = ['Noortje', 'Samira', 'Alexander', 'Boudewijn', 'Fatima'];

/** Five phones and somebody without one vote twice on one item and once on another; one changes her vote. */
async function voted(room: Disk): Promise<{ phones: Phone[]; proxy: string }> {
  const phones: Phone[] = [];
  for (const name of NAMES) phones.push(await room.joins(name));
  const proxy = String((await room.host('seat.add', { name: 'Oma Jansen' }))['seatId']);
  for (const [item, round] of [
    [0, 1],
    [0, 2],
    [1, 1],
  ] as const) {
    await room.host('item.open', { itemId: room.items[item] });
    for (const [index, phone] of phones.entries()) await room.votes(phone, item, round, index + 1);
    for (const phone of phones.slice(0, 1)) await room.votes(phone, item, round, 4);
    await room.host('vote.cast', { itemId: room.items[item], round, value: null, seatId: proxy });
    if (item === 0) await room.host('item.close', { itemId: room.items[item] });
  }
  return { phones, proxy };
}

function votersOf(room: Disk, phones: readonly Phone[]): string[] {
  return phones.flatMap(({ token }) => room.items.map((itemId) => room.voterOf(token, itemId)));
}

describe('X14 nothing at rest leads from a seat to a vote, even while the session runs', () => {
  it('X14 a ballot of a phone lies under what only its token makes', async () => {
    const room = await disk();
    const { phones, proxy } = await voted(room);
    const ballots = room.rows('ballots');
    expect(ballots).toHaveLength(18);
    for (const item of room.items) {
      const voters = phones.map(({ token }) => room.voterOf(token, item)).concat(proxy);
      const filed = ballots.filter((row) => row['item'] === item).map((row) => row['voter']);
      expect(new Set(filed)).toEqual(new Set(voters));
    }
    // Two rounds of one item have their voters in common, two items have none but whom the facilitator votes for.
    expect(new Set(ballots.map((row) => row['voter'])).size).toBe(11);
  });

  it('X14 no ballot names a seat with a phone, a command, or a time', async () => {
    const room = await disk();
    const { phones } = await voted(room);
    const [first = {}] = room.rows('ballots');
    expect(Object.keys(first)).toEqual(['item', 'round', 'voter', 'value', 'receipts']);
    const told = JSON.stringify(room.rows('ballots'));
    for (const { seatId, token } of phones)
      for (const one of [seatId, token, sha256(token)]) expect(told).not.toContain(one);
    for (const id of room.sent) expect(told).not.toContain(id);
  });

  it('X14 no log row and no text tells of a ballot, and the log has no name', async () => {
    const room = await disk();
    const { phones } = await voted(room);
    const [log, texts] = [JSON.stringify(room.rows('log')), JSON.stringify(room.rows('texts'))];
    expect(log).toContain('round-closed');
    for (const one of ['vote.cast', 'ballot"', '"value', 'value\\"', ...votersOf(room, phones)]) {
      expect(log).not.toContain(one);
      expect(texts).not.toContain(one);
    }
    for (const name of [...NAMES, 'Oma Jansen']) {
      expect(texts).toContain(name);
      expect(log).not.toContain(name);
    }
  });

  it('X14 the bytes of a ballot are nowhere near a seat with a phone', async () => {
    const room = await disk();
    const { phones } = await voted(room);
    const bytes = room.bytes();
    for (const voter of votersOf(room, phones)) {
      expect(bytes.includes(voter)).toBe(true);
      for (const near of around(bytes, voter, 200))
        for (const { seatId } of phones) expect(near.includes(seatId)).toBe(false);
    }
  });
});

describe('X15 keys and tokens are at rest as hashes only', () => {
  it('X15 neither their text nor their bytes are in any file', async () => {
    const room = await disk();
    const { phones } = await voted(room);
    const pair = secret();
    for (const { seatId } of phones.slice(0, 1)) await room.host('seat.link', { seatId, pair });
    const bytes = room.bytes();
    for (const one of [...Object.values(room.keys), ...phones.map(({ token }) => token), pair]) {
      expect(bytes.includes(one)).toBe(false);
      expect(bytes.includes(Buffer.from(one, 'base64url'))).toBe(false);
      expect(bytes.includes(sha256(one))).toBe(true);
    }
  });
});

describe('X5 ballots are destroyed for good', () => {
  it('X5 when an anonymous session ends: no voter and no receipt is in any file', async () => {
    const room = await disk();
    const { phones } = await voted(room);
    const receipts = room.rows('ballots').flatMap((row) => JSON.parse(String(row['receipts'])) as string[]);
    expect(receipts).toHaveLength(21);
    await room.host('session.end');
    const bytes = room.bytes();
    for (const one of [...votersOf(room, phones), ...receipts]) expect(bytes.includes(one)).toBe(false);
    expect(room.rows('ballots')).toEqual([]);
    // What stays is the totals.
    expect(JSON.stringify(room.rows('log'))).toContain('round-closed');
  });

  it('X5 when a rehearsal is cleared: its names go with them', async () => {
    const room = await disk();
    await room.host('rehearsal.start');
    await room.host('item.open', { itemId: room.items[0] });
    const receipts: string[] = [];
    for (const name of NAMES) {
      const { seatId } = await room.host('seat.add', { name });
      await room.host('vote.cast', { itemId: room.items[0], round: 1, value: 3, seatId });
    }
    for (const row of room.rows('ballots'))
      receipts.push(...(JSON.parse(String(row['receipts'])) as string[]));
    expect(receipts).toHaveLength(NAMES.length);
    await room.host('rehearsal.clear');
    const bytes = room.bytes();
    for (const one of [...receipts, ...NAMES]) expect(bytes.includes(one)).toBe(false);
    expect([...room.rows('ballots'), ...room.rows('texts')]).toEqual([]);
  });

  it('X5 with named ballots they stay, and say whose they are', async () => {
    const room = await disk('named');
    const { phones, proxy } = await voted(room);
    await room.host('session.end');
    const seats = new Set([...phones.map(({ seatId }) => seatId), proxy]);
    expect(new Set(room.rows('ballots').map((row) => row['voter']))).toEqual(seats);
  });
});

describe('D13 one person is forgotten for good', () => {
  it.each(['anonymous', 'named'] as const)(
    'D13 in none of the files, while others stay (%s)',
    async (ballots) => {
      const room = await disk(ballots);
      const { phones, proxy } = await voted(room);
      const [noor, sam] = phones;
      if (!noor || !sam) throw new Error('Nobody is there.');
      for (const phone of [noor, sam]) await writes(room, phone, `Geschreven door ${phone.name}`);
      await room.host('seat.update', { seatId: noor.seatId, name: 'Noortje' });
      const before = room.rows('ballots');
      const receipts = before
        .filter((row) => [noor.seatId, proxy].includes(String(row['voter'])))
        .flatMap((row) => JSON.parse(String(row['receipts'])) as string[]);
      for (const seatId of [noor.seatId, proxy]) await room.host('seat.forget', { seatId });
      const bytes = room.bytes();
      for (const one of ['Noortje', 'Oma Jansen', ...receipts]) expect(bytes.includes(one)).toBe(false);
      for (const one of ['Samira', 'Geschreven door Sam']) expect(bytes.includes(one)).toBe(true);
      const left = ballots === 'named' ? before.length - 6 : before.length - 3;
      expect(room.rows('ballots')).toHaveLength(left);
      for (const row of room.rows('ballots')) expect([noor.seatId, proxy]).not.toContain(row['voter']);
    },
  );

  it('D13 after the end too', async () => {
    const room = await disk();
    const { phones } = await voted(room);
    await room.host('session.end');
    for (const { seatId } of phones.slice(0, 1)) await room.host('seat.forget', { seatId });
    expect(room.bytes().includes('Noortje')).toBe(false);
    expect(room.bytes().includes('Samira')).toBe(true);
  });
});

async function writes(room: Disk, { seatId, token }: Phone, text: string): Promise<void> {
  await room.send({ role: 'seated', seatId }, 'write.send', { text, name: true }, token);
}

/** What lies within so many bytes of every place where `text` is. */
function around(bytes: Buffer, text: string, reach: number): Buffer[] {
  const found: Buffer[] = [];
  for (let at = bytes.indexOf(text); at !== -1; at = bytes.indexOf(text, at + 1))
    found.push(bytes.subarray(Math.max(0, at - reach), at + text.length + reach));
  return found;
}
