import type { CreateBody } from '../../shared/session/create.ts';

/** A conversation to start from: three statements that every resident can say something about, and what to do first. */
export const example: CreateBody = {
  title: 'Panelgesprek digitale dienstverlening',
  locale: 'nl',
  ballots: 'anonymous',
  turnTargetSeconds: 90,
  expected: 24,
  items: [
    {
      kind: 'statement',
      scale: 'agree5',
      text: 'De gemeente handelt mijn digitale aanvraag snel af.',
      minutes: 20,
      note: 'Vraag naar een voorbeeld: wat vroeg je aan, en hoe lang duurde het?',
    },
    {
      kind: 'statement',
      scale: 'agree5',
      text: 'Ik weet waar ik moet zijn als ik iets van de gemeente nodig heb.',
      minutes: 20,
      note: 'Waar zoek je het eerst: op de site, aan de telefoon, of bij iemand die je kent?',
    },
    {
      kind: 'statement',
      scale: 'agree5',
      text: 'Als het digitaal niet lukt, word ik goed geholpen.',
      minutes: 20,
      note: 'Geef ruimte aan wie hier zelf tegenaan liep.',
    },
    {
      kind: 'choice',
      text: 'Wat moet als eerste beter?',
      options: [
        'Sneller antwoord op een aanvraag',
        'Eén plek voor al mijn vragen',
        'Hulp van een mens als het niet lukt',
        'Brieven en pagina’s in gewone taal',
      ],
      minutes: 10,
    },
  ],
};
