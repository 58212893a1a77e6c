import type { AskTexts } from './ask.nl.ts';
import { en as shift } from './shift.en.ts';

export const en: AskTexts = {
  ...shift,
  kept: 'saved',
  here: 'saved on this phone',
  hereShort: 'waits',
  pickOne: 'Choose one.',
  pickSeveral: 'Choose one or more.',
  confirm: 'Save my choice',
  yours: 'your answer',
  voters: (people) => (people === 1 ? '1 vote' : `${people} votes`),
  sides: (agree, disagree) => `${agree} agree, ${disagree} disagree.`,
  mean: (mark) => `${mark} on average.`,
  meanBefore: (mark, before) => `${mark} on average, was ${before}.`,
  earlier: 'Narrow bar: the vote before.',
  before: (count) => `was ${count}`,
  decimal: '.',
};
