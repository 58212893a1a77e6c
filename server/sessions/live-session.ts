import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import type { Hash, Id } from '../../shared/ids.ts';
import { refuse } from '../../shared/refusals.ts';
import { ok } from '../../shared/result.ts';
import type { Circumstances } from '../../shared/session/command.ts';
import { nextAlarm } from '../../shared/session/invitations/commands.ts';
import { judge } from '../../shared/session/judge.ts';
import type { State } from '../../shared/session/state.ts';
import type { StoredSession } from '../storage/storage.ts';
import { alarm, type Alarm } from './alarm.ts';
import { gather, isEmpty, nothing, sameSummary, summaryOf, type Gathered, type Summary } from './batch.ts';
import { fold } from './fold.ts';
import { seatToken, sha256, type SeatToken } from './secrets.ts';
import { seatOf, whoIs, type Sender } from './sender.ts';
import {
  Unavailable,
  type Audience,
  type Committed,
  type Outcome,
  type Surroundings,
} from './surroundings.ts';

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

const RETRY = 1000;

/** So that a burst does not hold up everything else in the process. */
const MOST_IN_A_BATCH = 1000;
/** From so many commands in one write on, the next one waits as long as it may. */
const MANY = 4;

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
  /** When the last write began, and how many commands were in it. */
  #wrote = { at: -Infinity, many: 0 };
  /** Phones that sat down in the batch in hand, and the token that each had before. */
  #sitting: { sender: Sender & { role: 'phone' }; before: SeatToken | null }[] = [];
  /** Tokens of seats whose phone was connected since the start, by their hash. */
  readonly #tokens = new Map<Hash, SeatToken>();
  readonly #around: Surroundings;
  /** For what happens by itself when time passes: an invitation lapses. */
  readonly #alarm: Alarm;

  constructor(stored: StoredSession, around: Surroundings) {
    this.id = stored.id;
    this.code = stored.code;
    this.#around = around;
    this.#state = fold(stored);
    this.#summary = summaryOf(this.#state);
    this.told = { locale: this.#state.meeting.locale, address: this.#state.meeting.address };
    this.usedAt = around.clock.now();
    this.#alarm = alarm(around.clock, () => void this.#strike());
    this.#alarm.set(nextAlarm(this.#state));
  }

  /** It was deleted, or let go: whoever wants it loads it anew. */
  get isClosed(): boolean {
    return this.#closed;
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
    this.#alarm.set(null);
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
      await this.#gather();
      const state = this.#state ?? (await this.#reload());
      const jobs = this.#jobs.splice(0, MOST_IN_A_BATCH);
      if (state) await this.#batch(state, jobs);
      else for (const job of jobs) turnAway(job);
    }
    this.#working = null;
  }

  /** Lets everything in that comes until then: they share one write. Where little comes, nobody waits long for others. */
  async #gather(): Promise<void> {
    const apart = this.#around.writesApart * Math.min(1, this.#wrote.many / MANY);
    const wait = this.#wrote.at + apart - performance.now();
    await (wait > 0 ? pause(wait) : nextTurn());
  }

  async #batch(state: State, jobs: Job[]): Promise<void> {
    const expectedSeq = state.seq;
    this.#sitting = [];
    const gathered = nothing();
    const judged = this.#judgeAll(state, jobs, gathered);
    if (!judged) return;
    if (!isEmpty(gathered) && !(await this.#write(state, expectedSeq, gathered))) {
      this.#drop(jobs);
      return;
    }
    for (const { job, outcome } of judged) job.answer(outcome);
    if (!isEmpty(gathered)) this.#tell((audience) => audience.committed(state, committed(gathered, judged)));
    this.#alarm.set(nextAlarm(state));
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
    this.#sitting.push({ sender, before: sender.token });
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
    this.#wrote = { at: performance.now(), many: gathered.changes.length + gathered.ballots.length };
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

  /** What happened to the session stays so, even if showing it fails. */
  #tell(run: (audience: Audience) => void): void {
    try {
      if (this.audience) run(this.audience);
    } catch (error) {
      this.#around.observer.trouble(error, 'showing a session');
    }
  }

  #look(state: State, job: Reading): void {
    try {
      job.read(state);
    } catch (error) {
      this.#around.observer.trouble(error, 'reading a session');
      job.fail(error instanceof Error ? error : new Error(String(error)));
    }
  }

  /** The one way back: forget what is in memory, and fold again what is on disk. Reads wait for that. */
  #drop(jobs: Job[]): void {
    this.#state = null;
    for (const { sender, before } of this.#sitting) sender.token = before;
    const all = [...jobs, ...this.#jobs];
    this.#jobs = all.filter((job) => 'read' in job);
    for (const job of all) if (!('read' in job)) turnAway(job);
    this.#tell((audience) => audience.failing());
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

  /** Time has passed. What cannot be written now is tried again. */
  async #strike(): Promise<void> {
    const outcome = await this.submit({ id: randomUUID(), type: 'invite.lapse' }, { role: 'door' });
    if (!outcome.ok) this.#alarm.set(this.#around.clock.now() + RETRY);
  }

  /** Somebody deleted it. */
  #end(): void {
    this.#closed = true;
    this.#tell((audience) => audience.gone());
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
