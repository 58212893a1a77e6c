import type { Kind } from '../../shared/questions/kinds.ts';

const counted = (number: number, one: string, more: string) => `${number} ${number === 1 ? one : more}`;
const countOf = (index: number, of: number) => `${index} van ${of}`;

/** Words of the projector. */
export const nl = {
  join: {
    headline: 'Doe mee met je telefoon',
    welcome: 'Welkom',
    scan: 'Scan de code, of ga naar',
    fill: 'en vul in',
    without: 'Geen telefoon? Geen probleem. Zeg het de gespreksleider, dan krijg je ook een plek aan tafel.',
    atTable: 'aan tafel',
    qr: (address: string, code: string) => `QR-code naar ${address}, met code ${code}`,
  },
  item: {
    statement: (index: number, of: number) => `Stelling ${countOf(index, of)}`,
    score: (index: number, of: number) => `Vraag ${countOf(index, of)}`,
    choice: (index: number, of: number) => `Vraag ${countOf(index, of)}`,
    talk: (index: number, of: number) => `Gesprek ${countOf(index, of)}`,
  } satisfies Record<Kind, (index: number, of: number) => string>,
  afterTalk: 'na het gesprek',
  again: (round: number) => `stemming ${round}`,
  voted: (votes: number, of: number) => ({
    figure: `${votes} van ${of}`,
    words: votes === 1 && of === 1 ? 'heeft gestemd' : 'hebben gestemd',
  }),
  closed: 'De stemming is gesloten',
  floor: 'Aan het woord',
  clockOf: (target: string) => `van ongeveer ${target}`,
  nextUp: { next: 'Daarna', after: ', dan' },
  whoSpeaks: 'Wie wil iets zeggen?',
  raise: 'Steek op je telefoon je hand op.',
  written: 'Opgeschreven',
  round: {
    floor: 'Aan het woord · rondje',
    whoSpeaks: 'We doen een rondje',
    raise: 'Iedereen mag iets zeggen. Overslaan mag.',
  },
  replay: { headline: 'Zo groeide het gesprek.', note: 'Van de eerste beurt tot nu.' },
  equal: 'een gelijk deel van de tijd',
  heard: { of: (people: number) => `van ${people}`, note: 'aan het woord geweest' },
  pause: { headline: 'Pauze', note: 'We gaan zo verder.' },
  closing: {
    all: (people: number) =>
      people === 1 ? 'Iedereen is aan het woord geweest.' : `Alle ${people} zijn aan het woord geweest.`,
    some: (heard: number, people: number) => `${heard} van de ${people} zijn aan het woord geweest.`,
    voted: 'Dit was het gesprek.',
    turns: (turns: number) => counted(turns, 'beurt', 'beurten'),
    turnsOver: (turns: number, statements: number) =>
      `${counted(turns, 'beurt', 'beurten')} over ${counted(statements, 'stelling', 'stellingen')}`,
    thanks: 'Dank jullie wel.',
    questions: 'Op je telefoon staan nog twee vragen.',
    own: 'Je eigen deel staat op je telefoon. Alleen jij ziet het.',
    share: 'was een gelijk deel',
  },
  histogram: {
    notHeard: 'nog niet aan bod',
    underHalf: 'minder dan ½',
    halfToOne: '½ tot 1',
    oneToOneAndHalf: '1 tot 1½',
    overOneAndHalf: 'meer dan 1½',
    equalShare: 'een gelijk deel',
    caption: 'spreektijd, in gelijke delen',
  },
  seats: 'Aan tafel',
  seat: (name: string, speaking: boolean) => (speaking ? `${name}, aan het woord` : name),
  somebody: (place: number) => `Plek ${place}`,
  rehearsal: 'Proef',
  fullscreen: 'Volledig scherm',
  toLight: 'Lichte kleuren',
  toNight: 'Donkere kleuren',
  offline: 'Geen verbinding. Dit scherm gaat vanzelf verder.',
  connecting: 'Even verbinden',
  gone: {
    key: {
      headline: 'Deze link werkt niet meer.',
      note: 'Open het scherm opnieuw vanaf de laptop van de gespreksleider.',
    },
    deleted: { headline: 'Dit gesprek bestaat niet meer.', note: 'Je kunt dit scherm sluiten.' },
    old: { headline: 'Deze pagina is verouderd.', note: 'Laad de pagina opnieuw.' },
  },
};

export type ScreenTexts = typeof nl;
