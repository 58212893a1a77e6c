import * as v from 'valibot';
import type { Answer } from '../../shared/protocol/live.ts';
import { uuidSchema } from '../../shared/questions/fields.ts';
import { refuse, type Refusal } from '../../shared/refusals.ts';
import { COMMANDS } from '../../shared/session/commands.ts';
import type { LiveSession } from '../sessions/live-session.ts';
import type { Outcome } from '../sessions/surroundings.ts';
import { sentence, type Locale } from '../sessions/words.ts';
import type { Sender } from '../sessions/sender.ts';
import { COMMAND_BYTES } from './limits.ts';

/** What one raw command comes to. */
export async function outcomeOf(
  raw: unknown,
  sender: Sender | null,
  session: LiveSession,
  mayCome: boolean,
): Promise<Outcome> {
  if (!mayCome) return refuse('rate-limited');
  if (!isSmall(raw)) return refuse('too-large');
  return sender ? session.submit(raw, sender) : refuse(isCommand(raw) ? 'forbidden' : 'invalid');
}

export function worded({ code, reason }: Refusal, locale: Locale): Answer {
  const message = sentence(reason === undefined ? { code } : { code, reason }, locale);
  return { ok: false, error: { code, message, ...(reason === undefined ? {} : { reason }) } };
}

type Accepted = Extract<Outcome, { ok: true }>['value'];

/** The link that a facilitator hands out: the pair in it is her own, and is not kept. */
export function withLink(raw: unknown, accepted: Accepted, joinLink: () => string): Accepted {
  const { type, pair } = raw as { type?: unknown; pair?: unknown };
  if (type !== 'seat.link' || typeof pair !== 'string') return accepted;
  return { ...accepted, data: { ...accepted.data, link: `${joinLink()}#pair=${pair}` } };
}

function isCommand(raw: unknown): boolean {
  const parsed = v.safeParse(v.looseObject({ id: uuidSchema, type: v.string() }), raw);
  return parsed.success && COMMANDS.has(parsed.output.type);
}

function isSmall(raw: unknown): boolean {
  try {
    return Buffer.byteLength(JSON.stringify(raw) ?? '') <= COMMAND_BYTES;
  } catch {
    // Lists in lists in lists: thousands deep it can be read, but not be written again.
    return false;
  }
}
