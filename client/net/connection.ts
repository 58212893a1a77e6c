import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Id, Millis } from '../../shared/ids.ts';
import type { ByeCode, ConnectRefusal, Handshake, SeatMessage, Welcome } from '../../shared/protocol/live.ts';
import type { ConsoleSeat } from '../../shared/views/console.ts';
import { createServerClock, realTimer, type Timer } from './clock.ts';
import { socketDial, type Dial, type Heard, type Line, type Transport } from './dial.ts';
import { chance, newCommandId } from './keys.ts';
import {
  createOutbox,
  type Keep,
  type Outcome,
  type PendingCommand,
  type Retired,
  type Unsent,
} from './outbox.ts';
import { createSeatBook } from './seats.ts';

export type Status = 'connecting' | 'connected' | 'offline' | 'refused' | 'ended';

export interface ConnectionState<View> {
  /**
   * `offline`: lost, and coming back by itself. `refused`: the server said no, `refusal` says why.
   * `ended`: the server said goodbye for good, `bye` says why.
   */
  status: Status;
  welcome: Welcome | null;
  /** The newest whole view; it stays while there is no connection. */
  view: View | null;
  /** A phone's own part; null as long as it did not come. */
  seat: SeatMessage | null;
  /** A console's seats, from its view or, over 300, from messages of their own. */
  seats: ReadonlyMap<Id, ConsoleSeat>;
  refusal: ConnectRefusal | null;
  bye: ByeCode | null;
  /** Commands without an answer, oldest first. */
  pending: PendingCommand[];
  /** The server runs another build than this page: load it again at a quiet moment. */
  stale: boolean;
}

export interface ConnectionOptions {
  /** Of the server; the page's own when left out. */
  url?: string;
  /** Asked anew for every attempt. */
  auth: () => Handshake;
  /** This page's build. */
  build?: string;
  /** Where a seat, a vote and the like lie until they are answered. */
  keep?: Keep;
  transports?: Transport[];
  /** Every command that leaves the outbox, also one from before a reload, for which nobody waits. */
  onRetired?: (retired: Retired) => void;
  /** For tests: another clock, chance or line. */
  timer?: Timer;
  random?: () => number;
  dial?: Dial;
}

export interface Connection<View> {
  store: StoreApi<ConnectionState<View>>;
  /** Resolves when it is answered or given up; never rejects. */
  send(command: Unsent): Promise<Outcome>;
  /** The server's time. */
  now: () => Millis;
  /** The page is seen again: checks that the line lives, and what time it is. */
  resync(): void;
  /** Tries at once, also after a refusal. */
  reconnect(): void;
  close(): void;
}

/** How long a line that should live may be silent before it is taken for dead. */
const PATIENCE = 4000;
/** A page that was just opened tries the other way soon: nobody else does so at the same moment. */
const FIRST_WAIT = 300;
/** Everybody of a room comes back at a moment of their own. */
const WAIT = { least: 1000, spread: 4000, most: 10_000, growth: 1.3 };

export function openConnection<View>(options: ConnectionOptions): Connection<View> {
  const { auth, build, timer = realTimer, random = chance, dial = socketDial(options.url) } = options;
  const store = createStore<ConnectionState<View>>(() => ({
    status: 'connecting',
    welcome: null,
    view: null,
    seat: null,
    seats: new Map(),
    refusal: null,
    bye: null,
    pending: [],
    stale: false,
  }));
  const set = store.setState;
  const outbox = createOutbox({
    timer,
    newId: newCommandId,
    keep: options.keep,
    onChange: (pending) => set({ pending }),
    onRetired: options.onRetired,
  });
  const book = createSeatBook();
  const clock = createServerClock(timer, (answer) => {
    if (line) line.askTime(PATIENCE, answer);
    else answer(null);
  });
  let line: Line | null = null;
  let closed = false;
  let failures = 0;
  let answered = false;
  let cancelWait = () => {};
  let transports = options.transports ?? (['websocket', 'polling'] satisfies Transport[]);

  const start = () => {
    hangUp();
    if (closed) return;
    answered = false;
    line = dial(auth(), transports, listen());
  };

  /** Highest seq wins within a connection; a new one starts with what is true now. */
  const listen = (): Heard => {
    const seen = { view: -1, seat: -1 };
    return {
      welcome(welcome) {
        failures = 0;
        answered = true;
        book.restart();
        clock.guess(welcome.now);
        const stale = build !== undefined && welcome.build !== build;
        set({ status: 'connected', welcome, refusal: null, bye: null, stale });
        if (line) outbox.open(line.transmit);
        clock.sync();
      },
      view({ seq, view }) {
        if (seq < seen.view) return;
        seen.view = seq;
        const list = 'agenda' in view ? view.seats : null;
        set(list ? { view: view as View, seats: book.whole(list) } : { view: view as View });
      },
      seat(seat) {
        if (seat.seq < seen.seat) return;
        seen.seat = seat.seq;
        set({ seat });
      },
      seats: (message) => set({ seats: book.message(message) }),
      bye(bye) {
        set({ bye });
        if (bye === 'shutting-down') down(null);
        else finish('ended');
      },
      down,
    };
  };

  const down = (refusal: ConnectRefusal | null) => {
    hangUp();
    if (refusal)
      set({ status: 'refused', refusal, stale: store.getState().stale || refusal.code === 'protocol' });
    else set({ status: 'offline' });
    if (refusal && !comesBack(refusal)) return;
    failures += 1;
    // A way that is blocked without a word is not tried first again.
    if (!refusal && !answered) transports = [...transports].reverse();
    const first = !refusal && store.getState().welcome === null && failures === 1;
    cancelWait = timer.after(first ? FIRST_WAIT : waitFor(failures, random()), start);
  };

  const hangUp = () => {
    cancelWait();
    outbox.shut();
    const old = line;
    line = null;
    old?.hangUp();
  };

  const finish = (status: Status) => {
    closed = true;
    hangUp();
    clock.stop();
    set({ status });
    outbox.abandon();
  };

  const redial = () => {
    if (closed) return;
    set({ status: store.getState().status === 'offline' ? 'offline' : 'connecting' });
    start();
  };

  start();
  return {
    store,
    send: (command) => outbox.send(command),
    now: () => clock.now(),
    resync() {
      const { status } = store.getState();
      if (status === 'offline') redial();
      if (status !== 'connected') return;
      const asked = line;
      clock.sync((offset) => {
        if (offset === null && line === asked) down(null);
      });
    },
    reconnect: redial,
    close() {
      closed = true;
      hangUp();
      clock.stop();
      set({ status: 'ended' });
    },
  };
}

const comesBack = ({ code }: ConnectRefusal): boolean =>
  code === 'full' || code === 'rate-limited' || code === 'unavailable';

function waitFor(failures: number, random: number): number {
  const wait = WAIT.least + random * WAIT.spread;
  return Math.min(WAIT.most, wait * WAIT.growth ** (failures - 1));
}
