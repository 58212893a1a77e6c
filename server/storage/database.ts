import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { refuseDamaged } from './damage.ts';
import { MIGRATIONS } from './schema.ts';

export const FILE = 'evenwoord.db';

/** How long to wait for another process that has the file, milliseconds. */
const PATIENCE = 5000;

/** The same for wiping traces: it may be done later, and meanwhile nobody is answered. */
const WIPING_PATIENCE = 500;

/** Least recently used ones go beyond this. Sessions have tables, and so statements, of their own. */
const MOST_STATEMENTS = 500;

export type Value = string | number | null;
export type Row = Record<string, Value>;

interface Statement {
  run(...values: Value[]): { changes: number; lastInsertRowid: number | bigint };
  all(...values: Value[]): Row[];
}

/** An SQLite database that is durable and leaves no traces. */
export class Database {
  readonly #db: DatabaseSyncInstance;
  readonly #statements = new Map<string, Statement>();
  /** Whether the write-ahead log may still hold what was destroyed. */
  #traces = true;

  /** Makes the folder and the file if they are not there; nobody but their owner can read them. */
  constructor(dataDir: string) {
    const path = join(dataDir, FILE);
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    closeSync(openSync(path, 'a', 0o600));
    refuseDamaged(path);
    this.#db = new DatabaseSync(path, { timeout: PATIENCE });
    try {
      this.#setUp();
    } catch (error) {
      this.#db.close();
      throw error;
    }
  }

  /** Changed rows, and the number of the row that was inserted last. */
  run(sql: string, ...values: Value[]): { changes: number; inserted: number } {
    const { changes, lastInsertRowid } = this.#prepared(sql).run(...values);
    return { changes, inserted: Number(lastInsertRowid) };
  }

  all(sql: string, ...values: Value[]): Row[] {
    return this.#prepared(sql).all(...values);
  }

  get(sql: string, ...values: Value[]): Row | undefined {
    return this.all(sql, ...values)[0];
  }

  /** For statements that are not run again. */
  exec(sql: string): void {
    this.#db.exec(sql);
  }

  /** All of it or nothing; once it returns, it is on the disk. */
  write<Result>(run: () => Result): Result {
    const result = this.#transaction('BEGIN IMMEDIATE', run);
    if (this.#traces) this.#emptyLog(0);
    return result;
  }

  /** Sees one moment, whatever another process writes meanwhile. */
  read<Result>(run: () => Result): Result {
    return this.#transaction('BEGIN', run);
  }

  /** Writes a table anew on other pages, so that rows that were deleted from it leave nothing. In a transaction. */
  rebuild(table: string): void {
    const made = this.all(
      'SELECT sql FROM sqlite_schema WHERE tbl_name = ? AND sql IS NOT NULL ORDER BY type DESC',
      table,
    );
    this.exec(`CREATE TEMP TABLE held AS SELECT * FROM ${table}; DROP TABLE ${table};`);
    for (const { sql } of made) this.exec(String(sql));
    this.exec(`INSERT INTO ${table} SELECT * FROM held; DROP TABLE held;`);
  }

  /**
   * Empties the write-ahead log, where older forms of pages lie. After a transaction that destroyed something. While
   * another process reads it cannot be done: then every later write tries again, and the next start.
   */
  leaveNoTraces(): void {
    this.#traces = true;
    this.#emptyLog(WIPING_PATIENCE);
  }

  close(): void {
    if (!this.#db.isOpen) return;
    // Statements that were prepared keep the file open until the process ends: it is made whole here.
    this.#emptyLog(WIPING_PATIENCE);
    this.#db.close();
  }

  #setUp(): void {
    // The two about fullfsync make macOS wait until the disk itself has it.
    this.exec(`
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      PRAGMA fullfsync = ON;
      PRAGMA checkpoint_fullfsync = ON;
      PRAGMA secure_delete = ON;
      PRAGMA temp_store = MEMORY;
    `);
    this.#transaction('BEGIN IMMEDIATE', () => this.#migrate());
    // Whoever was killed may have left traces.
    this.#emptyLog(WIPING_PATIENCE);
  }

  #migrate(): void {
    const version = Number(this.get('PRAGMA user_version')?.['user_version']);
    if (version > MIGRATIONS.length) throw new Error('The data were written by a newer Evenwoord.');
    for (const step of MIGRATIONS.slice(version)) this.exec(step);
    this.exec(`PRAGMA user_version = ${MIGRATIONS.length}`);
  }

  #transaction<Result>(begin: string, run: () => Result): Result {
    this.run(begin);
    try {
      const result = run();
      this.run('COMMIT');
      return result;
    } catch (error) {
      if (this.#db.isTransaction) this.exec('ROLLBACK');
      throw error;
    }
  }

  #emptyLog(patience: number): void {
    this.exec(`PRAGMA busy_timeout = ${patience}`);
    try {
      this.#traces = this.get('PRAGMA wal_checkpoint(TRUNCATE)')?.['busy'] !== 0;
    } finally {
      this.exec(`PRAGMA busy_timeout = ${PATIENCE}`);
    }
  }

  #prepared(sql: string): Statement {
    const known = this.#statements.get(sql);
    const statement = known ?? this.#db.prepare(sql);
    this.#statements.delete(sql);
    this.#statements.set(sql, statement);
    const [oldest] = this.#statements.keys();
    if (this.#statements.size > MOST_STATEMENTS && oldest !== undefined) this.#statements.delete(oldest);
    return statement;
  }
}
