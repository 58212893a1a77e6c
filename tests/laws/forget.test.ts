import { describe, expect, it } from 'vitest';
import { exportJson } from '../../server/export/json.ts';
import { consoleView } from '../../shared/views/console.ts';
import { keeperView } from '../../shared/views/keeper.ts';
import { phoneView } from '../../shared/views/phone.ts';
import { screenView } from '../../shared/views/screen.ts';
import { seatView } from '../../shared/views/seat.ts';
import { look } from '../../shared/views/sight.ts';
import { accepted, answer, LIVE, Room, voterOf, type Person } from './room.ts';

const DAY = 24 * 3600;
const KEPT = 30 * DAY;

/** Noor spoke, wrote, voted and was renamed; Henk spoke too. */
function talk(ballots: 'anonymous' | 'named' = 'named'): { room: Room; noor: Person; henk: Person } {
  const room = new Room({ ballots, minBallots: 3, groups: ['Bewoner', 'Raad'], names: 'full' });
  const [noor, henk] = [room.joins('Noor', { group: 'Bewoner' }), room.joins('Henk', { group: 'Raad' })];
  const nameless = room.joins();
  room.host('seat.update', { seatId: noor.seatId, name: 'Nora' });
  room.host('item.open', { itemId: room.item() });
  room.votes(noor, 5);
  room.votes(henk, 1);
  room.votes(nameless, 1);
  room.host('item.close', { itemId: room.item() });
  room.host('item.reveal', { itemId: room.item() });
  room.speaks(noor, 60);
  room.speaks(henk, 20);
  const { data } = accepted(room.phone(noor, 'write.send', { text: 'Ik schrijf liever.', name: true }));
  room.host('text.mark', { textId: data?.['textId'], as: 'shown' });
  return { room, noor, henk };
}

/** Everything that anybody is shown or can take home. */
function told(room: Room, people: Person[]): string {
  const sight = look(room.state);
  const own = people.flatMap(({ seatId, token }) => {
    const seat = room.state.seats.all.get(seatId);
    return seat ? [seatView(sight, seat, (itemId) => voterOf(token, itemId))] : [];
  });
  const views = [
    consoleView(sight, LIVE),
    screenView(sight, LIVE),
    phoneView(sight),
    keeperView(sight, LIVE),
  ];
  return JSON.stringify([views, own, exportJson(room.state, true, room.now)]);
}

/** Rows of the side table that storage still has. */
function rows(room: Room): string[] {
  const kept = new Map(room.texts.map(({ id, text }) => [id, text]));
  return [...kept.values()].filter((text) => text !== null);
}

const PERSONAL = ['Noor', 'Nora', 'liever'];

describe('D13 forgetting one person', () => {
  it('D13 name, group and texts are in no view and no export, and the turns stay', () => {
    const { room, noor, henk } = talk();
    const before = told(room, [noor, henk]);
    for (const one of PERSONAL.slice(1)) expect(before).toContain(one);
    room.host('seat.forget', { seatId: noor.seatId });
    const after = told(room, [noor, henk]);
    for (const one of PERSONAL) expect(after).not.toContain(one);
    expect(rows(room)).toEqual(['Henk']);
    const [seat] = exportJson(room.state, true, room.now).seats;
    expect(seat).toMatchObject({ name: 'Deelnemer 1', group: null, turns: 1, seconds: 60, heard: true });
    expect(room.refolded()).toEqual(room.state);
  });

  it('D13 the seat keeps its place at the table, so that nobody else moves', () => {
    const room = new Room();
    const [noor, henk] = [room.joins('Noor'), room.joins('Henk')];
    room.joins('Ali');
    room.host('seat.move', { seatId: noor.seatId, to: 1 });
    const places = () =>
      exportJson(room.state, false, room.now).seats.map(({ number, place }) => [number, place]);
    const before = places();
    expect(before).toEqual([
      [1, 2],
      [2, 1],
      [3, 3],
    ]);
    room.phone(noor, 'seat.forget');
    room.host('seat.forget', { seatId: henk.seatId });
    expect(places()).toEqual(before);
  });

  it('D13 a ballot under the seat goes, and what was counted stays', () => {
    const { room, noor, henk } = talk();
    room.host('seat.forget', { seatId: noor.seatId });
    expect(room.ballots).toHaveLength(2);
    expect(room.ballots.map(({ voter }) => voter)).toContain(henk.seatId);
    expect(room.ballots.map(({ voter }) => voter)).not.toContain(noor.seatId);
    expect(room.state.votes.rounds.get(room.item())?.[0]?.result?.counts).toEqual([2, 0, 0, 0, 1]);
  });

  it('D13 an anonymous ballot leads to nobody, and stays in the count', () => {
    const { room, noor } = talk('anonymous');
    room.host('seat.forget', { seatId: noor.seatId });
    expect(room.ballots).toHaveLength(3);
  });

  it('D13 undo does not reach back past it', () => {
    const { room, noor } = talk();
    const { seq } = room.host('seat.update', { seatId: noor.seatId, group: 'Raad' });
    room.host('seat.forget', { seatId: noor.seatId });
    expect(answer(room.tries('undo', { seq }))).toBe('conflict nothing-to-undo');
  });

  it('D13 it can be done after the end too, and changes no figure', () => {
    const { room, noor } = talk();
    room.host('session.end');
    const figures = () => {
      const { measures, turns } = exportJson(room.state, true, room.now);
      return { measures, turns, shown: consoleView(look(room.state), LIVE).measures.timeBalance };
    };
    const before = figures();
    room.wait(DAY).host('seat.forget', { seatId: noor.seatId });
    expect(rows(room)).toEqual(['Henk']);
    expect(figures()).toEqual(before);
  });
});

