import * as fc from 'fast-check';
import { newCommandId } from '../../client/net/keys.ts';
import {
  createOutbox,
  type Keep,
  type Outcome,
  type Retired,
  type Transmit,
  type Unsent,
} from '../../client/net/outbox.ts';
import type { Answer } from '../../shared/protocol/live.ts';
import type { RefusalCode } from '../../shared/refusals.ts';
import type { WireCommand } from '../../shared/session/commands.ts';
import { handClock } from '../tooling/hand-clock.ts';

/** What may happen between a phone and its server, one thing at a time. */
export type Step =
  | { do: 'send'; command: Unsent }
  | { do: 'open' | 'shut' | 'reload' | 'deliver' | 'lose-answer' | 'deliver-late' }
  | { do: 'refuse'; code: RefusalCode }
  | { do: 'wait'; ms: number };

export const vote = (value: number, itemId = 'item'): Unsent => ({
  type: 'vote.cast',
  itemId,
  round: 1,
  value,
});

export const felt = (value: number | null): Unsent => ({ type: 'closing.answer', question: 'felt', value });

export const steps = (): fc.Arbitrary<Step[]> =>
  fc.array(
    fc.oneof(
      fc.record({
        do: fc.constant('send' as const),
        command: fc.oneof(
          fc.constantFrom<Unsent>({ type: 'hand.raise' }, { type: 'hand.lower' }),
          fc
            .tuple(fc.integer({ min: 1, max: 5 }), fc.constantFrom('a', 'b'))
            .map(([value, item]) => vote(value, item)),
          fc.integer({ min: 1, max: 5 }).map(felt),
        ),
      }),
      fc.record({ do: fc.constantFrom('open', 'shut', 'reload', 'deliver', 'lose-answer', 'deliver-late') }),
      fc.record({
        do: fc.constant('refuse' as const),
        code: fc.constantFrom<RefusalCode>('unavailable', 'rate-limited', 'conflict', 'invalid'),
      }),
      fc.record({ do: fc.constant('wait' as const), ms: fc.integer({ min: 1, max: 16_000 }) }),
    ),
    { maxLength: 40 },
  );

interface Message {
  command: WireCommand;
  answer: (answer: Answer) => void;
  line: number;
}

/** Remembers accepted ids, as the real one does; what travels to it waits here until a test lets it arrive. */
class Server {
  effects: string[] = [];
  #travelling: Message[] = [];
  #late: Message[] = [];
  #line = 0;
  #refusals: RefusalCode[] = [];

  get waiting(): number {
    return this.#travelling.length;
  }

  newLine(): Transmit {
    this.drop();
    const line = this.#line;
    return (command, answer) => this.#travelling.push({ command, answer, line });
  }

  /** What was on its way on the old line may still arrive, but its answer has nowhere to go. */
  drop(): void {
    this.#line += 1;
    this.#late.push(...this.#travelling);
    this.#travelling = [];
  }

  refuseNext(code: RefusalCode): void {
    this.#refusals.push(code);
  }

  deliver(answers = true): void {
    const message = this.#travelling.shift();
    if (!message) return;
    const answer = this.#judge(message.command);
    if (answers && message.line === this.#line) message.answer(answer);
  }

  deliverAll(): void {
    while (this.#travelling.length > 0) this.deliver();
  }

  /** Something from an old line comes in after all, if its sender has not given it up: see `EXPIRES_AFTER`. */
  deliverLate(): void {
    const message = this.#late.shift();
    if (message) this.#judge(message.command);
  }

  #judge(command: WireCommand): Answer {
    const refused = this.effects.includes(command.id) ? undefined : this.#refusals.shift();
    if (refused) return { ok: false, error: { code: refused, message: '' } };
    if (!this.effects.includes(command.id)) this.effects.push(command.id);
    return { ok: true, seq: this.effects.length };
  }
}

export function memoryKeep(): Keep {
  let kept: string | null = null;
  return {
    load: () => kept,
    save(text) {
      kept = text;
    },
  };
}

/** One phone with its outbox. `made`: every command it made, with its id. */
export function phone({ keep = memoryKeep(), server = new Server(), clock = handClock() } = {}) {
  const made: WireCommand[] = [];
  const retired: Retired[] = [];
  const ids: string[] = [];
  const box = createOutbox({
    timer: clock,
    newId() {
      const id = newCommandId();
      ids.push(id);
      return id;
    },
    keep,
    onRetired: (one) => retired.push(one),
  });
  const outbox = {
    ...box,
    send(command: Unsent): Promise<Outcome> {
      const outcome = box.send(command);
      made.push({ ...command, id: ids[ids.length - 1] ?? '' });
      return outcome;
    },
  };
  return { outbox, server, clock, keep, made, retired, open: () => box.open(server.newLine()) };
}

/** A phone that goes through all that may happen, reloads too. */
export function hall() {
  const [keep, server, clock] = [memoryKeep(), new Server(), handClock()];
  const all = [phone({ keep, server, clock })];
  const now = () => all[all.length - 1] ?? phone({ keep, server, clock });

  const step = (one: Step) => {
    switch (one.do) {
      case 'send':
        void now().outbox.send(one.command);
        break;
      case 'open':
        now().open();
        break;
      case 'shut':
        now().outbox.shut();
        server.drop();
        break;
      case 'reload':
        now().outbox.shut();
        server.drop();
        all.push(phone({ keep, server, clock }));
        break;
      case 'deliver':
        server.deliver();
        break;
      case 'lose-answer':
        server.deliver(false);
        break;
      case 'deliver-late':
        server.deliverLate();
        break;
      case 'refuse':
        server.refuseNext(one.code);
        break;
      case 'wait':
        clock.advance(one.ms);
        break;
    }
  };
  const room = {
    server,
    run(steps_: readonly Step[]) {
      for (const one of steps_) step(one);
      return room;
    },
    /** A good line at last, long enough for all that waits. */
    settle() {
      now().open();
      for (let i = 0; i < 200; i += 1) {
        server.deliverAll();
        clock.advance(2000);
      }
      return room;
    },
    /** Ids that were answered with ok, in the order in which they were made. */
    async accepted(): Promise<string[]> {
      await Promise.resolve();
      const ok = new Set(
        all
          .flatMap(({ retired }) => retired)
          .flatMap(({ outcome, command }) => (outcome.ok ? [command.id] : [])),
      );
      return all.flatMap(({ made }) => made.map(({ id }) => id)).filter((id) => ok.has(id));
    },
    /** Votes and answers that neither the server refused nor a newer one replaced. */
    owed: () => {
      const gone = new Set(
        all
          .flatMap(({ retired }) => retired)
          .flatMap(({ outcome, command }) => (outcome.ok ? [] : [command.id])),
      );
      const ballots = ['vote.cast', 'closing.answer'];
      return all
        .flatMap(({ made }) => made)
        .filter(({ type, id }) => ballots.includes(type) && !gone.has(id));
    },
  };
  return room;
}
