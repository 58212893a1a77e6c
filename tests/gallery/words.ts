import type { Body } from '../../shared/questions/kinds.ts';

export type Lang = 'nl' | 'en';

/** How long what people write is: very short, as usual, 160 characters, and as long as it may be. */
export const LENGTHS = ['short', 'usual', 'long', 'limit'] as const;
export type Length = (typeof LENGTHS)[number];

interface Words {
  title: string;
  statement: string;
  question: string;
  options: string[];
  written: string;
  groups: string[];
}

const nl: Words = {
  title: 'Panelgesprek digitale dienstverlening',
  statement: 'De gemeente handelt mijn digitale aanvraag snel af.',
  question: 'Wat moet als eerste beter?',
  options: [
    'Sneller antwoord op een aanvraag',
    'Eén plek voor al mijn vragen',
    'Hulp van een mens als het niet lukt',
    'Brieven en pagina’s in gewone taal',
    'Langere openingstijden',
  ],
  written: 'Ik heb het drie keer geprobeerd, en toen ben ik maar naar het stadhuis gegaan.',
  groups: ['Inwoners', 'Ondernemers', 'Ambtenaren'],
};

const en: Words = {
  title: 'Panel on digital services',
  statement: 'The council handles my online application quickly.',
  question: 'What has to improve first?',
  options: [
    'A faster answer to an application',
    'One place for all my questions',
    'Help from a person when it does not work',
    'Letters and pages in plain language',
    'Longer opening hours',
  ],
  written: 'I tried three times, and in the end I just went to the town hall.',
  groups: ['Residents', 'Business owners', 'Council staff'],
};

const LONG = {
  nl: 'Wie een aanvraag doet bij de gemeente, krijgt binnen twee weken een persoonlijk bericht van een medewerker die zijn of haar situatie kent en verder helpt, ook na vijven.',
  en: 'Whoever applies for something at the council gets a personal message within two weeks, from a member of staff who knows their situation and helps them, after five too.',
};
const LIMIT = {
  nl: 'Arbeidsongeschiktheidsverzekeringsmaatschappijen en welzijnsorganisaties moeten samen met de gemeente verantwoordelijkheid nemen voor een toegankelijke dienstverlening aan iedereen die de taal nog niet spreekt, slecht ziet, geen telefoon heeft, of om welke andere reden ook niet mee kan doen in onze stad.',
  en: 'Insurance companies, counterrevolutionaries and welfare organisations have to take responsibility together with the council for services that are open to everybody who does not speak the language yet, who does not see well, who has no phone, or who for whatever other reason cannot take part in our town.',
};

const LIMIT_OPTION = {
  nl: 'Een vaste medewerker die mij kent en die ik ook na vijf uur nog mag bellen',
  en: 'One member of staff who knows me, and whom I may still call after five o’clock',
};

export function words(lang: Lang, length: Length): Words {
  const usual = lang === 'nl' ? nl : en;
  switch (length) {
    case 'short':
      return {
        ...usual,
        title: 'Panel',
        statement: lang === 'nl' ? 'Het gaat goed.' : 'It goes well.',
        question: lang === 'nl' ? 'En nu?' : 'What now?',
        options: lang === 'nl' ? ['Ja', 'Nee', 'Later'] : ['Yes', 'No', 'Later'],
        written: lang === 'nl' ? 'Ja.' : 'Yes.',
      };
    case 'usual':
      return usual;
    case 'long':
      return { ...usual, statement: LONG[lang].slice(0, 160), question: LONG[lang].slice(0, 160) };
    case 'limit':
      return {
        title: `${usual.title}, ${usual.title.toLowerCase()}, ${usual.title}`.slice(0, 120),
        statement: LIMIT[lang].slice(0, 300),
        question: LIMIT[lang].slice(0, 300),
        options: Array.from({ length: 10 }, (_, i) => `${i + 1} ${LIMIT_OPTION[lang]}`.slice(0, 80)),
        written: `${usual.written} `.repeat(8).slice(0, 500).trim(),
        groups: usual.groups.map((group) => `${group} en alle anderen van buiten`.slice(0, 30)),
      };
  }
}

export function items(lang: Lang, length: Length): Body[] {
  const { statement, question, options } = words(lang, length);
  const note =
    lang === 'nl' ? 'Vraag naar een voorbeeld: wat vroeg je aan?' : 'Ask for an example: what was it for?';
  return [
    { kind: 'statement', scale: 'agree5', text: statement, minutes: 20, note },
    { kind: 'statement', scale: 'agree2', text: statement, minutes: 10 },
    { kind: 'score', text: statement },
    { kind: 'choice', text: question, options, minutes: 10 },
    { kind: 'choice', text: question, options, multiple: true },
    { kind: 'talk', text: lang === 'nl' ? 'Wat nemen we mee naar huis?' : 'What do we take home with us?' },
  ];
}

const NAMES =
  'Miriam Joost Fatima Henk Sanne Ali Truus Wim Noor Peter Ayşe Marieke Lotte Hassan Ria Tom Ingrid Bram Yusra Daan Els Moussa Anna Kees Zoë Jelle Olga Rachid Femke Cem Hanna Gijs Nadia Koen Leila Ruud'.split(
    ' ',
  );
const LONG_NAMES = [
  'Wilhelmina van Oudenhoven-Schouwenburg',
  'Maximiliaan',
  'محمد عبد الرحمن الهاشمي',
  '<b>Ria</b>',
  'Wilhelmina van Oudenhoven-Brederode',
  'Ng',
  'Anna-Charlotte de Vries',
  'WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW',
  '陳大文',
  'Jean-Baptiste Mukwege-Ntumba',
];

/** Nobody is called the same before all names were given once. */
export function nameOf(index: number, length: Length): string {
  if (length === 'limit') return LONG_NAMES[index % LONG_NAMES.length] ?? '';
  const name = NAMES[index % NAMES.length] ?? '';
  const again = Math.floor(index / NAMES.length);
  if (again === 0) return name;
  return again <= 26 ? `${name} ${String.fromCharCode(64 + again)}.` : `${name} ${again}`;
}
