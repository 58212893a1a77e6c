/** The only source of time in the server; handed to whoever needs it, so that a test can turn the hands itself. */
export type Clock = {
  /** Epoch milliseconds. */
  now: () => number;
  /** Runs something once after so many milliseconds; the answer cancels it. */
  after: (milliseconds: number, run: () => void) => () => void;
};

/** A timer of Node holds no more than 31 bits; a longer wait goes in steps. */
const longest = 2 ** 31 - 1;

/**
 * Epoch milliseconds that never go back, nor stand still until the clock on the wall has caught up after it was set
 * back. One that is set forward, or a machine that slept, is followed. `running`: milliseconds that nobody sets.
 */
export function steady(wall: () => number, running: () => number): () => number {
  let ahead = -Infinity;
  return () => {
    const elapsed = Math.floor(running());
    ahead = Math.max(ahead, wall() - elapsed);
    return elapsed + ahead;
  };
}

export const systemClock: Clock = {
  now: steady(Date.now, () => performance.now()),
  after(milliseconds, run) {
    const wait = Math.min(Math.max(milliseconds, 0), longest);
    let cancel = (): void => clearTimeout(timer);
    const timer = setTimeout(() => {
      if (wait < milliseconds) cancel = systemClock.after(milliseconds - wait, run);
      else run();
    }, wait);
    timer.unref();
    return () => cancel();
  },
};
