import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../shared/session/entries.ts';
import type { Ballot } from '../../shared/session/votes/votes.ts';
import { CODE_REST, type Batch, type NewSession, type Storage, type StoredSession } from './storage.ts';

/** A fresh storage; `reopen` closes it and opens the same one again. */
export type Opening = () => Promise<{ storage: Storage; reopen: () => Promise<Storage> }>;

const NOW = 1_000_000_000_000;

export function newSession(more: Partial<NewSession> = {}): NewSession {
  const id = more.id ?? 'session-A';
  return {
    id,
    code: 'K7M4PX',
    createdAt: NOW,
    title: 'Panelgesprek',
    keys: [{ role: 'facilitator', hash: 'hash-of-key' }],
    madeWith: null,
    first: change(1),
    ...more,
  };
}

export function change(seq: number): Change {
  return {
    v: 1,
    seq,
    at: NOW + seq,
    receipt: { sender: 'facilitator', id: `command-${seq}` },
    command: 'turn.end',
    entries: [{ type: 'turn-ended', at: NOW + seq, turnId: `turn-${seq}` }],
  };
}

export function ballot(voter: string, value: Ballot['value'], more: Partial<Ballot> = {}): Ballot {
  return { itemId: 'item-1', round: 1, voter, value, receipts: [`receipt-${voter}`], ...more };
}

export function batch(seq: number, more: Partial<Batch> = {}): Batch {
  return { seq, changes: [], ballots: [], texts: [], emptyBox: false, ...more };
}

/** What every storage does, whatever it keeps things in. */
export function storageContract(name: string, open: Opening): void {
  describe(`a storage: ${name}`, () => {
    keepsWhatWasWritten(open);
    ballotBox(open);
    textsOfPersons(open);
    codesAndKeys(open);
    anySequence(open);
  });
}

function keepsWhatWasWritten(open: Opening): void {
  it('X1 what was written is there after opening again', async () => {
    const { storage, reopen } = await open();
    expect(await storage.create(newSession())).toBe('ok');
    const more = {
      changes: [change(2), change(3)],
      ballots: [ballot('v', 4)],
      texts: [{ id: 'text-1', seatId: 'seat-1', text: 'Noor' }],
    };
    expect(await storage.commit('session-A', 1, batch(4, more))).toBe('ok');
    expect(await (await reopen()).load('session-A')).toEqual({
      id: 'session-A',
      code: 'K7M4PX',
      seq: 4,
      keys: [{ role: 'facilitator', hash: 'hash-of-key' }],
      rotations: { screen: 0, report: 0 },
      changes: [change(1), change(2), change(3)],
      ballots: [ballot('v', 4)],
      texts: more.texts,
    });
  });

  it('X1 a session that does not exist is null, and gone to whoever writes', async () => {
    const { storage } = await open();
    expect(await storage.load('none')).toBeNull();
    expect(await storage.commit('none', 0, batch(1))).toBe('gone');
    expect(await storage.keysOf('none')).toBeNull();
    expect(await storage.remove('none')).toBe(false);
    await storage.ping();
  });

  it('X1 what was read can be changed without changing what is kept', async () => {
    const { storage } = await open();
    await storage.create(newSession());
    const loaded = await storage.load('session-A');
    loaded?.changes.pop();
    expect((await storage.load('session-A'))?.changes).toEqual([change(1)]);
  });

  it('X2 a write that fails leaves nothing half', async () => {
    const { storage, reopen } = await open();
    await storage.create(newSession());
    const before = await storage.load('session-A');
    const endless: Change = change(2);
    Object.assign(endless, { data: { itself: endless } });
    const bad = batch(3, {
      changes: [endless],
      ballots: [ballot('v', 4)],
      texts: [{ id: 'text-1', seatId: 'seat-1', text: 'Noor' }],
      emptyBox: true,
    });
    await expect(storage.commit('session-A', 1, bad)).rejects.toThrow('circular');
    expect(await (await reopen()).load('session-A')).toEqual(before);
  });

  it('X3 a write on another version than is kept changes nothing', async () => {
    const { storage } = await open();
    await storage.create(newSession());
    await storage.commit('session-A', 1, batch(2, { changes: [change(2)] }));
    const before = await storage.load('session-A');
    for (const expected of [0, 1, 3])
      expect(await storage.commit('session-A', expected, batch(9, { changes: [change(9)] }))).toBe(
        'conflict',
      );
    expect(await storage.load('session-A')).toEqual(before);
  });

  it('X3 of two writes at once on one version one wins', async () => {
    const { storage } = await open();
    await storage.create(newSession());
    const both = [2, 2].map((seq) => storage.commit('session-A', 1, batch(seq, { changes: [change(seq)] })));
    expect((await Promise.all(both)).sort()).toEqual(['conflict', 'ok']);
    expect((await storage.load('session-A'))?.changes).toEqual([change(1), change(2)]);
  });
}

