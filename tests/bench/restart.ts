import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqlite } from '../../server/storage/sqlite.ts';
import type { Storage } from '../../server/storage/storage.ts';
import { Room } from '../laws/room.ts';
import { contender } from './contender.ts';
import { now, spread } from './figures.ts';
import { LightSocket } from './light-socket.ts';
import type { Plan } from './plan.ts';
import type { Table } from './table.ts';

const ENTRIES = 1_000_000;
const PEOPLE = 5000;
const SESSIONS = 50;
const BATCH = 100;

/** From the start of the process until a phone has its first view, with a million stored acts. */
export async function restart(plan: Plan): Promise<Table> {
  const entries = plan.quick ? ENTRIES / 1000 : ENTRIES;
  const folder = mkdtempSync(join(tmpdir(), 'evenwoord-bench-'));
  try {
    const many = join(folder, 'many');
    const one = join(folder, 'one');
    const box = join(folder, 'box');
    plan.say('writing what there is to read');
    await fill(many, SESSIONS, (storage, room, id) => log(storage, room, id, entries / SESSIONS));
    await fill(one, 1, (storage, room, id) => log(storage, room, id, entries));
    await fill(box, 1, (storage, room, id) => ballots(storage, room, id, entries));
    const row = async (text: string, data: string, aim: string) => {
      const took: number[] = [];
      for (let round = 0; round < plan.rounds; round += 1) took.push(await firstView(data));
      plan.say(text);
      return [text, spread(took, ' s'), aim];
    };
    const told = entries.toLocaleString('en');
    return {
      name: 'restart',
      head: ['figure', 'Evenwoord', 'aim'],
      rows: [
        await row(`${told} entries in ${SESSIONS} sessions, a phone of one of them`, many, '≤ 1.5 s'),
        await row(`${told} ballots in one session`, box, '≤ 1.5 s'),
        await row(`${told} entries in the log of one session`, one, '≤ 1.5 s'),
      ],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const CODE = 'ABCDEF';

async function fill(
  dataDir: string,
  sessions: number,
  write: (storage: Storage, room: Room, id: string) => Promise<void>,
): Promise<void> {
  const storage = openSqlite(dataDir);
  for (let i = 0; i < sessions; i += 1) {
    const room = new Room({ items: Array.from({ length: 20 }, () => ({ kind: 'talk', text: 'Gesprek' })) });
    const id = `session-${String(i).padStart(8, '0')}`;
    const [first] = room.log;
    if (!first) throw new Error('A session begins with a change.');
    const code = i === 0 ? CODE : `AAAA${String.fromCharCode(65 + (i % 8))}${2 + (i % 8)}${i}`.slice(0, 12);
    await storage.create({ id, code, createdAt: i, title: 'Bench', keys: [], madeWith: null, first });
    await write(storage, room, id);
  }
  await storage.close();
}

/** People who sit down, and then raise and lower their hands. */
async function log(storage: Storage, room: Room, id: string, entries: number): Promise<void> {
  const people = Array.from({ length: Math.min(PEOPLE, entries / 2) }, (_, i) => room.joins(`Persoon ${i}`));
  room.host('item.discuss', { itemId: room.item() });
  while (room.log.length < entries) {
    const person = people[room.log.length % people.length];
    if (!person) break;
    const isUp = room.state.turns.hands.has(person.seatId);
    room.phone(person, isUp ? 'hand.lower' : 'hand.raise');
  }
  await keep(storage, room, id);
}

async function keep(storage: Storage, room: Room, id: string): Promise<void> {
  const changes = room.log.slice(1);
  for (let at = 0, before = 1; at < changes.length; at += BATCH) {
    const part = changes.slice(at, at + BATCH);
    const seq = part.at(-1)?.seq ?? before;
    const texts = at === 0 ? room.texts : [];
    await storage.commit(id, before, { seq, changes: part, ballots: [], texts, emptyBox: false });
    before = seq;
  }
}

/** People who voted on everything, in several rounds. */
async function ballots(storage: Storage, room: Room, id: string, entries: number): Promise<void> {
  const people = Math.min(PEOPLE, entries);
  Array.from({ length: people }, (_, i) => room.joins(`Persoon ${i}`));
  await keep(storage, room, id);
  const voters = Array.from({ length: people }, () => room.token());
  let seq = room.state.seq;
  for (let round = 0; round < entries / people; round += 1) {
    const all = voters.map((voter) => ({
      itemId: room.item(round % 20),
      round: 1 + Math.floor(round / 20),
      voter,
      value: 1 + (round % 5),
      receipts: [voter.slice(0, 22)],
    }));
    await storage.commit(id, seq, {
      seq: seq + all.length,
      changes: [],
      ballots: all,
      texts: [],
      emptyBox: false,
    });
    seq += all.length;
  }
}

/** Seconds. */
async function firstView(dataDir: string): Promise<number> {
  const started = now();
  const server = await contender('evenwoord', [], dataDir);
  const phone = new LightSocket(server.origin, { protocol: 1, code: CODE });
  await new Promise<void>((resolve, reject) => {
    phone.opened.catch(reject);
    phone.hear = (packet) => {
      if (packet.startsWith('42["view"')) resolve();
    };
  });
  const took = (now() - started) / 1000;
  phone.close();
  await server.end();
  return took;
}
