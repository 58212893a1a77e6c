import { Play } from './play.ts';
import type { Scene } from './scene.ts';
import { words, type Lang, type Length } from './words.ts';

const [STATEMENT, AGREE2, SCORE, CHOICE, SEVERAL, TALK] = [0, 1, 2, 3, 4, 5];
const ALL = ['screen', 'console', 'keeper'] as const;
const ROOM = ['screen', 'console'] as const;

type Make = Scene['make'];

const table =
  (people = 24): Make =>
  (lang, length) =>
    new Play(lang, length).seats(people);
const then =
  (make: Make, go: (play: Play) => Play): Make =>
  (lang, length) =>
    go(make(lang, length));
const open = (at: number): Make => then(table(), (play) => play.does('item.open', at).votes(at, 17));
const shown = (at: number): Make => then(table(), (play) => play.asks(at));
const talk = then(shown(STATEMENT), (play) => play.does('item.discuss', STATEMENT));
const warm = then(talk, (play) => play.talks(14));
/** The floor is taken, three want it, one is asked, one would rather listen. */
const busy = then(warm, (play) =>
  play.hands(5, 3).acts(12, 'listen.set', { on: true }).invites(9).floor(2, 42),
);
const shifted = then(warm, (play) => play.asks(STATEMENT, 24, { round: 2, lean: 0.8 }));
const over = then(shifted, (play) => play.does('item.finish', STATEMENT).asks(CHOICE).does('session.end'));

const big = (people: number): Make => then(table(0), (play) => play.seats(people, { apart: 0.05 }));
const bigTalk = (people: number): Make =>
  then(big(people), (play) => {
    play.does('item.discuss', STATEMENT);
    if (people === 0) return play;
    return play.talks(Math.min(80, Math.ceil(0.6 * people)), 60).floor(Math.min(people - 1, 1), 30);
  });

/** From nobody at all to more than any hall holds. */
const CROWDS = [0, 1, 2, 12, 24, 40, 60, 150, 600, 5000];

const crowds = Object.fromEntries(
  CROWDS.flatMap((people): [string, Scene][] => [
    [`lobby-${people}`, { on: ROOM, make: big(people) }],
    [
      `talk-${people}`,
      { on: ALL, make: bigTalk(people), ...(people > 0 && { phones: { last: people - 1 } }) },
    ],
    [
      `over-${people}`,
      { on: [...ROOM, 'report'], make: then(bigTalk(people), (play) => play.does('session.end')) },
    ],
  ]),
);

const withGroups = (lang: Lang, length: Length) =>
  new Play(lang, length, { groups: words(lang, length).groups }).seats(3);

