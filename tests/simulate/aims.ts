import type { Plan } from './panel.ts';
import { part, quantile, tableRow, WORST, worstTwentieth, type Figure, type Flag } from './tables.ts';
import type { Played, PlayedGroup } from './tables.ts';

/** Plans that an aim is about, by what they have in common and the number of people. */
interface Which {
  where: Partial<Plan>;
  people: [number, number];
}

/** Per cent of panels, or median and worst twentieth of a figure. It holds for each of the rows. */
type Aim = { what: string; which: Which } & (
  | { flag: Flag; least: number }
  | { flag: Flag; most: number }
  | { figure: Figure; median: number; worst: number }
);

const USUAL = { policy: 'evenwoord', acceptance: 0.6, cue: true, writing: false, target: 90 } as const;
const { acceptance: _each, ...EVERYBODY } = USUAL;

const rows = (where: Partial<Plan>, from = 24, to = from): Which => ({ where, people: [from, to] });

const AIMS: Aim[] = [
  { what: 'promise', which: rows(USUAL), flag: 'promise', least: 99 },
  {
    what: 'promise, 8 to 40 people, every acceptance',
    which: rows(EVERYBODY, 8, 40),
    flag: 'promise',
    least: 98,
  },
  {
    what: 'promise, cue ignored, every acceptance',
    which: rows({ ...EVERYBODY, cue: false }),
    flag: 'promise',
    least: 96,
  },
  {
    what: 'promise, 8 to 40 people, cue ignored',
    which: rows({ ...EVERYBODY, cue: false }, 8, 40),
    flag: 'promise',
    least: 96,
  },
  {
    what: 'yes unheard, 8 to 40 people, every acceptance',
    which: rows(EVERYBODY, 8, 40),
    flag: 'yesUnheard',
    most: 0.5,
  },
  {
    what: 'yes unheard, 60 people, every acceptance',
    which: rows(EVERYBODY, 60),
    flag: 'yesUnheard',
    most: 4,
  },
  { what: 'silent by choice, 8 to 24 people', which: rows(USUAL, 8, 24), flag: 'silentByChoice', least: 98 },
  { what: 'all heard', which: rows(USUAL), flag: 'allHeard', least: 77 },
  { what: 'all heard, writing', which: rows({ ...USUAL, writing: true }), flag: 'allHeard', least: 94 },
  {
    what: 'all heard, 90 % say yes',
    which: rows({ ...USUAL, acceptance: 0.9 }),
    flag: 'allHeard',
    least: 98,
  },
  { what: 'nine in ten heard at', which: rows(USUAL), figure: 'nineInTen', median: 0.6, worst: 0.77 },
  { what: 'turn balance', which: rows(USUAL), figure: 'turnBalance', median: 95, worst: 87 },
  {
    what: 'turn balance, 8 to 12 people',
    which: rows(USUAL, 8, 12),
    figure: 'turnBalance',
    median: 85,
    worst: 68,
  },
  {
    what: 'turn balance, 40 to 60 people',
    which: rows(USUAL, 40, 60),
    figure: 'turnBalance',
    median: 95,
    worst: 90,
  },
  { what: 'time balance', which: rows(USUAL), figure: 'timeBalance', median: 70, worst: 62 },
  { what: 'longest wait, minutes', which: rows(USUAL), figure: 'longestWait', median: 10, worst: 16 },
  { what: 'invitations', which: rows(USUAL), figure: 'invitations', median: 40, worst: 60 },
  {
    what: 'heard, 60 people at 30 s',
    which: rows({ ...USUAL, target: 30 }, 60),
    figure: 'heard',
    median: 0.96,
    worst: 0.9,
  },
  {
    what: 'heard, 60 people at 30 s, writing',
    which: rows({ ...USUAL, target: 30, writing: true }, 60),
    figure: 'heard',
    median: 0.98,
    worst: 0.94,
  },
];

/** What was aimed for, what came out in the worst of its rows, and whether that is enough. */
export function aimsTable(groups: readonly PlayedGroup[]): string {
  const all = groups.flatMap((group) => group.rows);
  return [
    tableRow(['figure', 'aim', 'reached', 'met']),
    tableRow(['---', '---', '---', '---']),
    ...AIMS.map((aim) => tableRow(judged(aim, all.filter(isOf(aim.which))))),
  ].join('\n');
}

function isOf({ where, people: [from, to] }: Which): (row: Played) => boolean {
  return ({ plan }) =>
    plan.assumed === undefined &&
    plan.people >= from &&
    plan.people <= to &&
    Object.entries(where).every(([key, value]) => plan[key as keyof Plan] === value);
}

function judged(aim: Aim, played: Played[]): string[] {
  if ('flag' in aim) {
    const parts = played.map(({ outcomes }) => part(outcomes, aim.flag));
    const [isLeast, bound] = 'least' in aim ? [true, aim.least] : [false, aim.most];
    const reached = isLeast ? Math.min(...parts) : Math.max(...parts);
    const isMet = isLeast ? reached >= bound : reached <= bound;
    return [aim.what, `${isLeast ? '≥' : '≤'} ${bound} %`, `${reached.toFixed(1)} %`, yesNo(isMet)];
  }
  const { figure, median, worst } = aim;
  const isLeast = WORST[figure] === 'low';
  const worstOf = (place: number) => {
    const values = played.map(({ outcomes }) => quantile(outcomes, figure, place));
    return isLeast ? Math.min(...values) : Math.max(...values);
  };
  const reached = [worstOf(0.5), worstOf(worstTwentieth(figure))] as const;
  const enough = (value: number, bound: number) => (isLeast ? value >= bound : value <= bound);
  const isMet = enough(reached[0], median) && enough(reached[1], worst);
  const words = figure === 'heard' || figure === 'nineInTen' ? share : plain;
  const sign = isLeast ? '≥' : '≤';
  return [
    aim.what,
    `${sign} ${words(median)} / ${sign} ${words(worst)}`,
    reached.map(words).join(' / '),
    yesNo(isMet),
  ];
}

const share = (value: number) => (value > 1 ? 'never' : `${plain(100 * value)} %`);
const plain = (value: number) => String(Math.round(10 * value) / 10);
const yesNo = (isMet: boolean) => (isMet ? 'yes' : '**no**');
