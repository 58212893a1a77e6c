import { describe, expect, it } from 'vitest';
import { exportJson } from '../../server/export/json.ts';
import { consoleView } from '../../shared/views/console.ts';
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
    const textId = writes(room, noor, 'Het formulier is te lang.');
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

  it('B3 the projector has it only once it was shown there, with the name only where its writer said so', () => {
    const { room, noor, henk } = writing();
    const [one, two, three] = [
      writes(room, noor, 'Een'),
      writes(room, henk, 'Twee', true),
      writes(room, henk, 'Drie', true),
    ];
    const shown = () => screenView(look(room.state), LIVE).texts;
    expect(shown()).toEqual([]);
    room.host('text.mark', { textId: one, as: 'shown' });
    room.host('text.mark', { textId: two, as: 'shown' });
    room.host('text.mark', { textId: three, as: 'shown', name: false });
    expect(shown().map(({ text, label }) => [text, label])).toEqual([
      ['Een', undefined],
      ['Twee', 'Henk'],
      ['Drie', undefined],
    ]);
    room.host('item.discuss', { itemId: room.item(1) });
    expect(shown()).toEqual([]);
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
});
