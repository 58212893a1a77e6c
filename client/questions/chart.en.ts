import type { ChartTexts } from './chart.nl.ts';
import { en as shift } from './shift.en.ts';

export const en: ChartTexts = {
  average: (score) => `Average ${score}`,
  label: (option, count) => `${option}: ${count}`,
  ...shift,
};
