// The linter finds no tsconfig for tests beside the code, and so no types of Node.
/// <reference types="node" />
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createHash, randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { storageContract } from './contract.ts';
import { Database } from './database.ts';
import { ballot, batch, change, newSession } from './samples.ts';
import { openSqlite } from './sqlite.ts';
import type { Storage } from './storage.ts';

const folders: string[] = [];
const open: Storage[] = [];

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'evenwoord-storage-'));
  folders.push(made);
  return join(made, 'data');
}

function opened(dataDir: string): Storage {
  const storage = openSqlite(dataDir);
  open.push(storage);
  return storage;
}

afterAll(async () => {
  await Promise.all(open.map((storage) => storage.close()));
  for (const made of folders) rmSync(made, { recursive: true });
});

/** Whole numbers that look like chance, the same for one seed. */
function seeded(seed: number): () => number {
  let count = 0;
  return () => {
    count += 1;
    return createHash('sha256').update(`${seed} ${count}`).digest().readUInt32BE();
  };
}

/** Whether a text is anywhere in the bytes of the database's files. */
function isThere(dataDir: string, text: string): boolean {
  const files = ['evenwoord.db', 'evenwoord.db-wal', 'evenwoord.db-shm'].map((name) => join(dataDir, name));
  return files.some((path) => existsSync(path) && readFileSync(path).includes(text));
}

describe('X1, X2, X3, X4, X5, X6, X7, X8, X9, X10, X11, X16: what every storage promises', () => {
  storageContract('sqlite', async () => {
    const dataDir = folder();
    let storage = opened(dataDir);
    return {
      storage,
      async reopen() {
        await storage.close();
        storage = opened(dataDir);
        return storage;
      },
    };
  });
});

describe('a storage in one file', () => {
  it('X12 nobody but the owner may read it', async () => {
    const dataDir = folder();
    await opened(dataDir).create(newSession());
    const modes = ['', 'evenwoord.db', 'evenwoord.db-wal'].map(
      (name) => statSync(join(dataDir, name)).mode & 0o777,
    );
    expect(modes).toEqual([0o700, 0o600, 0o600]);
  });

  it('X3 two processes that write on one version conflict, and read what the other wrote', async () => {
    const dataDir = folder();
    const [one, other] = [opened(dataDir), opened(dataDir)];
    await one.create(newSession());
    expect(await other.commit('session-A', 1, batch(2, { changes: [change(2)] }))).toBe('ok');
    expect(await one.commit('session-A', 1, batch(2, { changes: [change(2)] }))).toBe('conflict');
    expect(await one.load('session-A')).toEqual(await other.load('session-A'));
    expect(await one.remove('session-A')).toBe(true);
    expect(await other.commit('session-A', 2, batch(3))).toBe('gone');
  });

  it('X13 data of a newer version are refused, and left as they are', async () => {
    const dataDir = folder();
    const storage = opened(dataDir);
    await storage.create(newSession());
    await storage.close();
    const db = new Database(dataDir);
    db.exec('PRAGMA user_version = 99');
    db.close();
    expect(() => openSqlite(dataDir)).toThrow('newer');
  });

  it('X1 a thousand ballots are one write of well under a second', async () => {
    const storage = opened(folder());
    await storage.create(newSession());
    const ballots = Array.from({ length: 1000 }, () => ballot(randomBytes(32).toString('base64url'), 3));
    const started = performance.now();
    await storage.commit('session-A', 1, batch(1001, { ballots }));
    expect(performance.now() - started).toBeLessThan(1000);
    expect((await storage.load('session-A'))?.ballots).toHaveLength(1000);
  });
});

