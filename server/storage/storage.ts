import type { Hash, Id, Millis } from '../../shared/ids.ts';
import type { KeyRole, SessionSummary } from '../../shared/protocol/http.ts';
import type { Change } from '../../shared/session/entries.ts';
import type { TextRow } from '../../shared/session/seats/seats.ts';
import type { Ballot } from '../../shared/session/votes/votes.ts';

/** A key as it is kept: only its hash. A role may have several, all of them valid. */
export interface KeyRow {
  role: KeyRole;
  hash: Hash;
}

/** How often the derived key of a role was renewed: part of what it is derived from. */
export type Rotations = Record<Exclude<KeyRole, 'facilitator'>, number>;

export const NEVER_RENEWED: Rotations = { keeper: 0, screen: 0, report: 0 };

export interface NewSession {
  id: Id;
  code: string;
  createdAt: Millis;
  title: string;
  keys: KeyRow[];
  /** Hash of the `Idempotency-Key` that it was made with. */
  madeWith: Hash | null;
  first: Change;
}

/** Everything that is kept of one session. */
export interface StoredSession {
  id: Id;
  code: string;
  seq: number;
  keys: KeyRow[];
  rotations: Rotations;
  /** In order of `seq`. */
  changes: Change[];
  /** In no order that means anything. */
  ballots: Ballot[];
  texts: (TextRow & { text: string })[];
}

/** How long after its session ended a code may not be given again, milliseconds. */
export const CODE_REST = 7 * 24 * 3_600_000;

/** What one commit writes, all of it or nothing. */
export interface Batch {
  /** The session's version after it. */
  seq: number;
  changes: Change[];
  /** Each replaces the voter's earlier one in that round. */
  ballots: Ballot[];
  /** One without a text is forgotten, for good. */
  texts: TextRow[];
  /** Destroys every ballot that lies in the box, for good, before `ballots` are filed. */
  emptyBox: boolean;
  /** What a list of sessions shows, where that changed. */
  summary?: Pick<SessionSummary, 'title' | 'status'> & { endedAt: Millis | null };
}

/**
 * Where sessions are kept. A promise that is fulfilled means: durable, it survives kill -9 and loss of power.
 * A rejected one means unknown: drop what is in memory and load again.
 */
export interface Storage {
  /**
   * `repeated`: there is a session that was made with the same `madeWith`. `code-taken`: that code is in use by a session
   * that has not ended, or ended less than `CODE_REST` before `createdAt`.
   */
  create(session: NewSession): Promise<'ok' | 'code-taken' | 'repeated'>;
  load(id: Id): Promise<StoredSession | null>;
  /** Writes only if the session's version is still `expectedSeq`. */
  commit(id: Id, expectedSeq: number, batch: Batch): Promise<'ok' | 'conflict' | 'gone'>;
  /** Of several, the one that has not ended, else the newest. */
  findByCode(code: string): Promise<Id | null>;
  keysOf(id: Id): Promise<{ keys: KeyRow[]; rotations: Rotations } | null>;
  /** Replaces the keys and rotation numbers as a whole. */
  setKeys(id: Id, keys: KeyRow[], rotations: Rotations): Promise<void>;
  /** Newest first. */
  list(): Promise<SessionSummary[]>;
  /** Sessions that hold texts or ballots of persons, and ended before then, or never ended and were made before then. */
  dueBefore(before: Millis): Promise<Id[]>;
  /** The session and everything of it, for good: nothing of it can be read from the files afterwards. */
  remove(id: Id): Promise<boolean>;
  /** Whether it answers: for `/readyz`. */
  ping(): Promise<void>;
  close(): Promise<void>;
}
