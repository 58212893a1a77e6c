/** What answers are called, in the order of `counts`: the lowest value first. */
export const nl = {
  agree5: ['Helemaal oneens', 'Oneens', 'Neutraal', 'Eens', 'Helemaal eens'],
  agree2: ['Oneens', 'Eens'],
  noOpinion: 'Geen mening',
};

export type AnswerNames = typeof nl;
