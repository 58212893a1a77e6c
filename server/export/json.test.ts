import { describe, expect, it } from 'vitest';
import type { Export } from '../../shared/protocol/export.ts';
import { accepted, Room, type Person } from '../../tests/laws/room.ts';
import { exportJson } from './json.ts';

const START = 1_000_000;
const at = (seconds: number): number => START + seconds * 1000;

/** Somebody without a phone. */
function added(room: Room, name: string, role: 'participant' | 'guest'): Person {
  const seatId = String(room.host('seat.add', { name, role }).data?.['seatId']);
  return { seatId, token: '', who: () => ({ role: 'facilitator' }) };
}

/** The worked example: an interruption, a guest, somebody late, a removed turn, a slip, somebody who goes home. */
function conversation(): Room {
  const room = new Room();
  const [noor, sam, ali] = [room.joins('Noor'), room.joins('Sam'), room.joins()];
  const guest = added(room, 'Wethouder', 'guest');
  room.host('item.discuss', { itemId: room.item(1) });
  room.speaks(noor, 60);
  const outer = room.host('turn.start', { seatId: sam.seatId }).data?.['turnId'];
  room.wait(30);
  const inner = room.host('turn.start', { seatId: ali.seatId, over: true }).data?.['turnId'];
  room.wait(10).host('turn.end', { turnId: inner });
  room.wait(20).host('turn.end', { turnId: outer });
  room.speaks(guest, 30);
  room.speaks(ali, 30);
  room.joins('Bo');
  room.speaks(noor, 60);
  room.host('turn.correct', { turnId: room.speaks(sam, 60), removed: true });
  room.speaks(sam, 2);
  room.speaks(noor, 30);
  room.wait(8).host('seat.away', { seatId: ali.seatId, away: true });
  room.wait(52).host('item.discuss', { itemId: room.item(2) });
  room.speaks(sam, 60);
  room.wait(8).host('session.end');
  return room;
}

const exported = (room: Room, names = false): Export => exportJson(room.state, names, room.now);

describe('X20 measures are over the table as it was when the last turn of the stretch ended', () => {
  const told = exported(conversation());

  it('X20 in an item: who went home after its last turn is still at its table', () => {
    // Levels 3, 1, 1, 1 (head start); seconds 150, 52, 40, 0 of 332, 332, 332, 152 present.
    expect(told.items[1]?.measures).toEqual({
      present: 4,
      heard: 3,
      turnBalance: 75,
      timeBalance: 55.9152,
      jain: 0.5462,
      gini: 0.3953,
      topThree: 1,
      groups: [],
      camps: [],
    });
  });

  it('X20 in an item with one turn', () => {
    expect(told.items[2]?.measures).toEqual({
      present: 3,
      heard: 1,
      turnBalance: 100,
      timeBalance: 0,
      jain: 0.3333,
      gini: 0.6667,
      topThree: 1,
      groups: [],
      camps: [],
    });
  });

  it('X20 in the session: who went home before its last turn is not', () => {
    // Levels 3, 2, 1; seconds 150, 112, 0 of 452, 452, 272 present.
    expect(told.measures).toEqual({
      present: 3,
      heard: 2,
      turnBalance: 75,
      timeBalance: 65.3061,
      jain: 0.6529,
      gini: 0.287,
      topThree: 1,
      groups: [],
      camps: [],
    });
  });

  it('X20 without a turn there is no figure', () => {
    const none = { turnBalance: null, timeBalance: null, jain: null, gini: null, topThree: null };
    expect(told.items[0]?.measures).toMatchObject({ present: 3, heard: 0, ...none });
  });

  it('X20 who leaves at the instant at which the last turn ends had left', () => {
    const room = new Room();
    const [noor] = [room.joins('Noor'), room.joins('Sam')];
    room.host('item.discuss', { itemId: room.item(1) });
    room.host('turn.start', { seatId: noor.seatId });
    room.wait(60).host('seat.away', { seatId: noor.seatId, away: true });
    expect(exported(room).measures).toMatchObject({ present: 1, heard: 0 });
  });

  it('X20 while somebody speaks the stretch goes on until now', () => {
    const room = new Room();
    const [noor] = [room.joins('Noor'), room.joins('Sam')];
    room.host('item.discuss', { itemId: room.item(1) });
    room.host('turn.start', { seatId: noor.seatId });
    room.wait(80);
    expect(exported(room)).toMatchObject({
      measures: { present: 2, heard: 1, turnBalance: 100, timeBalance: 0, jain: 0.5 },
      turns: [{ id: 't1', endedAt: null, seconds: 80, counted: true }],
    });
  });
});

