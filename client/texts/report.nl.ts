import type { Kind } from '../../shared/questions/kinds.ts';

const many = (count: number, one: string, more: string) => `${count} ${count === 1 ? one : more}`;

/** Words of the report. */
export const nl = {
  brand: 'Evenwoord',
  report: 'Verslag',
  loading: 'Het verslag komt eraan',
  gone: {
    title: 'We vinden dit verslag niet.',
    help: 'De link klopt niet meer, of het gesprek is verwijderd. Vraag de gespreksleider om een nieuwe link.',
  },
  unreached: {
    title: 'Het verslag kwam niet binnen.',
    help: 'Er is niets kwijt. Kijk of je verbinding hebt en probeer het nog eens.',
    again: 'Probeer opnieuw',
  },
  toStart: 'Naar de startpagina',

  atTable: (people: number) => `${many(people, 'mens', 'mensen')} aan tafel`,
  people: (people: number) => many(people, 'mens', 'mensen'),
  times: (from: string, to: string) => `${from} tot ${to}`,
  provisional: {
    title: 'Voorlopig verslag',
    help: 'Het gesprek is nog niet afgelopen. Cijfers kunnen nog veranderen, en wat nog niet getoond is, staat er nog niet in.',
    refresh: 'Haal de laatste cijfers',
  },
  nothing: 'Er is nog niets te melden. Wat de zaal stemt en wie er aan het woord komt, verschijnt hier.',

  print: 'Print of bewaar als PDF',
  csv: 'Tabel (CSV)',
  json: 'Alles (JSON)',
  failed: 'Het bestand kwam niet binnen. Er is niets kwijt. Probeer het opnieuw.',

  even: {
    title: 'Hoe evenwichtig het was',
    of: (people: number) => `van ${people}`,
    heard: 'aan het woord geweest',
    present: 'aan tafel',
    turns: 'evenwicht in beurten, van 100',
    time: 'evenwicht in tijd, van 100',
    none: 'geen cijfer',
    equal: 'Elk blad is iemands spreektijd. De stippellijn is een gelijk deel.',
  },

  histogram: {
    notHeard: 'niet aan bod',
    underHalf: 'minder dan ½',
    halfToOne: '½ tot 1',
    oneToOneAndHalf: '1 tot 1½',
    overOneAndHalf: 'meer dan 1½',
    equalShare: 'een gelijk deel',
    caption: 'aantal mensen, naar spreektijd in gelijke delen',
  },

  items: {
    title: 'Wat de zaal vond',
    kind: {
      statement: (index: number) => `Stelling ${index}`,
      score: (index: number) => `Vraag ${index}`,
      choice: (index: number) => `Vraag ${index}`,
      talk: (index: number) => `Gesprek ${index}`,
    } satisfies Record<Kind, (index: number) => string>,
    heard: (heard: number, present: number) => `${heard} van ${present} aan het woord geweest`,
    skipped: 'Overgeslagen.',
    pending: 'Niet aan de orde gekomen.',
    voters: (voters: number, none: number) =>
      none === 0
        ? `${many(voters, 'mens heeft', 'mensen hebben')} gestemd.`
        : `${many(voters, 'mens heeft', 'mensen hebben')} gestemd, ${none} zonder mening.`,
    nobody: 'Er is niet gestemd.',
    tooFew: (least: number) => `Minder dan ${least} stemmen. Daarom blijft de uitslag geheim.`,
    notShown: 'De uitslag is nog niet getoond.',
  },

  growth: {
    title: 'Hoe het evenwicht groeide',
    everybody: (people: number, time: string, minutes: number) =>
      `Om ${time} waren alle ${people} aan het woord geweest, ${many(minutes, 'minuut', 'minuten')} na de eerste beurt.`,
    some: (heard: number, people: number) =>
      `Aan het eind waren ${heard} van de ${people} aan het woord geweest.`,
    heard: 'deel van de tafel dat aan het woord is geweest',
    turns: 'evenwicht in beurten',
    time: 'evenwicht in tijd',
    marks: 'Een nummer bovenaan is het begin van dat onderdeel.',
    point: (time: string, heard: string, turns: string, spoken: string) =>
      `${time}: ${heard} aan het woord geweest, evenwicht in beurten ${turns}, in tijd ${spoken}`,
  },

  sides: {
    title: 'Evenwicht per groep',
    help: '1 is een gelijk deel van de tijd, geteld naar hoelang de groep er was.',
    group: 'Groep',
    people: 'Mensen',
    share: 'Deel van de tijd',
    camps: { disagree: 'Oneens', middle: 'Ertussenin', agree: 'Eens' } as Record<string, string>,
    campsTitle: 'Spreektijd naar wat mensen stemden. 1 is een gelijk deel.',
  },

  turns: {
    title: 'Wie wanneer sprak',
    legend: {
      first: 'iemands eerste beurt',
      later: 'volgende beurt',
      aside: 'reactie of onderbreking',
    },
    numbers: 'Het nummer is dat van de plek aan tafel. Een regel is tien minuten.',
    of: (turns: number, people: number) =>
      `${many(turns, 'beurt', 'beurten')} van ${many(people, 'mens', 'mensen')}`,
    row: (time: string, numbers: string) => `Vanaf ${time}: ${numbers}`,
  },

  felt: {
    title: 'Hoe het voelde',
    questions: { said: 'Ik kon zeggen wat ik wilde zeggen', felt: 'Ik voelde me gehoord' },
    mean: 'gemiddeld, van 1 tot 5',
    ends: 'Links helemaal niet, rechts helemaal wel.',
    voters: (voters: number, none: number) =>
      none === 0
        ? `${many(voters, 'mens antwoordde', 'mensen antwoordden')}.`
        : `${many(voters, 'mens antwoordde', 'mensen antwoordden')}, ${none} zonder mening.`,
    beside: 'Daarnaast',
    tooFew: 'Te weinig antwoorden. Daarom blijft de uitslag geheim.',
  },

  seats: {
    title: 'Beurten en tijd',
    seat: 'Wie',
    turns: 'Beurten',
    time: 'Tijd',
    guest: (name: string) => `${name} (gast)`,
    notHeard: 'niet aan het woord geweest',
    said: (name: string, turns: number, time: string) =>
      `${name}, ${many(turns, 'beurt', 'beurten')}, ${time}`,
    noNames: 'In dit verslag staan geen namen. Deelnemer 1 ging als eerste aan tafel.',
  },

  meaning: {
    title: 'Wat de cijfers betekenen',
    lines: [
      'Evenwicht in beurten: 100 als de beurten niet gelijker te verdelen waren, 0 als één mens ze allemaal had.',
      'Evenwicht in tijd: 100 als ieders deel van de spreektijd past bij hoe lang die mens er was, 0 als één mens steeds sprak.',
      'Een streepje (–) betekent: er is te weinig gebeurd voor een eerlijk cijfer.',
      'Een gelijk deel van een groep: haar deel van de spreektijd, gedeeld door haar deel van de tijd dat iedereen er was. Groepen onder de grens die de gespreksleider koos, staan er niet bij.',
      'Een reactie en een onderbreking tellen als tijd, niet als beurt. Een beurt korter dan drie tellen ook.',
      'Hoe het voelde: anoniem gevraagd, na het gesprek, op de telefoons.',
      'De cijfers gaan over wie er aan tafel zat toen de laatste beurt eindigde.',
    ],
  },
};

export type ReportTexts = typeof nl;
