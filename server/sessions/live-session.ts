import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Hash, Id } from '../../shared/ids.ts';
import { refuse, type Refusal } from '../../shared/refusals.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { Circumstances } from '../../shared/session/command.ts';
import type { Change } from '../../shared/session/entries.ts';
import { judge } from '../../shared/session/judge.ts';
import type { State } from '../../shared/session/state.ts';
import type { Clock } from '../clock.ts';
import type { Storage, StoredSession } from '../storage/storage.ts';
import { gather, isEmpty, nothing, sameSummary, summaryOf, type Gathered, type Summary } from './batch.ts';
import { fold } from './fold.ts';
import { seatToken, sha256, type Random, type SeatToken } from './secrets.ts';
import { seatOf, whoIs, type Sender } from './sender.ts';

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
  command: (type: unknown, outcome: Outcome) => void;
  batch: (size: number, milliseconds: number) => void;
  trouble: (error: unknown, doing: string) => void;
}

export interface Surroundings {
  storage: Storage;
  clock: Clock;
  random: Random;
  observer: Observer;
}

/** A read cannot be answered: the session could not be loaded, or is gone. */
export class Unavailable extends Error {}

interface Waiting {
  raw: unknown;
  sender: Sender;
  answer(outcome: Outcome): void;
}
interface Reading {
  read(state: State): void;
  fail(error: Error): void;
}
type Job = Waiting | Reading;

/** So that a burst does not hold up everything else in the process. */
const MOST_IN_A_BATCH = 1000;

/**
 * One session in memory, and the only one who changes its state. Commands that wait are judged one after another,
 * written together, and answered only once that is durable. Reads stand in the same queue and run between two batches,
 * so that nobody ever sees memory that is ahead of the disk.
 */
export class LiveSession {
  readonly id: Id;
  readonly code: string;
  audience: Audience | null = null;
  /** How many connections keep it in memory, and when it was last used. */
  held = 0;
  usedAt: number;
  /** What answers are worded by, as it was last written. */
  told: Pick<State['meeting'], 'locale' | 'address'>;
  #storage: 'ok' | 'failing' = 'ok';
  #state: State | null;
  #summary: Summary;
  #jobs: Job[] = [];
  #working: Promise<void> | null = null;
  #closed = false;
  /** Tokens of seats whose phone was connected since the start, by their hash. */
  readonly #tokens = new Map<Hash, SeatToken>();
  readonly #around: Surroundings;

