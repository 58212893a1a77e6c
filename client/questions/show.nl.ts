/** Words beside a result. */
export const nl = {
  first: 'Eerste stemming',
  second: 'Na het gesprek',
  round: (round: number) => `Stemming ${round}`,
  answer: 'Antwoord',
  votes: 'Stemmen',
  disagree: 'oneens',
  agree: 'eens',
  changed: (people: number): string => (people === 1 ? 'veranderde van mening' : 'veranderden van mening'),
  mean: 'gemiddeld',
  meanFirst: 'eerste stemming',
  meanBefore: (round: number) => `stemming ${round}`,
  voted: (people: number): string => (people === 1 ? 'heeft gestemd' : 'hebben gestemd'),
  several: 'Meer dan één antwoord mag',
};

export type ShowTexts = typeof nl;