describe('D16 who may ask for it', () => {
  it('D16 a person themself, who stays at the table and may give a name again', () => {
    const { room, noor, henk } = talk();
    expect(answer(room.phone(noor, 'seat.forget', { seatId: henk.seatId }))).toBe('invalid');
    accepted(room.phone(noor, 'seat.forget'));
    expect(rows(room)).toEqual(['Henk']);
    expect(consoleView(look(room.state), LIVE).seats?.[0]).toMatchObject({
      label: 'Deelnemer 1',
      present: true,
      phone: true,
    });
    accepted(room.phone(noor, 'seat.update', { name: 'Bij nader inzien' }));
  });

  it('D16 whom the facilitator forgets leaves the table, and the phone has no seat any more', () => {
    const { room, noor } = talk();
    room.host('turn.start', { seatId: noor.seatId });
    room.host('seat.forget', { seatId: noor.seatId });
    const seat = room.state.seats.all.get(noor.seatId);
    expect(seat).toMatchObject({ removed: true, phone: null });
    expect(consoleView(look(room.state), LIVE).speaker).toBeNull();
    expect(answer(room.send({ role: 'unseated' }, 'seat.take', { seatToken: noor.token }))).toBe(
      'forbidden removed',
    );
    expect(answer(room.tries('seat.forget', { seatId: noor.seatId }))).toBe('ok');
    expect(answer(room.tries('seat.forget', { seatId: 'nobody' }))).toBe('not-found');
  });

  it.each(['from', 'into'] as const)('D16 of a person who sat down twice both seats go (%s)', (which) => {
    const { room, noor } = talk();
    const again = room.joins('Noor', { group: 'Bewoner' });
    accepted(room.phone(again, 'write.send', { text: 'Nog iets liever.', name: false }));
    room.host('seat.merge', { from: again.seatId, into: noor.seatId });
    room.host('seat.forget', { seatId: which === 'from' ? again.seatId : noor.seatId });
    expect(rows(room)).toEqual(['Henk']);
    expect(told(room, [])).not.toMatch(/Noor|Nora|liever|"group":"Bewoner/);
  });
});

describe('D17 a whole session after the agreed time', () => {
  const forget = (room: Room) =>
    answer(room.send({ role: 'door' }, 'session.forget', { before: room.now - KEPT * 1000 }));

  it('D17 names, texts and ballots go, figures stay', () => {
    const { room, noor, henk } = talk();
    room.host('session.end');
    const before = exportJson(room.state, false, room.now);
    room.wait(KEPT - 1);
    expect(forget(room)).toBe('conflict somebody-acted');
    room.wait(1);
    expect(forget(room)).toBe('ok');
    expect([rows(room), room.ballots]).toEqual([[], []]);
    expect(told(room, [noor, henk])).not.toMatch(/Noor|Nora|Henk|liever/);
    const { turns, seats, measures } = exportJson(room.state, true, before.exportedAt);
    expect({ turns, seats, measures }).toEqual({
      turns: before.turns,
      seats: before.seats,
      measures: before.measures,
    });
    expect(room.refolded()).toEqual(room.state);
  });

  it('D17 one that was left open ends at its last change, and its votes are counted first', () => {
    const { room, noor, henk } = talk('anonymous');
    const third = room.joins('Ali');
    room.host('item.open', { itemId: room.item(2) });
    for (const person of [noor, henk, third]) room.votes(person, [1], { item: 2 });
    const { at } = room.state;
    room.wait(KEPT);
    expect(forget(room)).toBe('ok');
    expect(room.state.meeting).toMatchObject({ status: 'ended', endedAt: at });
    expect(room.state.votes.rounds.get(room.item(2))?.[0]?.result?.counts).toEqual([0, 3]);
    expect([rows(room), room.ballots]).toEqual([[], []]);
  });

  it('D17 nobody spoke all those days because a turn was left running', () => {
    const { room, noor } = talk();
    room.host('turn.start', { seatId: noor.seatId });
    room.wait(5).host('seat.add', { name: 'Oma Jansen' });
    room.wait(KEPT);
    expect(forget(room)).toBe('ok');
    expect(exportJson(room.state, false, room.now).seats[0]).toMatchObject({ turns: 2, seconds: 65 });
  });

  it('D17 one that was only prepared stays in the lobby', () => {
    const room = new Room();
    room.host('seat.add', { name: 'Oma Jansen' });
    room.wait(KEPT);
    expect(forget(room)).toBe('ok');
    expect([room.state.meeting.status, rows(room)]).toEqual(['lobby', []]);
  });

  it('D17 a rehearsal that was left open is cleared', () => {
    const room = new Room();
    room.host('rehearsal.start');
    room.joins('Fatima', { rehearsal: true });
    room.host('session.start');
    room.wait(KEPT);
    expect(forget(room)).toBe('ok');
    expect(room.state.meeting).toMatchObject({ status: 'lobby', rehearsal: false });
    expect([room.state.seats.all.size, rows(room)]).toEqual([0, []]);
  });

  it('D17 nobody can ask for it over the wire', () => {
    const { room } = talk();
    expect(answer(room.tries('session.forget', { before: room.now }))).toBe('invalid');
  });
});
