import type { Millis } from '../../shared/ids.ts';

/** Time as data: what real timers are in a page, and a hand that moves them in tests. */
export interface Timer {
  now(): Millis;
  /** Runs once after so many milliseconds, unless the function it returns is called first. */
  after(milliseconds: number, run: () => void): () => void;
}

export const realTimer: Timer = {
  now: () => Date.now(),
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** Asks the server what time it is; `null` when no answer came. */
export type AskTime = (answer: (now: Millis | null) => void) => void;

export interface ServerClock {
  /** The server's time, as well as it is known. */
  now(): Millis;
  /** A first guess from a message that was just received. */
  guess(serverNow: Millis): void;
  /** Asks again, and from now on every five minutes. `null`: the server did not answer at all. */
  sync(done?: (offset: number | null) => void): void;
  stop(): void;
}

const CALLS = 3;
const AGAIN = 5 * 60_000;

interface Sample {
  offset: number;
  took: number;
}

/** The server's clock as seen from here: own time plus an offset, from the fastest of three calls. */
export function createServerClock(timer: Timer, ask: AskTime): ServerClock {
  let offset: number | null = null;
  let run = 0;
  let cancel: (() => void) | null = null;

  const call = (own: number, samples: Sample[], done: (offset: number | null) => void) => {
    const sent = timer.now();
    ask((now) => {
      if (own !== run) return;
      const received = timer.now();
      if (now !== null) samples.push({ offset: now - (sent + received) / 2, took: received - sent });
      if (now !== null && samples.length < CALLS) call(own, samples, done);
      else finish(samples, done);
    });
  };
  const finish = (samples: Sample[], done: (offset: number | null) => void) => {
    const [best] = samples.sort((a, b) => a.took - b.took);
    if (best) offset = best.offset;
    done(best ? best.offset : null);
  };
  const sync = (done: (offset: number | null) => void = () => {}) => {
    run += 1;
    cancel?.();
    cancel = timer.after(AGAIN, () => sync());
    call(run, [], done);
  };
  return {
    now: () => timer.now() + (offset ?? 0),
    guess(serverNow) {
      offset ??= serverNow - timer.now();
    },
    sync,
    stop() {
      run += 1;
      cancel?.();
    },
  };
}
