import { describe, expect, it } from 'vitest';
import { Room } from '../../tests/laws/room.ts';
import { exportJson } from './json.ts';

describe('X27 how the balance developed', () => {
  it('X27 is told as it stood at the end of turns, over who was there then', () => {
    const room = new Room();
    const [aad, bea] = [room.joins('Aad'), room.joins('Bea')];
    room.host('item.discuss', { itemId: room.item() });
    room.wait(60);
    const first = room.now + 60_000;
    room.speaks(aad, 60);
    room.wait(10).speaks(bea, 30);
    const second = room.now;
    room.wait(1).host('seat.away', { seatId: bea.seatId, away: true });
    room.wait(10).speaks(aad, 30);
    const third = room.now;
    expect(exportJson(room.state, false, room.now + 1000).development).toEqual([
      { at: first, present: 2, heard: 1, turnBalance: 100, timeBalance: 0 },
      { at: second, present: 2, heard: 2, turnBalance: 100, timeBalance: 66.6667 },
      { at: third, present: 1, heard: 1, turnBalance: null, timeBalance: null },
    ]);
  });

  it('X27 has sixty points at most, the last one among them', () => {
    const room = new Room();
    const people = [room.joins('Aad'), room.joins('Bea')] as const;
    room.host('item.discuss', { itemId: room.item() });
    for (let turn = 0; turn < 150; turn += 1) room.wait(1).speaks(people[turn % 2 === 0 ? 0 : 1], 5);
    const { development } = exportJson(room.state, false, room.now);
    expect(development).toHaveLength(60);
    expect(development.at(-1)?.at).toBe(room.now);
  });

  it('X27 what was read out counts from when it was read, without a name too once the session has ended', () => {
    const room = new Room();
    const [aad, bea] = [room.joins('Aad'), room.joins('Bea')];
    room.host('item.discuss', { itemId: room.item() });
    const sent = room.phone(bea, 'write.send', { text: 'Liever bellen.', name: false });
    room.speaks(aad, 20);
    room.wait(5).host('text.mark', { textId: sent.ok && sent.value.data?.['textId'], as: 'read' });
    room.wait(5).speaks(aad, 20);
    const heard = () => exportJson(room.state, false, room.now).development.map((point) => point.heard);
    expect(heard()).toEqual([1, 1]);
    room.host('session.end');
    expect(heard()).toEqual([1, 2]);
  });
});

describe('X28 balances by group and by camp', () => {
  it.each([
    [
      'named',
      [
        { group: 'disagree', people: 3, balance: 2 },
        { group: 'agree', people: 3, balance: 0 },
      ],
    ],
    ['anonymous', []],
  ] as const)('X28 with %s ballots', (ballots, camps) => {
    const room = new Room({ ballots, minBallots: 3, groups: ['Inwoner', 'Ondernemer'] });
    const people = [0, 1, 2, 3, 4, 5].map((at) =>
      room.joins(`Persoon ${at}`, { group: at < 4 ? 'Inwoner' : 'Ondernemer' }),
    );
    room.host('item.open', { itemId: room.item() });
    people.forEach((person, at) => room.votes(person, at < 3 ? 1 : 5));
    room.host('item.close', { itemId: room.item() });
    room.host('item.reveal', { itemId: room.item() });
    room.host('item.discuss', { itemId: room.item() });
    for (const person of people.slice(0, 3)) room.speaks(person, 30);
    const told = exportJson(room.state, false, room.now);
    expect(told.items[0]?.measures.camps).toEqual(camps);
    expect(told.measures.camps).toEqual([]);
    // Two are too few to be shown, and then the only other group would tell their figure.
    expect(told.measures.groups).toEqual([]);
  });
});
