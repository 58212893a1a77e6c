import { describe, expect, it } from 'vitest';
import { exportJson } from '../../server/export/json.ts';
import { consoleView } from '../../shared/views/console.ts';
import { phoneView } from '../../shared/views/phone.ts';
import { seatView } from '../../shared/views/seat.ts';
import { look } from '../../shared/views/sight.ts';
import { answer, LIVE, Room, voterOf, type Person } from './room.ts';

const VALUES = [5, 4, 4, 2, null];

function talked(ballots: 'anonymous' | 'named' = 'anonymous', minBallots = 5) {
  const room = new Room({ ballots, minBallots });
  const people = VALUES.map((_value, at) => room.wait(1).joins(`Persoon ${at}`)) as [Person, ...Person[]];
  room.host('item.discuss', { itemId: room.item() });
  room.speaks(people[0], 60);
  return { room, people };
}

const says = (room: Room, person: Person, question: 'said' | 'felt', value: number | null) =>
  answer(room.phone(person, 'closing.answer', { question, value }));

function all({ room, people }: ReturnType<typeof talked>): void {
  people.forEach((person, at) => {
    says(room, person, 'said', VALUES[at] ?? null);
    says(room, person, 'felt', 5);
  });
}

const own = (room: Room, { seatId, token }: Person) => {
  const seat = room.state.seats.all.get(seatId);
  return seat && seatView(look(room.state), seat, (itemId) => voterOf(token, itemId));
};

describe('E after the talk', () => {
  it('E1 the questions are on every phone until something else is on or the session ends', () => {
    const { room, people } = talked();
    expect(says(room, people[0], 'said', 5)).toBe('conflict closed');
    room.host('closing.ask');
    expect(phoneView(look(room.state)).closing).toBe(true);
    expect(room.state.agenda).toMatchObject({ show: 'closing' });
    expect(room.state.agenda.items[0]?.phase).toBe('finished');
    expect(answer(room.tries('closing.ask'))).toBe('conflict closing-asked');
    room.host('item.open', { itemId: room.item() });
    expect(says(room, people[0], 'said', 5)).toBe('conflict closed');
    expect(answer(room.tries('closing.ask'))).toBe('conflict voting');
    room.host('item.close', { itemId: room.item() });
    room.host('closing.ask');
    expect(says(room, people[0], 'said', 5)).toBe('ok');
    room.host('session.end');
    expect(says(room, people[0], 'said', 5)).toBe('conflict closed');
  });

  it('E2 an answer can be changed, its retry changes nothing, and its own phone alone sees it', () => {
    const { room, people } = talked();
    room.host('closing.ask');
    const id = room.uuid();
    const first = { question: 'felt', value: 2 };
    room.phone(people[0], 'closing.answer', first, id);
    says(room, people[0], 'felt', 5);
    room.phone(people[0], 'closing.answer', first, id);
    expect(own(room, people[0])?.closing).toEqual({ felt: 5 });
    expect(own(room, people[1] as Person)?.closing).toEqual({});
    expect(consoleView(look(room.state), LIVE).closing).toEqual({
      open: true,
      answered: 1,
      said: null,
      felt: null,
    });
  });

  it.each(['anonymous', 'named'] as const)(
    'E3 with %s votes the answers are counted at the end, kept with nobody’s name, and destroyed',
    (ballots) => {
      const panel = talked(ballots);
      const { room, people } = panel;
      room.host('item.open', { itemId: room.item() });
      room.votes(people[0], 4);
      room.host('item.close', { itemId: room.item() });
      room.host('closing.ask');
      all(panel);
      const seats = new Set(people.map((person) => person.seatId));
      const closing = room.ballots.filter((one) => one.itemId.startsWith('closing'));
      expect(closing).toHaveLength(10);
      expect(closing.some((one) => seats.has(one.voter))).toBe(false);
      room.host('session.end');
      expect(room.ballots).toHaveLength(ballots === 'named' ? 1 : 0);
      expect(consoleView(look(room.state), LIVE).closing).toMatchObject({
        open: false,
        said: { counts: [0, 1, 0, 2, 1], noOpinion: 1, voters: 5 },
        felt: { counts: [0, 0, 0, 0, 5], noOpinion: 0, voters: 5 },
      });
      expect(exportJson(room.state, false, room.now).closing.said?.counts).toEqual([0, 1, 0, 2, 1]);
      expect(exportJson(room.refolded(), false, room.now).closing.said?.counts).toEqual([0, 1, 0, 2, 1]);
    },
  );

  it('E4 fewer answers than the minimum are shown to nobody and not written down', () => {
    const { room, people } = talked('named');
    room.host('closing.ask');
    for (const person of people.slice(0, 4)) says(room, person, 'said', 1);
    room.host('session.end');
    expect(consoleView(look(room.state), LIVE).closing).toMatchObject({
      answered: 4,
      said: null,
      felt: null,
    });
    expect(JSON.stringify(room.log)).not.toContain('[4,0,0,0,0]');
  });

  it('E5 asking can be taken back until somebody answered', () => {
    const { room, people } = talked();
    const undo = () => answer(room.tries('undo', { seq: room.state.history.acts.at(-1)?.seq }));
    room.host('closing.ask');
    expect(undo()).toBe('ok');
    expect(room.state.agenda).toMatchObject({ show: 'auto' });
    expect(room.state.agenda.items[0]?.phase).toBe('discussion');
    expect(phoneView(look(room.state)).closing).toBe(false);
    room.host('closing.ask');
    says(room, people[0], 'felt', null);
    expect(undo()).toBe('conflict has-rounds');
  });

  it('E6 a phone learns its own part and what an equal share was, once the closing picture is there', () => {
    const { room, people } = talked();
    expect(own(room, people[0])).toMatchObject({ seconds: 60, equalSeconds: null });
    room.wait(60).host('closing.ask');
    expect(own(room, people[0])).toMatchObject({ turns: 1, seconds: 60, equalSeconds: 12 });
  });
});
