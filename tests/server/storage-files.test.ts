import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  closeSync,
  cpSync,
  mkdirSync,
  openSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { Database } from '../../server/storage/database.ts';
import { MIGRATIONS } from '../../server/storage/schema.ts';
import { root } from '../../server/prepare.mjs';
import { takesPart, type Meeting } from '../faults/people.ts';
import { World } from '../faults/world.ts';
import { testFolder } from './panel.ts';
import { serverProcess, startsInVain } from './server-process.ts';

const run = promisify(execFile);
const FILE = 'evenwoord.db';

// Each test starts processes.
vi.setConfig({ testTimeout: 60_000 });

/** A data folder with a database of many pages. */
function filled(): string {
  const folder = testFolder();
  const db = new Database(folder);
  db.exec('CREATE TABLE log_1 (seq INTEGER PRIMARY KEY, changes TEXT NOT NULL) STRICT');
  for (let i = 0; i < 300; i += 1) db.run('INSERT INTO log_1 VALUES (?, ?)', i, '[]'.padEnd(500));
  db.close();
  return folder;
}

function overwrite(path: string, from: number, length: number): void {
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.alloc(length), 0, length, from);
  closeSync(file);
}

const hashOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

describe('X30 a database that cannot be read is told in one sentence, and left as it is', () => {
  it.each<[string, (path: string, size: number) => void]>([
    ['is something else', (path) => writeFileSync(path, 'Dit is geen database. '.repeat(400))],
    ['lost its second half', (path, size) => truncateSync(path, size / 2)],
    ['is cut off in the middle of a page', (path, size) => truncateSync(path, size - 1000)],
    ['is only a beginning', (path) => truncateSync(path, 60)],
    ['lost its header', (path) => overwrite(path, 0, 100)],
    ['has a hole', (path, size) => overwrite(path, Math.floor(size / 8192) * 4096, 8192)],
  ])('X30 one that %s', async (_, breaks) => {
    const folder = filled();
    const path = join(folder, FILE);
    breaks(path, statSync(path).size);
    const before = hashOf(path);
    const { code, said } = await startsInVain(folder);
    expect(code).toBe(1);
    expect(said).toBe(
      `The data folder ${folder} cannot be used (the database file is damaged, and was left as it is: put a backup in its place with npm run restore).\n`,
    );
    expect(hashOf(path)).toBe(before);
  });

  it('X30 a folder that is a file', async () => {
    const path = join(testFolder(), 'data');
    writeFileSync(path, '');
    const { code, said } = await startsInVain(path);
    expect([code, said.trim().split('\n').length]).toEqual([1, 1]);
    expect(said).toContain(`The data folder ${path} cannot be used`);
  });
});

describe('X31 a data folder is used by one server at a time', () => {
  it('X31 a second one says so, and ends; a folder whose server was killed is free', async () => {
    const dataDir = testFolder();
    const server = await serverProcess(dataDir);
    onTestFinished(() => void server.end('SIGKILL'));
    await server.start();
    const { code, said } = await startsInVain(dataDir);
    expect([code, said]).toEqual([
      1,
      `The data folder ${dataDir} is in use by another Evenwoord: stop that one, or choose another with DATA_DIR.\n`,
    ]);
    await server.end('SIGKILL');
    await server.start();
  });
});

