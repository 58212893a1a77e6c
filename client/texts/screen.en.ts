import type { ScreenTexts } from './screen.nl.ts';

const counted = (number: number, one: string, more: string) => `${number} ${number === 1 ? one : more}`;
const countOf = (index: number, of: number) => `${index} of ${of}`;

export const en: ScreenTexts = {
  join: {
    headline: 'Join with your phone',
    welcome: 'Welcome',
    scan: 'Scan the code, or go to',
    fill: 'and type',
    without: 'No phone? No problem. Tell the facilitator, and you get a seat at the table too.',
    atTable: 'at the table',
    qr: (address, code) => `QR code to ${address}, with code ${code}`,
  },
  item: {
    statement: (index, of) => `Statement ${countOf(index, of)}`,
    score: (index, of) => `Question ${countOf(index, of)}`,
    choice: (index, of) => `Question ${countOf(index, of)}`,
    talk: (index, of) => `Conversation ${countOf(index, of)}`,
  },
  afterTalk: 'after the conversation',
  again: (round) => `vote ${round}`,
  voted: (votes, of) => ({
    figure: `${votes} of ${of}`,
    words: votes === 1 && of === 1 ? 'has voted' : 'have voted',
  }),
  closed: 'Voting is closed',
  floor: 'Speaking',
  clockOf: (target) => `of about ${target}`,
  nextUp: { next: 'Next', after: ', then' },
  whoSpeaks: 'Who wants to say something?',
  raise: 'Raise your hand on your phone.',
  written: 'Written',
  round: {
    floor: 'Speaking · round',
    whoSpeaks: 'We go round the table',
    raise: 'Everybody may say something. You may pass.',
  },
  replay: { headline: 'How the conversation grew.', note: 'From the first turn until now.' },
  equal: 'an equal share of the time',
  heard: { of: (people) => `of ${people}`, note: 'have spoken' },
  pause: { headline: 'Break', note: 'We go on in a moment.' },
  closing: {
    all: (people) => (people === 1 ? 'Everybody has spoken.' : `All ${people} have spoken.`),
    some: (heard, people) => `${heard} of the ${people} have spoken.`,
    voted: 'That was the conversation.',
    turns: (turns) => counted(turns, 'turn', 'turns'),
    turnsOver: (turns, statements) =>
      `${counted(turns, 'turn', 'turns')} on ${counted(statements, 'statement', 'statements')}`,
    questions: 'Two more questions are on your phone.',
    thanks: 'Thank you all.',
    own: 'Your own share is on your phone. Only you see it.',
    share: 'was an equal share',
  },
  histogram: {
    notHeard: 'not heard yet',
    underHalf: 'less than ½',
    halfToOne: '½ to 1',
    oneToOneAndHalf: '1 to 1½',
    overOneAndHalf: 'more than 1½',
    equalShare: 'an equal share',
    caption: 'speaking time, in equal shares',
  },
  seats: 'At the table',
  seat: (name, speaking) => (speaking ? `${name}, speaking` : name),
  somebody: (place) => `Seat ${place}`,
  rehearsal: 'Rehearsal',
  fullscreen: 'Full screen',
  toLight: 'Light colours',
  toNight: 'Dark colours',
  offline: 'No connection. This screen goes on by itself.',
  connecting: 'Connecting',
  gone: {
    key: {
      headline: 'This link no longer works.',
      note: 'Open the screen again from the facilitator’s laptop.',
    },
    deleted: { headline: 'This conversation no longer exists.', note: 'You can close this screen.' },
    old: { headline: 'This page is out of date.', note: 'Load the page again.' },
  },
};
