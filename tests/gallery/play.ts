import type { CreateBody } from '../../shared/session/create.ts';
import { isoTime } from '../../shared/questions/time.ts';
import { wants } from '../../shared/session/turns/next.ts';
import { fairness } from '../../shared/session/turns/fairness.ts';
import { accepted, Room, type Person } from '../laws/room.ts';
import { seeded } from '../people/random.ts';
import { items, nameOf, words, type Lang, type Length } from './words.ts';

/** An evening in November. */
export const EVENING = Date.UTC(2026, 10, 24, 18, 30);
const HOUR = 3_600_000;

type Fields = Record<string, unknown>;

/** The real rules with a seeded crowd: whatever a scene shows is a state that can exist. */
export class Play {
  readonly room: Room;
  readonly people: Person[] = [];
  readonly lang: Lang;
  readonly length: Length;
  private readonly random = seeded(7);

  constructor(lang: Lang, length: Length, body: Partial<CreateBody> = {}) {
    this.lang = lang;
    this.length = length;
    const settings: Partial<CreateBody> = {
      title: words(lang, length).title,
      locale: lang,
      plannedEnd: isoTime(EVENING + 1.5 * HOUR),
      items: items(lang, length),
      ...body,
    };
    this.room = new Room(settings, EVENING);
  }

  /** So many people sit down, `apart` seconds after each other. */
  seats(count: number, { named = true, apart = 2 } = {}): this {
    for (let i = 0; i < count; i += 1) {
      this.people.push(this.room.joins(named ? nameOf(this.people.length, this.length) : undefined));
      this.room.wait(apart);
    }
    return this;
  }

  person(index: number): Person {
    const person = this.people[index];
    if (!person) throw new Error(`nobody sits on seat ${index}`);
    return person;
  }

  /** The facilitator does it, to the item `at` where it is about one. */
  does(type: string, at: number | null = null, fields: Fields = {}): this {
    this.room.host(type, at === null ? fields : { itemId: this.room.item(at), ...fields });
    this.room.wait(3);
    return this;
  }

  acts(index: number, type: string, fields: Fields = {}): this {
    accepted(this.room.phone(this.person(index), type, fields));
    this.room.wait(2);
    return this;
  }

  /** The first `count` people vote; the higher `lean`, the more of them agree. */
  votes(at: number, count = this.people.length, { round = 1, lean = 0.62 } = {}): this {
    for (let i = 0; i < count; i += 1) {
      accepted(this.room.votes(this.person(i), this.ballot(at, lean), { item: at, round }));
      this.room.wait(0.5);
    }
    return this;
  }

  private ballot(at: number, lean: number): unknown {
    const body = this.room.state.agenda.items[at]?.body;
    const chance = (this.random() + lean) / 2 + 0.3 * (this.random() - 0.5);
    const among = (size: number) => Math.max(0, Math.min(size - 1, Math.floor(chance * size)));
    if (this.random() < 0.08) return null;
    switch (body?.kind) {
      case 'statement':
        return 1 + among(body.scale === 'agree5' ? 5 : 2);
      case 'score':
        return among(11);
      case 'choice': {
        const size = body.options.length;
        const second = (among(size) + 1) % size;
        return body.multiple === true ? [among(size), second] : [among(size)];
      }
      default:
        return null;
    }
  }

  /** A vote from beginning to reveal. */
  asks(at: number, voters = this.people.length, more: { round?: number; lean?: number } = {}): this {
    return this.does('item.open', at).votes(at, voters, more).does('item.close', at).does('item.reveal', at);
  }

  /** So many turns: hands go up, and the first of the list gets the floor. */
  talks(turns: number, each = 75): this {
    for (let turn = 0; turn < turns; turn += 1) {
      const next = this.person(Math.floor(this.random() ** 1.4 * this.people.length));
      this.room.phone(next, 'hand.raise');
      const { state, now } = this.room;
      const seatId = wants(state, now, fairness(state, now))[0]?.seatId ?? next.seatId;
      this.speaks(seatId, each * (0.4 + 1.2 * this.random()));
    }
    return this;
  }

  /** Somebody had the floor for so many seconds, and is done. */
  speaks(seatId: string, seconds: number): this {
    const turnId = this.room.host('turn.start', { seatId }).data?.['turnId'];
    this.room.wait(Math.round(seconds));
    this.room.host('turn.end', { turnId });
    this.room.wait(4);
    return this;
  }

  /** Somebody has the floor, since so many seconds. */
  floor(index: number, seconds: number): this {
    this.room.host('turn.start', { seatId: this.person(index).seatId });
    this.room.wait(seconds);
    return this;
  }

  /** Up go the hands of the seats from `from` on. */
  hands(from: number, count: number): this {
    for (let i = from; i < from + count; i += 1) this.acts(i, 'hand.raise');
    return this;
  }

  invites(index: number): this {
    this.room.host('invite.send', { seatId: this.person(index).seatId });
    this.room.wait(8);
    return this;
  }
}
