import * as v from 'valibot';
import type { Id, Millis } from '../ids.ts';
import { idSchema, secretSchema } from '../questions/fields.ts';
import type { Reason, RefusalCode } from '../refusals.ts';
import type { WireCommand } from '../session/commands.ts';
import type { ConsoleSeat, ConsoleView } from '../views/console.ts';
import type { KeeperView } from '../views/keeper.ts';
import type { PhoneView } from '../views/phone.ts';
import type { ScreenView } from '../views/screen.ts';
import type { OwnSeat } from '../views/seat.ts';

/** A change of meaning asks for a new number; adding does not. */
export const PROTOCOL = 1;

/** What a connection says of itself. `code` is checked by `normaliseCode`. */
export const handshakeSchema = v.union([
  v.looseObject({
    protocol: v.literal(PROTOCOL),
    session: idSchema,
    key: secretSchema,
    /** A look at the projector's picture, which is no projector: it is not counted among the screens. */
    preview: v.optional(v.boolean()),
  }),
  v.looseObject({
    protocol: v.literal(PROTOCOL),
    code: v.string(),
    pair: secretSchema,
    seatToken: secretSchema,
  }),
  v.looseObject({ protocol: v.literal(PROTOCOL), code: v.string(), seatToken: v.optional(secretSchema) }),
]);
export type Handshake = v.InferInput<typeof handshakeSchema>;

export type LiveRole = 'phone' | 'facilitator' | 'keeper' | 'screen';

/** `data` of a `connect_error`. */
export interface ConnectRefusal {
  code: Extract<
    RefusalCode,
    'protocol' | 'not-found' | 'forbidden' | 'full' | 'rate-limited' | 'unavailable'
  >;
  message: string;
}

export interface Welcome {
  protocol: typeof PROTOCOL;
  role: LiveRole;
  now: Millis;
  /** Which build the server runs; a page of another one reloads at the next quiet moment. */
  build: string;
  /** Of a seated phone. */
  seatId?: Id;
  /** To a facilitator only: the keys she may hand out. */
  keys?: { keeper: string; screen: string; report: string };
}

/** `ok: true` means stored durably; `seq` is the session's version in which it shows. */
export type Answer =
  | { ok: true; seq: number; data?: Record<string, string | number> }
  | { ok: false; error: AnswerError };

export interface AnswerError {
  code: RefusalCode;
  message: string;
  reason?: Reason;
}

export type AnyView = PhoneView | ConsoleView | KeeperView | ScreenView;

export type SeatMessage =
  | { seq: number; seat: OwnSeat }
  | { seq: number; seat: null; reason: 'none' | 'removed' | 'replaced' | 'unknown' };

/** Seats of a console view whose `seats` is null; the first list comes whole, in pieces `part` of `of`. */
export interface SeatsMessage {
  seq: number;
  changed: ConsoleSeat[];
  removed: Id[];
  part?: number;
  of?: number;
}

export type ByeCode = 'replaced' | 'removed' | 'key-changed' | 'deleted' | 'shutting-down';

/** Socket.IO events, by direction. */
export interface ClientEvents {
  command: (command: WireCommand, answer: (answer: Answer) => void) => void;
  time: (answer: (time: { now: Millis }) => void) => void;
}

export interface ServerEvents {
  welcome: (welcome: Welcome) => void;
  view: (message: { seq: number; view: AnyView }) => void;
  seat: (message: SeatMessage) => void;
  seats: (message: SeatsMessage) => void;
  bye: (message: { code: ByeCode }) => void;
}
