import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { invite } from '../../shared/session/invitations/invite.ts';
import { nextAlarm } from '../../shared/session/invitations/commands.ts';
import { wants } from '../../shared/session/turns/next.ts';
import { consoleView } from '../../shared/views/console.ts';
import { phoneView } from '../../shared/views/phone.ts';
import { seatView } from '../../shared/views/seat.ts';
import { look } from '../../shared/views/sight.ts';
import { answer, LIVE, Room, type Person } from './room.ts';

const NAMES = [
  'Aad',
  'Bea',
  'Cor',
  'Dirk',
  'Eva',
  'Fien',
  'Gijs',
  'Hanna',
  'Ida',
  'Jan',
  'Kim',
  'Leo',
  'Mia',
  'Noor',
  'Otto',
  'Pien',
];

function talking(count = 6, body: ConstructorParameters<typeof Room>[0] = {}) {
  const room = new Room(body);
  const people = NAMES.slice(0, count).map((name) => room.wait(1).joins(name));
  room.host('item.discuss', { itemId: room.item() });
  return { room, people: people as [Person, Person, Person, Person, ...Person[]] };
}

const label = (room: Room) => (next: { seatId: string }) => look(room.state).label(next.seatId);
const listed = (room: Room) => invite(room.state, room.now).map(label(room));
const asks = (room: Room, person: Person) =>
  String(room.host('invite.send', { seatId: person.seatId }).data?.['inviteId']);
const tries = (room: Room, person: Person) => answer(room.tries('invite.send', { seatId: person.seatId }));
const says = (room: Room, person: Person, inviteId: string, word: string) =>
  answer(room.phone(person, 'invite.answer', { inviteId, answer: word }));
const lapses = (room: Room) => room.send({ role: 'door' }, 'invite.lapse');

