/** One thing that the simulation takes for granted. The command puts this list in `docs/fairness.md`. */
export interface Assumption {
  value: number;
  what: string;
  /** Where it comes from; 'ours' where nobody measured it. */
  source: string;
}

const BRIEF = 'ours: the session that Evenwoord is made for';

export const ASSUMED = {
  minutes: { value: 46, what: 'minutes of talk in an hour', source: BRIEF },
  statements: { value: 3, what: 'statements, each with an equal part of the talk', source: BRIEF },
  spread: {
    value: 0.9,
    what: 'spread (sigma) of talkativeness, log-normal with median 1: the most talkative of eight then has some 44 % of a free conversation',
    source: 'heavy tail: Bales 1951, Stephan and Mishler 1952; the log-normal is ours',
  },
  wishes: {
    value: 1,
    what: 'times a statement that somebody of median talkativeness has something to say, at random moments; others in proportion to their talkativeness; having spoken makes it no rarer',
    source: 'ours: who came to talk about three statements has something to say on each',
  },
  quiet: {
    value: 1 / 3,
    what: 'part of the people who never raise a hand unless invited',
    source: 'ours; in many college courses about half never take part (Weimer, The Teaching Professor)',
  },
  declines: { value: 0.05, what: 'part of the people who say no to every invitation', source: 'ours' },
  late: {
    value: 0.1,
    what: 'part of the people who come late, at any moment of the first twenty minutes',
    source: 'ours',
  },
  turn: {
    value: 60,
    what: 'seconds that somebody wants to speak, median; log-normal with sigma 0.55, so that one in ten wants over two minutes',
    source: 'ours; a platform for online deliberation allows 45 (Stanford)',
  },
  rounding: {
    value: 1.15,
    what: 'times the target after which a speaker who heeds the cue has stopped; who ignores it speaks as long as wanted',
    source: 'ours',
  },
  gap: { value: 5, what: 'seconds between two turns', source: 'ours, as in the forecast' },
  look: {
    value: 20,
    what: 'seconds between two looks of the facilitator at whom to invite; she asks the first of the list, and follows the first suggestion for the floor',
    source: 'ours',
  },
  answer: {
    value: 14,
    what: 'seconds until an invitation is answered, on average and after the first four',
    source: 'ours',
  },
  unseen: { value: 0.05, what: 'part of the invitations that nobody looks at', source: 'ours' },
  later: {
    value: 0.7,
    what: 'part of the invitations that are not accepted that is answered with later; the others with no',
    source: 'ours',
  },
  callAt: {
    value: 1 / 3,
    what: 'part of a statement after which the facilitator sends the soft call, if somebody was not heard',
    source: 'ours',
  },
  call: {
    value: 1 / 3,
    what: 'how likely the soft call brings up the hand of somebody not heard, as a part of the chance that a personal invitation is accepted',
    source:
      'ours; a personal nudge made asking to speak in the next half minute 65 % likelier (arXiv 2408.11936)',
  },
  writes: {
    value: 1 / 3,
    what: 'with writing: chance that somebody who was not heard yet writes instead, when a quiet person has something to say and when an invitation or the soft call is not followed; once a person, never who always declines',
    source: 'ours',
  },
  read: {
    value: 20,
    what: 'seconds that it takes to read a contribution aloud, one between two turns, the oldest first',
    source: 'ours',
  },
} satisfies Record<string, Assumption>;

export type Assumptions = Record<keyof typeof ASSUMED, number>;

/** The assumptions as numbers, with some of them changed to see what hangs on them. */
export function assuming(more: Partial<Assumptions> = {}): Assumptions {
  const values = Object.entries(ASSUMED).map(([name, { value }]) => [name, value]);
  return { ...(Object.fromEntries(values) as Assumptions), ...more };
}
