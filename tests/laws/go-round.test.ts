import { describe, expect, it } from 'vitest';
import { invite } from '../../shared/session/invitations/invite.ts';
import { keeperView } from '../../shared/views/keeper.ts';
import { phoneView } from '../../shared/views/phone.ts';
import { screenView } from '../../shared/views/screen.ts';
import { seatView } from '../../shared/views/seat.ts';
import { look } from '../../shared/views/sight.ts';
import { answer, LIVE, Room, type Person } from './room.ts';

const NAMES = ['Aad', 'Bea', 'Cor', 'Dirk', 'Eva'];

function round(
  by: 'seats' | 'fewest' | 'unheard' = 'seats',
  before: (room: Room, people: Person[]) => void = () => {},
) {
  const room = new Room();
  const people = NAMES.map((name) => room.wait(1).joins(name));
  room.host('item.discuss', { itemId: room.item() });
  before(room, people);
  room.host('round.start', { by, seconds: 45 });
  return { room, people: people as [Person, Person, Person, Person, Person] };
}

const order = (room: Room) => {
  const sight = look(room.state);
  return sight.toCome.map((seat) => sight.label(seat.id)).join(' ');
};
const passes = (room: Room, { seatId }: Person) => answer(room.tries('round.pass', { seatId }));
const own = (room: Room, { seatId }: Person) => {
  const seat = room.state.seats.all.get(seatId);
  return seat && seatView(look(room.state), seat, () => null).round;
};

