import { proposedTarget } from '../../shared/measures/forecast.ts';
import { ASSUMED } from './assumptions.ts';
import type { Plan } from './panel.ts';

/** One line of a table: so many panels of one plan. */
export interface Row {
  name: string;
  plan: Plan;
}

export interface Group {
  title: string;
  rows: Row[];
}

const POLICIES = {
  'Free for all': { policy: 'free' },
  'Plain order, hands fall': { policy: 'falls' },
  'Plain order': { policy: 'queue' },
  'Fewest turns': { policy: 'fewest' },
  'Evenwoord, 35 %': { acceptance: 0.35 },
  'Evenwoord, 60 %': {},
  'Evenwoord, 90 %': { acceptance: 0.9 },
} satisfies Record<string, Partial<Plan>>;

type PolicyName = keyof typeof POLICIES;

const ACCEPTANCES = ['Evenwoord, 35 %', 'Evenwoord, 60 %', 'Evenwoord, 90 %'] as const;

/** Seconds of a turn in every new session. */
export const USUAL_TARGET = 90;

/** Seconds of a turn that are proposed before the start: whole five seconds, as the console says them. */
export function proposed(people: number): number {
  const conversationSeconds = 60 * ASSUMED.minutes.value;
  return 5 * Math.floor(proposedTarget({ conversationSeconds, people, target: USUAL_TARGET }) / 5);
}

function row(name: PolicyName, words: string, more: Partial<Plan> = {}): Row {
  const usual = { policy: 'evenwoord', people: 24, acceptance: 0.6, target: USUAL_TARGET } as const;
  return {
    name: words === '' ? name : `${name}, ${words}`,
    plan: { ...usual, cue: true, writing: false, ...POLICIES[name], ...more },
  };
}

const ignored = (name: PolicyName, words: string, more: Partial<Plan> = {}) =>
  row(name, `${words}cue ignored`, { cue: false, ...more });

const names = Object.keys(POLICIES) as PolicyName[];

const atTwentyFour: Row[] = [false, true].flatMap((writing) =>
  names.flatMap((name) => [
    row(name, writing ? 'writing' : '', { writing }),
    ignored(name, writing ? 'writing, ' : '', { writing }),
  ]),
);

const otherSizes: Row[] = [8, 12, 40, 60].flatMap((people) => [
  row('Plain order, hands fall', `${people} people`, { people }),
  ...ACCEPTANCES.map((name) => row(name, `${people} people`, { people })),
  ignored('Evenwoord, 60 %', `${people} people, `, { people }),
]);

const thirtySeconds: Row[] = [false, true].flatMap((writing) =>
  (['Plain order, hands fall', ...ACCEPTANCES] as const).map((name) =>
    row(name, writing ? 'writing' : '', { people: 60, target: 30, writing }),
  ),
);

/** With 8 and 12 people it is the usual one, and with 60 the thirty seconds that have a table of their own. */
const proposedTargets: Row[] = [24, 40].flatMap((people) => {
  const more = { people, target: proposed(people) };
  const words = `${people} people at ${more.target} s`;
  return [
    row('Plain order, hands fall', words, more),
    ...ACCEPTANCES.flatMap((name) => [row(name, words, more), ignored(name, `${words}, `, more)]),
    row('Evenwoord, 60 %', `${words}, writing`, { ...more, writing: true }),
  ];
});

/** What hangs on the assumptions that matter most and that nobody measured. */
const CHANGED = {
  'half as many wishes': { wishes: 0.5 },
  'twice as many wishes': { wishes: 2 },
  'four times as many wishes': { wishes: 4 },
  'turns of 45 s': { turn: 45 },
  'turns of 90 s': { turn: 90 },
  'a sixth never raise a hand': { quiet: 1 / 6 },
  'half never raise a hand': { quiet: 1 / 2 },
  'the soft call brings nobody': { call: 0 },
  'talkativeness spread wider': { spread: 1.2 },
};

const otherAssumptions: Row[] = Object.entries(CHANGED).flatMap(([words, assumed]) => [
  row('Plain order, hands fall', words, { assumed }),
  row('Evenwoord, 60 %', words, { assumed }),
  ignored('Evenwoord, 60 %', `${words}, `, { assumed }),
]);

export const GROUPS: Group[] = [
  { title: '24 people', rows: atTwentyFour },
  { title: 'Other sizes', rows: otherSizes },
  { title: 'The target that is proposed before the start', rows: proposedTargets },
  { title: '60 people, a target of 30 seconds', rows: thirtySeconds },
  { title: '24 people, other assumptions', rows: otherAssumptions },
];
