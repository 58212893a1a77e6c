import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';

/** Another process has the data folder. */
export class InUse extends Error {}

/** Held until the process ends, however it ends: the system itself takes the lock of whoever is gone away. */
const held: DatabaseSyncInstance[] = [];

/**
 * Takes a data folder for this process alone: what two servers show of one session would differ. The lock is on a file
 * of its own, so that backups can read the database meanwhile.
 */
export function holdFolder(dataDir: string): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const lock = new DatabaseSync(join(dataDir, 'evenwoord.lock'));
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch {
    lock.close();
    throw new InUse();
  }
  held.push(lock);
}
