import { useEffect, useReducer } from 'react';

/** '0:48', and '1:02:05' from an hour on. Whole seconds, never below nothing. */
export function formatClock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const two = (value: number) => String(value).padStart(2, '0');
  const minutes = Math.floor(whole / 60);
  return minutes < 60
    ? `${minutes}:${two(whole % 60)}`
    : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(whole % 60)}`;
}

// Some browsers let a timer go a millisecond early, and a clock would then show the same second twice.
const LATE = 8;

/**
 * The time now in ms, drawn again at every whole second since `since` while `running` and in view. A tab
 * that nobody sees does nothing, and is right at once when it is seen again.
 */
export function useNow(now: () => number, running: boolean, since = 0): number {
  const [, draw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    if (!running) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = () => {
      const into = (((now() - since) % 1000) + 1000) % 1000;
      timer = setTimeout(tick, 1000 - into + LATE);
    };
    const tick = () => {
      draw();
      wait();
    };
    const seen = () => {
      clearTimeout(timer);
      if (!document.hidden) tick();
    };
    if (!document.hidden) wait();
    document.addEventListener('visibilitychange', seen);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', seen);
    };
  }, [now, running, since]);
  return now();
}