describe('R the round from seat to seat', () => {
  it('R1 goes in the order of seats, or whoever had the fewest turns first', () => {
    expect(order(round('seats').room)).toBe('Aad Bea Cor Dirk Eva');
    const { room } = round('fewest', (at, [aad, , cor]) => {
      for (const person of [aad, cor, aad]) if (person) at.speaks(person, 20);
    });
    expect(order(room)).toBe('Bea Dirk Eva Cor Aad');
  });

  it('R1 a last round goes to those alone who were not heard, until they are', () => {
    const { room, people } = round('unheard', (at, [aad, , cor]) => {
      for (const person of [aad, cor]) if (person) at.speaks(person, 20);
    });
    const [, bea, , dirk, eva] = people;
    expect(order(room)).toBe('Bea Dirk Eva');
    expect(passes(room, bea)).toBe('ok');
    expect(order(room)).toBe('Dirk Eva Bea');
    for (const person of [dirk, eva, bea]) if (person) room.speaks(person, 20);
    expect(order(room)).toBe('');
  });

  it('R1 whoever had the floor in it has had the place, a slip, a reply and an interruption not', () => {
    const { room, people } = round();
    const [aad, bea, cor] = people;
    room.speaks(aad, 20);
    expect(order(room)).toBe('Bea Cor Dirk Eva');
    room.speaks(bea, 2);
    room.host('turn.start', { seatId: cor.seatId, reply: true });
    room.wait(20).host('turn.start', { seatId: cor.seatId, over: true });
    expect(order(room)).toBe('Bea Cor Dirk Eva');
  });

  it('R2 who passes is offered the floor again at the end, and who passes twice is left alone', () => {
    const { room, people } = round();
    const [aad, bea, cor] = people;
    expect([passes(room, cor), passes(room, aad)]).toEqual(['ok', 'ok']);
    expect(order(room)).toBe('Bea Dirk Eva Cor Aad');
    room.speaks(bea, 20);
    expect(answer(room.phone(cor, 'round.pass'))).toBe('ok');
    expect(order(room)).toBe('Dirk Eva Aad');
    expect(passes(room, cor)).toBe('conflict not-in-round');
    expect(passes(room, bea)).toBe('conflict not-in-round');
  });

  it('R3 whoever has the floor and passes had no turn', () => {
    const { room, people } = round();
    room.host('turn.start', { seatId: people[0].seatId });
    room.wait(8);
    expect(answer(room.phone(people[0], 'round.pass'))).toBe('ok');
    const share = look(room.state).fair.shares.get(people[0].seatId);
    expect(share).toMatchObject({ turns: 0, seconds: 0, heard: false });
    expect(order(room)).toBe('Bea Cor Dirk Eva Aad');
  });

  it('R4 who listens is left alone, who goes away is passed over, and who comes late is taken in', () => {
    const { room, people } = round();
    const [aad, bea] = people;
    room.phone(aad, 'listen.set', { on: true });
    room.host('seat.away', { seatId: bea.seatId, away: true });
    room.wait(5).joins('Fien');
    expect(order(room)).toBe('Cor Dirk Eva Fien');
    room.host('seat.away', { seatId: bea.seatId, away: false });
    expect(order(room)).toBe('Bea Cor Dirk Eva Fien');
  });

  it('R5 in a pause the floor is free, and after it the round goes on where it was', () => {
    const { room, people } = round();
    const [aad, bea] = people;
    room.speaks(aad, 20);
    room.host('round.pause', { on: true });
    room.speaks(bea, 20);
    expect(order(room)).toBe('Bea Cor Dirk Eva');
    room.host('round.pause', { on: false });
    room.speaks(bea, 20);
    expect(order(room)).toBe('Cor Dirk Eva');
  });

  it('R6 one at a time, in the conversation on its item; none in a vote, and none to pass in without one', () => {
    const { room, people } = round();
    expect(answer(room.tries('round.start', { by: 'seats', seconds: 45 }))).toBe('conflict round-on');
    room.host('round.stop');
    expect(passes(room, people[0])).toBe('conflict no-round');
    expect(answer(room.tries('round.pause', { on: true }))).toBe('conflict no-round');
    room.host('item.open', { itemId: room.item() });
    expect(answer(room.tries('round.start', { by: 'seats', seconds: 45 }))).toBe('conflict voting');
  });

  it('R6 starting it on an item that is not in discussion starts the discussion', () => {
    const room = new Room();
    room.joins('Aad');
    room.host('item.open', { itemId: room.item() });
    room.host('item.close', { itemId: room.item() });
    room.host('round.start', { by: 'seats', seconds: 45 });
    expect(room.state.agenda.items[0]?.phase).toBe('discussion');
    expect(order(room)).toBe('Aad');
  });

  it('R7 nobody is invited while it goes round, and again when it pauses', () => {
    const { room } = round();
    expect(invite(room.state, room.now)).toEqual([]);
    room.host('round.pause', { on: true });
    expect(invite(room.state, room.now)).not.toEqual([]);
  });

  it('R8 the projector names who is next in it and never who passed; a phone knows its own place only', () => {
    const { room, people } = round();
    passes(room, people[0]);
    expect(screenView(look(room.state), LIVE)).toMatchObject({
      next: ['Bea', 'Cor'],
      round: { seconds: 45, paused: false, toCome: 5, again: 1, total: 5 },
    });
    expect(own(room, people[0])).toEqual({ place: 5, passed: true });
    expect(own(room, people[1])).toEqual({ place: 1, passed: false });
    expect(keeperView(look(room.state), LIVE).roundPassed).toEqual([people[0].seatId]);
    expect(JSON.stringify(phoneView(look(room.state)))).not.toContain(people[0].seatId);
  });

  it('R9 its turns are meant to take the time of the round', () => {
    const { room, people } = round();
    room.host('turn.start', { seatId: people[0].seatId });
    expect(phoneView(look(room.state)).speaker).toMatchObject({ targetSeconds: 45, inRound: true });
    room.host('round.pause', { on: true });
    room.host('turn.start', { seatId: people[1].seatId });
    expect(phoneView(look(room.state)).speaker).toMatchObject({ targetSeconds: 90, inRound: false });
  });

  it('U1 each of its acts can be taken back', () => {
    const { room, people } = round();
    const undo = () => room.host('undo', { seq: room.state.history.acts.at(-1)?.seq });
    const before = [order(room)];
    const acts: (() => void)[] = [
      () => passes(room, people[1]),
      () => room.host('turn.start', { seatId: people[0].seatId }),
      () => room.wait(20).host('round.pass', { seatId: people[0].seatId }),
      () => room.host('round.pause', { on: true }),
      () => room.host('round.stop'),
    ];
    for (const act of acts) {
      act();
      before.push(order(room));
    }
    for (const _act of acts) {
      before.pop();
      undo();
      expect(order(room)).toBe(before.at(-1));
    }
    undo();
    expect(room.state.turns.goRounds.size).toBe(0);
  });
});
