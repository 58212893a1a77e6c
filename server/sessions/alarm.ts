import type { Millis } from '../../shared/ids.ts';
import type { Clock } from '../clock.ts';

/** Strikes once when it is time; set anew, it forgets what it was set to before. */
export interface Alarm {
  /** Null: not at all. */
  set(at: Millis | null): void;
}

export function alarm(clock: Clock, strike: () => void): Alarm {
  let cancel = () => {};
  let setTo: Millis | null = null;
  return {
    set(at) {
      if (at === setTo) return;
      cancel();
      cancel = () => {};
      setTo = at;
      if (at === null) return;
      cancel = clock.after(at - clock.now(), () => {
        setTo = null;
        strike();
      });
    },
  };
}
