import { describe, expect, it } from 'vitest';
import type { AnyView, ByeCode, ConnectRefusal, Welcome } from '../../shared/protocol/live.ts';
import { handClock } from '../../tests/tooling/hand-clock.ts';
import { openConnection } from './connection.ts';
import type { Heard, Transport } from './dial.ts';

interface Call {
  heard: Heard;
  transports: Transport[];
  hungUp: boolean;
  sent: string[];
}

/** A phone whose lines are held by hand: the last of `calls` is the one that lives. */
function phone({ timeAnswers = true } = {}) {
  const clock = handClock();
  const calls: Call[] = [];
  const connection = openConnection<{ seq: number }>({
    auth: () => ({ protocol: 1, code: 'K7M4PX' }),
    build: 'one',
    timer: clock,
    random: () => 0.5,
    dial(_auth, transports, heard) {
      const call: Call = { heard, transports: [...transports], hungUp: false, sent: [] };
      calls.push(call);
      return {
        transmit: ({ type }) => call.sent.push(type),
        askTime(patience, answer) {
          if (timeAnswers) answer(clock.now() + 5000);
          else clock.after(patience, () => answer(null));
        },
        hangUp() {
          call.hungUp = true;
        },
      };
    },
  });
  const line = () => {
    const last = calls[calls.length - 1];
    if (!last) throw new Error('nobody called');
    return last;
  };
  return {
    ...connection,
    clock,
    calls,
    line,
    get: () => connection.store.getState(),
    welcome: (build = 'one') => line().heard.welcome(welcome(clock.now(), build)),
    view: (seq: number) => line().heard.view({ seq, view: { seq } as AnyView }),
  };
}

const welcome = (now: number, build: string): Welcome => ({ protocol: 1, role: 'phone', now, build });
const refusal = (code: ConnectRefusal['code']): ConnectRefusal => ({ code, message: '' });

describe('the connection', () => {
  it('N7 the highest seq wins, a lower one is dropped', () => {
    const one = phone();
    one.welcome();
    one.view(7);
    one.view(5);
    expect(one.get().view).toEqual({ seq: 7 });
    one.view(8);
    expect(one.get().view).toEqual({ seq: 8 });
  });

  it('N7 a new connection starts with what is true now', () => {
    const one = phone();
    one.welcome();
    one.view(7);
    one.line().heard.down(null);
    one.clock.advance(10_000);
    one.welcome();
    one.view(3);
    expect(one.get().view).toEqual({ seq: 3 });
  });

  it.each([
    ['a lost network', (heard: Heard) => heard.down(null)],
    ['a server that goes down', (heard: Heard) => heard.bye('shutting-down')],
    ['a full server', (heard: Heard) => heard.down(refusal('full'))],
  ])('N8 after %s it comes back by itself, after 1 to 5 seconds', (_name, happens) => {
    const one = phone();
    one.welcome();
    happens(one.line().heard);
    one.clock.advance(999);
    expect(one.calls).toHaveLength(1);
    one.clock.advance(4001);
    expect(one.calls).toHaveLength(2);
    one.welcome();
    expect(one.get()).toMatchObject({ status: 'connected', refusal: null, bye: null });
  });

  it('N8 it never waits more than ten seconds', () => {
    const one = phone();
    for (let i = 0; i < 20; i += 1) {
      one.line().heard.down(null);
      one.clock.advance(10_000);
    }
    expect(one.calls).toHaveLength(21);
  });

  it.each<ByeCode>(['replaced', 'removed', 'key-changed', 'deleted'])(
    'N8 after %s it stays away',
    async (bye) => {
      const one = phone();
      one.welcome();
      const vote = one.send({ type: 'vote.cast', itemId: 'a', round: 1, value: 1 });
      one.line().heard.bye(bye);
      one.clock.advance(600_000);
      one.reconnect();
      one.resync();
      expect(one.calls).toHaveLength(1);
      expect(one.get()).toMatchObject({ status: 'ended', bye, pending: [] });
      expect(await vote).toMatchObject({ ok: false, error: { code: 'expired' } });
    },
  );

  it.each(['not-found', 'forbidden', 'protocol'] as const)(
    'N8 refused with %s it waits to be asked',
    (code) => {
      const one = phone();
      one.line().heard.down(refusal(code));
      one.clock.advance(600_000);
      expect(one.calls).toHaveLength(1);
      expect(one.get()).toMatchObject({ status: 'refused', refusal: { code }, stale: code === 'protocol' });
      one.reconnect();
      expect(one.calls).toHaveLength(2);
    },
  );

  it('N10 a line that is dead though it looks alive is found when the page is seen again', () => {
    const one = phone({ timeAnswers: false });
    one.welcome();
    one.resync();
    one.clock.advance(4000);
    expect(one.get().status).toBe('offline');
    expect(one.line().hungUp).toBe(true);
  });

  it('N10 seen again without a line, it does not wait', () => {
    const one = phone();
    one.welcome();
    one.line().heard.down(null);
    one.resync();
    expect(one.calls).toHaveLength(2);
  });

  it('a way that is blocked without a word is not tried first again', () => {
    const one = phone();
    one.line().heard.down(null);
    one.clock.advance(5000);
    expect(one.calls.map(({ transports }) => transports[0])).toEqual(['websocket', 'polling']);
  });

  it('what waits goes out once there is a line', () => {
    const one = phone();
    void one.send({ type: 'hand.raise' });
    expect(one.line().sent).toEqual([]);
    one.welcome();
    expect(one.line().sent).toEqual(['hand.raise']);
  });

  it('knows the time of the server, and that its own build is old', () => {
    const one = phone();
    one.welcome('two');
    expect(one.now() - one.clock.now()).toBe(5000);
    expect(one.get().stale).toBe(true);
  });
});
