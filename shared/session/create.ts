import * as v from 'valibot';
import type { Id, Millis } from '../ids.ts';
import { LIMITS, TOO_LARGE } from '../questions/fields.ts';
import { bodySchema, type Body } from '../questions/kinds.ts';
import { isoTime, isoTimeSchema } from '../questions/time.ts';
import { given } from './command.ts';
import { ENTRY_VERSION, type Change, type Entry } from './entries.ts';
import { settingsFields } from './meeting/commands.ts';
import { DEFAULTS, type Settings } from './meeting/meeting.ts';
import type { State } from './state.ts';

const { title, locale, ballots, turnTargetSeconds, names, groups, minBallots, expected } = settingsFields;

/** The body of 'make a session'. */
export const createSchema = v.strictObject({
  title,
  locale,
  ballots,
  plannedEnd: v.optional(isoTimeSchema),
  turnTargetSeconds: v.optional(turnTargetSeconds),
  names: v.optional(names),
  groups: v.optional(groups),
  minBallots: v.optional(minBallots),
  expected: v.optional(expected),
  items: v.pipe(v.array(bodySchema), v.maxLength(LIMITS.items, TOO_LARGE)),
});
export type CreateBody = v.InferInput<typeof createSchema>;
type Create = v.InferOutput<typeof createSchema>;

/** The first change of a session: its settings and its items. */
export function created(
  { items, ...fields }: Create,
  id: Id,
  now: Millis,
  newId: () => Id,
  receipt: string,
): Change {
  const settings: Settings = { ...DEFAULTS, ...given(fields) };
  const entries: Entry[] = [
    { type: 'session-created', at: now, id, settings },
    ...items.map((body, index) => ({ type: 'item-added' as const, at: now, itemId: newId(), index, body })),
  ];
  return {
    v: ENTRY_VERSION,
    seq: 1,
    at: now,
    receipt: { sender: 'host', id: receipt },
    command: 'session.create',
    entries,
  };
}

/** The body that makes the same session anew: no people, votes, turns or keys, and no planned end that has passed. */
export function template(state: State, now: Millis): CreateBody {
  const { meeting, agenda } = state;
  const plannedEnd =
    meeting.plannedEnd !== null && meeting.plannedEnd > now ? isoTime(meeting.plannedEnd) : undefined;
  const {
    title: named,
    locale: spoken,
    ballots: kind,
    turnTargetSeconds: target,
    names: shown,
    minBallots: fewest,
  } = meeting;
  return given({
    title: named,
    locale: spoken,
    ballots: kind,
    plannedEnd,
    turnTargetSeconds: target,
    names: shown,
    groups: meeting.groups,
    minBallots: fewest,
    expected: meeting.expected ?? undefined,
    items: agenda.items.map((item): Body => item.body),
  });
}
