import type { Id, Millis } from '../../shared/ids.ts';
import type { SessionSummary } from '../../shared/protocol/http.ts';
import type { Change } from '../../shared/session/entries.ts';
import type { TextRow } from '../../shared/session/seats/seats.ts';
import type { Ballot } from '../../shared/session/votes/votes.ts';
import { Database, type Row } from './database.ts';
import { createTable, dropTable, TABLES } from './schema.ts';
import {
  CODE_REST,
  NEVER_RENEWED,
  type Batch,
  type KeyRow,
  type NewSession,
  type Rotations,
  type Storage,
  type StoredSession,
} from './storage.ts';

/** Sessions in the file `evenwoord.db` in `dataDir`, which is made if need be. Throws when it cannot be used. */
export function openSqlite(dataDir: string): Storage {
  return new SqliteStorage(new Database(dataDir));
}

/** The methods are async so that whatever is thrown rejects. SQLite itself answers at once. */
class SqliteStorage implements Storage {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  async create(session: NewSession): Promise<'ok' | 'code-taken' | 'repeated'> {
    return this.#db.write(() => {
      if (this.#wasMadeWith(session.madeWith)) return 'repeated';
      if (this.#isTaken(session.code, session.createdAt)) return 'code-taken';
      this.#insert(session);
      return 'ok';
    });
  }

