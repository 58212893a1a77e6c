/** Words of the questions after the talk: fetched later than the rest. */
export const nl = {
  questions: { said: 'Ik kon zeggen wat ik wilde zeggen', felt: 'Ik voelde me gehoord' },
  low: 'helemaal niet',
  high: 'helemaal wel',
  none: 'geen mening',
  anonymous: 'Niemand ziet wat jij antwoordt. Overslaan mag.',
};

export type ClosingTexts = typeof nl;
