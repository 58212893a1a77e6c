import { describe, expect, it } from 'vitest';
import { consoleView } from '../../shared/views/console.ts';
import { phoneView } from '../../shared/views/phone.ts';
import { look } from '../../shared/views/sight.ts';
import type { Body } from '../../shared/questions/kinds.ts';
import { answer, LIVE, Room, STATEMENT } from './room.ts';

const VOTES = [1, 1, 2, 2, 2, 4, 4, 5, 5, 5];

function voted(ballots: 'anonymous' | 'named', values: number[] = VOTES) {
  const room = new Room({ ballots, minBallots: 3, groups: ['Inwoner', 'Ondernemer'] });
  const people = values.map((_value, at) =>
    room.joins(`Persoon ${at}`, { group: at % 2 === 0 ? 'Inwoner' : 'Ondernemer' }),
  );
  room.host('item.open', { itemId: room.item() });
  people.forEach((person, at) => room.votes(person, values[at]));
  room.host('item.close', { itemId: room.item() });
  return { room, people };
}

const asks = (room: Room, camp: string) => answer(room.tries('invite.all', { camp }));

describe('I15 a question to one opinion camp', () => {
  it('I15 is asked only once the room saw a result with camps, once a camp and item', () => {
    const { room } = voted('anonymous');
    room.host('item.discuss', { itemId: room.item() });
    expect(asks(room, 'disagree')).toBe('conflict not-shown');
    room.host('item.reveal', { itemId: room.item() });
    expect(consoleView(look(room.state), LIVE).hasCamps).toBe(true);
    expect([asks(room, 'disagree'), asks(room, 'agree'), asks(room, 'disagree')]).toEqual([
      'ok',
      'ok',
      'conflict called',
    ]);
    expect(phoneView(look(room.state)).campCalled).toBe('agree');
    room.host('item.discuss', { itemId: room.item(1) });
    expect(phoneView(look(room.state)).campCalled).toBe(null);
    expect(asks(room, 'agree')).toBe('conflict not-shown');
  });

  it.each([
    ['agree5', STATEMENT, ['disagree', 'middle', 'agree']],
    ['agree2', { ...STATEMENT, scale: 'agree2' }, ['disagree', 'agree']],
    ['score', { kind: 'score', text: 'Hoe ging het?' }, ['disagree', 'middle', 'agree']],
    ['choice', { kind: 'choice', text: 'Wat eerst?', options: ['Balie', 'Bellen'] }, []],
  ] as const)('I15 only camps that the question has can be asked: %s', (_name, item, camps) => {
    const room = new Room({ items: [item as Body], ballots: 'named', minBallots: 3 });
    const noor = room.joins('Noor');
    room.host('item.open', { itemId: room.item() });
    room.votes(noor, item.kind === 'choice' ? [0] : 1);
    room.host('item.close', { itemId: room.item() });
    room.host('item.reveal', { itemId: room.item() });
    room.host('item.discuss', { itemId: room.item() });
    expect(consoleView(look(room.state), LIVE)).toMatchObject({
      campsToAsk: camps,
      hasCamps: camps.length > 0,
    });
    const refused = camps.length === 0 ? 'conflict not-shown' : 'invalid';
    for (const camp of ['disagree', 'middle', 'agree'] as const)
      expect(asks(room, camp)).toBe(camps.some((one) => one === camp) ? 'ok' : refused);
  });

  it('I15 goes to every phone in the same view, and is not the soft call', () => {
    const told = (values: number[]) => {
      const { room } = voted('anonymous', values);
      room.host('item.reveal', { itemId: room.item() });
      room.host('item.discuss', { itemId: room.item() });
      asks(room, 'disagree');
      const { wants, invite } = look(room.state);
      return { phone: phoneView(look(room.state)), wants, invite };
    };
    expect(told(VOTES)).toEqual(told(VOTES.toReversed()));
    expect(told(VOTES).phone).toMatchObject({ campCalled: 'disagree', called: false });
  });
});

describe('M14 balance by group and by camp on the console', () => {
  /** Two who disagree (0, 2) and one who agrees (5) spoke 60, 60 and 30 s; all were there equally long. */
  const measures = (ballots: 'anonymous' | 'named') => {
    const { room, people } = voted(ballots);
    room.host('item.reveal', { itemId: room.item() });
    room.host('item.discuss', { itemId: room.item() });
    for (const [at, seconds] of [
      [0, 60],
      [2, 60],
      [5, 30],
    ] as const) {
      const person = people[at];
      if (person) room.speaks(person, seconds);
    }
    return consoleView(look(room.state), LIVE).measures;
  };

  it('M14 by group: share of time by share of presence', () => {
    expect(measures('anonymous').groups).toEqual([
      { group: 'Inwoner', people: 5, balance: 1.6 },
      { group: 'Ondernemer', people: 5, balance: 0.4 },
    ]);
  });

  it('M14 by camp with named ballots only', () => {
    expect(measures('anonymous').camps).toEqual([]);
    expect(measures('named').camps).toEqual([
      { group: 'disagree', people: 5, balance: 1.6 },
      { group: 'agree', people: 5, balance: 0.4 },
    ]);
  });
});