  constructor(stored: StoredSession, around: Surroundings) {
    this.id = stored.id;
    this.code = stored.code;
    this.#around = around;
    this.#state = fold(stored);
    this.#summary = summaryOf(this.#state);
    this.told = { locale: this.#state.meeting.locale, address: this.#state.meeting.address };
    this.usedAt = around.clock.now();
  }

  get storage(): 'ok' | 'failing' {
    return this.#storage;
  }

  /** Answers once the command is durable, or refused. */
  submit(raw: unknown, sender: Sender): Promise<Outcome> {
    return new Promise((answer) => {
      this.#enqueue({ raw, sender, answer });
    });
  }

  /** Looks at the state when memory and disk agree. `read` must not change it, nor keep it. */
  read<T>(read: (state: State) => T): Promise<T> {
    return new Promise((resolve, fail) => {
      this.#enqueue({
        read: (state) => resolve(read(state)),
        fail,
      });
    });
  }

  /** Remembers the token of a phone that has a seat. */
  remember(state: State, token: SeatToken): void {
    if (seatOf(state, token)) this.#tokens.set(token.hash, token);
  }

  /** Finishes the batch in hand; what comes later is `unavailable`. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#working;
  }

  #enqueue(job: Job): void {
    this.usedAt = this.#around.clock.now();
    if (this.#closed) {
      turnAway(job);
      return;
    }
    this.#jobs.push(job);
    this.#working ??= this.#work();
  }

  async #work(): Promise<void> {
    while (this.#jobs.length > 0) {
      // Lets everything in that has arrived by now: they share one write.
      await nextTurn();
      const state = this.#state ?? (await this.#reload());
      const jobs = this.#jobs.splice(0, MOST_IN_A_BATCH);
      if (state) await this.#batch(state, jobs);
      else for (const job of jobs) turnAway(job);
    }
    this.#working = null;
  }

  async #batch(state: State, jobs: Job[]): Promise<void> {
    const expectedSeq = state.seq;
    const gathered = nothing();
    const judged = this.#judgeAll(state, jobs, gathered);
    if (!judged) return;
    if (!isEmpty(gathered) && !(await this.#write(state, expectedSeq, gathered))) {
      this.#drop(jobs);
      return;
    }
    for (const { job, outcome } of judged) {
      this.#around.observer.command(typeOf(job.raw), outcome);
      job.answer(outcome);
    }
    if (!isEmpty(gathered)) this.#tell(state, committed(gathered, judged));
    for (const job of jobs) if ('read' in job) this.#look(state, job);
  }

  /** Null when the rules threw, which they never should: then the state may be half changed. */
  #judgeAll(state: State, jobs: Job[], gathered: Gathered): Judged[] | null {
    const judged: Judged[] = [];
    for (const job of jobs) {
      if ('read' in job) continue;
      try {
        judged.push({ job, outcome: this.#judge(state, job, gathered) });
      } catch (error) {
        this.#around.observer.trouble(error, 'judging a command');
        // Sent again it would fail again: this one is final, the others may come back.
        job.answer(refuse('invalid'));
        this.#drop(jobs.filter((one) => one !== job));
        return null;
      }
    }
    return judged;
  }

  #judge(state: State, { raw, sender }: Waiting, gathered: Gathered): Outcome {
    const judged = judge(state, raw, whoIs(state, sender), this.#circumstances(state, sender));
    if (!judged.ok) return judged;
    const { seq, data, keep } = judged.value;
    if (keep) gather(gathered, keep);
    if (sender.role === 'phone') this.#noteToken(state, sender, raw);
    return ok(data ? { seq, data } : { seq });
  }

  /** A phone that sat down is that seat from here on, for commands in this same batch too. */
  #noteToken(state: State, sender: Sender & { role: 'phone' }, raw: unknown): void {
    const { type, seatToken: secret } = raw as { type?: unknown; seatToken?: unknown };
    if (type !== 'seat.take' || typeof secret !== 'string') return;
    sender.token = seatToken(secret, this.id);
    this.remember(state, sender.token);
  }

  #circumstances(state: State, sender: Sender): Omit<Circumstances, 'commandId'> {
    const { clock, random } = this.#around;
    return {
      // A clock that was set back must not bring facts out of order.
      now: Math.max(clock.now(), state.at),
      newId: random.id,
      hash: sha256,
      voterOf: (itemId) => (sender.role === 'phone' ? (sender.token?.voterOf(itemId) ?? null) : null),
      voterOfSeat: (seatId, itemId) =>
        this.#tokens.get(state.seats.all.get(seatId)?.phone ?? '')?.voterOf(itemId) ?? null,
    };
  }

  async #write(state: State, expectedSeq: number, gathered: Gathered): Promise<boolean> {
    const { storage, clock, observer } = this.#around;
    const started = clock.now();
    const summary = summaryOf(state);
    const changed = sameSummary(summary, this.#summary) ? {} : { summary };
    try {
      const written = await storage.commit(this.id, expectedSeq, { seq: state.seq, ...gathered, ...changed });
      if (written === 'gone') this.#end();
      if (written !== 'ok') return false;
    } catch (error) {
      observer.trouble(error, 'writing a batch');
      this.#storage = 'failing';
      return false;
    }
    this.#storage = 'ok';
    this.#summary = summary;
    this.told = { locale: state.meeting.locale, address: state.meeting.address };
    observer.batch(gathered.changes.length + gathered.ballots.length, clock.now() - started);
    return true;
  }

  /** What was accepted stays so, even if showing it fails. */
  #tell(state: State, written: Committed): void {
    try {
      this.audience?.committed(state, written);
    } catch (error) {
      this.#around.observer.trouble(error, 'showing a change');
    }
  }

  #look(state: State, job: Reading): void {
    try {
      job.read(state);
    } catch (error) {
      job.fail(error instanceof Error ? error : new Error(String(error)));
    }
  }

  /** The one way back: forget what is in memory, and fold again what is on disk. Reads wait for that. */
  #drop(jobs: Job[]): void {
    this.#state = null;
    const all = [...jobs, ...this.#jobs];
    this.#jobs = all.filter((job) => 'read' in job);
    for (const job of all) if (!('read' in job)) turnAway(job);
    this.audience?.failing();
  }

  async #reload(): Promise<State | null> {
    const { storage, observer } = this.#around;
    try {
      const stored = await storage.load(this.id);
      if (!stored) this.#end();
      this.#state = stored && fold(stored);
      if (this.#state) this.#summary = summaryOf(this.#state);
      return this.#state;
    } catch (error) {
      observer.trouble(error, 'loading a session');
      this.#storage = 'failing';
      return null;
    }
  }

  /** Somebody deleted it. */
  #end(): void {
    this.#closed = true;
    this.audience?.gone();
  }
}

interface Judged {
  job: Waiting;
  outcome: Outcome;
}

function committed(gathered: Gathered, judged: Judged[]): Committed {
  const senders = judged.filter(({ outcome }) => outcome.ok).map(({ job }) => job.sender);
  return { changes: gathered.changes, ballots: gathered.ballots.length, senders };
}

function turnAway(job: Job): void {
  if ('read' in job) job.fail(new Unavailable());
  else job.answer(refuse('unavailable'));
}

function typeOf(raw: unknown): unknown {
  return typeof raw === 'object' && raw !== null && 'type' in raw ? raw.type : undefined;
}
