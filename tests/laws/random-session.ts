import * as fc from 'fast-check';
import type { Who } from '../../shared/session/command.ts';
import { STATEMENT, type Outcome, type Person, Room } from './room.ts';

/** One step of a random session: who does what, with which of the things that are there. Small numbers are indexes. */
export interface Step {
  kind: (typeof KINDS)[number];
  person: number;
  item: number;
  value: number;
  seconds: number;
  flag: boolean;
}

const KINDS = [
  'join',
  'join',
  'add',
  'vote',
  'vote',
  'vote',
  'vote-elsewhere',
  'proxy-vote',
  'hand',
  'hand',
  'lower',
  'end-own',
  'leave',
  'rename',
  'open',
  'open',
  'close',
  'close',
  'reopen',
  'reveal',
  'reveal',
  'hide',
  'discuss',
  'discuss',
  'finish',
  'skip',
  'restore',
  'floor',
  'floor',
  'floor',
  'floor',
  'interrupt',
  'reply',
  'end-turn',
  'correct',
  'add-turn',
  'away',
  'back',
  'remove',
  'restore-seat',
  'guest',
  'link',
  'pause',
  'resume',
  'resume',
  'end',
  'reopen-session',
  'undo',
  'move',
  'text',
  'remove-item',
  'queue',
  'invite',
  'invite',
  'withdraw',
  'seen',
  'answer',
  'answer',
  'listen',
  'lapse',
  'write',
  'mark',
  'call-all',
  'call-camp',
  'round',
  'round',
  'pass',
  'pass',
  'pass-own',
  'round-pause',
  'round-stop',
  'merge',
  'place',
  'forget',
  'closing',
  'closing-answer',
] as const;

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom(...KINDS),
  person: fc.nat(5),
  item: fc.nat(2),
  value: fc.integer({ min: 0, max: 5 }),
  seconds: fc.nat(90),
  flag: fc.boolean(),
});

export const steps = (maxLength = 60): fc.Arbitrary<Step[]> =>
  fc.array(step, { minLength: 5, maxLength, size: 'max' });

/** A room that carries out random steps. Many of them are refused; that is part of it. */
export class RandomRoom {
  readonly room: Room;
  readonly people: Person[] = [];

  /** @param people how many sit at the table when it begins */
  constructor(ballots: 'anonymous' | 'named' = 'anonymous', people = 4) {
    this.room = new Room({ ballots, minBallots: 3, plannedEnd: '2026-11-24T15:00:00Z' });
    for (let value = 1; value <= people; value += 1) this.join({ value, flag: value > 1 });
  }

  /** The ballots value of a step, from 1 to 5, or null. */
  static value(at: Step): number | null {
    return at.value === 0 ? null : at.value;
  }

  run(all: readonly Step[]): this {
    for (const one of all) this.take(one);
    return this;
  }

