import * as v from 'valibot';
import { LIMITS, line, timeSchema, whole } from '../../questions/fields.ts';
import { isoTimeSchema } from '../../questions/time.ts';
import { conflict } from '../../refusals.ts';
import { ok } from '../../result.ts';
import { command, given } from '../command.ts';

/** Settings as they travel. Times come as ISO or as epoch milliseconds. */
export const settingsFields = {
  title: line(LIMITS.title),
  locale: v.picklist(['nl', 'en']),
  ballots: v.picklist(['anonymous', 'named']),
  plannedEnd: v.union([isoTimeSchema, timeSchema]),
  turnTargetSeconds: whole(15, 600),
  names: v.picklist(['full', 'first', 'none']),
  groups: v.pipe(
    v.array(line(LIMITS.group)),
    v.maxLength(LIMITS.groups, 'too-large'),
    v.check((groups) => new Set(groups).size === groups.length, 'twice'),
  ),
  minBallots: whole(3, 20),
  expected: whole(1, LIMITS.seats),
};

const { title, locale, ballots, plannedEnd, turnTargetSeconds, names, groups, minBallots, expected } =
  settingsFields;

export const sessionUpdate = command('session.update', {
  fields: {
    facilitator: {
      title: v.optional(title),
      locale: v.optional(locale),
      ballots: v.optional(ballots),
      plannedEnd: v.optional(v.nullable(plannedEnd)),
      turnTargetSeconds: v.optional(turnTargetSeconds),
      names: v.optional(names),
      groups: v.optional(groups),
      minBallots: v.optional(minBallots),
      expected: v.optional(v.nullable(expected)),
      locked: v.optional(v.boolean()),
      handOrder: v.optional(v.picklist(['fair', 'queue'])),
      showNext: v.optional(v.boolean()),
      showClock: v.optional(v.boolean()),
      address: v.optional(v.nullable(v.pipe(v.string(), v.regex(/^https?:\/\/[\w.:[\]-]{1,100}$/)))),
    },
  },
  decide(state, fields, _who, { now }) {
    const to = given(fields);
    if (state.meeting.status === 'ended' && Object.keys(to).some((key) => key !== 'title'))
      return conflict('ended');
    if (to.ballots !== undefined && (state.meeting.status !== 'lobby' || state.seats.all.size > 0))
      return conflict('has-seats');
    if (to.minBallots !== undefined && state.votes.rounds.size > 0) return conflict('has-rounds');
    return ok({ entries: [{ type: 'settings-changed', at: now, to }] });
  },
});
