import { en as names } from '../../shared/texts/answers.en.ts';
import type { AnswerTexts } from './answers.nl.ts';

export const en: AnswerTexts = {
  agree5: names.agree5,
  agree2: names.agree2,
  short5: ['fully disagree', 'disagree', 'neutral', 'agree', 'fully agree'],
  short2: ['disagree', 'agree'],
  noOpinion: names.noOpinion,
  noOpinionShort: 'no opinion',
  dontKnow: 'I don’t know',
  dontKnowShort: 'don’t know',
  scoreLow: '0 = very bad',
  scoreHigh: '10 = very good',
};
