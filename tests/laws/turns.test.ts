import { describe, expect, it } from 'vitest';
import { fairness } from '../../shared/session/turns/fairness.ts';
import { wants } from '../../shared/session/turns/next.ts';
import { fnv1a } from '../../shared/session/turns/order.ts';
import { consoleView } from '../../shared/views/console.ts';
import { screenView } from '../../shared/views/screen.ts';
import { look } from '../../shared/views/sight.ts';
import { answer, LIVE, Room, type Person } from './room.ts';

function talking(
  names: string[],
  body: ConstructorParameters<typeof Room>[0] = {},
): { room: Room; people: Person[] } {
  const room = new Room(body);
  const people = names.map((name) => room.joins(name));
  room.host('item.discuss', { itemId: room.item() });
  return { room, people };
}

const share = (room: Room, person: Person) => fairness(room.state, room.now).shares.get(person.seatId);
const order = (room: Room) => wants(room.state, room.now).map((next) => look(room.state).label(next.seatId));
const start = (room: Room, person: Person, more = {}) =>
  String(room.host('turn.start', { seatId: person.seatId, ...more }).data?.['turnId']);

describe('T turns', () => {
  it('T3 giving somebody the floor ends the running turn at the same instant', () => {
    const {
      room,
      people: [noor, henk],
    } = talking(['Noor', 'Henk']) as { room: Room; people: [Person, Person] };
    start(room, noor);
    room.wait(40);
    start(room, henk);
    room.wait(20);
    expect([share(room, noor)?.seconds, share(room, henk)?.seconds]).toEqual([40, 20]);
    expect([...room.state.turns.all.values()].map((turn) => turn.endedAt)).toEqual([1_040_000, null]);
  });

  it('T4 an interruption takes its seconds from nobody: the outer turn goes on after it and stays one turn', () => {
    const {
      room,
      people: [noor, henk],
    } = talking(['Noor', 'Henk']) as { room: Room; people: [Person, Person] };
    start(room, noor);
    room.wait(30);
    const inner = start(room, henk, { over: true });
    room.wait(12);
    room.host('turn.end', { turnId: inner });
    room.wait(10);
    expect(share(room, noor)).toMatchObject({ seconds: 40, turns: 1, level: 1 });
    expect(share(room, henk)).toMatchObject({ seconds: 12, turns: 0, level: 0, heard: false });
  });

  it('T5 a turn that ended under three seconds after its start adds its time and is no turn', () => {
    const {
      room,
      people: [noor, henk],
    } = talking(['Noor', 'Henk']) as { room: Room; people: [Person, Person] };
    room.speaks(noor, 2.999);
    room.speaks(henk, 3);
    expect(share(room, noor)).toMatchObject({ turns: 0, heard: false, seconds: 2.999 });
    expect(share(room, henk)).toMatchObject({ turns: 1, heard: true, seconds: 3 });
  });

  it('T6 a reply adds time, and is no turn', () => {
    const {
      room,
      people: [noor],
    } = talking(['Noor', 'Henk']) as { room: Room; people: [Person, Person] };
    const turnId = start(room, noor, { reply: true });
    room.wait(30);
    room.host('turn.end', { turnId });
    expect(share(room, noor)).toMatchObject({ turns: 0, level: 0, heard: false, seconds: 30 });
  });

  it('T7 a turn that is not running cannot be ended, so that two keys pressed at once end one turn', () => {
    const {
      room,
      people: [noor, henk],
    } = talking(['Noor', 'Henk']) as { room: Room; people: [Person, Person] };
    const turnId = start(room, noor);
    room.host('turn.end', { turnId });
    start(room, henk);
    expect(answer(room.tries('turn.end', { turnId }))).toBe('conflict not-running');
    expect(room.state.turns.all.size).toBe(2);
  });

  it('T8 a phone ends its own turn, and nobody else’s', () => {
    const {
      room,
      people: [noor, henk],
    } = talking(['Noor', 'Henk']) as { room: Room; people: [Person, Person] };
    const turnId = start(room, noor);
    expect(answer(room.phone(henk, 'turn.end', { turnId }))).toBe('forbidden');
    expect(answer(room.phone(noor, 'turn.end', { turnId }))).toBe('ok');
  });

  it('T9 a turn starts the discussion of the item that is on, unless it is voting', () => {
    const room = new Room();
    const noor = room.joins('Noor');
    expect(answer(room.tries('turn.start', { seatId: noor.seatId }))).toBe('conflict no-item');
    room.host('item.open', { itemId: room.item() });
    expect(answer(room.tries('turn.start', { seatId: noor.seatId }))).toBe('conflict voting');
    room.host('item.close', { itemId: room.item() });
    start(room, noor);
    expect(room.state.agenda.items[0]?.phase).toBe('discussion');
  });

  it('T10 a pause ends the turn and stops conversation time, and keeps hands', () => {
    const {
      room,
      people: [noor, henk],
    } = talking(['Noor', 'Henk']) as { room: Room; people: [Person, Person] };
    room.phone(henk, 'hand.raise');
    start(room, noor);
    room.wait(20).host('session.pause');
    room.wait(600);
    expect(answer(room.tries('turn.start', { seatId: henk.seatId }))).toBe('conflict paused');
    room.host('session.resume');
    room.wait(10);
    expect(share(room, noor)).toMatchObject({ seconds: 20, presentSeconds: 30 });
    expect(order(room)).toEqual(['Henk']);
  });

  it('T11 corrected and added turns change no conversation time; overlaps are allowed and reported', () => {
    const {
      room,
      people: [noor, henk],
    } = talking(['Noor', 'Henk']) as { room: Room; people: [Person, Person] };
    const turnId = room.speaks(noor, 60);
    const { now } = room;
    room.host('turn.correct', { turnId, endedAt: now - 20_000 });
    room.host('turn.add', {
      seatId: henk.seatId,
      itemId: room.item(),
      startedAt: now - 50_000,
      endedAt: now - 10_000,
    });
    expect(share(room, noor)).toMatchObject({ seconds: 40, presentSeconds: 60 });
    expect(share(room, henk)).toMatchObject({ seconds: 40, turns: 1 });
    expect(consoleView(look(room.state), LIVE).turns.map((turn) => turn.overlaps)).toEqual([true, true]);
  });

  it('T12 a corrected turn lies within the session, not in the future, and starts before it ends', () => {
    const {
      room,
      people: [noor],
    } = talking(['Noor', 'Henk']) as { room: Room; people: [Person, Person] };
    const turnId = room.speaks(noor, 60);
    const tries = (fields: object) => answer(room.tries('turn.correct', { turnId, ...fields }));
    const began = room.state.meeting.startedAt ?? 0;
    expect([
      tries({ startedAt: began - 1 }),
      tries({ endedAt: room.now + 1 }),
      tries({ startedAt: room.now, endedAt: began }),
    ]).toEqual(Array.from({ length: 3 }, () => 'conflict times'));
    expect(tries({ startedAt: began + 1000 })).toBe('ok');
  });

  it('T13 a removed turn counts nowhere; a turn can be moved to another seat', () => {
    const {
      room,
      people: [noor, henk],
    } = talking(['Noor', 'Henk']) as { room: Room; people: [Person, Person] };
    const [one, two] = [room.speaks(noor, 60), room.speaks(noor, 30)];
    room.host('turn.correct', { turnId: one, removed: true });
    room.host('turn.correct', { turnId: two, seatId: henk.seatId });
    expect(share(room, noor)).toMatchObject({ seconds: 0, turns: 0, heard: false });
    expect(share(room, henk)).toMatchObject({ seconds: 30, turns: 1, heard: true });
  });

  it('T14 who sits down late starts level with whoever had the fewest turns', () => {
    const {
      room,
      people: [noor, henk],
    } = talking(['Noor', 'Henk']) as { room: Room; people: [Person, Person] };
    for (const person of [noor, henk, noor, henk, noor]) room.speaks(person, 10);
    const late = room.joins('Laat');
    expect(share(room, late)).toMatchObject({ level: 2, turns: 0, heard: false });
    expect(consoleView(look(room.state), LIVE).measures).toMatchObject({
      turnBalance: 100,
      heard: 2,
      present: 3,
    });
  });

  it('T15 a guest speaks too, and is in no sum', () => {
    const {
      room,
      people: [noor, henk],
    } = talking(['Noor', 'Henk']) as { room: Room; people: [Person, Person] };
    room.host('seat.update', { seatId: henk.seatId, role: 'guest' });
    room.speaks(henk, 100);
    room.speaks(noor, 20);
    expect(consoleView(look(room.state), LIVE)).toMatchObject({ present: 1, heard: 1 });
    expect(share(room, henk)?.seconds).toBe(100);
  });

  it('T16 giving the floor to somebody who is away makes them present', () => {
    const {
      room,
      people: [noor],
    } = talking(['Noor', 'Henk']) as { room: Room; people: [Person, Person] };
    room.host('seat.away', { seatId: noor.seatId, away: true });
    start(room, noor);
    expect(look(room.state).fair.table).toHaveLength(2);
  });

  it('T17 of the speaker who goes away the turn ends, and its hand falls', () => {
    const {
      room,
      people: [noor],
    } = talking(['Noor', 'Henk']) as { room: Room; people: [Person, Person] };
    start(room, noor);
    room.phone(noor, 'hand.raise');
    room.wait(15);
    room.phone(noor, 'seat.leave');
    room.wait(15);
    expect(share(room, noor)).toMatchObject({ seconds: 15, presentSeconds: 15 });
    expect(room.state.turns.hands.size).toBe(0);
  });

  it('T18 opening a vote ends the turn and stops conversation time', () => {
    const {
      room,
      people: [noor],
    } = talking(['Noor', 'Henk']) as { room: Room; people: [Person, Person] };
    start(room, noor);
    room.wait(15).host('item.open', { itemId: room.item() });
    room.wait(100);
    expect(share(room, noor)).toMatchObject({ seconds: 15, presentSeconds: 15 });
  });
});

