import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportJson } from '../../server/export/json.ts';
import { consoleView } from '../../shared/views/console.ts';
import { keeperView } from '../../shared/views/keeper.ts';
import { phoneView } from '../../shared/views/phone.ts';
import { screenView } from '../../shared/views/screen.ts';
import { seatView } from '../../shared/views/seat.ts';
import { look } from '../../shared/views/sight.ts';
import { answer, LIVE, Room, type Person } from './room.ts';

function writing(): { room: Room; noor: Person; henk: Person } {
  const room = new Room();
  const [noor, henk] = [room.joins('Noor'), room.joins('Henk')];
  room.host('item.discuss', { itemId: room.item() });
  return { room, noor, henk };
}

function writes(room: Room, person: Person, text: string, name = false): string {
  const outcome = room.phone(person, 'write.send', { text, name });
  return String(outcome.ok && outcome.value.data?.['textId']);
}

const ofConsole = (room: Room) => consoleView(look(room.state), LIVE);

describe('B written contributions', () => {
  it('B1 what was read to the room counts as heard, and adds no turn and no time', () => {
    const { room, noor } = writing();
    const textId = writes(room, noor, 'Het formulier is te lang.', true);
    expect(ofConsole(room).heard).toBe(0);
    room.host('text.mark', { textId, as: 'read' });
    expect(ofConsole(room)).toMatchObject({ heard: 1, measures: { heard: 1, turnBalance: null } });
    expect(ofConsole(room).seats?.[0]).toMatchObject({ heard: true, turns: 0, seconds: 0, level: 0 });
    room.host('text.mark', { textId, as: 'hidden' });
    expect(ofConsole(room).heard).toBe(1);
  });

  it('B2 without the name nobody but its writer learns whose it is, the console neither', () => {
    const { room, noor, henk } = writing();
    const textId = writes(room, noor, 'Liever bellen.');
    writes(room, henk, 'Liever langskomen.', true);
    expect(ofConsole(room).texts.map((one) => [one.seatId, one.text])).toEqual([
      [null, 'Liever bellen.'],
      [henk.seatId, 'Liever langskomen.'],
    ]);
    expect(answer(room.tries('text.mark', { textId, as: 'shown', name: true }))).toBe('forbidden');
    expect(JSON.stringify(ofConsole(room).undo)).not.toContain(noor.seatId);
  });

  it('B3 projector and phones have it only once it was shown there, with the name only where its writer said so', () => {
    const { room, noor, henk } = writing();
    const [one, two, three] = [
      writes(room, noor, 'Een'),
      writes(room, henk, 'Twee', true),
      writes(room, henk, 'Drie', true),
    ];
    const shown = () => screenView(look(room.state), LIVE).texts;
    const onPhones = () => phoneView(look(room.state)).texts;
    expect([...shown(), ...onPhones()]).toEqual([]);
    room.host('text.mark', { textId: one, as: 'shown' });
    room.host('text.mark', { textId: two, as: 'shown' });
    room.host('text.mark', { textId: three, as: 'shown', name: false });
    expect(shown().map(({ text, label }) => [text, label])).toEqual([
      ['Een', undefined],
      ['Twee', 'Henk'],
      ['Drie', undefined],
    ]);
    expect(onPhones()).toEqual(shown());
    room.host('item.discuss', { itemId: room.item(1) });
    expect([...shown(), ...onPhones()]).toEqual([]);
    room.host('text.mark', { textId: three, as: 'shown' });
    expect(shown().map(({ text, label }) => [text, label])).toEqual([['Drie', 'Henk']]);
  });

  it('B3 the projector has the last three as they were put there, and undo puts back what was there before', () => {
    const { room, noor } = writing();
    const ids = ['a', 'b', 'c', 'd'].map((text) => writes(room, noor, text));
    const shown = () =>
      screenView(look(room.state), LIVE)
        .texts.map(({ text }) => text)
        .join('');
    for (const textId of ids.toReversed()) room.wait(1).host('text.mark', { textId, as: 'shown' });
    expect(shown()).toBe('cba');
    const { seq } = room.wait(1).host('text.mark', { textId: ids[3], as: 'shown' });
    expect(shown()).toBe('bad');
    room.host('undo', { seq });
    expect(shown()).toBe('cba');
    expect(room.refolded()).toEqual(room.state);
  });

  it('B4 its writer sees what became of it, and that it was kept is told to nobody', () => {
    const { room, noor } = writing();
    const ids = ['a', 'b', 'c'].map((text) => writes(room, noor, text));
    room.host('text.mark', { textId: ids[0], as: 'read' });
    room.host('text.mark', { textId: ids[0], as: 'shown' });
    room.host('text.mark', { textId: ids[1], as: 'hidden' });
    room.host('text.mark', { textId: ids[2], as: 'shown' });
    room.host('text.mark', { textId: ids[2], as: 'hidden' });
    const seat = room.state.seats.all.get(noor.seatId);
    expect(seat && seatView(look(room.state), seat, () => null).texts.map((one) => one.state)).toEqual([
      'read',
      'sent',
      'shown',
    ]);
  });

  it('B5 undo of a mark puts it back; a text outlives the end of the session', () => {
    const { room, noor } = writing();
    const textId = writes(room, noor, 'Het formulier is te lang.', true);
    const { seq } = room.host('text.mark', { textId, as: 'read' });
    room.host('undo', { seq });
    expect(ofConsole(room)).toMatchObject({ heard: 0, texts: [{ state: 'sent' }] });
    room.host('session.end');
    expect(exportJson(room.state, false, room.now).texts).toEqual([
      { id: 'w1', itemId: 'i1', seatId: 's1', text: 'Het formulier is te lang.', state: 'sent' },
    ]);
    expect(JSON.stringify(room.log)).not.toContain('formulier');
  });

  it('B6 it is one line of 500 characters at most, thirty times, and only while the session is live', () => {
    const { room, noor } = writing();
    const tries = (text: string) => answer(room.phone(noor, 'write.send', { text, name: false }));
    expect([tries('x'.repeat(500)), tries('x'.repeat(501)), tries(' ')]).toEqual([
      'ok',
      'too-large',
      'invalid',
    ]);
    for (let i = 1; i < 30; i += 1) tries('x');
    expect(tries('x')).toBe('too-large texts');
    const early = new Room();
    expect(answer(early.phone(early.joins('Noor'), 'write.send', { text: 'x', name: false }))).toBe(
      'conflict not-live',
    );
  });

  it.each([
    ['another item is on', (room: Room) => room.host('item.open', { itemId: room.item(2) })],
    ['the same item is on again', (room: Room) => room.host('item.discuss', { itemId: room.item() })],
    ['the two questions are asked', (room: Room) => room.host('closing.ask')],
    ['the session has ended', (room: Room) => room.host('session.end')],
  ])('B7 what was read without the name is told once %s', (_when, changes) => {
    const { room, noor } = writing();
    const textId = writes(room, noor, 'Het formulier is te lang.');
    room.wait(5).host('text.mark', { textId, as: 'read' });
    const own = () => {
      const seat = room.state.seats.all.get(noor.seatId);
      return seat && seatView(look(room.state), seat, () => null).heard;
    };
    room.wait(5).host('item.finish', { itemId: room.item() });
    expect([ofConsole(room).heard, own()]).toEqual([0, true]);
    changes(room.wait(5));
    expect([ofConsole(room).heard, own()]).toEqual([1, true]);
  });

  it('B7 it stays told when an ended session is opened again', () => {
    const { room, noor } = writing();
    room.host('text.mark', { textId: writes(room, noor, 'Het formulier is te lang.'), as: 'read' });
    room.wait(5).host('session.end');
    room.wait(5).host('session.reopen');
    expect(ofConsole(room).heard).toBe(1);
  });

  it('B7 until then nothing that anybody else sees depends on who wrote it, whatever is done', () => {
    const act = fc.record({ what: fc.constantFrom(...WHATEVER), who: fc.nat(2), after: fc.nat(90) });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 12 }), fc.array(act, { maxLength: 12 }), (before, after) => {
        const told = ([0, 1] as const).map((writer) => {
          const room = new Room({ ballots: 'named', plannedEnd: '1970-01-01T02:00:00Z' });
          const people = ['Noor', 'Henk', 'Ali'].map((name) => room.joins(name));
          room.host('item.discuss', { itemId: room.item() });
          for (const one of before) if (one.what !== 'undo') does(room, people, one);
          const person = people[writer];
          const textId = person && writes(room, person, 'Liever bellen.');
          room.wait(1).host('text.mark', { textId, as: 'read' });
          const readAt = room.now;
          for (const one of after) does(room.wait(1), people, one);
          const isTold = room.state.agenda.items.some((item) => (item.on.at(-1)?.from ?? 0) > readAt);
          return isTold ? 'told' : seenByOthers(room, people[2]);
        });
        expect(told[0]).toEqual(told[1]);
      }),
    );
  });
});