  take(at: Step): Outcome | null {
    const { room } = this;
    room.wait(at.seconds);
    const host: Who = { role: 'facilitator' };
    const person = this.people[at.person % Math.max(1, this.people.length)];
    const itemId = this.item(at);
    const of = { itemId };
    const to = (type: string, fields: object = {}) => room.send(host, type, { ...fields });
    switch (at.kind) {
      case 'join':
        return this.join(at);
      case 'add':
        return this.add();
      case 'open':
        return to('item.open', of);
      case 'close':
        return to('item.close', of);
      case 'reopen':
        return to('item.reopen', of);
      case 'reveal':
        return to('item.reveal', { ...of, to: at.flag ? 'all' : 'console' });
      case 'hide':
        return to('item.hide', of);
      case 'discuss':
        return to('item.discuss', of);
      case 'finish':
        return to('item.finish', of);
      case 'skip':
        return at.value === 5 ? to('item.skip', of) : null;
      case 'restore':
        return to('item.restore', of);
      case 'end-turn':
        return to('turn.end', { turnId: this.lastTurn() });
      case 'correct':
        return to('turn.correct', {
          turnId: this.lastTurn(),
          startedAt: room.now - 1000 * at.seconds,
          removed: at.flag,
        });
      case 'pause':
        return at.value > 3 ? to('session.pause') : null;
      case 'resume':
        return to('session.resume');
      case 'end':
        return at.flag && at.value === 5 ? to('session.end') : null;
      case 'reopen-session':
        return to('session.reopen');
      case 'undo':
        return to('undo', { seq: room.state.history.acts.at(-1)?.seq ?? 0 });
      case 'move':
        return to('item.move', { ...of, at: at.value });
      case 'text':
        return to('item.update', { ...of, text: `${STATEMENT.text} ${at.value}` });
      case 'remove-item':
        return at.value === 5 ? to('item.remove', of) : null;
      case 'withdraw':
        return to('invite.withdraw', { inviteId: this.lastInvite() });
      case 'mark':
        return to('text.mark', { textId: this.lastText(), as: ['read', 'shown', 'hidden'][at.value % 3] });
      case 'call-all':
        return to('invite.all');
      case 'call-camp':
        return to('invite.all', { camp: ['disagree', 'middle', 'agree'][at.value % 3] });
      case 'round':
        return to('round.start', {
          by: (['seats', 'fewest', 'unheard'] as const)[at.value % 3],
          seconds: 30,
        });
      case 'round-pause':
        return to('round.pause', { on: at.flag });
      case 'round-stop':
        return at.flag ? to('round.stop') : null;
      case 'closing':
        return at.flag ? to('closing.ask') : null;
      case 'lapse':
        return room.send({ role: 'door' }, 'invite.lapse');
      case 'queue':
        return to('session.update', { handOrder: at.flag ? 'queue' : 'fair' });
      default:
        return person ? this.personal(at, person, itemId) : null;
    }
  }

  /** More often than not the one that is before the room. */
  private item(at: Step): string {
    const { room } = this;
    const { current } = room.state.agenda;
    return at.seconds % 3 > 0 && current !== null
      ? current
      : room.item(at.item % Math.max(1, room.items.length));
  }

  private personal(at: Step, person: Person, itemId: string): Outcome | null {
    const { room } = this;
    const { seatId } = person;
    const to = (type: string, fields: object = {}) => room.send({ role: 'facilitator' }, type, { ...fields });
    switch (at.kind) {
      case 'vote':
        return this.vote(at, person, itemId, 0);
      case 'vote-elsewhere':
        return this.vote(at, person, itemId, 1);
      case 'proxy-vote':
        return to('vote.cast', { itemId, round: this.round(itemId), value: RandomRoom.value(at), seatId });
      case 'hand':
        return this.own(person, 'hand.raise');
      case 'lower':
        return this.own(person, 'hand.lower');
      case 'end-own':
        return this.own(person, 'turn.end', { turnId: this.lastTurn() });
      case 'leave':
        return at.flag ? this.own(person, 'seat.leave') : null;
      case 'rename':
        return this.own(person, 'seat.update', { name: `Naam ${at.value}` });
      case 'floor':
        return to('turn.start', { seatId });
      case 'interrupt':
        return to('turn.start', { seatId, over: true });
      case 'reply':
        return to('turn.start', { seatId, reply: true });
      case 'add-turn':
        return to('turn.add', {
          seatId,
          itemId,
          startedAt: room.now - 5000 - at.seconds * 1000,
          endedAt: room.now - 1000,
        });
      case 'away':
        return to('seat.away', { seatId, away: true });
      case 'back':
        return to('seat.away', { seatId, away: false });
      case 'remove':
        return at.value === 5 ? to('seat.remove', { seatId }) : null;
      case 'restore-seat':
        return to('seat.restore', { seatId });
      case 'guest':
        return to('seat.update', { seatId, role: at.value === 5 ? 'guest' : 'participant' });
      case 'link':
        return this.link(person, at);
      case 'invite':
        return to('invite.send', { seatId });
      case 'seen':
        return this.own(this.invited() ?? person, 'invite.seen', { inviteId: this.lastInvite() });
      case 'answer':
        return this.own(this.invited() ?? person, 'invite.answer', {
          inviteId: this.lastInvite(),
          answer: ['yes', 'later', 'no'][at.value % 3],
        });
      case 'pass':
        return to('round.pass', { seatId });
      case 'pass-own':
        return this.own(person, 'round.pass');
      case 'place':
        return to('seat.move', { seatId, to: at.value });
      case 'forget':
        return at.flag ? this.own(person, 'seat.forget') : to('seat.forget', { seatId });
      case 'merge':
        return at.flag ? this.merge(person, at) : null;
      case 'closing-answer':
        return this.own(person, 'closing.answer', {
          question: at.flag ? 'said' : 'felt',
          value: RandomRoom.value(at),
        });
      case 'write':
        return this.own(person, 'write.send', { text: `Tekst ${at.value}`, name: at.flag });
      case 'listen':
        return this.own(person, 'listen.set', { on: at.flag });
      default:
        return null;
    }
  }

