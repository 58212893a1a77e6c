import type { Item } from '../../../shared/views/common.ts';
import type { Answer } from '../../../shared/session/invitations/invitations.ts';
import type { OwnSeat } from '../../../shared/views/seat.ts';
import type { PhoneView } from '../../../shared/views/phone.ts';
import type { Value } from '../../../shared/questions/fields.ts';
import type { Kind } from '../../../shared/questions/kinds.ts';
import { realTimer, type Timer } from '../../net/clock.ts';
import type { Connection } from '../../net/connection.ts';
import type { Unsent } from '../../net/outbox.ts';

interface Part {
  name: string;
  /** The same that the connection shows. */
  seatToken: string;
  /** A number from 0 up to 1. */
  random: () => number;
  /** 2: twice as fast as people are. */
  speed?: number;
  rehearsal?: boolean;
  timer?: Timer;
}

/** Seconds that somebody takes before and for each act. */
const PACE = {
  sit: [0.2, 5],
  vote: [2, 9],
  hand: [4, 40],
  speak: [9, 30],
  notice: [0.5, 3],
  answer: [4, 15],
  write: [20, 60],
  pass: [1, 5],
} as const;

/**
 * Plays one person on a phone: sits down, votes, raises a hand and ends the turn after a while. It sees only what
 * a phone sees. The function it returns stops the play; the connection stays the caller's.
 */
export function simulatePerson(connection: Connection<PhoneView>, part: Part): () => void {
  const { name, seatToken, random, speed = 1, rehearsal = false, timer = realTimer } = part;
  /** From 0, always against, to 1. */
  const leaning = random();
  /** Has something to say, and waits until somebody asks. */
  const isQuiet = random() < 1 / 3;
  const waiting = new Map<string, () => void>();

  const soon = (what: string, pace: keyof typeof PACE, run: () => void) => {
    if (waiting.has(what)) return;
    const [least, most] = PACE[pace];
    const seconds = (least + (most - least) * random()) / speed;
    waiting.set(what, timer.after(1000 * seconds, run));
  };
  const send = (command: Unsent) => void connection.send(command);

  const look = () => {
    const { status, seat, view } = connection.store.getState();
    if (status !== 'connected' || !seat || !view || view.status === 'ended') return;
    if (seat.seat === null) {
      if ((seat.reason === 'none' || seat.reason === 'unknown') && !view.locked)
        soon('sit', 'sit', () =>
          send({ type: 'seat.take', name, seatToken, ...(rehearsal && { rehearsal }) }),
        );
      return;
    }
    const own = seat.seat;
    if (view.closing) looksBack(own);
    takesPart(view, own);
  };

  const takesPart = (view: PhoneView, own: OwnSeat) => {
    const { item } = view;
    if (item?.phase === 'voting')
      soon(`vote ${item.id} ${item.round}`, 'vote', () => send(ballotOf(item, leaning, random)));
    if (own.invited) {
      const { inviteId } = own.invited;
      soon(`notice ${inviteId}`, 'notice', () => send({ type: 'invite.seen', inviteId }));
      soon(`answer ${inviteId}`, 'answer', () =>
        send({ type: 'invite.answer', inviteId, answer: answerOf(random()) }),
      );
    }
    if (
      !isQuiet &&
      item?.phase === 'discussion' &&
      !view.paused &&
      own.hand === null &&
      own.speaking === null
    )
      soon(`hand ${item.id} ${own.turns}`, 'hand', () => {
        if (random() < 0.6) send({ type: 'hand.raise', itemId: item.id });
      });
    if (isQuiet && item?.phase === 'discussion' && own.answer !== null && own.texts.length === 0)
      soon('write', 'write', () =>
        send({ type: 'write.send', text: sayingOf(view, random), name: random() < 0.5 }),
      );
    if (view.round?.paused === false && own.round?.place === 1 && !own.round.passed)
      soon(`pass ${item?.id}`, 'pass', () => {
        if (random() < (isQuiet ? 0.3 : 0.05)) send({ type: 'round.pass' });
      });
    if (own.speaking !== null) {
      const turnId = own.speaking;
      soon(`turn ${turnId}`, 'speak', () => send({ type: 'turn.end', turnId }));
    }
  };

  /** More content the more it was heard. */
  const looksBack = (own: OwnSeat) => {
    for (const question of ['said', 'felt'] as const) {
      const value = 1 + spread(own.heard ? 0.8 : 0.45, random, 5);
      soon(`closing ${question}`, 'vote', () => send({ type: 'closing.answer', question, value }));
    }
  };

  const unsubscribe = connection.store.subscribe(look);
  look();
  return () => {
    unsubscribe();
    for (const cancel of waiting.values()) cancel();
  };
}

function answerOf(chance: number): Answer {
  if (chance < 0.6) return 'yes';
  return chance < 0.85 ? 'later' : 'no';
}

function sayingOf({ locale }: PhoneView, random: () => number): string {
  const sayings = SAYINGS[locale];
  return sayings[Math.floor(random() * sayings.length)] ?? '';
}

const SAYINGS = {
  nl: [
    'Mijn moeder kan dit niet zonder mij. Dat vindt ze niet fijn.',
    'Bellen gaat mij beter af dan een formulier.',
    'Ik wist niet dat je ook naar de balie mag.',
  ],
  en: [
    'My mother cannot do this without me. She does not like that.',
    'Calling works better for me than a form.',
    'I did not know that you can also come to the desk.',
  ],
};

function ballotOf(item: Item, leaning: number, random: () => number) {
  const value = random() < 0.08 ? null : OPINIONS[item.kind](item, leaning, random);
  return { type: 'vote.cast' as const, itemId: item.id, round: item.round, value };
}

/** What somebody who leans this way answers; 0 to 1 from one end of the scale to the other. */
const OPINIONS: Record<Kind, (item: Item, leaning: number, random: () => number) => Value> = {
  statement: ({ scale }, leaning, random) => 1 + spread(leaning, random, scale === 'agree2' ? 2 : 5),
  score: (_item, leaning, random) => spread(leaning, random, 11),
  choice: ({ options }, _leaning, random) => [Math.floor(random() * options.length)],
  talk: () => null,
};

function spread(leaning: number, random: () => number, steps: number): number {
  const place = Math.min(0.999, Math.max(0, leaning + 0.5 * (random() - 0.5)));
  return Math.floor(place * steps);
}
