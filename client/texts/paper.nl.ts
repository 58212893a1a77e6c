/** Words of what is printed: the poster for the room, and the lists for when all else fails. */
export const nl = {
  brand: 'Evenwoord',
  title: 'Poster en papieren lijst',
  loading: 'De poster wordt gemaakt…',
  gone: {
    title: 'Deze poster is hier niet te maken',
    help: 'Open hem vanuit het gesprek, op de laptop van de gespreksleider.',
  },
  toStart: 'Naar de startpagina',
  print: 'Druk af',
  wifi: {
    label: 'Naam van het wifi',
    hint: 'Komt op de poster. Wordt nergens bewaard.',
    line: (name: string) => `Ga eerst op het wifi ‘${name}’.`,
  },
  closed: 'Het gesprek is afgelopen. De code werkt niet meer.',
  poster: {
    headline: 'Doe mee op je telefoon',
    scan: 'Scan de code met je camera.',
    or: 'Of typ dit adres:',
    code: 'en deze code:',
    qr: (url: string) => `De code om mee te doen: ${url}`,
    promise: 'Je naam hoeft niet. Niets installeren, geen account. Geen telefoon? Dan doe je gewoon zo mee.',
  },
  talk: {
    title: 'Beurten op papier',
    help: 'Zet een streepje voor elke beurt. Schrijf erbij hoelang ongeveer. Zo zie je wie nog niet aan het woord was.',
    name: 'Naam',
    turns: 'Beurten',
    time: 'Minuten',
    listens: 'Luistert liever',
  },
  votes: {
    title: 'Stemmen op papier',
    help: 'Lees de stelling voor, laat handen opsteken en schrijf de aantallen op. Wil je dat niemand ziet wat iemand stemt? Gebruik dan briefjes.',
    first: 'Eerste keer',
    second: 'Tweede keer',
  },
  later: 'Later invullen: beurten bij ‘Beurten verbeteren’ in het menu van het gesprek.',
};

export type PaperTexts = typeof nl;