  async load(id: Id): Promise<StoredSession | null> {
    return this.#db.read(() => {
      const row = this.#db.get('SELECT * FROM sessions WHERE id = ?', id);
      return row ? this.#whole(row) : null;
    });
  }

  async commit(id: Id, expectedSeq: number, batch: Batch): Promise<'ok' | 'conflict' | 'gone'> {
    let destroyed = false;
    const outcome = this.#db.write(() => {
      const sql = 'UPDATE sessions SET seq = ? WHERE id = ? AND seq = ? RETURNING number';
      const row = this.#db.get(sql, batch.seq, id, expectedSeq);
      if (!row) return this.#has(id) ? 'conflict' : 'gone';
      destroyed = this.#put(Number(row['number']), batch);
      return 'ok';
    });
    if (destroyed) this.#db.leaveNoTraces();
    return outcome;
  }

  async findByCode(code: string): Promise<Id | null> {
    const row = this.#db.get(
      'SELECT id FROM sessions WHERE code = ? ORDER BY ended_at IS NULL DESC, number DESC LIMIT 1',
      code,
    );
    return row ? String(row['id']) : null;
  }

  async keysOf(id: Id): Promise<{ keys: KeyRow[]; rotations: Rotations } | null> {
    const row = this.#db.get('SELECT keys, rotations FROM sessions WHERE id = ?', id);
    return row
      ? { keys: json(row['keys']) as KeyRow[], rotations: json(row['rotations']) as Rotations }
      : null;
  }

  async setKeys(id: Id, keys: KeyRow[], rotations: Rotations): Promise<void> {
    const [rows, numbers] = [JSON.stringify(keys), JSON.stringify(rotations)];
    this.#db.write(() =>
      this.#db.run('UPDATE sessions SET keys = ?, rotations = ? WHERE id = ?', rows, numbers, id),
    );
  }

  async list(): Promise<SessionSummary[]> {
    return this.#db
      .all(
        'SELECT id, title, status, code, created_at, ended_at FROM sessions ORDER BY created_at DESC, number DESC',
      )
      .map(summaryOf);
  }

  async dueBefore(before: Millis): Promise<Id[]> {
    return this.#db
      .all('SELECT id, number FROM sessions WHERE coalesce(ended_at, created_at) <= ?', before)
      .filter(({ number }) => this.#holdsPersons(Number(number)))
      .map(({ id }) => String(id));
  }

  async remove(id: Id): Promise<boolean> {
    const removed = this.#db.write(() => {
      const row = this.#db.get('SELECT number FROM sessions WHERE id = ?', id);
      if (!row) return false;
      const session = Number(row['number']);
      for (const table of TABLES) this.#db.exec(dropTable(table, session));
      this.#db.run('DELETE FROM sessions WHERE number = ?', session);
      this.#db.rebuild('sessions');
      return true;
    });
    if (removed) this.#db.leaveNoTraces();
    return removed;
  }

  async ping(): Promise<void> {
    this.#db.get('SELECT number FROM sessions LIMIT 1');
  }

  async close(): Promise<void> {
    this.#db.close();
  }

  #holdsPersons(session: number): boolean {
    const some = (table: string): string => `EXISTS (SELECT 1 FROM ${table}_${session})`;
    return this.#db.get(`SELECT 1 WHERE ${some('texts')} OR ${some('ballots')}`) !== undefined;
  }

  #has(id: Id): boolean {
    return this.#db.get('SELECT 1 FROM sessions WHERE id = ?', id) !== undefined;
  }

  #wasMadeWith(hash: string | null): boolean {
    return this.#db.get('SELECT 1 FROM sessions WHERE made_with = ?', hash) !== undefined;
  }

  #isTaken(code: string, now: Millis): boolean {
    const since = now - CODE_REST;
    const sql = 'SELECT 1 FROM sessions WHERE code = ? AND (ended_at IS NULL OR ended_at > ?)';
    return this.#db.get(sql, code, since) !== undefined;
  }

  #insert({ id, code, createdAt, title, keys, madeWith, first }: NewSession): void {
    const { inserted } = this.#db.run(
      `INSERT INTO sessions (id, code, seq, title, status, created_at, made_with, keys, rotations)
       VALUES (?, ?, ?, ?, 'lobby', ?, ?, ?, ?)`,
      id,
      code,
      first.seq,
      title,
      createdAt,
      madeWith,
      JSON.stringify(keys),
      JSON.stringify(NEVER_RENEWED),
    );
    for (const table of TABLES) this.#db.exec(createTable(table, inserted));
    this.#log(inserted, first.seq, [first]);
  }

  #whole(row: Row): StoredSession {
    const session = Number(row['number']);
    return {
      id: String(row['id']),
      code: String(row['code']),
      seq: Number(row['seq']),
      keys: json(row['keys']) as KeyRow[],
      rotations: json(row['rotations']) as Rotations,
      changes: this.#db
        .all(`SELECT changes FROM log_${session} ORDER BY seq`)
        .flatMap(({ changes }) => json(changes) as Change[]),
      ballots: this.#db.all(`SELECT * FROM ballots_${session}`).map(ballotOf),
      texts: this.#db.all(`SELECT * FROM texts_${session}`).map(textOf),
    };
  }

  /** Whether something was destroyed. */
  #put(session: number, { seq, changes, ballots, texts, emptyBox, summary }: Batch): boolean {
    if (emptyBox) {
      this.#db.exec(dropTable('ballots', session));
      this.#db.exec(createTable('ballots', session));
    }
    this.#file(session, ballots);
    const forgot = this.#write(session, texts);
    if (changes.length > 0) this.#log(session, seq, changes);
    if (summary) {
      const { title, status, endedAt } = summary;
      const sql = 'UPDATE sessions SET title = ?, status = ?, ended_at = ? WHERE number = ?';
      this.#db.run(sql, title, status, endedAt, session);
    }
    return emptyBox || forgot;
  }

  #log(session: number, seq: number, changes: Change[]): void {
    this.#db.run(`INSERT INTO log_${session} VALUES (?, ?)`, seq, JSON.stringify(changes));
  }

  /** In order of voter, so that within a batch even the place on a page does not tell who came first. */
  #file(session: number, ballots: readonly Ballot[]): void {
    const last = new Map(ballots.map((one) => [`${one.itemId} ${one.round} ${one.voter}`, one]));
    const sql = `INSERT INTO ballots_${session} VALUES (?, ?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET value = excluded.value, receipts = excluded.receipts`;
    for (const [, { itemId, round, voter, value, receipts }] of [...last].sort(byKey))
      this.#db.run(sql, itemId, round, voter, JSON.stringify(value), JSON.stringify(receipts));
  }

  /** Whether something was forgotten. */
  #write(session: number, texts: readonly TextRow[]): boolean {
    let forgotten = 0;
    for (const { id, seatId, text } of texts) {
      if (text === null) forgotten += this.#db.run(`DELETE FROM texts_${session} WHERE id = ?`, id).changes;
      else this.#db.run(`INSERT OR REPLACE INTO texts_${session} VALUES (?, ?, ?)`, id, seatId, text);
    }
    if (forgotten > 0) this.#db.rebuild(`texts_${session}`);
    return forgotten > 0;
  }
}

function byKey([a]: [string, Ballot], [b]: [string, Ballot]): number {
  return a < b ? -1 : 1;
}

function ballotOf({ item, round, voter, value, receipts }: Row): Ballot {
  return {
    itemId: String(item),
    round: Number(round),
    voter: String(voter),
    value: json(value) as Ballot['value'],
    receipts: json(receipts) as string[],
  };
}

function textOf({ id, seat, text }: Row): TextRow & { text: string } {
  return { id: String(id), seatId: String(seat), text: String(text) };
}

function summaryOf({
  id,
  title,
  status,
  code,
  created_at: createdAt,
  ended_at: endedAt,
}: Row): SessionSummary {
  return {
    id: String(id),
    title: String(title),
    status: status as SessionSummary['status'],
    code: String(code),
    createdAt: Number(createdAt),
    ...(endedAt === null ? {} : { endedAt: Number(endedAt) }),
  };
}

/** What we wrote ourselves is not checked again. */
function json(text: Row[string] | undefined): unknown {
  return JSON.parse(String(text));
}
