import { describe, expect, it } from 'vitest';
import type { Change } from '../../shared/session/entries.ts';
import type { Ballot } from '../../shared/session/votes/votes.ts';
import { ballot, batch, change, newSession, NOW } from './samples.ts';
import { anySequence, modelOf, sorted, type Opening } from './sequences.ts';
import { CODE_REST, type Batch, type Storage } from './storage.ts';

/** What every storage does, whatever it keeps things in. */
export function storageContract(name: string, open: Opening): void {
  describe(`a storage: ${name}`, () => {
    keepsWhatWasWritten(open);
    ballotBox(open);
    textsOfPersons(open);
    codesAndKeys(open);
    whatIsDue(open);
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
      rotations: { keeper: 0, screen: 0, report: 0 },
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

function whatIsDue(open: Opening): void {
  it('X16 due are sessions that hold texts or ballots, by their end, or by their making', async () => {
    const { storage } = await open();
    const ended = { summary: { title: 'Af', status: 'ended' as const, endedAt: NOW + 100 } };
    const texts = [{ id: 'text-1', seatId: 'seat-1', text: 'Noor' }];
    const held: Record<string, Partial<Batch>> = {
      nothing: ended,
      texts: { ...ended, texts },
      ballots: { ...ended, ballots: [ballot('v', 4)] },
      open: { texts },
    };
    for (const [at, [id, batched]] of Object.entries(held).entries()) {
      await storage.create(newSession({ id, code: 'ABCD'.charAt(at).repeat(6) }));
      await storage.commit(id, 1, batch(2, batched));
    }
    expect(await storage.dueBefore(NOW - 1)).toEqual([]);
    expect(await storage.dueBefore(NOW + 99)).toEqual(['open']);
    expect((await storage.dueBefore(NOW + 100)).sort()).toEqual(['ballots', 'open', 'texts']);
    await storage.commit('texts', 2, batch(3, { texts: texts.map((row) => ({ ...row, text: null })) }));
    expect((await storage.dueBefore(NOW + 100)).sort()).toEqual(['ballots', 'open']);
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
    await storage.setKeys('session-A', keys, { keeper: 3, screen: 1, report: 2 });
    expect(await storage.keysOf('session-A')).toEqual({
      keys,
      rotations: { keeper: 3, screen: 1, report: 2 },
    });
    expect(await storage.load('session-A')).toMatchObject({
      keys,
      rotations: { keeper: 3, screen: 1, report: 2 },
      seq: 1,
    });
    await storage.setKeys('none', keys, { keeper: 3, screen: 1, report: 2 });
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

async function boxOf(storage: Storage, id = 'session-A'): Promise<Ballot[]> {
  return modelOf(await storage.load(id)).ballots;
}