const moments: Record<string, Scene> = {
  lobby: {
    on: ALL,
    phones: { seated: 3, joining: 'none' },
    make: (lang, length) => new Play(lang, length, { expected: 30 }).seats(17),
  },
  reached: {
    on: ['console'],
    make: table(12),
    live: {
      reached: true,
      screens: 1,
      addresses: [
        { name: 'Wi-Fi', origin: 'http://192.168.1.23:3000' },
        { name: 'Ethernet', origin: 'http://10.0.0.7:3000' },
      ],
    },
  },
  groups: { on: ['console'], phones: { joining: 'none', seated: 1 }, make: withGroups },
  rehearsal: {
    on: ROOM,
    phones: { joining: 'none' },
    make: then(table(0), (play) => play.does('rehearsal.start')),
  },
  nameless: {
    on: ROOM,
    phones: { seated: 2 },
    make: then(table(0), (play) => play.seats(12, { named: false }).does('item.discuss', STATEMENT).talks(6)),
  },
  vote: { on: ALL, phones: { fresh: 20, voted: 4 }, make: open(STATEMENT) },
  'vote-two': { on: ['screen'], phones: { fresh: 20, voted: 4 }, make: open(AGREE2) },
  'vote-score': { on: ['screen'], phones: { fresh: 20, voted: 4 }, make: open(SCORE) },
  'vote-choice': { on: ROOM, phones: { fresh: 20, voted: 4 }, make: open(CHOICE) },
  'vote-several': { on: ['screen'], phones: { fresh: 20, voted: 4 }, make: open(SEVERAL) },
  closed: {
    on: ROOM,
    phones: { voted: 4, late: 20 },
    make: then(open(STATEMENT), (play) => play.does('item.close', STATEMENT)),
  },
  few: {
    on: ['console'],
    make: then(table(), (play) =>
      play.does('item.open', STATEMENT).votes(STATEMENT, 2).does('item.close', STATEMENT),
    ),
  },
  first: {
    on: ROOM,
    make: then(open(STATEMENT), (play) =>
      play.does('item.close', STATEMENT).does('item.reveal', STATEMENT, { to: 'console' }),
    ),
  },
  result: { on: ROOM, phones: { voted: 4 }, make: shown(STATEMENT) },
  'result-two': { on: ROOM, phones: { voted: 4 }, make: shown(AGREE2) },
  'result-score': { on: ROOM, phones: { voted: 4 }, make: shown(SCORE) },
  'result-choice': { on: ROOM, phones: { voted: 4 }, make: shown(CHOICE) },
  'result-several': { on: ROOM, phones: { voted: 4 }, make: shown(SEVERAL) },
  quiet: { on: ALL, phones: { listening: 3 }, make: talk },
  between: { on: ALL, phones: { quiet: 3 }, make: then(warm, (play) => play.hands(5, 3)) },
  talk: {
    on: ALL,
    phones: { speaker: 2, next: 5, second: 6, invited: 9, quiet: 3, listener: 12 },
    make: busy,
  },
  long: { on: ALL, phones: { speaker: 2 }, make: then(warm, (play) => play.hands(5, 3).floor(2, 135)) },
  no: {
    on: ['console'],
    phones: { asked: 9 },
    make: then(warm, (play) => {
      const { inviteId } = play.room.host('invite.send', { seatId: play.person(9).seatId }).data ?? {};
      return play.acts(9, 'invite.answer', { inviteId, answer: 'no' });
    }),
  },
  called: {
    on: ALL,
    phones: { quiet: 3 },
    make: then(warm, (play) =>
      play.does('invite.all').does('invite.all', null, { camp: 'disagree' }).hands(7, 1),
    ),
  },
  round: {
    on: ALL,
    phones: { speaker: 3, next: 4, passed: 6 },
    make: then(talk, (play) => {
      play.does('round.start', null, { by: 'seats', seconds: 45 });
      for (const i of [0, 1, 2]) play.speaks(play.person(i).seatId, 40);
      return play.acts(6, 'round.pass').floor(3, 12);
    }),
  },
  written: {
    on: ROOM,
    phones: { writer: 6 },
    make: then(warm, (play) => {
      const text = words(play.lang, play.length).written;
      const send = (index: number, name: boolean) =>
        play.room.phone(play.person(index), 'write.send', { text, name });
      for (const [index, as] of [
        [6, 'shown'],
        [7, 'shown'],
        [8, 'read'],
      ] as const) {
        const sent = send(index, index !== 7);
        if (sent.ok) play.does('text.mark', null, { textId: sent.value.data?.['textId'], as });
      }
      return play.floor(2, 20);
    }),
  },
  open: { on: ROOM, phones: { quiet: 3 }, make: then(table(), (play) => play.does('item.discuss', TALK)) },
  again: {
    on: ALL,
    phones: { fresh: 20, voted: 4 },
    make: then(warm, (play) =>
      play.does('item.open', STATEMENT).votes(STATEMENT, 11, { round: 2, lean: 0.8 }),
    ),
  },
  shift: { on: ROOM, phones: { voted: 4 }, make: shifted },
  paused: {
    on: ALL,
    phones: { seated: 3, hand: 5 },
    make: then(warm, (play) => play.hands(5, 2).does('session.pause')),
  },
  closing: {
    on: ALL,
    phones: { seated: 3 },
    make: then(shifted, (play) => play.does('item.finish', STATEMENT).does('closing.ask')),
  },
  over: { on: [...ALL, 'report'], phones: { seated: 3, joining: 'none' }, make: over },
  silent: {
    on: [...ROOM, 'report'],
    phones: { seated: 3 },
    make: then(shown(STATEMENT), (play) => play.does('session.end')),
  },
  blank: { on: ROOM, make: then(warm, (play) => play.does('screen.show', null, { show: 'blank' })) },
  locked: {
    on: ['console'],
    phones: { joining: 'none' },
    make: then(warm, (play) => play.does('session.update', null, { locked: true })),
  },
};

const troubles: Record<string, Scene> = {
  left: { on: [], phones: { again: 'left' }, make: talk },
  removed: { on: [], phones: { seat: 'removed' }, make: talk },
  replaced: { on: [], phones: { seat: 'replaced' }, make: talk },
  offline: { on: ALL, phones: { voted: 4, fresh: 20 }, make: open(STATEMENT), line: 'lost' },
  loading: { on: [...ALL, 'report'], phones: { seated: 3 }, make: talk, line: 'silent' },
  'no-key': { on: [...ALL, 'report'], make: talk, line: 'no-key' },
  full: { on: ALL, phones: { joining: 'none' }, make: talk, line: { refused: 'full' } },
  unknown: {
    on: [...ALL, 'report'],
    phones: { joining: 'none' },
    make: talk,
    line: { refused: 'not-found' },
  },
  deleted: { on: ALL, phones: { seated: 3 }, make: talk, line: { bye: 'deleted' } },
  disk: { on: ['console'], make: busy, live: { storage: 'failing' } },
};

export const SCENES: Readonly<Record<string, Scene>> = { ...moments, ...troubles, ...crowds };
/** All but the crowds, which differ in number alone. */
export const MOMENTS: readonly string[] = [...Object.keys(moments), ...Object.keys(troubles)];
