import type { Plan } from './panel.ts';
import { proposed, USUAL_TARGET } from './rows.ts';
import { part, quantile, tableRow, WORST, worstTwentieth, type Figure, type Flag } from './tables.ts';
import type { Played, PlayedGroup } from './tables.ts';

/** Plans that an aim is about, by what they have in common and the number of people. */
interface Which {
  where: Partial<Plan>;
  people: [number, number];
}

/**
 * Per cent of panels, or median and worst twentieth of a figure. It holds for each of the rows. `ceiling` is what nobody
 * could do better than, where that is known; `none`: nothing was aimed for, and the figure is told beside its ceiling.
 */
type Aim = { what: string; which: Which } & (
  | ({ flag: Flag; ceiling?: Flag } & ({ least: number } | { most: number } | { none: true }))
  | { figure: Figure; ceiling?: Figure; median: number; worst: number }
);

const USUAL = {
  policy: 'evenwoord',
  acceptance: 0.6,
  cue: true,
  writing: false,
  target: USUAL_TARGET,
} as const;
const { acceptance: _each, ...EVERYBODY } = USUAL;

const rows = (where: Partial<Plan>, from = 24, to = from): Which => ({ where, people: [from, to] });

const AIMS: Aim[] = [
  { what: 'promise', which: rows(USUAL), flag: 'promise', ceiling: 'roomForHands', least: 99 },
  {
    what: 'promise, 8 to 40 people, every acceptance',
    which: rows(EVERYBODY, 8, 40),
    flag: 'promise',
    ceiling: 'roomForHands',
    least: 98,
  },
  {
    what: 'promise, cue ignored, every acceptance',
    which: rows({ ...EVERYBODY, cue: false }),
    flag: 'promise',
    ceiling: 'roomForHands',
    least: 96,
  },
  {
    what: 'promise, 8 to 12 people, cue ignored',
    which: rows({ ...USUAL, cue: false }, 8, 12),
    flag: 'promise',
    ceiling: 'roomForHands',
    least: 96,
  },
  {
    what: 'promise, 40 people, cue ignored',
    which: rows({ ...USUAL, cue: false }, 40),
    flag: 'promise',
    ceiling: 'roomForHands',
    none: true,
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
    ceiling: 'ceiling',
    median: 0.96,
    worst: 0.9,
  },
  {
    what: 'heard, 60 people at 30 s, writing',
    which: rows({ ...USUAL, target: 30, writing: true }, 60),
    figure: 'heard',
    ceiling: 'ceiling',
    median: 0.98,
    worst: 0.94,
  },
];

/** Which target speakers have: the usual one, or where an aim says no other the one proposed before the start. */
type Reading = 'usual' | 'proposed';

/** What was aimed for, what came out in the worst of its rows under either target, and whether both are enough. */
export function aimsTable(groups: readonly PlayedGroup[]): string {
  const all = groups.flatMap((group) => group.rows);
  const head = ['figure', 'aim', `at ${USUAL_TARGET} s`, 'ceiling', 'as proposed', 'ceiling', 'met'];
  return [
    tableRow(head),
    tableRow(head.map(() => '---')),
    ...AIMS.map((aim) => {
      const [usual, asProposed] = (['usual', 'proposed'] as const).map((reading) =>
        judged(
          aim,
          all.filter(({ plan }) => isOf(aim.which, reading)(plan)),
        ),
      ) as [Judged, Judged];
      const isMet = usual.isMet && asProposed.isMet;
      return tableRow([
        aim.what,
        wanted(aim),
        usual.reached,
        usual.ceiling,
        asProposed.reached,
        asProposed.ceiling,
        'none' in aim ? '' : isMet ? 'yes' : '**no**',
      ]);
    }),
  ].join('\n');
}

/** Whether an aim stands or falls with this plan. */
export function isJudged(plan: Plan): boolean {
  return AIMS.some(({ which }) => isOf(which, 'usual')(plan) || isOf(which, 'proposed')(plan));
}

function isOf({ where, people: [from, to] }: Which, reading: Reading): (plan: Plan) => boolean {
  return (plan) => {
    const { target = USUAL_TARGET, ...others } = where;
    const asked = reading === 'proposed' && target === USUAL_TARGET ? proposed(plan.people) : target;
    return (
      plan.assumed === undefined &&
      plan.people >= from &&
      plan.people <= to &&
      plan.target === asked &&
      Object.entries(others).every(([key, value]) => plan[key as keyof Plan] === value)
    );
  };
}

function wanted(aim: Aim): string {
  if ('none' in aim) return '';
  if ('flag' in aim) return 'least' in aim ? `≥ ${aim.least} %` : `≤ ${aim.most} %`;
  const sign = WORST[aim.figure] === 'low' ? '≥' : '≤';
  const words = wordsOf(aim.figure);
  return `${sign} ${words(aim.median)} / ${sign} ${words(aim.worst)}`;
}

interface Judged {
  reached: string;
  ceiling: string;
  isMet: boolean;
}

function judged(aim: Aim, played: Played[]): Judged {
  if ('flag' in aim) {
    const worst = 'most' in aim ? Math.max : Math.min;
    const partOf = (flag: Flag) => worst(...played.map(({ outcomes }) => part(outcomes, flag)));
    const reached = partOf(aim.flag);
    const ceiling = aim.ceiling ? `${partOf(aim.ceiling).toFixed(1)} %` : '';
    const isMet = 'none' in aim || ('least' in aim ? reached >= aim.least : reached <= aim.most);
    return { reached: `${reached.toFixed(1)} %`, ceiling, isMet };
  }
  const { figure, median, worst } = aim;
  const isLeast = WORST[figure] === 'low';
  const both = (of: Figure) =>
    [0.5, worstTwentieth(of)].map((place) => {
      const values = played.map(({ outcomes }) => quantile(outcomes, of, place));
      return isLeast ? Math.min(...values) : Math.max(...values);
    }) as [number, number];
  const enough = (value: number, bound: number) => (isLeast ? value >= bound : value <= bound);
  const reached = both(figure);
  const words = (of: Figure) => both(of).map(wordsOf(of)).join(' / ');
  return {
    reached: words(figure),
    ceiling: aim.ceiling ? words(aim.ceiling) : '',
    isMet: enough(reached[0], median) && enough(reached[1], worst),
  };
}

const wordsOf = (figure: Figure) =>
  figure === 'heard' || figure === 'ceiling' || figure === 'nineInTen' ? share : plain;
const share = (value: number) => (value > 1 ? 'never' : `${plain(100 * value)} %`);
const plain = (value: number) => String(Math.round(10 * value) / 10);
