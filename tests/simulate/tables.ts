import { ASSUMED } from './assumptions.ts';
import type { Outcome } from './outcome.ts';
import type { Group, Row } from './rows.ts';

export interface Played extends Row {
  outcomes: Outcome[];
}

export interface PlayedGroup extends Omit<Group, 'rows'> {
  rows: Played[];
}

export type Flag = { [K in keyof Outcome]: Outcome[K] extends boolean ? K : never }[keyof Outcome];
export type Figure = Exclude<keyof Outcome, Flag>;

/** Per cent of panels. */
export function part(outcomes: readonly Outcome[], of: Flag): number {
  return (100 * outcomes.filter((one) => one[of]).length) / outcomes.length;
}

/** The value under which the `place`th part of panels stays: 0.5 is the median. */
export function quantile(outcomes: readonly Outcome[], of: Figure, place: number): number {
  const sorted = outcomes.map((one) => one[of]).sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(place * sorted.length))] ?? NaN;
}

/** Which end of a figure is the bad one. */
export const WORST: Record<Figure, 'low' | 'high'> = {
  heard: 'low',
  ceiling: 'low',
  turnBalance: 'low',
  timeBalance: 'low',
  nineInTen: 'high',
  longestWait: 'high',
  invitations: 'high',
  handsLeft: 'high',
};

export const worstTwentieth = (of: Figure): number => (WORST[of] === 'low' ? 0.05 : 0.95);

const whole = (value: number) => value.toFixed(0);
const percent = (value: number) => (value > 1 ? 'never' : `${whole(100 * value)} %`);

const COLUMNS: [string, Flag | Figure, ((value: number) => string)?][] = [
  ['promise', 'promise'],
  ['room for hands', 'roomForHands'],
  ['yes unheard', 'yesUnheard'],
  ['silent by choice', 'silentByChoice'],
  ['all heard', 'allHeard'],
  ['heard', 'heard', percent],
  ['ceiling', 'ceiling', percent],
  ['nine in ten heard at', 'nineInTen', percent],
  ['turn balance', 'turnBalance', whole],
  ['time balance', 'timeBalance', whole],
  ['longest wait, min', 'longestWait', whole],
  ['invitations', 'invitations', whole],
  ['hands left', 'handsLeft', whole],
];

/** Parts of panels in per cent; of figures the median and the worst twentieth. */
export function tablesOf(groups: readonly PlayedGroup[]): string {
  return groups
    .map(({ title, rows }) =>
      [
        `**${title}**`,
        '',
        tableRow(['policy', ...COLUMNS.map(([head]) => head)]),
        tableRow(['---', ...COLUMNS.map(() => '---')]),
        ...rows.map(({ name, outcomes }) => tableRow([name, ...COLUMNS.map((one) => cell(outcomes, one))])),
      ].join('\n'),
    )
    .join('\n\n');
}

function cell(outcomes: Outcome[], [, of, words]: (typeof COLUMNS)[number]): string {
  if (!words) return part(outcomes, of as Flag).toFixed(1);
  const at = (place: number) => words(quantile(outcomes, of as Figure, place));
  return `${at(0.5)} / ${at(worstTwentieth(of as Figure))}`;
}

export function assumptionsTable(): string {
  const rows = Object.values(ASSUMED).map(({ value, what, source }) =>
    tableRow([String(Math.round(100 * value) / 100), what, source]),
  );
  return [tableRow(['value', 'what it is', 'source']), tableRow(['---', '---', '---']), ...rows].join('\n');
}

export function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