function ballotBox(open: Opening): void {
  it('X4 a ballot replaces the earlier one of its voter in its round, and no other', async () => {
    const { storage } = await open();
    await storage.create(newSession());
    const first = [ballot('a', 1), ballot('b', null), ballot('a', [0, 2], { round: 2 })];
    await storage.commit('session-A', 1, batch(4, { ballots: first }));
    await storage.commit('session-A', 4, batch(6, { ballots: [ballot('a', 3), ballot('a', 5)] }));
    expect(await boxOf(storage)).toEqual(
      sorted([ballot('a', 5), ballot('b', null), ballot('a', [0, 2], { round: 2 })]),
    );
  });

  it('X5 an emptied box holds what was cast after that', async () => {
    const { storage } = await open();
    await storage.create(newSession());
    await storage.create(newSession({ id: 'session-B', code: 'AAAAAA' }));
    for (const id of ['session-A', 'session-B'])
      await storage.commit(id, 1, batch(2, { ballots: [ballot('a', 1)] }));
    await storage.commit('session-A', 2, batch(4, { ballots: [ballot('b', 2)], emptyBox: true }));
    expect(await boxOf(storage)).toEqual([ballot('b', 2)]);
    expect(await boxOf(storage, 'session-B')).toEqual([ballot('a', 1)]);
  });
}

function textsOfPersons(open: Opening): void {
  it('X6 a text is there until it is forgotten', async () => {
    const { storage } = await open();
    await storage.create(newSession());
    const [noor, sam] = [
      { id: 'text-1', seatId: 'seat-1', text: 'Noor' },
      { id: 'text-2', seatId: 'seat-2', text: "Sam '; DROP TABLE sessions" },
    ];
    await storage.commit('session-A', 1, batch(2, { texts: [noor, sam] }));
    const forgotten = [
      { ...noor, text: null },
      { id: 'text-9', seatId: 'seat-9', text: null },
    ];
    await storage.commit('session-A', 2, batch(3, { texts: forgotten }));
    expect((await storage.load('session-A'))?.texts).toEqual([sam]);
  });
}

