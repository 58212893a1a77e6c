import * as v from 'valibot';
import { created, createSchema } from '../../shared/session/create.ts';
import type { Who } from '../../shared/session/command.ts';
import { judge } from '../../shared/session/judge.ts';
import { fairness, type Fairness } from '../../shared/session/turns/fairness.ts';
import { apply, emptyState, type State } from '../../shared/session/state.ts';

/** A session in memory, led through the real rules as fast as they go. Seconds since its start. */
export class Table {
  readonly state: State = emptyState();
  now = 0;
  private ids = 0;
  private known: { seq: number; now: number; fair: Fairness } | null = null;

  constructor(items: number, minutes: number, target: number, handOrder: 'fair' | 'queue') {
    const body = {
      title: 'Simulatie',
      locale: 'nl' as const,
      ballots: 'anonymous' as const,
      plannedEnd: new Date(START + 60_000 * minutes).toISOString(),
      turnTargetSeconds: target,
      items: Array.from({ length: items }, (_, i) => ({ kind: 'talk' as const, text: `Stelling ${i + 1}` })),
    };
    apply(
      this.state,
      created(v.parse(createSchema, body), 'simulation', START, () => this.id(), 'made'),
    );
    this.host('session.update', { handOrder });
  }

  get at(): number {
    return START + 1000 * this.now;
  }

  /** Who had how much until now. */
  get fair(): Fairness {
    const { seq } = this.state;
    if (this.known?.seq !== seq || this.known.now !== this.now)
      this.known = { seq, now: this.now, fair: fairness(this.state, this.at) };
    return this.known.fair;
  }

  /** Whether it was accepted, and what it brought. */
  send(who: Who, type: string, fields: object): Record<string, string | number> | null {
    const outcome = judge(this.state, { id: this.uuid(), type, ...fields }, who, {
      now: this.at,
      newId: () => this.id(),
      hash: (secret) => secret,
      voterOf: () => null,
      voterOfSeat: () => null,
    });
    return outcome.ok ? (outcome.value.data ?? {}) : null;
  }

  host(type: string, fields: object = {}): Record<string, string | number> | null {
    return this.send({ role: 'facilitator' }, type, fields);
  }

  phone(seatId: string, type: string, fields: object = {}): Record<string, string | number> | null {
    return this.send({ role: 'seated', seatId }, type, fields);
  }

  private id(): string {
    this.ids += 1;
    return `id${this.ids}`;
  }

  private uuid(): string {
    this.ids += 1;
    return `00000000-0000-4000-8000-${String(this.ids).padStart(12, '0')}`;
  }
}

const START = 1_700_000_000_000;
