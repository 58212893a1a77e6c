import type { PaperTexts } from './paper.nl.ts';

export const en: PaperTexts = {
  brand: 'Evenwoord',
  title: 'Poster and paper list',
  loading: 'The poster is being made…',
  gone: {
    title: 'This poster cannot be made here',
    help: 'Open it from the conversation, on the laptop of the facilitator.',
  },
  toStart: 'To the start page',
  print: 'Print',
  wifi: {
    label: 'Name of the Wi-Fi',
    hint: 'Is put on the poster. Is kept nowhere.',
    line: (name: string) => `First go to the Wi-Fi ‘${name}’.`,
  },
  closed: 'The conversation has ended. The code no longer works.',
  poster: {
    headline: 'Take part on your phone',
    scan: 'Scan the code with your camera.',
    or: 'Or type this address:',
    code: 'and this code:',
    qr: (url: string) => `The code to take part: ${url}`,
    promise:
      'A name is not needed. Nothing to install, no account. No phone? Then you simply take part as you are.',
  },
  talk: {
    title: 'Turns on paper',
    help: 'Put a line for every turn. Write down about how long it took. Then you see who has not spoken yet.',
    name: 'Name',
    turns: 'Turns',
    time: 'Minutes',
    listens: 'Rather listens',
  },
  votes: {
    title: 'Votes on paper',
    help: 'Read the statement out, let people raise a hand and write down how many. Should nobody see what anyone votes? Then use slips of paper.',
    first: 'First time',
    second: 'Second time',
  },
  later: 'Enter it later: turns under ‘Correct turns’ in the menu of the conversation.',
};