describe('I invitations', () => {
  it('I1 a yes is a hand from the moment it was given, and says so in the list', () => {
    const {
      room,
      people: [aad],
    } = talking();
    const inviteId = asks(room, aad);
    room.wait(20);
    expect(says(room, aad, inviteId, 'yes')).toBe('ok');
    const [first] = wants(room.state, room.now);
    expect(first?.seatId).toBe(aad.seatId);
    expect(first?.reasons.at(-1)).toEqual({ code: 'accepted' });
    expect(room.state.turns.hands.get(aad.seatId)).toMatchObject({ since: room.now, accepted: true });
  });

  it('I2 consent is never overridden: nobody is asked who listens, said no, has a hand up, is away, or was asked twice', () => {
    const {
      room,
      people: [aad, bea, cor, dirk, eva],
    } = talking() as { room: Room; people: Person[] & [Person, Person, Person, Person, Person] };
    room.phone(aad, 'listen.set', { on: true });
    room.phone(bea, 'hand.raise');
    room.host('seat.away', { seatId: cor.seatId, away: true });
    says(room, dirk, asks(room, dirk), 'no');
    for (const _twice of [1, 2]) says(room, eva, asks(room, eva), 'later');
    expect([aad, bea, cor, dirk, eva].map((person) => tries(room, person))).toEqual([
      'conflict listening',
      'conflict hand-up',
      'conflict away',
      'conflict said-no',
      'conflict asked-twice',
    ]);
  });

  it('I3 later is respected until the next item or for five minutes; no until the next item; listening until it is changed', () => {
    const {
      room,
      people: [aad, bea, cor],
    } = talking();
    says(room, aad, asks(room, aad), 'later');
    says(room, bea, asks(room, bea), 'no');
    room.phone(cor, 'listen.set', { on: true });
    expect(listed(room)).not.toContain('Aad');
    room.wait(301);
    expect([listed(room).includes('Aad'), listed(room).includes('Bea')]).toEqual([true, false]);
    room.host('item.discuss', { itemId: room.item(1) });
    expect([listed(room).includes('Bea'), listed(room).includes('Cor')]).toEqual([true, false]);
    room.phone(cor, 'hand.raise');
    room.phone(cor, 'hand.lower');
    expect(listed(room)).toContain('Cor');
  });

  it('I4 unanswered it lapses after a minute, and counts as later', () => {
    const {
      room,
      people: [aad],
    } = talking();
    const inviteId = asks(room, aad);
    expect(nextAlarm(room.state)).toBe(room.now + 60_000);
    room.wait(59);
    lapses(room);
    expect(room.state.invitations.all.get(inviteId)?.state).toBe('open');
    room.wait(1);
    lapses(room);
    expect(nextAlarm(room.state)).toBeNull();
    expect(says(room, aad, inviteId, 'yes')).toBe('conflict answered');
    expect(consoleView(look(room.state), LIVE).seats?.[0]?.answer).toBe('later');
  });

  it('I5 the console knows whether the card was really seen', () => {
    const {
      room,
      people: [aad, bea],
    } = talking();
    const inviteId = asks(room, aad);
    const open = () => consoleView(look(room.state), LIVE).openInvites;
    expect(open()).toEqual([{ inviteId, seatId: aad.seatId, sentAt: room.now, seen: false }]);
    expect(answer(room.phone(bea, 'invite.seen', { inviteId }))).toBe('not-found');
    room.phone(aad, 'invite.seen', { inviteId });
    expect(open()[0]?.seen).toBe(true);
  });

  it('I6 the invitation is in nobody’s view but the console’s and the phone’s own', () => {
    const {
      room,
      people: [aad, bea],
    } = talking();
    const before = phoneView(look(room.state));
    asks(room, aad);
    const own = (person: Person) => {
      const seat = room.state.seats.all.get(person.seatId);
      return seat && seatView(look(room.state), seat, () => null).invited;
    };
    expect({ ...phoneView(look(room.state)), seq: 0 }).toEqual({ ...before, seq: 0 });
    expect([own(aad) === null, own(bea)]).toEqual([false, null]);
  });

  it('I7 at most max(2, n / 8) invitations and waiting yeses stand at one time', () => {
    const { room, people } = talking(16);
    expect(listed(room)).toHaveLength(16);
    const first = asks(room, people[0]);
    asks(room, people[1]);
    expect(listed(room)).toEqual([]);
    says(room, people[0], first, 'yes');
    expect(listed(room)).toEqual([]);
    room.speaks(people[0], 10);
    expect(listed(room)).toHaveLength(15);
  });

  it('I8 not heard first, then the fewest turns, then who was asked least', () => {
    const {
      room,
      people: [aad, bea, cor, dirk],
    } = talking(4);
    room.speaks(aad, 10);
    says(room, bea, asks(room, bea), 'later');
    room.wait(301);
    const order = listed(room);
    expect(order.at(-1)).toBe('Aad');
    expect(order.indexOf('Bea')).toBe(2);
    expect(new Set(order.slice(0, 2))).toEqual(new Set([label(room)(cor), label(room)(dirk)]));
  });

  it('I9 nobody who was heard is proposed while two hands of the same or a lower level are up', () => {
    const {
      room,
      people: [aad, bea, cor, dirk],
    } = talking(4);
    room.speaks(aad, 10);
    room.phone(bea, 'hand.raise');
    expect(listed(room)).toContain('Aad');
    room.speaks(cor, 10);
    room.phone(cor, 'hand.raise');
    expect(listed(room)).toEqual([label(room)(dirk)]);
    room.phone(bea, 'hand.lower');
    expect(listed(room)).toContain('Aad');
  });

  it('I9 with two hands of a higher level up, whoever has fewer turns is still proposed', () => {
    const {
      room,
      people: [aad, bea, cor],
    } = talking(4);
    for (const person of [aad, bea, bea, cor, cor]) room.speaks(person, 10);
    for (const person of [bea, cor]) room.phone(person, 'hand.raise');
    expect(listed(room)).toContain('Aad');
  });

  it('I10 nobody is invited who could no longer get the floor', () => {
    const { room } = talking(4, { plannedEnd: '1970-01-01T00:20:00Z', turnTargetSeconds: 60 });
    // 196 s to go, 120 of them kept for two votes: one turn of 65 s, fewer than two.
    expect(listed(room)).toEqual([]);
  });

  it('I11 undo of an invitation makes it not asked; a withdrawn one counts as asked', () => {
    const {
      room,
      people: [aad],
    } = talking();
    const { seq } = room.host('invite.send', { seatId: aad.seatId });
    room.host('undo', { seq });
    expect(room.state.invitations.all.size).toBe(0);
    for (const _twice of [1, 2]) room.host('invite.withdraw', { inviteId: asks(room, aad) });
    expect(tries(room, aad)).toBe('conflict asked-twice');
  });

  it('I12 getting the floor ends the invitation, and undo of that opens it again', () => {
    const {
      room,
      people: [aad],
    } = talking();
    const inviteId = asks(room, aad);
    const { seq } = room.wait(5).host('turn.start', { seatId: aad.seatId });
    expect(room.state.invitations.all.get(inviteId)?.state).toBe('over');
    room.wait(5).host('undo', { seq });
    expect(room.state.invitations.all.get(inviteId)?.state).toBe('open');
  });

  it('I13 the soft call goes to every phone in the same view, once an item', () => {
    const { room } = talking();
    room.host('invite.all');
    expect(phoneView(look(room.state)).called).toBe(true);
    expect(answer(room.tries('invite.all'))).toBe('conflict called');
    room.host('item.discuss', { itemId: room.item(1) });
    expect(phoneView(look(room.state)).called).toBe(false);
    expect(answer(room.tries('invite.all'))).toBe('ok');
  });

  it('I14 both lists are total and stable, and leave out guests, speakers and who is away', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(7), fc.constantFrom('speak', 'hand', 'away', 'guest', 'listen', 'ask')), {
          maxLength: 30,
        }),
        (acts) => {
          const { room, people } = talking(8);
          for (const [who, act] of acts) {
            const person = people[who] as Person;
            const { seatId } = person;
            room.wait(7);
            if (act === 'speak') room.tries('turn.start', { seatId });
            if (act === 'hand') room.phone(person, 'hand.raise');
            if (act === 'away') room.tries('seat.away', { seatId, away: true });
            if (act === 'guest') room.tries('seat.update', { seatId, role: 'guest' });
            if (act === 'listen') room.phone(person, 'listen.set', { on: true });
            if (act === 'ask') room.tries('invite.send', { seatId });
          }
          const [hands, asked] = [wants(room.state, room.now), invite(room.state, room.now)];
          expect(wants(room.refolded(), room.now)).toEqual(hands);
          expect(invite(room.refolded(), room.now)).toEqual(asked);
          const table = look(room.state).fair.table.map((seat) => seat.id);
          for (const { seatId } of [...hands, ...asked]) expect(table).toContain(seatId);
          expect(asked.filter(({ seatId }) => hands.some((one) => one.seatId === seatId))).toEqual([]);
          for (const { seatId } of asked) expect(answer(room.tries('invite.send', { seatId }))).toBe('ok');
        },
      ),
      { numRuns: 200 },
    );
  });
});
