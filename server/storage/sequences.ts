import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Ballot } from '../../shared/session/votes/votes.ts';
import { batch, change, newSession } from './samples.ts';
import type { Batch, Storage, StoredSession } from './storage.ts';

/** A fresh storage; `reopen` closes it and opens the same one again. */
export type Opening = () => Promise<{ storage: Storage; reopen: () => Promise<Storage> }>;

/** Writes at random, and a model of what is then to be read: `after`. */
export function anySequence(open: Opening): void {
  const texts = fc.array(
    fc.record({
      id: fc.constantFrom('t1', 't2', 't3'),
      seatId: fc.constant('seat-1'),
      // What people write has no control characters: the rules refuse them.
      text: fc.option(fc.string({ unit: 'binary' }).map((text) => text.replace(/\p{Cc}/gu, ''))),
    }),
    { maxLength: 3 },
  );
  const ballots = fc.array(
    fc.record({
      itemId: fc.constantFrom('i1', 'i2'),
      round: fc.integer({ min: 1, max: 2 }),
      voter: fc.constantFrom('a', 'b', 'c'),
      value: fc.oneof(fc.constant(null), fc.nat(10), fc.array(fc.nat(9), { maxLength: 3 })),
      receipts: fc.array(fc.string(), { maxLength: 2 }),
    }),
    { maxLength: 5 },
  );
  const steps = fc.array(
    fc.record({
      session: fc.constantFrom('session-A', 'session-B'),
      behind: fc.constantFrom(0, 0, 0, 1),
      changes: fc.nat(2),
      ballots,
      texts,
      emptyBox: fc.constantFrom(false, false, true),
      reopened: fc.constantFrom(false, false, false, true),
    }),
    { maxLength: 12 },
  );

  it('X1 after any sequence of writes the same is read as a model would say', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (list) => {
        const opened = await open();
        let { storage } = opened;
        const model = new Map<string, StoredSession>();
        for (const id of ['session-A', 'session-B']) {
          await storage.create(newSession({ id, code: id.slice(-1).repeat(6) }));
          model.set(id, modelOf(await storage.load(id)));
        }
        for (const { session, behind, changes, reopened, ...rest } of list) {
          const expected = modelOf(model.get(session) ?? null);
          const written = Array.from({ length: changes }, (_, i) => change(expected.seq + i + 1));
          const wanted = batch(expected.seq + changes + rest.ballots.length, { ...rest, changes: written });
          const outcome = await storage.commit(session, expected.seq - behind, wanted);
          expect(outcome).toBe(behind === 0 ? 'ok' : 'conflict');
          if (behind === 0) model.set(session, after(expected, wanted));
          if (reopened) storage = await opened.reopen();
        }
        for (const [id, expected] of model) expect(modelOf(await storage.load(id))).toEqual(expected);
        await storage.close();
      }),
      { numRuns: 30 },
    );
  });
}

function after(before: StoredSession, { seq, changes, ballots, texts, emptyBox }: Batch): StoredSession {
  const box = [...(emptyBox ? [] : before.ballots), ...ballots];
  const rows = [...before.texts, ...texts];
  const kept = rows.filter(({ id }, at) => rows.findLastIndex((one) => one.id === id) === at);
  return modelOf({
    ...before,
    seq,
    changes: [...before.changes, ...changes],
    ballots: box.filter((one, at) => box.findLastIndex((other) => keyOf(other) === keyOf(one)) === at),
    texts: kept.flatMap(({ text, ...row }) => (text === null ? [] : [{ ...row, text }])),
  });
}

export function modelOf(session: StoredSession | null): StoredSession {
  if (!session) throw new Error('There is no such session.');
  return {
    ...session,
    ballots: sorted(session.ballots),
    texts: [...session.texts].sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

const keyOf = ({ itemId, round, voter }: Ballot): string => `${itemId} ${round} ${voter}`;

export function sorted(ballots: readonly Ballot[]): Ballot[] {
  return [...ballots].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}
