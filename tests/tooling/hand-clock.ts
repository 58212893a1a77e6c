import type { Clock } from '../../server/clock.ts';

/** A clock that stands still until a test moves it; what falls due on the way runs in order, each at its own time. */
export function handClock(
  start = Date.UTC(2026, 10, 24, 19),
): Clock & { advance: (milliseconds: number) => void } {
  let now = start;
  const waiting = new Set<{ at: number; run: () => void }>();
  const nextUntil = (end: number) =>
    [...waiting].filter((one) => one.at <= end).toSorted((a, b) => a.at - b.at)[0];
  return {
    now: () => now,
    after(milliseconds, run) {
      const one = { at: now + milliseconds, run };
      waiting.add(one);
      return () => waiting.delete(one);
    },
    advance(milliseconds) {
      const end = now + milliseconds;
      for (let one = nextUntil(end); one !== undefined; one = nextUntil(end)) {
        waiting.delete(one);
        now = Math.max(now, one.at);
        one.run();
      }
      now = end;
    },
  };
}
