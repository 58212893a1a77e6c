import type { ConsoleView } from '../../../shared/views/console.ts';

const KEYS = [
  'title',
  'locale',
  'ballots',
  'plannedEnd',
  'turnTargetSeconds',
  'names',
  'minBallots',
  'handOrder',
  'showNext',
  'showClock',
] as const;

/** The settings as they stand in the form; groups one on a line. */
export type Draft = Pick<ConsoleView, (typeof KEYS)[number]> & { groups: string };

export const draftOf = (view: ConsoleView): Draft => ({ ...view, groups: view.groups.join('\n') });

/** Only what was changed here: another console may have changed the rest meanwhile. */
export function changes(before: Draft, after: Draft): Partial<Omit<Draft, 'groups'>> & { groups?: string[] } {
  const changed = KEYS.filter((key) => before[key] !== after[key]).map((key) => [key, after[key]]);
  const own: Partial<Omit<Draft, 'groups'>> = Object.fromEntries(changed) as object;
  return before.groups === after.groups ? own : { ...own, groups: groupsIn(after.groups) };
}

const groupsIn = (typed: string): string[] => [
  ...new Set(
    typed
      .split(/[\r\n]+/)
      .map((line) => line.trim())
      .filter(Boolean),
  ),
];