describe('what was destroyed is in none of the files', () => {
  const sessions = ['session-A', 'session-B', 'session-C'];
  const mark = (id: string, what: string) => `${what}-of-${id}-`;
  const random = (): string => randomBytes(18).toString('base64url');

  /** Three sessions that grow together over many pages, so that SQLite splits and moves them. */
  async function grown(dataDir: string): Promise<Storage> {
    const storage = opened(dataDir);
    for (const [at, id] of sessions.entries())
      await storage.create(newSession({ id, code: `CODE2${at + 2}`, title: mark(id, 'title') }));
    for (let seq = 1; seq < 20; seq += 1) {
      for (const id of sessions) {
        const ballots = Array.from({ length: 60 }, () => ballot(mark(id, 'voter') + random(), 3));
        const texts = Array.from({ length: 60 }, (_, at) => ({
          id: random(),
          seatId: mark(id, 'seat'),
          text: mark(id, at % 2 === 0 ? 'forgotten' : 'kept') + random(),
        }));
        await storage.commit(id, seq, batch(seq + 1, { ballots, texts, changes: [change(seq + 1)] }));
      }
    }
    return storage;
  }

  it('X5 ballots of an emptied box, from the instant that this is acknowledged', async () => {
    const dataDir = folder();
    const storage = await grown(dataDir);
    expect(isThere(dataDir, mark('session-B', 'voter'))).toBe(true);
    await storage.commit('session-B', 20, batch(21, { emptyBox: true }));
    expect(isThere(dataDir, mark('session-B', 'voter'))).toBe(false);
    expect(isThere(dataDir, mark('session-A', 'voter'))).toBe(true);
    expect((await storage.load('session-A'))?.ballots).toHaveLength(19 * 60);
  });

  // With these seeds secure_delete alone left something of a text on a page on which it had lain before.
  it.each([2, 4, 5, 7, 8, 10, 11])('X6 texts that were forgotten, seed %d', async (seed) => {
    const dataDir = folder();
    const storage = opened(dataDir);
    const chance = seeded(seed);
    await storage.create(newSession());
    for (let seq = 1; seq < 20; seq += 1) {
      const texts = Array.from({ length: 60 }, () => {
        const text = (chance() % 3 === 0 ? 'forgotten' : 'kept') + 'x'.repeat(chance() % 160);
        return { id: `${chance()} ${chance()}`, seatId: `${chance()}`, text };
      });
      await storage.commit('session-A', seq, batch(seq + 1, { texts }));
    }
    const all = (await storage.load('session-A'))?.texts ?? [];
    const texts = all.flatMap((row) => (row.text.startsWith('forgotten') ? [{ ...row, text: null }] : []));
    await storage.commit('session-A', 20, batch(21, { texts }));
    expect(isThere(dataDir, 'forgotten')).toBe(false);
    expect((await storage.load('session-A'))?.texts).toHaveLength(all.length - texts.length);
  });

  it('X11 a removed session', async () => {
    const dataDir = folder();
    const storage = await grown(dataDir);
    await storage.remove('session-B');
    expect(isThere(dataDir, 'session-B')).toBe(false);
    expect(await storage.findByCode('CODE24')).toBe('session-C');
    expect((await storage.list()).map(({ id }) => id)).toEqual(['session-C', 'session-A']);
  });

  it('X11 many removed sessions, of which nothing stands between those that stay', async () => {
    const dataDir = folder();
    const storage = opened(dataDir);
    for (let at = 0; at < 100; at += 1) {
      const [id, title] = [random(), `${at % 2 === 0 ? 'removed' : 'kept'} ${'x'.repeat(at)}`];
      await storage.create(newSession({ id, title, code: `${100_000 + at}`, createdAt: at }));
      const summary = { title: `${title}, renamed`, status: 'live' as const, endedAt: null };
      await storage.commit(id, 1, batch(2, { summary }));
    }
    const list = await storage.list();
    for (const { id, title } of list) if (title.startsWith('removed')) await storage.remove(id);
    expect(isThere(dataDir, 'removed')).toBe(false);
    for (const { id, title } of list) expect(isThere(dataDir, id)).toBe(title.startsWith('kept'));
  });

  it('X5 what could not be wiped while another process was reading is wiped by the next write', async () => {
    const dataDir = folder();
    const storage = await grown(dataDir);
    const reader = new Database(dataDir);
    reader.exec('BEGIN');
    reader.get('SELECT count(*) FROM sessions');
    await storage.commit('session-B', 20, batch(21, { emptyBox: true }));
    expect(isThere(dataDir, mark('session-B', 'voter'))).toBe(true);
    reader.exec('COMMIT');
    await storage.commit('session-A', 20, batch(21));
    expect(isThere(dataDir, mark('session-B', 'voter'))).toBe(false);
    reader.close();
  });
});
