import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createServerClock } from '../../client/net/clock.ts';
import { newCommandId, newSecret } from '../../client/net/keys.ts';
import { EXPIRES_AFTER, type Outcome, type Unsent } from '../../client/net/outbox.ts';
import { handClock } from '../tooling/hand-clock.ts';
import { felt, hall, memoryKeep, phone, steps, vote } from './net-room.ts';

const raise: Unsent = { type: 'hand.raise' };

describe('N the line to the server', () => {
  it('N1 an accepted command has its effect once, whatever is lost or sent again', () => {
    fc.assert(
      fc.property(steps(), (all) => {
        const { server } = hall().run(all).settle();
        expect(new Set(server.effects).size).toBe(server.effects.length);
      }),
      { numRuns: 500 },
    );
  });

  it('N2 accepted commands have their effect in the order in which they were made', async () => {
    await fc.assert(
      fc.asyncProperty(steps(), async (all) => {
        const room = hall().run(all).settle();
        const accepted = await room.accepted();
        expect(room.server.effects.filter((id) => accepted.includes(id))).toEqual(accepted);
      }),
      { numRuns: 500 },
    );
  });

  it('N3 a vote or an answer after the talk is delivered at last, unless it was refused or a newer one took its place', () => {
    fc.assert(
      fc.property(steps(), (all) => {
        const room = hall().run(all).settle();
        expect(room.server.effects).toEqual(expect.arrayContaining(room.owed().map(({ id }) => id)));
      }),
      { numRuns: 300 },
    );
  });

  it('N3 a vote, a seat and an answer after the talk outlive a reload, and arrive once', async () => {
    const keep = memoryKeep();
    const before = phone({ keep });
    void before.outbox.send({ type: 'seat.take', seatToken: newSecret() });
    void before.outbox.send(vote(1));
    void before.outbox.send(raise);
    void before.outbox.send(felt(4));
    const after = phone({ keep });
    after.open();
    after.server.deliverAll();
    expect(after.server.effects).toEqual(
      before.made.filter(({ type }) => type !== 'hand.raise').map(({ id }) => id),
    );
    expect(after.retired.map(({ restored, outcome }) => [restored, outcome.ok])).toEqual([
      [true, true],
      [true, true],
      [true, true],
    ]);
    expect(keep.load()).toBeNull();
  });

  it('N3 a second tab takes only what it knows out of what is kept', () => {
    const keep = memoryKeep();
    const one = phone({ keep });
    const two = phone({ keep });
    void one.outbox.send(vote(1, 'a'));
    void two.outbox.send(vote(2, 'b'));
    one.open();
    one.server.deliverAll();
    expect(keep.load()).toContain('"itemId":"b"');
    expect(keep.load()).not.toContain('"itemId":"a"');
  });

  it('N4 every other act expires after 15 seconds, and whoever did it is told', async () => {
    const { outbox, clock } = phone();
    const outcome = outbox.send(raise);
    const kept = outbox.send(vote(1));
    clock.advance(EXPIRES_AFTER);
    expect(code(await outcome)).toBe('expired');
    expect(await Promise.race([kept, Promise.resolve('waits')])).toBe('waits');
  });

  it('N5 a newer vote takes the place of one that never left the phone', async () => {
    const one = phone();
    const [first, other] = [one.outbox.send(vote(1)), one.outbox.send(vote(3, 'other'))];
    const second = one.outbox.send(vote(2));
    one.open();
    one.server.deliverAll();
    expect(code(await first)).toBe('superseded');
    expect([(await other).ok, (await second).ok]).toEqual([true, true]);
    expect(one.server.effects).toHaveLength(2);
  });

  it('N5 a newer answer after the talk takes the place of one to the same question only', async () => {
    const one = phone();
    const other = one.outbox.send({ type: 'closing.answer', question: 'said', value: 2 });
    const [first, second] = [one.outbox.send(felt(1)), one.outbox.send(felt(null))];
    one.open();
    one.server.deliverAll();
    expect(code(await first)).toBe('superseded');
    expect([(await other).ok, (await second).ok]).toEqual([true, true]);
    expect(one.server.effects).toHaveLength(2);
  });

  it('N5 a vote that may have arrived is followed, not replaced', async () => {
    const one = phone();
    one.open();
    const first = one.outbox.send(vote(1));
    const second = one.outbox.send(vote(2));
    one.server.deliverAll();
    expect([(await first).ok, (await second).ok]).toEqual([true, true]);
    expect(one.server.effects).toHaveLength(2);
  });

  it.each(['rate-limited', 'unavailable'] as const)('N6 %s: sent again with the same id', async (refusal) => {
    const one = phone();
    one.open();
    one.server.refuseNext(refusal);
    const outcome = one.outbox.send(vote(1));
    one.server.deliverAll();
    expect(one.server.effects).toEqual([]);
    one.clock.advance(2000);
    one.server.deliverAll();
    expect((await outcome).ok).toBe(true);
    expect(one.server.effects).toHaveLength(1);
  });

  it('N6 every other refusal is final', async () => {
    const one = phone();
    one.open();
    one.server.refuseNext('conflict');
    const outcome = one.outbox.send(vote(1));
    one.server.deliverAll();
    expect(code(await outcome)).toBe('conflict');
    one.clock.advance(60_000);
    expect(one.server.waiting).toBe(0);
  });

  it('N9 the server clock comes from the fastest of three calls', () => {
    const timer = handClock();
    const ahead = 42_000;
    const delays = [900, 40, 300];
    const clock = createServerClock(timer, (answer) => {
      const delay = delays.shift() ?? 0;
      timer.after(delay / 2, () => {
        const now = timer.now() + ahead + (delay === 40 ? 0 : 250);
        timer.after(delay / 2, () => answer(now));
      });
    });
    clock.sync();
    timer.advance(2000);
    expect(clock.now() - timer.now()).toBe(ahead);
  });

  it('ids and keys have the form that the wire asks for', () => {
    expect(newCommandId()).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
    expect(newSecret()).toMatch(/^[\w-]{43}$/);
  });
});

const code = (outcome: Outcome) => (outcome.ok ? 'ok' : outcome.error.code);
