import type { ShowTexts } from './show.nl.ts';

export const en: ShowTexts = {
  first: 'First vote',
  second: 'After the conversation',
  round: (round) => `Vote ${round}`,
  answer: 'Answer',
  votes: 'Votes',
  disagree: 'disagree',
  agree: 'agree',
  changed: () => 'changed their mind',
  mean: 'on average',
  meanFirst: 'first vote',
  meanBefore: (round) => `vote ${round}`,
  voted: (people) => (people === 1 ? 'has voted' : 'have voted'),
  several: 'More than one answer is fine',
};
