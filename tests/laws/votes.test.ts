import { describe, expect, it } from 'vitest';
import { look } from '../../shared/views/sight.ts';
import { phoneView } from '../../shared/views/phone.ts';
import { consoleView } from '../../shared/views/console.ts';
import { seatView } from '../../shared/views/seat.ts';
import { answer, LIVE, type Person, Room, STATEMENT, voterOf } from './room.ts';

/** A room with so many people and its first statement open. */
function voting(
  people = 5,
  body: ConstructorParameters<typeof Room>[0] = {},
): { room: Room; people: Person[] } {
  const room = new Room(body);
  const all = Array.from({ length: people }, (_, i) => room.joins(`P${i}`));
  room.host('item.open', { itemId: room.item() });
  return { room, people: all };
}

const on = (room: Room) => ({ itemId: room.item() });
const results = (room: Room) => consoleView(look(room.state), LIVE).item?.results;
const own = (room: Room, person: Person) => {
  const seat = room.state.seats.all.get(person.seatId);
  if (!seat) throw new Error('no seat');
  return seatView(look(room.state), seat, (itemId) => voterOf(person.token, itemId));
};

describe('V votes', () => {
  it('V1 a second vote in the round replaces the first', () => {
    const { room, people } = voting();
    for (const person of people) room.votes(person, 2);
    room.votes(people[0] as Person, 5);
    room.host('item.close', on(room));
    room.host('item.reveal', on(room));
    expect(results(room)).toMatchObject({ counts: [0, 4, 0, 0, 1], voters: 5, noOpinion: 0 });
  });

  it('V2 no opinion is a full answer, and is counted apart', () => {
    const { room, people } = voting();
    for (const person of people) room.votes(person, null);
    room.host('item.close', on(room));
    room.host('item.reveal', on(room));
    expect(results(room)).toMatchObject({ counts: [0, 0, 0, 0, 0], voters: 5, noOpinion: 5 });
  });

  it('V3 a vote for a closed round is refused, whatever round it names', () => {
    const {
      room,
      people: [noor],
    } = voting();
    room.host('item.close', on(room));
    expect(answer(room.votes(noor as Person, 3))).toBe('conflict closed');
  });

  it('V4 a first-round vote that was stuck never lands in the second round', () => {
    const { room, people } = voting();
    for (const person of people) room.votes(person, 1);
    room.host('item.close', on(room));
    room.host('item.open', on(room));
    expect(answer(room.votes(people[0] as Person, 5, { round: 1 }))).toBe('conflict other-round');
    expect(own(room, people[0] as Person).vote).toBeNull();
  });

  it('V5 a late retry of an early vote gets its first answer and changes nothing, also after the round has closed', () => {
    const {
      room,
      people: [noor],
    } = voting();
    const id = room.uuid();
    room.votes(noor as Person, 1, { id });
    room.votes(noor as Person, 4);
    expect(answer(room.votes(noor as Person, 1, { id }))).toBe('ok');
    expect(own(room, noor as Person).vote?.value).toBe(4);
    room.host('item.close', on(room));
    const before = room.state.seq;
    expect(answer(room.votes(noor as Person, 1, { id }))).toBe('ok');
    expect(room.state.seq).toBe(before);
  });

  it('V6 a value that does not fit the question is refused', () => {
    const room = new Room({
      items: [
        STATEMENT,
        { kind: 'statement', text: 'Twee', scale: 'agree2' },
        { kind: 'score', text: 'Cijfer' },
        { kind: 'choice', text: 'Eén', options: ['a', 'b'] },
        { kind: 'choice', text: 'Meer', options: ['a', 'b', 'c'], multiple: true },
      ],
    });
    const noor = room.joins('Noor');
    const bad: unknown[][] = [
      [0, 6, 1.5, '3', [1], undefined],
      [0, 3, [0]],
      [-1, 11, [3]],
      [[], [0, 1], [2], 0],
      [[], [0, 0], [3], [0, 1, 2, 3], 1],
    ];
    const good: unknown[][] = [
      [1, 5, null],
      [1, 2, null],
      [0, 10, null],
      [[0], [1], null],
      [[2], [0, 1, 2], null],
    ];
    bad.forEach((values, item) => {
      room.host('item.open', { itemId: room.item(item) });
      for (const value of values)
        expect([item, value, answer(room.votes(noor, value, { item }))]).toEqual([item, value, 'invalid']);
      for (const value of good[item] ?? [])
        expect([item, value, answer(room.votes(noor, value, { item }))]).toEqual([item, value, 'ok']);
      room.host('item.close', { itemId: room.item(item) });
    });
  });

  it('V7 with anonymous ballots fewer voters than the minimum are never shown, and not written down', () => {
    const { room, people } = voting(5, { minBallots: 5 });
    for (const person of people.slice(0, 4)) room.votes(person, 2);
    room.host('item.close', on(room));
    expect(answer(room.tries('item.reveal', on(room)))).toBe('too-few');
    room.host('item.reopen', on(room));
    room.votes(people[4] as Person, 1);
    room.host('item.close', on(room));
    expect(answer(room.tries('item.reveal', on(room)))).toBe('ok');
    const few = voting(5, { minBallots: 5 });
    few.room.votes(few.people[0] as Person, 2);
    few.room.host('session.end');
    expect(few.room.state.votes.rounds.get(few.room.item())?.[0]?.result).toEqual({
      counts: null,
      noOpinion: 0,
      voters: 1,
      shift: null,
    });
  });

  it('V17 a round is counted once, when it is first shown or the session ends: no two counts tell what a late vote was', () => {
    const { room, people } = voting(6);
    for (const person of people.slice(0, 5)) room.votes(person, 2);
    room.host('item.close', on(room));
    room.host('item.reopen', on(room));
    room.votes(people[5] as Person, 5);
    const { seq } = room.host('item.close', on(room));
    room.host('undo', { seq });
    room.host('item.close', on(room));
    expect(JSON.stringify(room.log)).not.toContain('counts');
    room.host('session.end');
    const settled = room.log
      .flatMap((change) => change.entries)
      .filter((entry) => entry.type === 'round-settled');
    expect(settled.map((entry) => entry.result.counts)).toEqual([[0, 5, 0, 0, 1]]);
  });

  it('V8 with named ballots any number of voters is shown', () => {
    const { room, people } = voting(2, { ballots: 'named' });
    room.votes(people[0] as Person, 2);
    room.host('item.close', on(room));
    room.host('item.reveal', on(room));
    expect(results(room)?.counts).toEqual([0, 1, 0, 0, 0]);
  });

  it('V9 results go to the console alone when asked so, and to phones only when they are shown to all', () => {
    const { room, people } = voting();
    for (const person of people) room.votes(person, 2);
    room.host('item.close', on(room));
    room.host('item.reveal', { ...on(room), to: 'console' });
    const phone = () => phoneView(look(room.state)).item?.results ?? null;
    expect(results(room)?.voters).toBe(5);
    expect(phone()).toBeNull();
    room.host('item.reveal', on(room));
    expect(phone()?.voters).toBe(5);
    room.host('item.hide', on(room));
    expect([phone(), results(room), phoneView(look(room.state)).item?.phase]).toEqual([null, null, 'closed']);
  });

  it('V10 a round that somebody saw is not opened again; another round is', () => {
    const { room, people } = voting();
    for (const person of people) room.votes(person, 2);
    room.host('item.close', on(room));
    room.host('item.reveal', { ...on(room), to: 'console' });
    room.host('item.hide', on(room));
    expect(answer(room.tries('item.reopen', on(room)))).toBe('conflict shown');
    room.host('item.open', on(room));
    expect(room.state.votes.rounds.get(room.item())?.length).toBe(2);
  });

  it('V11 the shift between two rounds is counted over ballots of the same voter', () => {
    const { room, people } = voting(6, { minBallots: 3 });
    [2, 2, 2, 4, 4, null].forEach((value, i) => room.votes(people[i] as Person, value));
    room.host('item.close', on(room));
    room.host('item.reveal', on(room));
    room.host('item.open', on(room));
    [4, 2, 2, 2, 4, 3].forEach((value, i) => room.votes(people[i] as Person, value, { round: 2 }));
    room.host('item.close', on(room));
    room.host('item.reveal', on(room));
    expect(results(room)).toMatchObject({
      round: 2,
      earlier: [{ round: 1, counts: [0, 3, 0, 2, 0], noOpinion: 1, voters: 6 }],
      shift: {
        pairs: 5,
        changed: 2,
        towardsAgree: 1,
        towardsDisagree: 1,
        crossed: 2,
        fromNoOpinion: 1,
        matrix: null,
      },
    });
  });

  it('V12 the facilitator votes only for a seat that had no phone since the round was opened', () => {
    const {
      room,
      people: [noor],
    } = voting();
    const greet = String(room.host('seat.add', { name: 'Greet' }).data?.['seatId']);
    const forSeat = (seatId: string) =>
      answer(room.tries('vote.cast', { ...on(room), round: 1, value: 4, seatId }));
    expect(forSeat(greet)).toBe('ok');
    expect(forSeat((noor as Person).seatId)).toBe('conflict has-phone');
    room.host('seat.remove', { seatId: (noor as Person).seatId });
    room.host('seat.restore', { seatId: (noor as Person).seatId });
    expect(forSeat((noor as Person).seatId)).toBe('conflict has-phone');
    room.host('item.close', on(room));
    room.wait(1).host('item.open', on(room));
    expect(
      answer(room.tries('vote.cast', { ...on(room), round: 2, value: 4, seatId: (noor as Person).seatId })),
    ).toBe('ok');
  });

  it('V13 who takes a seat over votes in the open round only if the seat is known not to have voted', () => {
    const taken = (voted: boolean, known: boolean) => {
      const {
        room,
        people: [noor],
      } = voting();
      if (voted) room.votes(noor as Person, 2);
      if (!known) room.forgetTokens();
      const [pair, seatToken] = [room.token(), room.token()];
      room.host('seat.link', { seatId: (noor as Person).seatId, pair });
      room.send({ role: 'door' }, 'seat.claim', { pair, seatToken });
      return answer(room.votes({ ...(noor as Person), token: seatToken }, 5));
    };
    expect([taken(false, true), taken(true, true), taken(false, false)]).toEqual([
      'ok',
      'conflict voted-elsewhere',
      'conflict voted-elsewhere',
    ]);
  });

  it('V14 the session end empties the box of anonymous ballots; totals stay', () => {
    const { room, people } = voting();
    for (const person of people) room.votes(person, 2);
    room.host('session.end');
    expect(room.state.votes.box.size).toBe(0);
    expect(room.state.votes.rounds.get(room.item())?.[0]?.result?.counts).toEqual([0, 5, 0, 0, 0]);
  });

  it('V15 an item has ten rounds at most', () => {
    const { room } = voting();
    for (let i = 1; i < 10; i += 1) {
      room.host('item.close', on(room));
      room.host('item.open', on(room));
    }
    room.host('item.close', on(room));
    expect(answer(room.tries('item.open', on(room)))).toBe('too-large rounds');
  });

  it('V16 while voting, phones see no count of votes, and eligible is never less than who voted', () => {
    const { room, people } = voting();
    for (const person of people) room.votes(person, 2);
    expect(phoneView(look(room.state)).item).toMatchObject({ voted: null, results: null, phase: 'voting' });
    for (const person of people) room.host('seat.away', { seatId: person.seatId, away: true });
    expect(consoleView(look(room.state), LIVE).item).toMatchObject({ voted: 5, eligible: 5 });
    expect(consoleView(look(room.state), LIVE).present).toBe(0);
  });
});
