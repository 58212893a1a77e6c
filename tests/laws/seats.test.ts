import { describe, expect, it } from 'vitest';
import { consoleView } from '../../shared/views/console.ts';
import { screenView } from '../../shared/views/screen.ts';
import { look } from '../../shared/views/sight.ts';
import { accepted, answer, LIVE, Room } from './room.ts';

const labels = (room: Room) => (consoleView(look(room.state), LIVE).seats ?? []).map((seat) => seat.label);
const seat = (room: Room, index = 0) => consoleView(look(room.state), LIVE).seats?.[index];

describe('D seats', () => {
  it('D1 the same name may sit down twice; somebody without a name is called by number', () => {
    const room = new Room();
    for (const name of ['Noor', 'Henk', undefined, 'Noor']) room.joins(name);
    expect(labels(room)).toEqual(['Noor', 'Henk', 'Deelnemer 3', 'Noor 2']);
  });

  it('D2 a removed person changes nobody else’s label, and the token is void', () => {
    const room = new Room();
    const [first] = [room.joins('Noor'), room.joins('Noor')];
    room.host('seat.remove', { seatId: first.seatId });
    expect(labels(room)).toEqual(['Noor', 'Noor 2']);
    expect(
      answer(room.send({ role: 'unseated' }, 'seat.take', { name: 'Noor', seatToken: first.token })),
    ).toBe('forbidden removed');
    room.host('seat.restore', { seatId: first.seatId });
    expect(seat(room)).toMatchObject({ removed: false, present: true, phone: false });
  });

  it('D3 who left and comes back with the token has the same seat', () => {
    const room = new Room();
    const noor = room.joins('Noor');
    room.phone(noor, 'seat.leave');
    expect(seat(room)).toMatchObject({ present: false });
    const again = accepted(
      room.send({ role: 'unseated' }, 'seat.take', { name: 'Noor B.', seatToken: noor.token }),
    );
    expect(again.data).toEqual({ seatId: noor.seatId, seatToken: noor.token });
    expect(seat(room)).toMatchObject({ label: 'Noor B.', present: true });
  });

  it('D4 a locked or ended session takes nobody new; who was there may come back to a locked one', () => {
    const room = new Room();
    const noor = room.joins('Noor');
    room.phone(noor, 'seat.leave');
    room.host('session.update', { locked: true });
    expect(answer(room.send({ role: 'unseated' }, 'seat.take', { seatToken: room.token() }))).toBe(
      'conflict locked',
    );
    expect(answer(room.send({ role: 'unseated' }, 'seat.take', { seatToken: noor.token }))).toBe('ok');
    room.host('session.start');
    room.host('session.end');
    expect(answer(room.send({ role: 'unseated' }, 'seat.take', { seatToken: room.token() }))).toBe(
      'conflict ended',
    );
  });

  it('D5 a group is one of those that the facilitator named', () => {
    const room = new Room({ groups: ['Inwoner', 'Gemeente'] });
    expect(
      answer(room.send({ role: 'unseated' }, 'seat.take', { seatToken: room.token(), group: 'Pers' })),
    ).toBe('invalid');
    room.joins('Noor', { group: 'Inwoner' });
    expect(seat(room)).toMatchObject({ group: 'Inwoner' });
  });

  it('D6 a link gives a seat another phone once, within ten minutes, and the old phone loses it', () => {
    const room = new Room();
    const noor = room.joins('Noor');
    const [pair, seatToken] = [room.token(), room.token()];
    const link = room.host('seat.link', { seatId: noor.seatId, pair });
    expect(link.data).toEqual({ expiresAt: room.now + 600_000 });
    const claim = (token: string) => room.send({ role: 'door' }, 'seat.claim', { pair, seatToken: token });
    expect(accepted(claim(seatToken)).data).toEqual({ seatId: noor.seatId });
    expect(answer(claim(room.token()))).toBe('not-found pair');
    expect([...room.state.seats.lost.values()]).toEqual(['replaced']);
    const late = room.token();
    room.host('seat.link', { seatId: noor.seatId, pair: late });
    room.wait(601);
    expect(answer(room.send({ role: 'door' }, 'seat.claim', { pair: late, seatToken: room.token() }))).toBe(
      'not-found pair',
    );
  });

  it('D7 on the projector a first name gets an initial where two people share it', () => {
    const room = new Room({ names: 'first' });
    for (const name of ['Anna Bos', 'Anna Smit', 'Henk de Vries', 'Anna']) room.joins(name);
    expect(screenView(look(room.state), LIVE).seats?.map((one) => one.label)).toEqual([
      'Anna B.',
      'Anna S.',
      'Henk',
      'Anna',
    ]);
    room.host('session.update', { names: 'none' });
    expect(screenView(look(room.state), LIVE).seats?.map((one) => one.label)).toEqual(['', '', '', '']);
  });

  it('D8 a name is one line of 1 to 40 characters; too long is not cut but refused', () => {
    const room = new Room();
    const take = (name: string) =>
      answer(room.send({ role: 'unseated' }, 'seat.take', { seatToken: room.token(), name }));
    expect([take('x'.repeat(40)), take('👩‍👩‍👧‍👦 مرحبا <b>')]).toEqual(['ok', 'ok']);
    expect([take('x'.repeat(41)), take('x'.repeat(10_000))]).toEqual(['too-large', 'too-large']);
    expect([take(''), take('   '), take('a\nb'), take('a\u0000b')]).toEqual(
      Array.from({ length: 4 }, () => 'invalid'),
    );
  });

  it('D9 a name that its own person replaces is forgotten at once; the facilitator’s change can be undone', () => {
    const room = new Room();
    const noor = room.joins('Noor');
    room.phone(noor, 'seat.update', { name: 'Nora' });
    expect([...room.state.seats.texts.values()].map((row) => row.text)).toEqual(['Nora']);
    const { seq } = room.host('seat.update', { seatId: noor.seatId, name: 'Norah' });
    room.host('undo', { seq });
    expect(labels(room)).toEqual(['Nora']);
  });

  it('D12 names that no seat goes by any more are forgotten at the end of the session', () => {
    const room = new Room();
    const noor = room.joins('Noor');
    room.host('seat.update', { seatId: noor.seatId, name: 'Nora' });
    const { seq } = room.host('seat.add', { name: 'Vergissing' });
    room.host('undo', { seq });
    room.host('session.start');
    room.host('session.end');
    expect([...room.state.seats.texts.values()].map((row) => row.text)).toEqual(['Nora']);
    expect(room.texts.filter((row) => row.text === null)).toHaveLength(2);
  });

  it('D10 what a rehearsal brought is gone when it is cleared; statements and settings stay', () => {
    const room = new Room();
    const before = structuredClone({ ...room.state.agenda, title: room.state.meeting.title });
    room.host('rehearsal.start');
    expect(
      answer(room.send({ role: 'unseated' }, 'seat.take', { name: 'Echt', seatToken: room.token() })),
    ).toBe('conflict rehearsal');
    const people = ['Fatima', 'Joost'].map((name) => room.joins(name, { rehearsal: true }));
    room.host('item.open', { itemId: room.item() });
    for (const person of people) room.votes(person, 3);
    room.host('item.close', { itemId: room.item() });
    room.host('rehearsal.clear');
    expect({ ...room.state.agenda, title: room.state.meeting.title }).toEqual(before);
    expect(room.state.meeting).toMatchObject({ status: 'lobby', rehearsal: false, startedAt: null });
    expect([
      room.state.seats.all.size,
      room.state.seats.texts.size,
      room.state.votes.box.size,
      room.ballots.length,
    ]).toEqual([0, 0, 0, 0]);
    expect(
      answer(room.send({ role: 'unseated' }, 'seat.take', { name: 'Echt', seatToken: room.token() })),
    ).toBe('ok');
  });

  it('D11 simulated people sit down in a rehearsal only, and a rehearsal starts at an empty table only', () => {
    const room = new Room();
    expect(
      answer(room.send({ role: 'unseated' }, 'seat.take', { seatToken: room.token(), rehearsal: true })),
    ).toBe('conflict no-rehearsal');
    room.joins('Noor');
    expect(answer(room.tries('rehearsal.start'))).toBe('conflict has-seats');
  });

  /** As they sit at the table, with their numbers. */
  const table = (room: Room) =>
    (consoleView(look(room.state), LIVE).seats ?? [])
      .filter((one) => !one.removed)
      .toSorted((a, b) => a.place - b.place)
      .map(({ label, index }) => `${label}${index}`)
      .join(' ');

  it('D15 until the first turn the facilitator arranges seats as the chairs stand; numbers and names stay', () => {
    const room = new Room();
    const [aad, , , dirk] = ['Aad', 'Bea', 'Cor', 'Dirk'].map((name) => room.joins(name));
    room.host('seat.move', { seatId: dirk?.seatId, to: 1 });
    room.host('item.discuss', { itemId: room.item() });
    room.host('seat.move', { seatId: aad?.seatId, to: 99 });
    expect(table(room)).toBe('Dirk3 Bea1 Cor2 Aad0');
    room.host('undo', { seq: room.state.history.acts.at(-1)?.seq });
    expect(table(room)).toBe('Aad0 Dirk3 Bea1 Cor2');
    const { seq } = room.host('turn.start', { seatId: aad?.seatId });
    const tries = () => answer(room.tries('seat.move', { seatId: dirk?.seatId, to: 0 }));
    expect(tries()).toBe('conflict spoken');
    room.host('undo', { seq });
    expect([tries(), table(room)]).toEqual(['ok', 'Dirk3 Aad0 Bea1 Cor2']);
  });

  it('D15 who comes later sits down at the end, and who is taken away and put back has the same place', () => {
    const room = new Room();
    const [aad, bea] = ['Aad', 'Bea', 'Cor'].map((name) => room.joins(name));
    room.host('seat.move', { seatId: aad?.seatId, to: 2 });
    room.host('seat.remove', { seatId: bea?.seatId });
    room.joins('Eva');
    expect(table(room)).toBe('Cor2 Aad0 Eva3');
    room.host('seat.move', { seatId: aad?.seatId, to: 0 });
    room.host('seat.restore', { seatId: bea?.seatId });
    expect(table(room)).toBe('Aad0 Bea1 Cor2 Eva3');
  });

  it('D15 a seat that was added and taken back is in nobody’s way to the last place', () => {
    const room = new Room();
    const aad = room.joins('Aad');
    const { seq } = room.host('seat.add', { name: 'Vergissing' });
    room.joins('Cor');
    room.host('undo', { seq });
    room.host('seat.move', { seatId: aad.seatId, to: 2 });
    expect(table(room)).toBe('Cor2 Aad0');
  });
});