describe('H hands', () => {
  it('H1 a hand that is raised again keeps its place; lowering none is no error', () => {
    const {
      room,
      people: [noor, henk],
    } = talking(['Noor', 'Henk']) as { room: Room; people: [Person, Person] };
    expect(answer(room.phone(noor, 'hand.lower'))).toBe('ok');
    room.phone(noor, 'hand.raise');
    room.wait(5).phone(henk, 'hand.raise');
    room.wait(5).phone(noor, 'hand.raise');
    expect(order(room)).toEqual(['Noor', 'Henk']);
  });

  it('H2 a hand can be raised only while the session is live and not paused', () => {
    const room = new Room();
    const noor = room.joins('Noor');
    expect(answer(room.phone(noor, 'hand.raise'))).toBe('conflict not-live');
    room.host('session.start');
    room.host('session.pause');
    expect(answer(room.phone(noor, 'hand.raise'))).toBe('conflict paused');
  });

  it('H3 when an item is finished, hands of who was heard fall, and of who was not stay up', () => {
    const {
      room,
      people: [noor, henk],
    } = talking(['Noor', 'Henk']) as { room: Room; people: [Person, Person] };
    room.speaks(noor, 10);
    room.phone(noor, 'hand.raise');
    room.phone(henk, 'hand.raise');
    room.host('item.finish', { itemId: room.item() });
    expect([...room.state.turns.hands.keys()]).toEqual([henk.seatId]);
  });

  it('H4 getting the floor lowers the hand', () => {
    const {
      room,
      people: [noor],
    } = talking(['Noor', 'Henk']) as { room: Room; people: [Person, Person] };
    room.phone(noor, 'hand.raise');
    start(room, noor);
    expect(room.state.turns.hands.size).toBe(0);
  });
});

