import type { ComponentType } from 'react';
import type { Asked } from '../../shared/questions/kinds.ts';
import { en } from './chart.en.ts';
import { nl, type ChartTexts } from './chart.nl.ts';

/** What every drawing of a result is given. */
export interface ChartProps {
  asked: Asked;
  counts: { counts: readonly number[]; noOpinion: number };
  locale: 'nl' | 'en';
  /** A round before this one: lower, never fainter. */
  earlier?: boolean;
  /** There is nothing else to see. */
  large?: boolean;
}

/** A statement of five steps that is no item: what everybody is asked after the talk. */
export const statementOf = (text: string): Asked => ({
  kind: 'statement',
  text,
  scale: 'agree5',
  options: [],
  multiple: false,
  translations: [],
});

export type Chart = ComponentType<ChartProps>;

export const chartTexts = (locale: 'nl' | 'en'): ChartTexts => (locale === 'nl' ? nl : en);