describe('X21 an export tells who had how much', () => {
  it('X21 of everybody who ever sat down, who left earlier too', () => {
    const seat = { group: null, role: 'participant', phone: true, present: true, leftAt: null };
    expect(exported(conversation(), true).seats).toEqual([
      { ...seat, ...speaking('s1', 1, 'Noor', 3, 150, 460), heard: true },
      { ...seat, ...speaking('s2', 2, 'Sam', 2, 112, 460), heard: true },
      {
        ...seat,
        ...speaking('s3', 3, 'Deelnemer 3', 1, 40, 340),
        heard: true,
        present: false,
        leftAt: at(340),
      },
      { ...seat, ...speaking('s4', 4, 'Wethouder', 1, 30, 460), heard: true, role: 'guest', phone: false },
      { ...seat, ...speaking('s5', 5, 'Bo', 0, 0, 280), heard: false },
    ]);
  });

  it('X21 turn by turn, in order of time, without those that were removed', () => {
    const turn = { itemId: 'i2', source: 'console', counted: true };
    expect(exported(conversation()).turns).toEqual([
      { ...turn, ...lasting('t1', 's1', 0, 60, 60) },
      { ...turn, ...lasting('t2', 's2', 60, 120, 50) },
      { ...turn, ...lasting('t3', 's3', 90, 100, 10), counted: false },
      { ...turn, ...lasting('t4', 's4', 120, 150, 30) },
      { ...turn, ...lasting('t5', 's3', 150, 180, 30) },
      { ...turn, ...lasting('t6', 's1', 180, 240, 60) },
      { ...turn, ...lasting('t7', 's2', 300, 302, 2), counted: false },
      { ...turn, ...lasting('t8', 's1', 302, 332, 30) },
      { ...turn, ...lasting('t9', 's2', 392, 452, 60), itemId: 'i3' },
    ]);
  });

  it('X21 the session with its settings, and nothing of the machine that it ran on', () => {
    const room = conversation();
    room.state.meeting.address = 'http://192.168.1.23:3000';
    const told = exported(room);
    expect(told.session).toEqual({
      id: 'session',
      title: 'Panelgesprek',
      startedAt: at(0),
      endedAt: at(460),
      pauses: [],
      settings: {
        locale: 'nl',
        ballots: 'anonymous',
        plannedEnd: null,
        turnTargetSeconds: 90,
        names: 'full',
        groups: [],
        minBallots: 5,
        handOrder: 'fair',
        showNext: true,
        showClock: true,
        expected: null,
      },
    });
    expect(told).toMatchObject({ version: 1, exportedAt: at(460), texts: [] });
    expect(JSON.stringify(told)).not.toContain('192.168');
  });
});