describe('F who is next', () => {
  it('F1 who was not heard goes first, then who had the fewest turns, then the earliest hand', () => {
    const { room, people } = talking(['Aad', 'Bea', 'Cor', 'Dirk', 'Eva']);
    const [aad, bea, cor, dirk, eva] = people as [Person, Person, Person, Person, Person];
    for (const person of [aad, bea, aad, cor]) room.speaks(person, 10);
    for (const person of [aad, cor, eva, bea, dirk]) room.wait(3).phone(person, 'hand.raise');
    expect(order(room)).toEqual(['Eva', 'Dirk', 'Cor', 'Bea', 'Aad']);
    room.host('session.update', { handOrder: 'queue' });
    expect(order(room)).toEqual(['Aad', 'Cor', 'Eva', 'Bea', 'Dirk']);
  });

  it('F2 each place is explained by the keys that set it apart', () => {
    const { room, people } = talking(['Aad', 'Bea', 'Cor']);
    const [aad, bea, cor] = people as [Person, Person, Person];
    room.speaks(aad, 10);
    const hands = [aad, bea, cor].map((person) => {
      room.wait(5).phone(person, 'hand.raise');
      return room.now;
    });
    expect(wants(room.state, room.now).map((next) => next.reasons)).toEqual([
      [{ code: 'not-heard' }, { code: 'fewest-turns', value: 0 }, { code: 'hand-since', value: hands[1] }],
      [{ code: 'not-heard' }],
      [{ code: 'fewest-turns', value: 1 }],
    ]);
  });

  it('F3 with named ballots the camp that spoke least goes first, once the result was seen; with anonymous ones never', () => {
    const ordered = (ballots: 'named' | 'anonymous') => {
      const room = new Room({ ballots, minBallots: 3 });
      const people = ['Aad', 'Bea', 'Cor', 'Dirk'].map((name) => room.joins(name));
      const [aad, bea, cor, dirk] = people as [Person, Person, Person, Person];
      room.host('item.open', { itemId: room.item() });
      [5, 1, 5, 1].forEach((value, i) => room.votes(people[i] as Person, value));
      room.host('item.close', { itemId: room.item() });
      room.host('item.reveal', { itemId: room.item() });
      room.speaks(aad, 60);
      room.speaks(bea, 10);
      for (const person of [cor, dirk]) room.wait(5).phone(person, 'hand.raise');
      return order(room);
    };
    expect(ordered('anonymous')).toEqual(['Cor', 'Dirk']);
    expect(ordered('named')).toEqual(['Dirk', 'Cor']);
  });

  it('F4 hands raised in the same instant are ordered by a hash that differs from item to item', () => {
    // Test vectors of the FNV reference: '' and 'foobar'.
    expect([fnv1a(''), fnv1a('foobar')]).toEqual([0x811c9dc5, 0xbf9cf968]);
    const { room, people } = talking(['Aad', 'Bea', 'Cor', 'Dirk', 'Eva']);
    for (const person of people) room.phone(person, 'hand.raise');
    const first = order(room);
    room.host('item.discuss', { itemId: room.item(1) });
    expect(order(room)).toHaveLength(5);
    expect(order(room)).not.toEqual(first);
  });

  it('F5 the screen names at most the next two, and nobody when that is off or names are hidden', () => {
    const { room, people } = talking(['Aad de Vries', 'Bea', 'Cor']);
    for (const person of people) room.wait(1).phone(person, 'hand.raise');
    const next = () => screenView(look(room.state), LIVE).next;
    expect(next()).toEqual(['Aad de Vries', 'Bea']);
    room.host('session.update', { names: 'first' });
    expect(next()).toEqual(['Aad', 'Bea']);
    room.host('session.update', { names: 'none' });
    expect(next()).toEqual([]);
    room.host('session.update', { names: 'full', showNext: false });
    expect(next()).toEqual([]);
  });

  it('F6 following the list, nobody is starved: with k people who stay in it each is offered the floor within (spread + 1) k offers', () => {
    const names = Array.from({ length: 7 }, (_, i) => `P${i}`);
    const { room, people } = talking(names);
    for (const person of people.slice(0, 3)) room.speaks(person, 5);
    for (const person of people) room.wait(1).phone(person, 'hand.raise');
    const offered = new Set<string>();
    for (let i = 0; i < 2 * people.length; i += 1) {
      const first = wants(room.state, room.now)[0]?.seatId ?? '';
      offered.add(first);
      const person = people.find((one) => one.seatId === first) as Person;
      room.speaks(person, 5);
      room.phone(person, 'hand.raise');
    }
    expect(offered.size).toBe(people.length);
  });
});
