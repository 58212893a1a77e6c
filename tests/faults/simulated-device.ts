import { createHash } from 'node:crypto';
import { createOutbox, type Keep, type Outbox, type Unsent } from '../../client/net/outbox.ts';
import { seatToken, type SeatToken } from '../../server/sessions/secrets.ts';
import { seatOf, type Sender } from '../../server/sessions/sender.ts';
import type { Outcome } from '../../server/sessions/surroundings.ts';
import type { Clock } from '../../server/clock.ts';
import type { Answer } from '../../shared/protocol/live.ts';
import type { WireCommand } from '../../shared/session/commands.ts';
import type { Seat } from '../../shared/session/seats/seats.ts';
import type { State } from '../../shared/session/state.ts';
import { memoryKeep } from '../laws/net-room.ts';
import type { Ledger } from './ledger.ts';

/** Something on its way, a command or an answer. */
export interface Packet {
  arrives(): void;
}

interface Around {
  clock: Clock;
  chance: () => number;
  ledger: Ledger;
  newSecret: () => string;
  sessionId: string;
  submit(command: WireCommand, sender: Sender | null): Promise<Outcome>;
  /** Somebody with a token came in. */
  remember(token: SeatToken): void;
  packets: Packet[];
}

/** A console (without a token) or a phone: the real outbox on a line that breaks, and is loaded anew. */
export class SimulatedDevice {
  readonly token: string | null;
  sender: Sender | null = null;
  waiting: string[] = [];
  readonly #around: Around;
  readonly #keep: Keep = memoryKeep();
  #outbox: Outbox;
  #line = 0;
  #page = 0;
  #ids = 0;

  constructor(token: string | null, around: Around) {
    this.token = token;
    this.#around = around;
    this.#outbox = this.#newOutbox();
  }

  newId(): string {
    this.#ids += 1;
    const hex = createHash('sha256').update(`${this.token} ${this.#ids}`).digest('hex');
    return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-8$4-$5');
  }

  sends(command: Unsent): void {
    void this.#outbox.send(command);
  }

  /** A line of its own each time: what was on the old one may still arrive, and its answer has nowhere to go. */
  opens(): void {
    this.shuts();
    this.#line += 1;
    const line = this.#line;
    const sender = this.#newSender();
    this.sender = sender;
    this.#outbox.open((command, answer) => {
      this.#around.packets.push({ arrives: () => this.#delivers(command, sender, line, answer) });
    });
  }

  shuts(): void {
    this.#line += 1;
    this.sender = null;
    this.#outbox.shut();
  }

  /** What a page does not keep is forgotten: nobody will hear what became of it. */
  reloads(): void {
    this.shuts();
    this.#outbox = this.#newOutbox();
  }

  seat = (state: State): Seat | undefined =>
    this.token === null ? undefined : seatOf(state, seatToken(this.token, this.#around.sessionId));

  #newSender(): Sender {
    const { sessionId } = this.#around;
    if (this.token === null) return { role: 'facilitator' };
    const token = seatToken(this.token, sessionId);
    this.#around.remember(token);
    return { role: 'phone', sessionId, token };
  }

  #delivers(command: WireCommand, sender: Sender, line: number, answer: (answer: Answer) => void): void {
    const answers = (outcome: Outcome): void => {
      const arrives = (): void => {
        if (line === this.#line) answer(worded(outcome));
      };
      this.#around.packets.push({ arrives });
    };
    void this.#around.submit(command, sender).then(answers);
  }

  /** A page that was left says and keeps nothing any more. */
  #newOutbox(): Outbox {
    const { clock, ledger } = this.#around;
    this.#page += 1;
    const page = this.#page;
    const isLeft = (): boolean => page !== this.#page;
    const known = new Set<string>();
    return createOutbox({
      timer: clock,
      newId: () => this.newId(),
      keep: {
        load: () => this.#keep.load(),
        save: (text) => {
          if (!isLeft()) this.#keep.save(text);
        },
      },
      onChange: (pending) => {
        if (isLeft()) return;
        this.waiting = pending.map(({ command }) => command.type);
        for (const { command } of pending) {
          if (!known.has(command.id)) ledger.note(command, null, this.token);
          known.add(command.id);
        }
      },
      onRetired: ({ command, outcome }) => {
        if (!isLeft()) ledger.note(command, outcome, this.token);
      },
    });
  }
}

function worded(outcome: Outcome): Answer {
  if (!outcome.ok) return { ok: false, error: { ...outcome.error, message: '' } };
  return { ok: true, ...outcome.value };
}
