import { nl as names } from '../../shared/texts/answers.nl.ts';

/** Words of answers, in the order of `counts`: the lowest value first. */
export const nl = {
  agree5: names.agree5,
  agree2: names.agree2,
  /** Under a bar, where room is scarce. */
  short5: ['helemaal oneens', 'oneens', 'neutraal', 'eens', 'helemaal eens'],
  short2: ['oneens', 'eens'],
  noOpinion: names.noOpinion,
  noOpinionShort: 'geen mening',
  dontKnow: 'Weet ik niet',
  dontKnowShort: 'weet ik niet',
  scoreLow: '0 = heel slecht',
  scoreHigh: '10 = heel goed',
};

export type AnswerTexts = typeof nl;
