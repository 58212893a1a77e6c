import type { Id } from '../../shared/ids.ts';
import { LiveSession } from './live-session.ts';
import type { Surroundings } from './surroundings.ts';

const IDLE = 10 * 60_000;
const SWEEP = 60_000;

/** The sessions in use. Each is loaded once, stays while somebody is connected, and is let go after ten idle minutes. */
export interface Sessions {
  /** Null when there is no such session. Rejects when storage does not answer. */
  get(id: Id): Promise<LiveSession | null>;
  byCode(code: string): Promise<LiveSession | null>;
  /** Those in memory now. */
  loaded(): LiveSession[];
  /** Ends a session in memory, for good or until it is asked for again. */
  release(id: Id): Promise<void>;
  /** Finishes what is in hand. */
  close(): Promise<void>;
}

export function sessionsIn(around: Surroundings): Sessions {
  const { storage, clock } = around;
  const loading = new Map<Id, Promise<LiveSession | null>>();
  const live = new Map<Id, LiveSession>();
  let cancelSweep = clock.after(SWEEP, sweep);

  function sweep(): void {
    const idleSince = clock.now() - IDLE;
    for (const session of live.values())
      if (session.held === 0 && session.usedAt < idleSince) void release(session.id);
    cancelSweep = clock.after(SWEEP, sweep);
  }

  async function load(id: Id): Promise<LiveSession | null> {
    const stored = await storage.load(id);
    if (!stored) return null;
    const session = new LiveSession(stored, around);
    live.set(id, session);
    return session;
  }

  function get(id: Id): Promise<LiveSession | null> {
    const known = live.get(id);
    if (known && !known.isClosed) {
      known.usedAt = clock.now();
      return Promise.resolve(known);
    }
    const pending = loading.get(id) ?? load(id).finally(() => loading.delete(id));
    loading.set(id, pending);
    return pending;
  }

  async function release(id: Id): Promise<void> {
    const session = live.get(id);
    live.delete(id);
    await session?.close();
  }

  return {
    get,
    async byCode(code) {
      const id = await storage.findByCode(code);
      return id === null ? null : get(id);
    },
    loaded: () => [...live.values()],
    release,
    async close() {
      cancelSweep();
      await Promise.all([...live.keys()].map(release));
    },
  };
}
