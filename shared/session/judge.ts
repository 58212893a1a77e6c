import * as v from 'valibot';
import { TOO_LARGE, uuidSchema } from '../questions/fields.ts';
import { refuse, type Refusal } from '../refusals.ts';
import { ok, type Result } from '../result.ts';
import type { Circumstances, Command, Decision, Envelope, Who } from './command.ts';
import { COMMANDS, DOOR } from './commands.ts';
import { ENTRY_VERSION, type Change } from './entries.ts';
import { receiptKey } from './history/history.ts';
import { apply, cast, write, type State } from './state.ts';
import { allBallots, type Ballot } from './votes/votes.ts';

/** What one accepted command asks storage to keep. Exactly one of `change` and `ballot` is there. */
export interface Accepted {
  seq: number;
  data?: Record<string, string | number>;
  /** Absent for a repeated command: its effect is there already. */
  keep?: {
    change?: Change;
    ballot?: Ballot;
    /** All that the ballot box holds after some of it was destroyed. */
    box?: Ballot[];
    texts: NonNullable<Decision['texts']>;
  };
}

const envelope = v.looseObject({ id: uuidSchema, type: v.string() });

/**
 * Judges one raw command and, if it is accepted, carries it out on `state` in place. In this order: envelope and type,
 * repetition, role, fields, existence, phase. Nothing is kept yet: the caller commits, and answers only after that.
 */
export function judge(
  state: State,
  raw: unknown,
  who: Who,
  given: Omit<Circumstances, 'commandId'>,
): Result<Accepted, Refusal> {
  const parsed = v.safeParse(envelope, raw);
  const command = parsed.success ? commandFor(parsed.output.type, who) : undefined;
  if (!parsed.success || !command) return refuse('invalid');
  const circumstances = { ...given, commandId: parsed.output.id };
  const receipt = { sender: senderOf(parsed.output, who, circumstances), id: parsed.output.id };
  const answered = state.history.answers.get(receiptKey(receipt));
  if (answered)
    return ok(
      withEcho(command, parsed.output, { seq: state.seq, ...(answered.data ? { data: answered.data } : {}) }),
    );
  const fields = fieldsFor(command, parsed.output, who);
  if (!fields.ok) return fields;
  if (command.repeats?.(state, fields.value, who, circumstances)) return ok({ seq: state.seq });
  const decided = command.decide(state, fields.value, who, circumstances);
  if (!decided.ok) return decided;
  const { ballot } = decided.value;
  const kept = ballot
    ? keepBallot(state, ballot)
    : keepChange(state, command.type, receipt, decided.value, circumstances.now);
  return ok(withEcho(command, parsed.output, kept));
}

function commandFor(type: string, who: Who): Command | undefined {
  return (who.role === 'door' ? DOOR : COMMANDS).get(type);
}

/**
 * For `seat.take` the sender is the token in it, so that its retry gets its answer on a seated connection too. Whoever
 * left is still the same sender, for a retry of that.
 */
function senderOf(raw: Envelope & Record<string, unknown>, who: Who, { hash }: Circumstances): string {
  if (raw.type === 'seat.take' && typeof raw['seatToken'] === 'string') return hash(raw['seatToken']);
  return 'seatId' in who ? who.seatId : who.role;
}

function fieldsFor(command: Command, raw: Envelope, who: Who): Result<object, Refusal> {
  const schema = command.schemas[who.role];
  if (!schema) return refuse('forbidden');
  const parsed = v.safeParse(schema, raw);
  if (!parsed.success)
    return refuse(parsed.issues.some((issue) => issue.message === TOO_LARGE) ? 'too-large' : 'invalid');
  const { id: _id, type: _type, ...fields } = parsed.output;
  return ok(fields);
}

function withEcho(command: Command, raw: Envelope, accepted: Accepted): Accepted {
  if (!command.echo) return accepted;
  return { ...accepted, data: { ...accepted.data, ...command.echo(raw) } };
}

function keepBallot(state: State, ballot: Ballot): Accepted {
  cast(state, ballot);
  return { seq: state.seq, keep: { ballot, texts: [] } };
}

function keepChange(
  state: State,
  type: string,
  receipt: Change['receipt'],
  { entries, texts = [], data, act, undoes }: Decision,
  now: number,
): Accepted {
  const change: Change = {
    v: ENTRY_VERSION,
    seq: state.seq + 1,
    at: Math.max(now, state.at),
    receipt,
    command: type,
    ...(data ? { data } : {}),
    ...(act && entries.length > 0 ? { act } : {}),
    ...(undoes === undefined ? {} : { undoes }),
    entries,
  };
  write(state, texts);
  apply(state, change);
  const isDestroyed = entries.some(({ type: of }) => of === 'ballots-destroyed' || of === 'seat-forgotten');
  const box = isDestroyed ? { box: allBallots(state.votes) } : {};
  return { seq: change.seq, ...(data ? { data } : {}), keep: { change, texts, ...box } };
}
