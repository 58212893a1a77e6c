import { randomUUID } from 'node:crypto';
import * as v from 'valibot';
import { normaliseCode } from '../../shared/ids.ts';
import { handshakeSchema, PROTOCOL, type ConnectRefusal } from '../../shared/protocol/live.ts';
import type { Refusal } from '../../shared/refusals.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { Keys } from '../sessions/keys.ts';
import type { LiveSession } from '../sessions/live-session.ts';
import { seatToken } from '../sessions/secrets.ts';
import { seatOf } from '../sessions/sender.ts';
import type { Sessions } from '../sessions/sessions.ts';
import type { Admitted } from './connection.ts';
import { CONNECTIONS_A_SEAT, CONSOLES } from './limits.ts';
import type { Room } from './room.ts';

export interface Door {
  sessions: Sessions;
  keys: Keys;
  roomOf(session: LiveSession): Room;
}

type Code = ConnectRefusal['code'];
/** `wrong`: a code or key that does not fit, which counts against the address that it came from. */
export type Turned = { code: Code; refusal: Refusal; wrong: boolean; session?: LiveSession };
export type Admission = Result<Admitted, Turned>;

/** Whom this connection is let in as. */
export function admit(auth: unknown, door: Door): Promise<Admission> {
  const parsed = v.safeParse(handshakeSchema, auth);
  if (parsed.success) {
    const {
      session,
      key,
      code,
      pair,
      seatToken: secret,
    } = parsed.output as Record<string, string | undefined>;
    const isPreview = 'preview' in parsed.output && parsed.output.preview === true;
    if (session !== undefined && key !== undefined) return withKey({ session, key, isPreview }, door);
    return withCode({ code: code ?? '', pair, seatToken: secret }, door);
  }
  const spoken = typeof auth === 'object' && auth !== null && 'protocol' in auth ? auth.protocol : undefined;
  return Promise.resolve(spoken === PROTOCOL ? wrong() : turned('protocol'));
}

interface WithKey {
  session: string;
  key: string;
  isPreview: boolean;
}

async function withKey({ session: id, key, isPreview }: WithKey, door: Door): Promise<Admission> {
  const session = await door.sessions.get(id);
  if (!session) return wrong();
  const room = door.roomOf(session);
  const before = { ...room.renewals };
  const role = await door.keys.roleOf(id, key);
  if (role === null) return wrong();
  if (role === 'report') return turned('forbidden', session);
  const renewals = before[role];
  if (role === 'keeper') return ok({ session, role, sender: { role }, renewals });
  if (role === 'screen') return ok({ session, role, sender: null, renewals, isPreview });
  if (room.of('facilitator').size >= CONSOLES) return turned('full', session);
  const keys = await door.keys.lowerOf(id, key);
  return ok({ session, role, sender: { role }, keys, renewals });
}

interface WithCode {
  code: string;
  pair: string | undefined;
  seatToken: string | undefined;
}

async function withCode(hand: WithCode, door: Door): Promise<Admission> {
  const code = normaliseCode(hand.code);
  const session = code === null ? null : await door.sessions.byCode(code);
  if (!session) return wrong();
  const token = hand.seatToken === undefined ? null : seatToken(hand.seatToken, session.id);
  if (hand.pair !== undefined) {
    const refusal = await claim(session, hand);
    if (refusal) return refusal;
  }
  const isFull = await session.read(
    (state) =>
      seatOf(state, token) !== undefined &&
      door.roomOf(session).seated.count(token?.hash) >= CONNECTIONS_A_SEAT,
  );
  if (isFull) return turned('full', session);
  const { renewals } = door.roomOf(session);
  const sender = { role: 'phone' as const, sessionId: session.id, token };
  return ok({ session, role: 'phone', sender, renewals: renewals.phone });
}

/** Takes the seat over that the pair stands for. A phone that did so before, and lost the answer, has its seat already. */
async function claim(
  session: LiveSession,
  { pair, seatToken: secret = '' }: WithCode,
): Promise<Admission | null> {
  const token = seatToken(secret, session.id);
  if (await session.read((state) => seatOf(state, token) !== undefined)) return null;
  const command = { id: randomUUID(), type: 'seat.claim', pair, seatToken: secret };
  const outcome = await session.submit(command, { role: 'door' });
  if (outcome.ok) return null;
  const { code } = outcome.error;
  if (code === 'not-found') return fail({ code, refusal: outcome.error, wrong: true, session });
  const told = code === 'unavailable' ? code : 'forbidden';
  return fail({ code: told, refusal: outcome.error, wrong: false, session });
}

/** Not looked at. */
export function turnedAway(): Admission {
  return turned('rate-limited');
}

function wrong(): Admission {
  return fail({ code: 'not-found', refusal: { code: 'not-found' }, wrong: true });
}

function turned(code: Code, session?: LiveSession): Admission {
  return fail({ code, refusal: { code }, wrong: false, ...(session ? { session } : {}) });
}
