/** The forms that the database file has had; `user_version` says which one it has. A step, once released, never changes. */
export const MIGRATIONS: readonly string[] = [
  `CREATE TABLE sessions (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    code TEXT NOT NULL,
    seq INTEGER NOT NULL,
    title TEXT NOT NULL,
    status TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    ended_at INTEGER,
    made_with TEXT UNIQUE,
    keys TEXT NOT NULL,
    rotations TEXT NOT NULL
  ) STRICT;
  CREATE INDEX sessions_by_code ON sessions (code);`,
];

/**
 * Every session has tables of its own. SQLite moves rows about within the pages of a table, and overwrites on deletion
 * only where they lay last; a table that is dropped is overwritten page by page, so that nothing of it is left.
 * A change of these tables is a migration of each session's.
 */
export const TABLES = ['log', 'ballots', 'texts'] as const;

const COLUMNS: Record<(typeof TABLES)[number], string> = {
  // One row a batch: `seq` is the session's version after it.
  log: '(seq INTEGER PRIMARY KEY, changes TEXT NOT NULL) STRICT',
  // No time and no number of arrival: the rows lie in order of voter.
  ballots: `(item TEXT, round INTEGER, voter TEXT, value TEXT NOT NULL, receipts TEXT NOT NULL,
    PRIMARY KEY (item, round, voter)) STRICT, WITHOUT ROWID`,
  texts: '(id TEXT PRIMARY KEY, seat TEXT NOT NULL, text TEXT NOT NULL) STRICT, WITHOUT ROWID',
};

export function createTable(table: (typeof TABLES)[number], session: number): string {
  return `CREATE TABLE ${table}_${session} ${COLUMNS[table]}`;
}

export function dropTable(table: (typeof TABLES)[number], session: number): string {
  return `DROP TABLE ${table}_${session}`;
}
