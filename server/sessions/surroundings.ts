import type { Refusal } from '../../shared/refusals.ts';
import type { Result } from '../../shared/result.ts';
import type { Change } from '../../shared/session/entries.ts';
import type { State } from '../../shared/session/state.ts';
import type { Clock } from '../clock.ts';
import type { Storage } from '../storage/storage.ts';
import type { Random } from './secrets.ts';
import type { Sender } from './sender.ts';

/** What a command came to, once it is durable. */
export type Outcome = Result<{ seq: number; data?: Record<string, string | number> }, Refusal>;

/** What was just written. `senders`: of the commands that were accepted. */
export interface Committed {
  changes: Change[];
  ballots: number;
  senders: Sender[];
}

/** Whoever shows the session to people. It is called between two batches, when memory and disk agree. */
export interface Audience {
  committed(state: State, written: Committed): void;
  /** The state was lost and is being loaded again; nothing can be shown until then. */
  failing(): void;
  gone(): void;
}

/** What the machinery counts. Never a value, never a seat. */
export interface Observer {
  batch: (size: number, milliseconds: number) => void;
  trouble: (error: unknown, doing: string) => void;
}

export interface Surroundings {
  storage: Storage;
  clock: Clock;
  random: Random;
  observer: Observer;
  /**
   * Milliseconds from one write of a session to the next, at most: a write costs as much as judging ten votes. Who
   * acts alone does not wait for it. In real time, since nothing that anybody sees hangs on it.
   */
  writesApart: number;
}

/** A read cannot be answered: the session could not be loaded, or is gone. */
export class Unavailable extends Error {}
