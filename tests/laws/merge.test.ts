import { describe, expect, it } from 'vitest';
import { look } from '../../shared/views/sight.ts';
import { consoleView } from '../../shared/views/console.ts';
import { answer, LIVE, Room, type Person } from './room.ts';

function twice(body: ConstructorParameters<typeof Room>[0] = {}) {
  const room = new Room(body);
  const [aad, noor] = [room.joins('Aad'), room.joins('Noor')];
  room.wait(10);
  const again = room.joins('Noor');
  room.host('item.discuss', { itemId: room.item() });
  room.speaks(noor, 30);
  room.speaks(again, 20);
  return { room, aad, noor, again };
}

const merges = (room: Room, from: Person, into: Person) =>
  answer(room.tries('seat.merge', { from: from.seatId, into: into.seatId }));
const share = (room: Room, { seatId }: Person) => look(room.state).fair.shares.get(seatId);
const undo = (room: Room) => answer(room.tries('undo', { seq: room.state.history.acts.at(-1)?.seq }));
const picture = (room: Room) => {
  const { seq: _seq, undo: _undo, at: _at, ...view } = consoleView(look(room.state), LIVE);
  return JSON.stringify(view);
};

describe('D14 two seats of one person become one', () => {
  it('D14 turns, texts, the earlier hand and the phone go along', () => {
    const { room, noor, again } = twice();
    room.phone(again, 'write.send', { text: 'Liever bellen.', name: true });
    room.wait(5).phone(again, 'hand.raise');
    const since = room.now;
    room.wait(5).phone(noor, 'hand.raise');
    expect(merges(room, again, noor)).toBe('ok');
    expect(share(room, noor)).toMatchObject({ turns: 2, seconds: 50 });
    expect(room.state.turns.hands.get(noor.seatId)?.since).toBe(since);
    expect([...room.state.contributions.all.values()][0]?.seatId).toBe(noor.seatId);
    expect(room.state.seats.byPhone.size).toBe(2);
    expect(room.state.seats.all.get(noor.seatId)?.phone).toBe(room.circumstances('').hash(again.token));
    expect(room.state.seats.lost.get(room.circumstances('').hash(noor.token))).toBe('replaced');
    expect(look(room.state).fair.table).toHaveLength(2);
    expect(consoleView(look(room.state), LIVE).seats?.map((seat) => seat.label)).toEqual(['Aad', 'Noor']);
  });

  it('D14 a seat without a phone leaves the other one its phone', () => {
    const { room, noor } = twice();
    const added = String(room.host('seat.add', { name: 'Noor' }).data?.['seatId']);
    room.host('seat.merge', { from: added, into: noor.seatId });
    expect(room.state.seats.all.get(noor.seatId)?.phone).toBe(room.circumstances('').hash(noor.token));
  });

  it('D14 nobody was there twice as long', () => {
    const { room, noor, again } = twice();
    room.wait(60);
    room.host('seat.merge', { from: again.seatId, into: noor.seatId });
    expect(share(room, noor)?.presentSeconds).toBe(110);
  });

  it.each(['anonymous', 'named'] as const)('D14 with %s votes nobody gets a second vote', (ballots) => {
    const { room, noor, again, aad } = twice({ ballots });
    room.host('item.open', { itemId: room.item() });
    room.votes(noor, 4);
    room.votes(again, 2);
    room.host('seat.merge', { from: again.seatId, into: noor.seatId });
    const voters = () => new Set(room.ballots.map((one) => one.voter)).size;
    const before = voters();
    const into = { ...noor, token: again.token };
    room.votes(into, 5);
    room.votes(aad, 1);
    expect(voters()).toBe(before + 1);
  });

  it('D14 can be taken back until the next turn, as if it had never been', () => {
    const { room, noor, again, aad } = twice();
    room.phone(again, 'hand.raise');
    const before = picture(room);
    merges(room, again, noor);
    expect(picture(room)).not.toBe(before);
    expect(undo(room)).toBe('ok');
    expect(picture(room)).toBe(before);
    expect(room.state.seats.byPhone.size).toBe(3);
    merges(room, again, noor);
    room.host('turn.start', { seatId: aad.seatId });
    expect([undo(room), undo(room)]).toEqual(['ok', 'ok']);
    expect(picture(room)).toBe(before);
  });

  it('D14 what somebody spoke since is not handed to the other one', () => {
    const { room, noor, again } = twice();
    merges(room, again, noor);
    room.phone({ ...noor, token: again.token }, 'hand.raise');
    expect(merges(room, again, noor)).toBe('conflict removed');
    expect(answer(room.tries('seat.restore', { seatId: again.seatId }))).toBe('conflict not-removed');
    expect(answer(room.tries('seat.merge', { from: noor.seatId, into: noor.seatId }))).toBe('invalid');
  });
});
