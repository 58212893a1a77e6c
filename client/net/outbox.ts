import type { Id } from '../../shared/ids.ts';
import type { Answer } from '../../shared/protocol/live.ts';
import { isTemporary, type Reason, type RefusalCode } from '../../shared/refusals.ts';
import type { WireCommand } from '../../shared/session/commands.ts';
import type { Timer } from './clock.ts';

type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;
/** A command as a page writes it; the outbox gives it its id. */
export type Unsent = Without<WireCommand, 'id'>;

/** How a command ended. Besides the server's own refusals: no answer in time, or a newer vote went in its place. */
export type Outcome = Extract<Answer, { ok: true }> | { ok: false; error: Failure };
export interface Failure {
  code: RefusalCode | 'expired' | 'superseded';
  message: string;
  reason?: Reason;
}

export interface PendingCommand {
  command: WireCommand;
  since: number;
  /** Whether it ever left this device. */
  sent: boolean;
}

export interface Retired {
  command: WireCommand;
  outcome: Outcome;
  /** It was made before this page was loaded. */
  restored: boolean;
}

/** Where commands that must survive a reload lie. */
export interface Keep {
  load(): string | null;
  save(text: string | null): void;
}

/** Hands a command to the server; `answer` may be called late, twice or never. */
export type Transmit = (command: WireCommand, answer: (answer: Answer) => void) => void;

interface OutboxOptions {
  timer: Timer;
  newId: () => string;
  keep?: Keep | undefined;
  onChange?: (pending: PendingCommand[]) => void;
  onRetired?: ((retired: Retired) => void) | undefined;
}

export interface Outbox {
  send(command: Unsent): Promise<Outcome>;
  /** The line is up: what waits goes out through it, oldest first. */
  open(transmit: Transmit): void;
  /** The line is down. What waits, waits. */
  shut(): void;
  /** Nothing more will be answered: all that waits expires. */
  abandon(): void;
}

const ANSWER_WITHIN = 10_000;
export const EXPIRES_AFTER = 15_000;
const TRY_AGAIN_AFTER = 1500;

const KEPT: readonly string[] = [
  'seat.take',
  'vote.cast',
  'closing.answer',
  'write.send',
] satisfies WireCommand['type'][];

interface Waiting extends PendingCommand {
  settle: ((outcome: Outcome) => void) | null;
  cancelExpiry: () => void;
}

/** Commands without an answer, in order and one under way at a time, each with the same id until it is answered. */
export function createOutbox(options: OutboxOptions): Outbox {
  const { timer, newId, keep, onChange, onRetired } = options;
  let queue: Waiting[] = [];
  let transmit: Transmit | null = null;
  let underWay: Waiting | null = null;
  let cancelRetry = () => {};
  const known = new Set<string>();

  const changed = () => {
    if (keep) save(keep, known, queue);
    onChange?.(queue.map(({ command, since, sent }) => ({ command, since, sent })));
  };

  const add = (command: WireCommand, settle: Waiting['settle']) => {
    const one: Waiting = { command, since: timer.now(), sent: settle === null, settle, cancelExpiry() {} };
    if (!KEPT.includes(command.type))
      one.cancelExpiry = timer.after(EXPIRES_AFTER, () => retire(one, lost('expired')));
    known.add(command.id);
    queue.push(one);
  };

  const retire = (one: Waiting, outcome: Outcome) => {
    if (!queue.includes(one)) return;
    queue = queue.filter((other) => other !== one);
    one.cancelExpiry();
    if (underWay === one) clear();
    changed();
    one.settle?.(outcome);
    onRetired?.({ command: one.command, outcome, restored: one.settle === null });
    pump();
  };

  const clear = () => {
    cancelRetry();
    underWay = null;
  };

  const again = () => {
    clear();
    pump();
  };

  const pump = () => {
    const [head] = queue;
    if (!transmit || underWay || !head) return;
    underWay = head;
    const first = !head.sent;
    head.sent = true;
    cancelRetry = timer.after(ANSWER_WITHIN, again);
    if (first) changed();
    transmit(head.command, (answer) => answered(head, answer));
  };

  const answered = (one: Waiting, answer: Answer) => {
    if (answer.ok || !isTemporary(answer.error.code)) retire(one, answer);
    else if (underWay === one) {
      cancelRetry();
      cancelRetry = timer.after(TRY_AGAIN_AFTER, again);
    }
  };

  for (const command of load(keep)) add(command, null);
  changed();

  return {
    send: (fields) =>
      new Promise((settle) => {
        const command = { ...fields, id: newId() };
        const ballot = ballotKey(command);
        const older = queue.filter(
          (one) => !one.sent && ballot !== null && ballotKey(one.command) === ballot,
        );
        add(command, settle);
        for (const one of older) retire(one, lost('superseded'));
        changed();
        pump();
      }),
    open(line) {
      clear();
      transmit = line;
      pump();
    },
    shut() {
      clear();
      transmit = null;
    },
    abandon() {
      clear();
      transmit = null;
      for (const one of queue) retire(one, lost('expired'));
    },
  };
}

const lost = (code: 'expired' | 'superseded'): Outcome => ({ ok: false, error: { code, message: '' } });

/** What a vote, or an answer after the talk, is an answer to: a newer one with the same key takes its place. */
export function ballotKey(command: WireCommand): string | null {
  if (command.type === 'closing.answer') return command.question;
  if (command.type !== 'vote.cast') return null;
  const key = voteKey(command.itemId, command.round);
  return 'seatId' in command ? `${key} ${command.seatId}` : key;
}

export const voteKey = (itemId: Id, round: number): string => `${itemId} ${round}`;

/** What another tab of this device left there stays: each tab takes away only what it knows. */
function save(keep: Keep, known: ReadonlySet<string>, queue: readonly Waiting[]) {
  const others = load(keep).filter(({ id }) => !known.has(id));
  const own = queue.map(({ command }) => command).filter(({ type }) => KEPT.includes(type));
  const all = [...others, ...own];
  keep.save(all.length === 0 ? null : JSON.stringify(all));
}

function load(keep: Keep | undefined): WireCommand[] {
  try {
    const stored: unknown = JSON.parse(keep?.load() ?? '[]');
    return Array.isArray(stored) ? stored.filter(isCommand) : [];
  } catch {
    return [];
  }
}

const isCommand = (value: unknown): value is WireCommand =>
  typeof value === 'object' && value !== null && 'id' in value && 'type' in value;
