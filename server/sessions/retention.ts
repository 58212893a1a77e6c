import { randomUUID } from 'node:crypto';
import type { Id, Millis } from '../../shared/ids.ts';
import { refuse } from '../../shared/refusals.ts';
import type { Sessions } from './sessions.ts';
import type { Outcome, Surroundings } from './surroundings.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

interface Retention extends Surroundings {
  sessions: Sessions;
  /** 0: nothing is forgotten by itself. */
  days: number;
  /** Told how many sessions forgot their people. */
  done: (count: number) => void;
}

/** Forgets names, texts and ballots of sessions in which nothing happened for so many days: at once, and then daily. */
export function retention({ storage, clock, observer, sessions, days, done }: Retention): {
  stop(): Promise<void>;
} {
  let stopped = days === 0;
  let cancel = (): void => {};
  let running = run();

  async function run(): Promise<void> {
    const isWhole = await forgetAll(clock.now() - days * DAY).catch((error: unknown) => {
      observer.trouble(error, 'forgetting names and texts');
      return false;
    });
    if (stopped) return;
    // What could not be written now can perhaps be written soon.
    cancel = clock.after(isWhole ? DAY : HOUR, () => {
      running = run();
    });
  }

  /** Whether all that was due is forgotten. */
  async function forgetAll(before: Millis): Promise<boolean> {
    const due = stopped ? [] : await storage.dueBefore(before);
    const outcomes: Outcome[] = [];
    for (const id of due) if (!stopped) outcomes.push(await forget(id, before));
    const count = outcomes.filter(({ ok }) => ok).length;
    if (count > 0) done(count);
    return outcomes.every((outcome) => outcome.ok || outcome.error.code !== 'unavailable');
  }

  /** Refused where something happened after all, since it was looked up or without an end. */
  async function forget(id: Id, before: Millis): Promise<Outcome> {
    const wasLoaded = sessions.loaded().some((one) => one.id === id);
    const session = await sessions.get(id);
    if (!session) return refuse('not-found');
    const outcome = await session.submit(
      { id: randomUUID(), type: 'session.forget', before },
      { role: 'door' },
    );
    if (!wasLoaded && session.held === 0) await sessions.release(id);
    return outcome;
  }

  return {
    async stop() {
      stopped = true;
      cancel();
      await running;
    },
  };
}
