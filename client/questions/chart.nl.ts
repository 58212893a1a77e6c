import { nl as shift } from './shift.nl.ts';

/** Words in and under the drawing of a result. */
export const nl = {
  average: (score: string) => `Gemiddeld ${score}`,
  label: (option: string, count: number) => `${option}: ${count}`,
  ...shift,
};

export type ChartTexts = typeof nl;
