import type { SessionSummary } from '../../shared/protocol/http.ts';
import type { TextRow } from '../../shared/session/seats/seats.ts';
import type { Ballot } from '../../shared/session/votes/votes.ts';
import {
  CODE_REST,
  NEVER_RENEWED,
  type Batch,
  type NewSession,
  type Storage,
  type StoredSession,
} from './storage.ts';

interface Kept extends Omit<StoredSession, 'ballots' | 'texts'> {
  madeWith: string | null;
  summary: SessionSummary;
  ballots: Map<string, Ballot>;
  texts: Map<string, TextRow & { text: string }>;
}

/** For tests: forgets everything when the process ends. It keeps copies as JSON would, as a file does. */
export function memoryStorage(): Storage {
  const sessions = new Map<string, Kept>();

  const isTaken = (code: string, now: number): boolean =>
    [...sessions.values()].some(
      ({ summary }) =>
        summary.code === code && (summary.endedAt === undefined || now - summary.endedAt < CODE_REST),
    );

  return {
    async create(session) {
      const all = [...sessions.values()];
      if (session.madeWith !== null && all.some((one) => one.madeWith === session.madeWith))
        return 'repeated';
      if (isTaken(session.code, session.createdAt)) return 'code-taken';
      if (sessions.has(session.id)) throw new Error('There is a session with this id.');
      sessions.set(session.id, keptFrom(copied(session)));
      return 'ok';
    },
    async load(id) {
      const kept = sessions.get(id);
      return kept ? stored(kept) : null;
    },
    async commit(id, expectedSeq, batch) {
      const copy = copied(batch);
      const kept = sessions.get(id);
      if (!kept) return 'gone';
      if (kept.seq !== expectedSeq) return 'conflict';
      put(kept, copy);
      return 'ok';
    },
    async findByCode(code) {
      const found = [...sessions.values()].filter(({ summary }) => summary.code === code).reverse();
      return (found.find(({ summary }) => summary.endedAt === undefined) ?? found[0])?.id ?? null;
    },
    async keysOf(id) {
      const kept = sessions.get(id);
      return kept ? copied({ keys: kept.keys, rotations: kept.rotations }) : null;
    },
    async setKeys(id, keys, rotations) {
      const kept = sessions.get(id);
      if (kept) Object.assign(kept, copied({ keys, rotations }));
    },
    async list() {
      const all = [...sessions.values()].map(({ summary }) => copied(summary));
      return all.reverse().sort((a, b) => b.createdAt - a.createdAt);
    },
    async dueBefore(before) {
      const isDue = ({ summary, texts, ballots }: Kept): boolean =>
        texts.size + ballots.size > 0 && (summary.endedAt ?? summary.createdAt) <= before;
      return [...sessions.values()].filter(isDue).map(({ id }) => id);
    },
    async remove(id) {
      return sessions.delete(id);
    },
    async ping() {
      await Promise.resolve();
    },
    async close() {
      await Promise.resolve();
    },
  };
}

function keptFrom({ id, code, createdAt, title, keys, madeWith, first }: NewSession): Kept {
  return {
    id,
    code,
    seq: first.seq,
    keys,
    rotations: NEVER_RENEWED,
    madeWith,
    summary: { id, title, status: 'lobby', code, createdAt },
    changes: [first],
    ballots: new Map(),
    texts: new Map(),
  };
}

function stored({ id, code, seq, keys, rotations, changes, ballots, texts }: Kept): StoredSession {
  return copied({
    id,
    code,
    seq,
    keys,
    rotations,
    changes,
    ballots: [...ballots.values()],
    texts: [...texts.values()],
  });
}

function put(kept: Kept, { seq, changes, ballots, texts, emptyBox, summary }: Batch): void {
  if (emptyBox) kept.ballots.clear();
  for (const ballot of ballots) kept.ballots.set(`${ballot.itemId} ${ballot.round} ${ballot.voter}`, ballot);
  for (const { id, seatId, text } of texts) {
    if (text === null) kept.texts.delete(id);
    else kept.texts.set(id, { id, seatId, text });
  }
  kept.changes.push(...changes);
  kept.seq = seq;
  if (!summary) return;
  const { endedAt, ...shown } = summary;
  const { endedAt: _before, ...rest } = kept.summary;
  kept.summary = { ...rest, ...shown, ...(endedAt === null ? {} : { endedAt }) };
}

function copied<Shape>(value: Shape): Shape {
  return JSON.parse(JSON.stringify(value)) as Shape;
}
