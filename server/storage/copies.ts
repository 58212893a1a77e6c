import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { refuseDamaged } from './damage.ts';
import { FILE } from './database.ts';
import { holdFolder } from './lock.ts';
import { MIGRATIONS } from './schema.ts';

/** Writes all sessions as they are at one moment to a file of its own, also while a server runs. */
export function backup(dataDir: string, file: string): void {
  const path = join(dataDir, FILE);
  if (!existsSync(path)) throw new Error('there is no database in it');
  if (existsSync(file)) throw new Error(`${file} is there already`);
  snapshot(path, file);
}

/** Puts a backup in the place of what is there, and keeps that beside it; tells under which name. */
export function restore(dataDir: string, file: string, now: Date): string | null {
  if (!existsSync(file)) throw new Error(`there is no file ${file}`);
  refuseDamaged(file);
  refuseForeign(file);
  holdFolder(dataDir);
  const path = join(dataDir, FILE);
  const aside = `evenwoord-${now.toISOString().replaceAll(/[:.]/g, '-')}.db`;
  const isReplaced = existsSync(path);
  for (const part of ['', '-wal'])
    if (existsSync(path + part)) renameSync(path + part, join(dataDir, aside + part));
  rmSync(`${path}-shm`, { force: true });
  snapshot(file, path);
  return isReplaced ? aside : null;
}

/** Copies what a database holds at one moment, its write-ahead log too. The copy is there whole, for its owner only, or not at all. */
function snapshot(from: string, to: string): void {
  const part = `${to}.part`;
  rmSync(part, { force: true });
  const made = openSync(part, 'wx', 0o600);
  const db = new DatabaseSync(from, { readOnly: true, timeout: 5000 });
  try {
    db.exec(`VACUUM INTO '${part.replaceAll("'", "''")}'`);
  } finally {
    db.close();
  }
  refuseDamaged(part);
  fsyncSync(made);
  closeSync(made);
  renameSync(part, to);
}

function refuseForeign(file: string): void {
  const db = new DatabaseSync(file, { readOnly: true });
  try {
    const [version] = db.prepare('PRAGMA user_version').all() as { user_version: number }[];
    const tables = db.prepare("SELECT name FROM sqlite_schema WHERE name = 'sessions'").all();
    if (tables.length === 0) throw new Error(`${file} is no backup of Evenwoord`);
    if ((version?.user_version ?? 0) > MIGRATIONS.length)
      throw new Error(`${file} was written by a newer Evenwoord`);
  } finally {
    db.close();
  }
}