describe('X32 a backup made while people vote is whole, and a restored one goes on', () => {
  const npmRun = (task: string, dataDir: string, file: string) =>
    run(process.execPath, [join(root, 'dist/server/main.js'), task, file], {
      env: { ...process.env, DATA_DIR: dataDir },
    });

  it('X32 made in a burst, put back after the disk was lost: phones have their seats and votes, and go on', async () => {
    const [dataDir, file] = [testFolder(), join(testFolder(), 'kopie.db')];
    const server = await serverProcess(dataDir);
    onTestFinished(() => void server.end('SIGKILL'));
    await server.start();
    const origin = `http://127.0.0.1:${server.port}`;
    const [calm, busy] = [await World.at(origin, { hurry: 10 }), await World.at(origin, { hurry: 10 })];
    await calm.joins(5, { hurry: 10 });
    await busy.joins(4, { hurry: 10 });
    const [item] = calm.desk.view?.agenda ?? [];
    await calm.desk.does({ type: 'item.open', itemId: item?.id ?? '' });
    for (const phone of calm.phones)
      await phone.does({ type: 'vote.cast', itemId: item?.id ?? '', round: 1, value: 4 });
    await busy.desk.does({ type: 'session.start' });
    const meeting: Meeting = { isOver: false };
    const acting = busy.phones.map((phone) => takesPart(phone, meeting, 5));
    await npmRun('--backup', dataDir, file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    await expect(npmRun('--backup', dataDir, file)).rejects.toThrow('is there already');
    await expect(npmRun('--restore', dataDir, file)).rejects.toThrow('in use by another Evenwoord');
    await server.end('SIGKILL');
    overwrite(join(dataDir, FILE), 0, 100);
    const { stdout } = await npmRun('--restore', dataDir, file);
    expect(stdout).toMatch(/What was there is evenwoord-.*\.db now: delete it/);
    await server.start();
    meeting.isOver = true;
    await Promise.all(acting);
    await calm.isWhole(dataDir);
    for (const phone of calm.phones) expect(phone.now.seat?.seat?.vote?.value).toBe(4);
    await calm.desk.insists({ type: 'item.close', itemId: item?.id ?? '' });
    await calm.desk.insists({ type: 'item.reveal', itemId: item?.id ?? '' });
    await calm.desk.until(({ view }) => view?.item?.results?.voters === 5);
    await calm.isWhole(dataDir);
    for (const phone of busy.phones) await phone.settles();
  });

  it('X32 a copy of the data folder of a server that was killed is whole as well', async () => {
    const [dataDir, copied] = [testFolder(), testFolder()];
    const folder = filled();
    const db = new Database(folder);
    db.exec("UPDATE log_1 SET changes = '[1]'");
    // Not closed: what it wrote lies in the write-ahead log.
    for (const part of ['', '-wal']) cpSync(join(folder, FILE + part), join(copied, FILE + part));
    await npmRun('--restore', dataDir, join(copied, FILE));
    const restored = new Database(dataDir);
    expect(restored.get("SELECT count(*) AS n FROM log_1 WHERE changes = '[1]'")).toEqual({ n: 300 });
    restored.close();
    db.close();
  });

  it('X32 what is no backup of Evenwoord, or a damaged one, replaces nothing', async () => {
    const [dataDir, other] = [filled(), testFolder()];
    const before = hashOf(join(dataDir, FILE));
    const files = {
      none: join(other, 'none.db'),
      text: join(other, 'text.db'),
      torn: join(other, 'torn.db'),
      newer: join(other, 'newer.db'),
    };
    writeFileSync(files.text, 'Dit is geen database. '.repeat(400));
    cpSync(join(dataDir, FILE), files.torn);
    truncateSync(files.torn, 8192);
    mkdirSync(join(other, 'newer'));
    const newer = new Database(join(other, 'newer'));
    newer.exec(`PRAGMA user_version = ${MIGRATIONS.length + 1}`);
    newer.close();
    cpSync(join(other, 'newer', FILE), files.newer);
    await expect(npmRun('--restore', dataDir, files.none)).rejects.toThrow('there is no file');
    await expect(npmRun('--restore', dataDir, files.text)).rejects.toThrow('is damaged');
    await expect(npmRun('--restore', dataDir, files.torn)).rejects.toThrow('is damaged');
    await expect(npmRun('--restore', dataDir, files.newer)).rejects.toThrow('a newer Evenwoord');
    expect(hashOf(join(dataDir, FILE))).toBe(before);
  });
});
