import type { AnswerNames } from './answers.nl.ts';

export const en: AnswerNames = {
  agree5: ['Fully disagree', 'Disagree', 'Neutral', 'Agree', 'Fully agree'],
  agree2: ['Disagree', 'Agree'],
  noOpinion: 'No opinion',
};
