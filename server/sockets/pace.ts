import type { State } from '../../shared/session/state.ts';
import type { Clock } from '../clock.ts';

/** Brings many changes together: shows at once, and then not again before `every` milliseconds have passed. */
export interface Pace {
  /** `urgent`: at once, whatever was shown a moment ago. */
  due(state: State, urgent?: boolean): void;
  /** Shows after so many milliseconds, if nothing is planned before that. */
  later(wait: number): void;
  stop(): void;
}

/** `read` runs something between two batches, when memory and disk agree. */
export function pace(
  { clock, read }: { clock: Clock; read: (run: (state: State) => void) => void },
  every: number,
  show: (state: State) => void,
): Pace {
  let at = -Infinity;
  let planned = Infinity;
  let cancel: (() => void) | null = null;
  const stop = (): void => {
    cancel?.();
    cancel = null;
    planned = Infinity;
  };
  const start = (state: State): void => {
    stop();
    at = clock.now();
    show(state);
  };
  const later = (wait: number): void => {
    const when = clock.now() + wait;
    if (when >= planned) return;
    stop();
    planned = when;
    cancel = clock.after(wait, () => {
      stop();
      read(start);
    });
  };
  return {
    due(state, urgent = false) {
      const wait = at + every - clock.now();
      // A clock that was set back must not hold everything up.
      if (urgent || wait <= 0 || wait > every) start(state);
      else later(wait);
    },
    later,
    stop,
  };
}
