import type { Kind } from '../../shared/questions/kinds.ts';

const ordinals = [
  '',
  'eerste',
  'tweede',
  'derde',
  'vierde',
  'vijfde',
  'zesde',
  'zevende',
  'achtste',
  'negende',
  'tiende',
];
const ordinal = (place: number) => ordinals[place] ?? `${place}e`;
const turns = (count: number) => (count === 1 ? '1 beurt' : `${count} beurten`);

/** Words of the phone. */
export const nl = {
  language: 'Taal',
  otherLanguage: { lang: 'en', name: 'English' },
  connection: {
    connected: 'verbonden',
    connecting: 'verbinding maken',
    lost: 'geen verbinding',
    barTitle: 'Even geen verbinding',
    barText: 'We proberen het vanzelf opnieuw.',
    retry: 'Probeer nu',
    voteWaits: 'Je stem gaat vanzelf mee zodra er weer verbinding is.',
    seatWaits: 'Je gaat vanzelf aan tafel zodra er weer verbinding is.',
    nothingLost: 'Er is niets verloren gegaan. Je hoeft niets te doen.',
    first: 'We zoeken verbinding',
    firstText: 'Dit duurt meestal maar even.',
  },
  code: {
    title: 'Deze code kennen we niet',
    text: 'Kijk op het scherm in de zaal. Een code heeft zes tekens.',
    empty: 'Met welke code doe je mee?',
    label: 'Code',
    submit: 'Ga verder',
    wrong: 'Een code heeft zes letters en cijfers, zoals K7M 4PX.',
  },
  join: {
    headline: 'Fijn dat je meedoet',
    name: 'Hoe heet je?',
    nameHint: 'Je voornaam is genoeg. Een bijnaam mag.',
    nameMissing: 'Vul een naam in, of doe mee zonder naam.',
    group: 'Hoor je bij een groep?',
    skipGroup: 'Sla over',
    kept: 'Wat we bewaren',
    keptAnonymous: 'Je naam en hoelang je praat. Dat ziet de zaal ook. Wat je stemt, ziet niemand.',
    keptNamed:
      'Je naam, hoelang je praat en wat je stemt. De zaal ziet je naam en hoelang je praat. Je stem wordt bij je naam bewaard.',
    submit: 'Ga aan tafel',
    nameless: 'Doe mee als Deelnemer',
    namelessHint: 'Zonder naam. Je krijgt een nummer.',
    busy: 'Je gaat aan tafel',
    back: 'Je bent van tafel gegaan. Je plek is er nog.',
  },
  waiting: {
    headline: { before: 'Je zit aan tafel, ', after: '' },
    begin: 'We beginnen zo. Leg je telefoon gerust even neer.',
    between: 'Zo gaan we verder. Leg je telefoon gerust even neer.',
    you: 'jij',
    atTable: 'aan tafel',
  },
  item: {
    statement: (index: number, of: number) => `Stelling ${index} van ${of}`,
    score: (index: number, of: number) => `Vraag ${index} van ${of}`,
    choice: (index: number, of: number) => `Vraag ${index} van ${of}`,
    talk: (index: number, of: number) => `Gesprek ${index} van ${of}`,
    other: (index: number, of: number) => `Onderdeel ${index} van ${of}`,
  } satisfies Record<Kind | 'other', (index: number, of: number) => string>,
  about: {
    statement: (index: number) => `Gesprek over stelling ${index}`,
    score: (index: number) => `Gesprek over vraag ${index}`,
    choice: (index: number) => `Gesprek over vraag ${index}`,
    talk: () => 'Gesprek',
    other: () => 'Gesprek',
  } satisfies Record<Kind | 'other', (index: number) => string>,
  result: 'uitslag',
  again: 'opnieuw stemmen',
  vote: {
    anonymous: 'Niemand ziet wat jij stemt. Wijzigen kan tot de stemming sluit.',
    anonymousShort: 'Niemand ziet wat jij stemt.',
    named: 'Je stem wordt bij je naam bewaard. Wijzigen kan tot de stemming sluit.',
    namedShort: 'Je stem wordt bij je naam bewaard.',
    againHint: 'Dit is een nieuwe stemming. Stem gerust hetzelfde of anders.',
    locked: 'Deze keer kijk je mee',
    lockedText:
      'Op deze plek is misschien al gestemd met een andere telefoon. In de volgende stemming doe je weer mee.',
    said: (answer: string) => `${answer}, bewaard`,
  },
  closed: {
    headline: 'De stemming is gesloten',
    text: 'De uitslag komt zo.',
    yours: 'Jouw antwoord',
    none: 'Je hebt deze keer niet gestemd. Dat mag.',
  },
  shown: {
    private: 'Alleen jij ziet welk antwoord van jou is.',
    privateNamed: 'De zaal ziet niet welk antwoord van jou is.',
  },
  look: 'Kijk op het scherm',
  lookText: 'Dit onderdeel is op het scherm in de zaal te volgen.',
  talk: {
    speaking: 'Aan het woord',
    nobody: 'Nu is er niemand aan het woord',
    hands: (count: number) =>
      count === 0 ? 'Er is nog geen hand omhoog' : count === 1 ? '1 hand omhoog' : `${count} handen omhoog`,
    raise: 'Ik wil iets zeggen',
    lower: 'Hand omlaag',
    raising: 'Je hand gaat omhoog',
    lowering: 'Je hand gaat omlaag',
    up: 'Je hand is omhoog',
    place: (place: number) => `Je bent de ${ordinal(place)}`,
    upNow: 'De gespreksleider ziet je hand',
    seen: 'De hele zaal ziet je hand.',
    unheard: 'Jij bent nog niet aan het woord geweest.',
    own: (count: number, time: string) =>
      count === 0 ? `Jij sprak ${time}.` : `Jij had ${turns(count)}, samen ${time}.`,
    goesOn: 'Straks ga jij verder.',
    away: 'De gespreksleider denkt dat je er even niet bent. Steek je hand op en je doet weer mee.',
  },
  invited: {
    title: 'Een vraag voor jou · Evenwoord',
    /** In three parts, so that the name is known as one; somebody without a name is asked without one. */
    ask: (name: string): [before: string, name: string, after: string] =>
      name === ''
        ? ['', '', 'Wil jij hier iets over zeggen?']
        : ['', name, ', wil jij hier iets over zeggen?'],
    text: 'De gespreksleider hoort graag ook jouw ervaring. Het hoeft niet.',
    answers: { yes: 'Ja, graag', later: 'Straks misschien', no: 'Nee, liever niet' },
    onlyYou: 'Alleen jij en de gespreksleider zien dit.',
    sending: 'Je antwoord gaat mee.',
    after: {
      later: 'Goed. We vragen het misschien later nog eens.',
      noStatement: 'Goed. Bij deze stelling vraagt niemand het je meer.',
      no: 'Goed. Hierover vraagt niemand het je meer.',
      gone: 'De vraag is voorbij. Je kunt altijd zelf je hand opsteken.',
    },
  },
  listen: {
    start: 'Ik luister liever',
    stop: 'Ik wil toch meepraten',
    may: 'Dat mag. Je kunt het altijd veranderen.',
    now: 'Je luistert liever. Niemand vraagt je iets te zeggen.',
    change: 'Je kunt het altijd veranderen.',
  },
  call: {
    title: 'Wie nog niets zei: jouw ervaring telt ook.',
    text: 'Wil je iets zeggen? Het hoeft niet.',
  },
  floor: {
    headline: 'Jij hebt het woord',
    of: (target: string) => `van ongeveer ${target}`,
    soon: 'Nog een paar tellen. Maak je verhaal rustig af.',
    last: 'Rond rustig af. Een laatste zin is genoeg.',
    calm: 'Neem rustig de tijd. De zaal ziet je naam.',
    round: 'Rond rustig af. Je hoeft je niet te haasten.',
    done: 'Ik ben klaar',
  },
  paused: {
    headline: 'Pauze',
    text: 'We gaan zo verder. Je plek blijft van jou.',
    hand: 'Je hand blijft omhoog.',
  },
  ended: {
    headline: { before: 'Dank je wel, ', after: '' },
    unseated: 'Dit gesprek is afgelopen',
    unseatedText: 'Bedankt voor je belangstelling.',
    turns: (count: number) => turns(count),
    time: (time: string) => `samen ${time}`,
    spoke: (time: string) => `Jij sprak ${time}`,
    none: 'Jij luisterde deze keer',
    private: 'Alleen jij ziet dit.',
    close: 'Je kunt deze pagina sluiten.',
  },
  locked: {
    headline: 'De tafel is dicht',
    text: 'Er kan nu niemand bij. Vraag het de gespreksleider als je toch wilt meedoen.',
  },
  rehearsal: {
    headline: 'De gespreksleider oefent nog even',
    text: 'Zo kun je meedoen. Deze pagina gaat vanzelf verder.',
  },
  gone: {
    removed: {
      headline: 'Je plek is weggehaald',
      text: 'De gespreksleider haalde deze plek weg. Klopt dat niet? Vraag het even, of ga opnieuw aan tafel.',
      action: 'Opnieuw meedoen',
    },
    replaced: {
      headline: 'Je doet mee op een ander apparaat',
      text: 'Ga daar verder. Wil je toch deze telefoon gebruiken? Vraag de gespreksleider om een link.',
      action: null,
    },
    deleted: {
      headline: 'Dit gesprek is gewist',
      text: 'Alles wat erbij hoorde, is weg. Je kunt deze pagina sluiten.',
      action: 'Doe mee met een andere code',
    },
  },
  refused: {
    again: 'Probeer opnieuw',
    reload: 'Laad de pagina opnieuw',
    headline: 'Dit lukt nu niet',
    pair: 'Deze link is gebruikt of verlopen. Vraag de gespreksleider om een nieuwe.',
  },
  menu: {
    open: 'Jouw plek',
    title: 'Jouw plek',
    rename: 'Verander je naam',
    name: 'Je naam',
    save: 'Bewaar',
    cancel: 'Terug',
    leave: 'Verlaat de tafel',
    leaveTitle: 'Wil je van tafel gaan?',
    leaveText: 'Je stemmen en beurten blijven staan. Je kunt later weer op dezelfde plek gaan zitten.',
    stay: 'Blijf aan tafel',
    forget: 'Wis mijn naam en teksten',
    forgetTitle: 'Je naam en teksten wissen?',
    forgetText: (number: number, named: boolean) =>
      `Je naam, je groep en wat je schreef gaan voorgoed weg.${named ? ' Ook je stemmen gaan weg; uitslagen die er al zijn, blijven.' : ''} Je beurten blijven staan als Deelnemer ${number}.`,
    forgetNow: 'Wis voorgoed',
    forgetNot: 'Laat staan',
    close: 'Sluit',
  },
  expired: {
    'hand.raise':
      'Je hand is misschien niet opgestoken: er kwam geen antwoord. Kijk even en probeer het opnieuw.',
    'hand.lower': 'Je hand is misschien nog omhoog: er kwam geen antwoord. Kijk even en probeer het opnieuw.',
    'turn.end': 'Je beurt loopt misschien nog: er kwam geen antwoord. Kijk even en probeer het opnieuw.',
    'invite.answer': 'Je antwoord is misschien niet aangekomen. Kijk even en probeer het opnieuw.',
    'listen.set': 'Dit is misschien niet veranderd: er kwam geen antwoord. Kijk even en probeer het opnieuw.',
    'seat.update': 'Je naam is misschien niet veranderd: er kwam geen antwoord. Probeer het opnieuw.',
    'seat.forget': 'Je naam is misschien nog niet gewist: er kwam geen antwoord. Probeer het opnieuw.',
    'seat.leave': 'Je zit misschien nog aan tafel: er kwam geen antwoord. Probeer het opnieuw.',
  },
};

export type PhoneTexts = typeof nl;
