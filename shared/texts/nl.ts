import { nl as answers } from './answers.nl.ts';

/** What the server writes: exports, and what somebody without a name is called. */
export const nl = {
  participant: (number: number) => `Deelnemer ${number}`,
  export: {
    ...answers,
    seat: 'Nummer',
    name: 'Naam',
    group: 'Groep',
    role: 'Rol',
    roles: { participant: 'deelnemer', guest: 'gast' },
    phone: 'Telefoon',
    turns: 'Beurten',
    seconds: 'Gesproken (seconden)',
    presentSeconds: 'Aanwezig tijdens het gesprek (seconden)',
    present: 'Aan tafel',
    heard: 'Aan het woord geweest',
    yes: 'ja',
    no: 'nee',
    item: 'Onderdeel',
    text: 'Tekst',
    round: 'Stemming',
    option: 'Antwoord',
    votes: 'Stemmen',
    voters: 'Gestemd',
    tooFew: 'te weinig stemmen',
    startedAt: 'Begin',
    endedAt: 'Einde',
    leftAt: 'Weggegaan',
    counted: 'Telt als beurt',
    measure: 'Maat',
    value: 'Waarde',
    measures: {
      present: 'Aan tafel',
      heard: 'Aan het woord geweest',
      turnBalance: 'Evenwicht in beurten (0-100)',
      timeBalance: 'Evenwicht in tijd (0-100)',
      jain: 'Index van Jain (0-1)',
      gini: 'Gini-coëfficiënt (0-1)',
      topThree: 'Deel van de drie langste sprekers (0-1)',
    },
    parts: { session: 'Gesprek', results: 'Uitslagen', seats: 'Mensen', turns: 'Beurten', measures: 'Maten' },
  },
};

export type Texts = typeof nl;