const WHATEVER = ['floor', 'end', 'hand', 'invite', 'pause', 'away', 'finish', 'listen', 'undo'] as const;

/** One act in the room, which may be refused. */
function does(
  room: Room,
  people: Person[],
  { what, who, after }: { what: (typeof WHATEVER)[number]; who: number; after: number },
) {
  const person = people[who];
  const turn = [...room.state.turns.all.values()].at(-1);
  room.wait(after);
  if (!person) return;
  const { seatId } = person;
  switch (what) {
    case 'floor':
      return room.tries('turn.start', { seatId });
    case 'end':
      return room.tries('turn.end', { turnId: turn?.id ?? '' });
    case 'hand':
      return room.phone(person, 'hand.raise');
    case 'invite':
      return room.tries('invite.send', { seatId });
    case 'pause':
      return room.tries(after % 2 === 0 ? 'session.pause' : 'session.resume');
    case 'away':
      return room.tries('seat.away', { seatId, away: after % 2 === 0 });
    case 'finish':
      return room.tries('item.finish', { itemId: room.item() });
    case 'listen':
      return room.phone(person, 'listen.set', { on: after % 2 === 0 });
    case 'undo':
      return room.tries('undo', { seq: room.state.history.acts.at(-1)?.seq ?? 0 });
  }
}

function seenByOthers(room: Room, other: Person | undefined) {
  const sight = look(room.state);
  const seat = room.state.seats.all.get(other?.seatId ?? '');
  return {
    console: consoleView(sight, LIVE),
    keeper: keeperView(sight, LIVE),
    screen: screenView(sight, LIVE),
    phone: phoneView(sight),
    other: seat && seatView(sight, seat, () => null),
    file: exportJson(room.state, true, room.now),
  };
}