function codesAndKeys(open: Opening): void {
  const ended = (at: number): Batch =>
    batch(2, { summary: { title: 'Na afloop', status: 'ended', endedAt: at } });

  it('X7 a code is one session that has not ended, and rests for seven days after it', async () => {
    const { storage } = await open();
    await storage.create(newSession());
    const again = (at: number) => newSession({ id: 'session-B', createdAt: at });
    expect(await storage.create(again(NOW + 10 * CODE_REST))).toBe('code-taken');
    await storage.commit('session-A', 1, ended(NOW + 5));
    expect(await storage.create(again(NOW + 4 + CODE_REST))).toBe('code-taken');
    expect(await storage.findByCode('K7M4PX')).toBe('session-A');
    expect(await storage.create(again(NOW + 5 + CODE_REST))).toBe('ok');
    expect(await storage.findByCode('K7M4PX')).toBe('session-B');
    expect(await storage.findByCode('AAAAAA')).toBeNull();
  });

  it('X8 nothing is made twice with one idempotency key', async () => {
    const { storage } = await open();
    expect(await storage.create(newSession({ madeWith: 'hash' }))).toBe('ok');
    const again = newSession({ id: 'session-B', code: 'AAAAAA', madeWith: 'hash' });
    expect(await storage.create(again)).toBe('repeated');
    expect(await storage.create({ ...again, madeWith: null })).toBe('ok');
    expect(await storage.create({ ...again, id: 'session-C', code: 'BBBBBB', madeWith: null })).toBe('ok');
  });

  it('X9 keys are replaced as a whole', async () => {
    const { storage } = await open();
    await storage.create(newSession());
    const keys = [
      { role: 'screen' as const, hash: 'one' },
      { role: 'screen' as const, hash: 'two' },
    ];
    await storage.setKeys('session-A', keys, { screen: 1, report: 2 });
    expect(await storage.keysOf('session-A')).toEqual({ keys, rotations: { screen: 1, report: 2 } });
    expect(await storage.load('session-A')).toMatchObject({
      keys,
      rotations: { screen: 1, report: 2 },
      seq: 1,
    });
    await storage.setKeys('none', keys, { screen: 1, report: 2 });
    expect(await storage.keysOf('none')).toBeNull();
  });

  it('X10 the list has every session as it was last summed up, newest first', async () => {
    const { storage } = await open();
    await storage.create(newSession());
    await storage.create(
      newSession({ id: 'session-B', code: 'AAAAAA', createdAt: NOW + 1, title: 'Tweede' }),
    );
    await storage.commit('session-A', 1, ended(NOW + 5));
    const second = { id: 'session-B', title: 'Tweede', status: 'lobby', code: 'AAAAAA', createdAt: NOW + 1 };
    const first = { id: 'session-A', title: 'Na afloop', status: 'ended', code: 'K7M4PX', createdAt: NOW };
    expect(await storage.list()).toEqual([second, { ...first, endedAt: NOW + 5 }]);
    await storage.commit(
      'session-A',
      2,
      batch(3, { summary: { title: 'Heropend', status: 'live', endedAt: null } }),
    );
    expect(await storage.list()).toEqual([second, { ...first, title: 'Heropend', status: 'live' }]);
  });

  it('X11 a removed session is gone, and its code and key are free', async () => {
    const { storage, reopen } = await open();
    await storage.create(newSession({ madeWith: 'hash' }));
    await storage.create(newSession({ id: 'session-B', code: 'AAAAAA' }));
    await storage.commit('session-A', 1, batch(2, { ballots: [ballot('a', 1)] }));
    expect(await storage.remove('session-A')).toBe(true);
    const again = await reopen();
    expect(await again.load('session-A')).toBeNull();
    expect((await again.list()).map(({ id }) => id)).toEqual(['session-B']);
    expect(await again.create(newSession({ madeWith: 'hash' }))).toBe('ok');
    expect(await again.load('session-A')).toMatchObject({ seq: 1, ballots: [], changes: [change(1)] });
  });
}

/** The plainest storage that there is: what any other one must agree with. */
function anySequence(open: Opening): void {
  const texts = fc.array(
    fc.record({
      id: fc.constantFrom('t1', 't2', 't3'),
      seatId: fc.constant('seat-1'),
      text: fc.option(fc.string({ unit: 'binary' })),
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

function modelOf(session: StoredSession | null): StoredSession {
  if (!session) throw new Error('There is no such session.');
  return {
    ...session,
    ballots: sorted(session.ballots),
    texts: [...session.texts].sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

async function boxOf(storage: Storage, id = 'session-A'): Promise<Ballot[]> {
  return modelOf(await storage.load(id)).ballots;
}

const keyOf = ({ itemId, round, voter }: Ballot): string => `${itemId} ${round} ${voter}`;

function sorted(ballots: readonly Ballot[]): Ballot[] {
  return [...ballots].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}
