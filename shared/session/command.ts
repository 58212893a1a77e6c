import * as v from 'valibot';
import type { Hash, Id, Millis } from '../ids.ts';
import { uuidSchema } from '../questions/fields.ts';
import type { Refusal } from '../refusals.ts';
import type { Result } from '../result.ts';
import type { Change, Entry } from './entries.ts';
import type { Act } from './history/history.ts';
import type { TextRow } from './seats/seats.ts';
import type { State } from './state.ts';
import type { Ballot, Voter } from './votes/votes.ts';

/** Who may send commands. `keeper` helps with turns, and can do no more than that. `door` is the server itself, on behalf of a phone that connects with a pair. */
export type Role = 'unseated' | 'seated' | 'facilitator' | 'keeper' | 'door';

/** `seatId` of somebody unseated: the seat that was left. */
export type Who =
  | { role: 'facilitator' | 'keeper' | 'door' }
  | { role: 'unseated'; seatId?: Id }
  | { role: 'seated'; seatId: Id };

/** Time, chance and secrets, as data: nothing in the rules reads a clock, rolls a die or knows a key. */
export interface Circumstances {
  now: Millis;
  /** The id that the command in hand came with. */
  commandId: string;
  newId(): Id;
  /** SHA-256, base64url. */
  hash(secret: string): Hash;
  /** Whom the sender's ballots on an item are filed under when ballots are anonymous. */
  voterOf(itemId: Id): Voter | null;
  /** The same for a seat's present phone; null when the server does not know its token any more. */
  voterOfSeat(seatId: Id, itemId: Id): Voter | null;
}

/** What an accepted command brings about. No entries and no ballot: it is remembered, and changes nothing. */
export interface Decision {
  entries: Entry[];
  texts?: TextRow[];
  ballot?: Ballot;
  data?: NonNullable<Change['data']>;
  /** Present when undo may take it back. */
  act?: NonNullable<Change['act']>;
  undoes?: number;
}

export type Decided = Result<Decision, Refusal>;

type Fields = v.ObjectEntries;
type FieldsByRole = Partial<Record<Role, Fields>>;
type Output<F extends FieldsByRole> = {
  [R in keyof F]: F[R] extends Fields ? v.InferOutput<v.StrictObjectSchema<F[R], undefined>> : never;
}[keyof F];
type Input<F extends FieldsByRole> = {
  [R in keyof F]: F[R] extends Fields ? v.InferInput<v.StrictObjectSchema<F[R], undefined>> : never;
}[keyof F];

/** One command: its name, who may send it, and what it decides. */
export interface Command {
  type: string;
  roles: Role[];
  schemas: { [R in Role]?: v.GenericSchema<unknown, Envelope> };
  decide(state: State, fields: object, who: Who, circumstances: Circumstances): Decided;
  /** Whether this very command was accepted before, where the log does not remember it. */
  repeats?(state: State, fields: object, who: Who, circumstances: Circumstances): boolean;
  /** Whether, and by which entries, an act is taken back; without it: its facts are reverted, last one first. */
  takeBack?(state: State, act: Act, now: Millis): Result<Entry[], Refusal>;
  /** Parts of the answer that are never stored, made from the command itself. */
  echo?(fields: object): Record<string, string>;
}

export interface Envelope {
  id: string;
  type: string;
}

/** The same with its fields typed: what a subject writes. */
interface Typed<Type extends string, F extends FieldsByRole> extends Command {
  type: Type;
  decide(state: State, fields: Output<F>, who: Who, circumstances: Circumstances): Decided;
  repeats?(state: State, fields: Output<F>, who: Who, circumstances: Circumstances): boolean;
  echo?(fields: Output<F>): Record<string, string>;
  /** Never set: it carries the type of the fields, for clients. */
  wire?: Input<F> & { id: string; type: Type };
}

interface Definition<Type extends string, F extends FieldsByRole> extends Pick<
  Typed<Type, F>,
  'decide' | 'repeats' | 'takeBack' | 'echo'
> {
  fields: F;
}

/** Fields of a command that the facilitator and a turn keeper send alike. */
export function leading<F extends Fields>(fields: F): { facilitator: F; keeper: F } {
  return { facilitator: fields, keeper: fields };
}

export function command<const Type extends string, F extends FieldsByRole>(
  type: Type,
  { fields, ...rest }: Definition<Type, F>,
): Typed<Type, F> {
  const roles = Object.keys(fields) as Role[];
  const schemas: Command['schemas'] = {};
  for (const role of roles) {
    schemas[role] = v.strictObject({ id: uuidSchema, type: v.literal(type), ...fields[role] });
  }
  return { type, roles, schemas, ...rest };
}

/** Without a field that is undefined: what `exactOptionalPropertyTypes` wants and what the log shall not hold. */
export function given<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
}
