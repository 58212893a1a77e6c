import { en as shared } from '../../shared/texts/en.ts';
import type { AnswerTexts } from './answers.nl.ts';

export const en: AnswerTexts = {
  agree5: shared.export.agree5,
  agree2: shared.export.agree2,
  short5: ['fully disagree', 'disagree', 'neutral', 'agree', 'fully agree'],
  short2: ['disagree', 'agree'],
  noOpinion: shared.export.noOpinion,
  noOpinionShort: 'no opinion',
  dontKnow: 'I don’t know',
  dontKnowShort: 'don’t know',
  scoreLow: '0 = very bad',
  scoreHigh: '10 = very good',
};
