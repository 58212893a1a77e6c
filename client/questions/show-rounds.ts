import type { Results, RoundCounts } from '../../shared/views/common.ts';
import { en } from './show.en.ts';
import { nl, type ShowTexts } from './show.nl.ts';

export const showTexts = (locale: 'nl' | 'en'): ShowTexts => (locale === 'nl' ? nl : en);

/** The last round and the one before it, oldest first: what the shift is between. */
export function roundsShown(results: Results): RoundCounts[] {
  const before = results.earlier[results.earlier.length - 1];
  return before ? [before, results] : [results];
}

export function roundName({ round }: Pick<RoundCounts, 'round'>, texts: ShowTexts): string {
  if (round === 1) return texts.first;
  return round === 2 ? texts.second : texts.round(round);
}

export const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
