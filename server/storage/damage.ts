import { DatabaseSync } from '@photostructure/sqlite';

/** A database file that cannot be read as one, or in parts only. */
class Damaged extends Error {
  constructor() {
    super(
      'the database file is damaged, and was left as it is: put a backup in its place with npm run restore',
    );
  }
}

/** Reads the whole file, which takes a quarter of a second for a million entries, and writes nothing. */
export function refuseDamaged(path: string): void {
  const db = new DatabaseSync(path, { readOnly: true, timeout: 5000 });
  try {
    // A prepared statement would keep the file open; so what is wrong is made an error ('malformed JSON').
    db.exec("SELECT CASE quick_check WHEN 'ok' THEN '' ELSE json('wrong') END FROM pragma_quick_check");
  } catch (error) {
    const isDamage = error instanceof Error && /malformed|not a database/.test(error.message);
    throw isDamage ? new Damaged() : error;
  } finally {
    db.close();
  }
}
