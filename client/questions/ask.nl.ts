import { nl as shift } from './shift.nl.ts';

/** Words around an answer on a phone. */
export const nl = {
  ...shift,
  kept: 'bewaard',
  here: 'op deze telefoon bewaard',
  /** In a square. */
  hereShort: 'wacht',
  pickOne: 'Kies er één.',
  pickSeveral: 'Kies er één of meer.',
  confirm: 'Bewaar mijn keuze',
  yours: 'jouw antwoord',
  voters: (people: number) => (people === 1 ? '1 stem' : `${people} stemmen`),
  sides: (agree: number, disagree: number) => `${agree} eens, ${disagree} oneens.`,
  mean: (mark: string) => `Gemiddeld een ${mark}.`,
  meanBefore: (mark: string, before: string) => `Gemiddeld een ${mark}, eerst een ${before}.`,
  earlier: 'Smalle balk: de vorige stemming.',
  before: (count: number) => `eerst ${count}`,
  decimal: ',',
};

export type AskTexts = typeof nl;