describe('X22 ids are numbered anew, and names are there only when they were asked for', () => {
  it('X22 no id of the session is in an export', () => {
    const room = conversation();
    const told = JSON.stringify(exported(room));
    const { seats, turns, agenda } = room.state;
    for (const id of [...seats.all.keys(), ...turns.all.keys(), ...agenda.items.map((item) => item.id)])
      expect(told).not.toContain(id);
  });

  it('X22 without names people are called by their seat', () => {
    const told = exported(conversation());
    expect(told.seats.map(({ name }) => name)).toEqual([1, 2, 3, 4, 5].map((n) => `Deelnemer ${n}`));
    expect(JSON.stringify(told)).not.toMatch(/Noor|Sam|Wethouder|Bo"/);
  });
});

describe('X23 a result is in an export once it may be known', () => {
  const voted = (values: (number | null)[], ballots: 'anonymous' | 'named' = 'anonymous'): Room => {
    const room = new Room({ ballots, minBallots: 3 });
    const people = values.map(() => room.joins());
    room.host('item.open', { itemId: room.item() });
    for (const [index, person] of people.entries()) accepted(room.votes(person, values[index]));
    return room;
  };
  const roundsIn = (room: Room) => exported(room).items[0]?.rounds;
  const times = { openedAt: at(0), closedAt: at(0) };
  const hidden = { round: 1, counts: null, noOpinion: null, shift: null, ...times };

  it('X23 not while the vote is open', () => {
    expect(roundsIn(voted([1, 2, 3]))).toEqual([]);
  });

  it('X23 not before it was shown to the facilitator, and not while it is hidden again', () => {
    const room = voted([1, 2, 2, null]);
    const itemId = room.item();
    room.host('item.close', { itemId });
    expect(roundsIn(room)).toEqual([{ ...hidden, voters: 4 }]);
    room.host('item.reveal', { itemId, to: 'console' });
    const shown = { round: 1, counts: [1, 2, 0, 0, 0], noOpinion: 1, voters: 4, shift: null, ...times };
    expect(roundsIn(room)).toEqual([shown]);
    room.host('item.hide', { itemId });
    expect(roundsIn(room)).toEqual([{ ...hidden, voters: 4 }]);
    room.host('session.end');
    expect(roundsIn(room)).toEqual([shown]);
  });

  it('X23 never with fewer anonymous voters than agreed', () => {
    const room = voted([1, 2]);
    room.host('session.end');
    expect(roundsIn(room)).toEqual([{ ...hidden, voters: 2 }]);
    const named = voted([1, 2], 'named');
    named.host('session.end');
    expect(roundsIn(named)).toMatchObject([{ counts: [1, 1, 0, 0, 0], noOpinion: 0, voters: 2 }]);
  });

  it('X23 a shift stands with the second of two rounds that are both known', () => {
    const room = new Room({ ballots: 'named' });
    const people = [1, 5, 5].map(() => room.joins());
    const itemId = room.item();
    for (const [round, values] of [
      [1, [1, 5, 5]],
      [2, [5, 5, null]],
    ] as const) {
      room.host('item.open', { itemId });
      for (const [index, person] of people.entries()) accepted(room.votes(person, values[index], { round }));
      room.host('item.close', { itemId });
    }
    room.host('item.reveal', { itemId });
    expect(roundsIn(room)).toMatchObject([{ counts: null }, { counts: [0, 0, 0, 0, 2], shift: null }]);
    room.host('session.end');
    expect(roundsIn(room)?.[1]?.shift).toMatchObject({ pairs: 2, changed: 1, crossed: 1, toNoOpinion: 1 });
  });

  it('X24 while a vote is open, and until it is shown, no value cast changes a byte', () => {
    const told = (values: (number | null)[]): string[] => {
      const room = voted(values);
      const open = JSON.stringify(exported(room, true));
      room.host('item.close', { itemId: room.item() });
      return [open, JSON.stringify(exported(room, true))];
    };
    expect(told([1, 1, 1, 1])).toEqual(told([5, null, 3, 2]));
  });
});

function speaking(id: string, number: number, name: string, turns: number, seconds: number, present: number) {
  return { id, number, place: number, name, turns, seconds, presentSeconds: present };
}

function lasting(id: string, seatId: string, from: number, to: number, seconds: number) {
  return { id, seatId, startedAt: at(from), endedAt: at(to), seconds };
}