  private join(at: Pick<Step, 'value' | 'flag'>): Outcome {
    const { room } = this;
    const token = room.token();
    const name = at.flag ? { name: `Persoon ${at.value}` } : {};
    const outcome = room.send({ role: 'unseated' }, 'seat.take', { seatToken: token, ...name });
    if (outcome.ok) this.seat(String(outcome.value.data?.['seatId']), token);
    return outcome;
  }

  private add(): Outcome {
    const outcome = this.room.tries('seat.add', { name: 'Greet' });
    if (outcome.ok) this.seat(String(outcome.value.data?.['seatId']), '');
    return outcome;
  }

  /** Another phone takes the seat over; the person goes on with that one. */
  private link(person: Person, at: Step): Outcome {
    const { room } = this;
    const pair = room.token();
    const linked = room.tries('seat.link', { seatId: person.seatId, pair });
    if (!linked.ok || !at.flag) return linked;
    const seatToken = room.token();
    const claimed = room.send({ role: 'door' }, 'seat.claim', { pair, seatToken });
    if (claimed.ok) person.token = seatToken;
    return claimed;
  }

  /** The person goes on with the seat of somebody else. */
  private merge(person: Person, at: Step): Outcome | null {
    const other = this.people[at.value % this.people.length];
    return other ? this.room.tries('seat.merge', { from: person.seatId, into: other.seatId }) : null;
  }

  private seat(seatId: string, token: string): void {
    this.people.push({ seatId, token, who: () => ({ role: 'seated', seatId }) });
  }

  private own(person: Person, type: string, fields: object = {}): Outcome | null {
    const seat = this.room.state.seats.all.get(person.seatId);
    if (!seat || seat.phone === null || seat.left) return null;
    return this.room.phone(person, type, { ...fields });
  }

  private vote(at: Step, person: Person, itemId: string, back: number): Outcome | null {
    const round = Math.max(1, this.round(itemId) - back);
    const body = this.room.state.agenda.items.find((item) => item.id === itemId)?.body;
    const value = RandomRoom.value(at);
    return this.own(person, 'vote.cast', {
      itemId,
      round,
      value: body?.kind === 'choice' && value !== null ? [value % 2] : value,
    });
  }

  private round(itemId: string): number {
    return Math.max(1, this.room.state.votes.rounds.get(itemId)?.length ?? 1);
  }

  private lastInvite(): string {
    return [...this.room.state.invitations.all.keys()].at(-1) ?? 'none';
  }

  /** Whoever was invited last. */
  private invited(): Person | undefined {
    const last = [...this.room.state.invitations.all.values()].at(-1);
    return this.people.find((person) => person.seatId === last?.seatId);
  }

  private lastText(): string {
    return [...this.room.state.contributions.all.keys()].at(-1) ?? 'none';
  }

  private lastTurn(): string {
    return [...this.room.state.turns.all.keys()].at(-1) ?? 'none';
  }
}
