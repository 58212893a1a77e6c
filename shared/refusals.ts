import { fail } from './result.ts';

/** Why a command, a connection or a call was refused. Closed: clients may switch on it. */
export const REFUSAL_CODES = [
  'invalid',
  'unauthorized',
  'forbidden',
  'not-found',
  'conflict',
  'too-few',
  'too-large',
  'rate-limited',
  'unavailable',
  'protocol',
  'full',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** What exactly stood in the way. Every one has a sentence in `texts`, in both languages. */
export const REASONS = [
  'closed',
  'other-round',
  'voted-elsewhere',
  'has-phone',
  'ended',
  'not-ended',
  'too-late',
  'locked',
  'rehearsal',
  'no-rehearsal',
  'lobby-only',
  'not-live',
  'paused',
  'not-paused',
  'not-voting',
  'voting',
  'nothing-to-vote',
  'phase',
  'shown',
  'not-shown',
  'seated',
  'has-seats',
  'has-rounds',
  'last-item',
  'not-on',
  'no-item',
  'not-running',
  'times',
  'guest',
  'away',
  'speaking',
  'spoken',
  'hand-up',
  'listening',
  'invited',
  'said-no',
  'asked-twice',
  'answered',
  'called',
  'removed',
  'not-removed',
  'closing-asked',
  'round-on',
  'no-round',
  'not-in-round',
  'nothing-to-undo',
  'somebody-acted',
  'rounds',
  'seats',
  'items',
  'texts',
  'pair',
  'keys-given',
] as const;
export type Reason = (typeof REASONS)[number];

export interface Refusal {
  code: RefusalCode;
  reason?: Reason;
}

export function refuse(code: RefusalCode, reason?: Reason): { ok: false; error: Refusal } {
  return fail(reason === undefined ? { code } : { code, reason });
}

export const conflict = (reason: Reason) => refuse('conflict', reason);

/** Refusals after which the same command is sent again with the same id; every other one is final. */
export function isTemporary(code: RefusalCode): boolean {
  return code === 'rate-limited' || code === 'unavailable';
}
