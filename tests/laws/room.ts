import { createHash, createHmac } from 'node:crypto';
import * as v from 'valibot';
import { created, createSchema, type CreateBody } from '../../shared/session/create.ts';
import type { Circumstances, Who } from '../../shared/session/command.ts';
import type { Change } from '../../shared/session/entries.ts';
import { judge, type Accepted } from '../../shared/session/judge.ts';
import type { TextRow } from '../../shared/session/seats/seats.ts';
import { apply, emptyState, write, type State } from '../../shared/session/state.ts';
import { file, type Ballot } from '../../shared/session/votes/votes.ts';
import type { Refusal } from '../../shared/refusals.ts';
import type { Result } from '../../shared/result.ts';
import type { Live } from '../../shared/views/live.ts';

/** A person in a test: a phone with its token, or whoever holds a key. */
export interface Person {
  who(): Who;
  token: string;
  seatId: string;
}

type Fields = Record<string, unknown>;
export type Outcome = Result<Accepted, Refusal>;

export const STATEMENT = {
  kind: 'statement',
  text: 'De gemeente handelt mijn aanvraag snel af.',
  scale: 'agree5',
} as const;

const BODY: CreateBody = {
  title: 'Panelgesprek',
  locale: 'nl',
  ballots: 'anonymous',
  items: [
    STATEMENT,
    { kind: 'talk', text: 'Kennismaken' },
    { kind: 'choice', text: 'Wat eerst?', options: ['Balie', 'Bellen'] },
  ],
};

/** A session in memory with a clock turned by hand: the rules as they are, without a server around them. */
export class Room {
  readonly state: State = emptyState();
  readonly log: Change[] = [];
  readonly ballots: Ballot[] = [];
  readonly texts: TextRow[] = [];
  now: number;
  private ids = 0;
  private commands = 0;
  private tokens = new Map<string, string>();

  constructor(body: Partial<CreateBody> = {}, start = 1_000_000) {
    this.now = start;
    const first = created(
      v.parse(createSchema, { ...BODY, ...body }),
      'session',
      this.now,
      () => this.newId(),
      'made',
    );
    this.log.push(structuredClone(first));
    apply(this.state, first);
  }

  /** Lets so many seconds pass. */
  wait(seconds: number): this {
    this.now += seconds * 1000;
    return this;
  }

  get items(): string[] {
    return this.state.agenda.items.map((item) => item.id);
  }

  item(index = 0): string {
    return this.items[index] ?? 'none';
  }

  token(): string {
    this.ids += 1;
    return createHash('sha256').update(`token ${this.ids}`).digest('base64url');
  }

  uuid(): string {
    this.commands += 1;
    return `00000000-0000-4000-8000-${String(this.commands).padStart(12, '0')}`;
  }

  /** Sends a command as somebody; returns the outcome. */
  send(who: Who, type: string, fields: Fields = {}, { id = this.uuid(), token = '' } = {}): Outcome {
    const outcome = judge(this.state, { id, type, ...fields }, who, this.circumstances(token));
    if (outcome.ok && outcome.value.keep) this.keep(outcome.value.keep);
    return outcome;
  }

  /** Sends as the facilitator and expects it to be accepted. */
  host(type: string, fields: Fields = {}): Accepted {
    return accepted(this.send({ role: 'facilitator' }, type, fields));
  }

  tries(type: string, fields: Fields = {}): Outcome {
    return this.send({ role: 'facilitator' }, type, fields);
  }

  /** Somebody sits down with a phone. */
  joins(name?: string, more: Fields = {}): Person {
    const token = this.token();
    const fields = { seatToken: token, ...(name === undefined ? {} : { name }), ...more };
    const { data } = accepted(this.send({ role: 'unseated' }, 'seat.take', fields));
    const seatId = String(data?.['seatId']);
    this.tokens.set(seatId, token);
    return { token, seatId, who: () => ({ role: 'seated', seatId }) };
  }

  phone(person: Person, type: string, fields: Fields = {}, id?: string): Outcome {
    return this.send(person.who(), type, fields, {
      token: person.token,
      ...(id === undefined ? {} : { id }),
    });
  }

  votes(
    person: Person,
    value: unknown,
    { item = 0, round = 1, id }: { item?: number; round?: number; id?: string } = {},
  ): Outcome {
    return this.phone(person, 'vote.cast', { itemId: this.item(item), round, value }, id);
  }

  /** Gives somebody the floor for so many seconds, and ends the turn. */
  speaks(person: Person, seconds: number): string {
    const turnId = String(this.host('turn.start', { seatId: person.seatId }).data?.['turnId']);
    this.wait(seconds);
    this.host('turn.end', { turnId });
    return turnId;
  }

  /** The same session, folded anew from what was kept. */
  refolded(): State {
    const state = emptyState();
    write(state, this.texts);
    for (const change of structuredClone(this.log)) apply(state, change);
    for (const ballot of structuredClone(this.ballots)) file(state.votes, ballot);
    state.seq = this.state.seq;
    return state;
  }

  circumstances(token: string): Omit<Circumstances, 'commandId'> {
    return {
      now: this.now,
      newId: () => this.newId(),
      hash: (secret) => createHash('sha256').update(secret).digest('base64url'),
      voterOf: (itemId) => (token === '' ? null : voterOf(token, itemId)),
      voterOfSeat: (seatId, itemId) => {
        const known = this.tokens.get(seatId);
        return known === undefined ? null : voterOf(known, itemId);
      },
    };
  }

  /** The server no longer knows anybody's token, as after a restart. */
  forgetTokens(): void {
    this.tokens.clear();
  }

  private newId(): string {
    this.ids += 1;
    return `id${String(this.ids).padStart(6, '0')}`;
  }

  private keep({ change, ballot, box, texts }: NonNullable<Accepted['keep']>): void {
    if (change) this.log.push(structuredClone(change));
    if (box) this.ballots.splice(0, Infinity, ...structuredClone(box));
    if (ballot) this.ballots.push(structuredClone(ballot));
    this.texts.push(...texts);
  }
}

export function voterOf(token: string, itemId: string): string {
  return createHmac('sha256', Buffer.from(token, 'base64url'))
    .update(`ballot session ${itemId}`)
    .digest('base64url');
}

export function accepted(outcome: Outcome): Accepted {
  if (!outcome.ok) throw new Error(`refused: ${outcome.error.code} ${outcome.error.reason ?? ''}`);
  return outcome.value;
}

/** Code and reason of a refusal, or 'ok'. */
export function answer(outcome: Outcome): string {
  if (outcome.ok) return 'ok';
  return outcome.error.reason === undefined
    ? outcome.error.code
    : `${outcome.error.code} ${outcome.error.reason}`;
}

export const LIVE: Live = {
  code: 'K7M4PX',
  join: 'http://room.test/j/K7M4PX',
  online: new Set(),
  phones: 0,
  screens: 0,
  consoles: 1,
  storage: 'ok',
  reached: false,
  addresses: [],
};
