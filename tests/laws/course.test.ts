import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { template } from '../../shared/session/create.ts';
import { COMMANDS } from '../../shared/session/commands.ts';
import { consoleView } from '../../shared/views/console.ts';
import { phoneView } from '../../shared/views/phone.ts';
import { look } from '../../shared/views/sight.ts';
import { accepted, answer, LIVE, Room, STATEMENT } from './room.ts';

const phase = (room: Room, index = 0) => room.state.agenda.items[index]?.phase;
const of = (room: Room, index = 0) => ({ itemId: room.item(index) });

describe('S the course of a session', () => {
  it('S1 opening, discussing or giving the floor starts a session that is in the lobby', () => {
    for (const type of ['item.open', 'item.discuss']) {
      const room = new Room();
      room.host(type, of(room));
      expect(room.state.meeting).toMatchObject({ status: 'live', startedAt: room.now });
    }
  });

  it('S2 one item is on at a time: the next one finishes the one that was on, but never an open vote', () => {
    const room = new Room();
    room.host('item.discuss', of(room));
    room.host('item.open', of(room, 2));
    expect([phase(room), phase(room, 2)]).toEqual(['finished', 'voting']);
    expect(answer(room.tries('item.discuss', of(room)))).toBe('conflict voting');
    expect(answer(room.tries('item.open', of(room)))).toBe('conflict voting');
  });

  it('S3 each move is allowed from its own phases only', () => {
    const moves = [
      'item.open',
      'item.close',
      'item.reopen',
      'item.reveal',
      'item.hide',
      'item.discuss',
      'item.finish',
      'item.skip',
      'item.restore',
    ];
    const ways: Record<string, string[]> = {
      pending: [],
      voting: ['item.open'],
      closed: ['item.open', 'item.close'],
      revealed: ['item.open', 'item.close', 'item.reveal'],
      discussion: ['item.discuss'],
      finished: ['item.discuss', 'item.finish'],
      skipped: ['item.skip'],
    };
    const allowed = Object.fromEntries(
      Object.entries(ways).map(([name, way]) => [
        name,
        moves.filter((move) => {
          const room = new Room({ ballots: 'named' });
          for (const step of way) room.host(step, of(room));
          expect(phase(room)).toBe(name);
          return room.tries(move, of(room)).ok;
        }),
      ]),
    );
    expect(allowed).toEqual({
      pending: ['item.open', 'item.discuss', 'item.skip'],
      voting: ['item.close', 'item.finish'],
      closed: ['item.open', 'item.reopen', 'item.reveal', 'item.discuss', 'item.finish'],
      revealed: ['item.open', 'item.hide', 'item.discuss', 'item.finish'],
      discussion: ['item.open', 'item.finish'],
      finished: ['item.open', 'item.discuss'],
      skipped: ['item.restore'],
    });
  });

  it('S4 a conversation without a vote cannot be opened', () => {
    const room = new Room();
    expect(answer(room.tries('item.open', of(room, 1)))).toBe('conflict nothing-to-vote');
  });

  it('S5 an ended session can be opened again within a day', () => {
    const room = new Room();
    room.host('session.start');
    room.host('session.end');
    expect(answer(room.tries('item.open', of(room)))).toBe('conflict ended');
    room.wait(24 * 3600 + 1);
    expect(answer(room.tries('session.reopen'))).toBe('conflict too-late');
    room.wait(-60);
    expect(answer(room.tries('session.reopen'))).toBe('ok');
    expect(room.state.meeting.status).toBe('live');
  });

  it('S6 an item that is finished stays before the room until another one is on', () => {
    const room = new Room();
    room.host('item.discuss', of(room));
    room.host('item.finish', of(room));
    expect(phoneView(look(room.state)).item).toMatchObject({ id: room.item(), phase: 'finished' });
  });

  it('S7 skipped items are left out of the numbering', () => {
    const room = new Room();
    room.host('item.skip', of(room, 1));
    room.host('item.open', of(room, 2));
    expect(phoneView(look(room.state)).item).toMatchObject({ index: 2, of: 2 });
  });

  it('S8 a phase change sets the projector back to auto', () => {
    const room = new Room();
    room.host('screen.show', { show: 'blank' });
    expect(room.state.agenda.show).toBe('blank');
    room.host('item.discuss', of(room));
    expect(room.state.agenda.show).toBe('auto');
  });

  it('S9 the secrecy of votes is settled once somebody sits down, the minimum once a vote was opened', () => {
    const room = new Room();
    expect(answer(room.tries('session.update', { ballots: 'named', minBallots: 3 }))).toBe('ok');
    room.joins('Noor');
    expect(answer(room.tries('session.update', { ballots: 'anonymous' }))).toBe('conflict has-seats');
    room.host('item.open', of(room));
    expect(answer(room.tries('session.update', { minBallots: 5 }))).toBe('conflict has-rounds');
    expect(answer(room.tries('session.update', { title: 'Anders', turnTargetSeconds: 60 }))).toBe('ok');
  });

  it('A5 the text may be there in other languages, also after a vote, and phones get them all', () => {
    const room = new Room();
    const arabic = { lang: 'ar', text: 'البلدية تعالج طلبي بسرعة.' };
    room.host('item.open', of(room));
    room.host('item.update', { ...of(room), translations: [arabic] });
    expect(phoneView(look(room.state)).item?.translations).toEqual([arabic]);
    expect(template(room.state, room.now).items[0]).toMatchObject({ translations: [arabic] });
    for (const translations of [
      [arabic, arabic],
      [{ lang: 'Arabic!', text: 'x' }],
      [{ lang: 'ar', text: ' ' }],
    ])
      expect(answer(room.tries('item.update', { ...of(room), translations }))).toBe('invalid');
    room.host('item.update', { ...of(room), translations: null });
    expect(phoneView(look(room.state)).item?.translations).toEqual([]);
  });

  it('S11 the console says how long each item was on; what is undone was not', () => {
    const room = new Room();
    const used = () => consoleView(look(room.state), LIVE).agenda.map((item) => item.usedSeconds);
    const [first, second] = [{ itemId: room.item(0) }, { itemId: room.item(1) }];
    room.host('item.open', first);
    room.wait(60).host('item.close', first);
    room.wait(30).host('item.discuss', second);
    expect(used()).toEqual([90, 0, 0]);
    room.wait(20).host('item.discuss', first);
    room.wait(10).host('item.finish', first);
    room.wait(40).host('item.discuss', second);
    expect(used()).toEqual([100, 20, 0]);
    room.wait(5).host('undo', { seq: room.state.history.acts.at(-1)?.seq });
    expect(used()).toEqual([100, 20, 0]);
  });

  it('S10 the forecast stands on the console with a planned end only', () => {
    expect(consoleView(look(new Room().state), LIVE).forecast).toBeNull();
    const room = new Room({ plannedEnd: '1970-01-01T01:00:00Z' });
    for (const name of ['A', 'B', 'C']) room.joins(name);
    room.host('item.discuss', of(room));
    // 2600 s to go, and 60 s in reserve for each of the two items without a vote yet: 2480 / (90 + 5).
    expect(consoleView(look(room.state), LIVE).forecast).toMatchObject({
      unheard: 3,
      typical: 90,
      gap: 5,
      missed: 0,
      reachable: 26,
    });
  });
});

describe('A agenda', () => {
  it('A1 text changes while an item is not finished; its form only before its first vote and turn', () => {
    const room = new Room();
    const change = (fields: object) => answer(room.tries('item.update', { ...of(room), ...fields }));
    expect(change({ kind: 'score' })).toBe('ok');
    expect(change({ kind: 'choice', options: ['a'] })).toBe('invalid');
    expect(change({ kind: 'choice', options: ['a', 'b'], multiple: true })).toBe('ok');
    room.host('item.open', of(room));
    expect(change({ text: 'Anders', minutes: 12, note: 'Eerst Noor' })).toBe('ok');
    expect(change({ options: ['a', 'c'] })).toBe('conflict has-rounds');
    room.host('item.finish', of(room));
    expect(change({ text: 'Te laat' })).toBe('conflict phase');
    expect(change({ note: null, minutes: null })).toBe('ok');
    expect(room.state.agenda.items[0]?.body).toEqual({
      kind: 'choice',
      text: 'Anders',
      options: ['a', 'b'],
      multiple: true,
    });
  });

  it('A2 items are added anywhere, moved and removed; what was voted or spoken on stays', () => {
    const room = new Room();
    const [a, b, c] = room.items;
    const d = String(room.host('item.add', { item: STATEMENT, at: 0 }).data?.['itemId']);
    room.host('item.move', { itemId: d, at: 2 });
    expect(room.items).toEqual([a, b, d, c]);
    room.host('item.remove', { itemId: d });
    room.host('item.open', { itemId: a });
    room.host('item.close', { itemId: a });
    expect(answer(room.tries('item.remove', { itemId: a }))).toBe('conflict phase');
    expect(room.items).toEqual([a, b, c]);
  });

  it('A3 a session has a hundred items at most', () => {
    const room = new Room({ items: Array.from({ length: 100 }, () => STATEMENT) });
    expect(answer(room.tries('item.add', { item: STATEMENT }))).toBe('too-large items');
  });

  it('A4 the template makes the same session anew', () => {
    const room = new Room({ groups: ['Inwoner'], turnTargetSeconds: 60, names: 'first', expected: 24 });
    room.joins('Noor', { group: 'Inwoner' });
    room.host('item.open', of(room));
    const again = new Room(template(room.state, room.now));
    expect(template(again.state, again.now)).toEqual(template(room.state, room.now));
    expect(again.state.agenda.items.map((item) => [item.body, item.phase])).toEqual(
      room.state.agenda.items.map((item) => [item.body, 'pending']),
    );
  });
});

describe('C commands', () => {
  it('C1 a repeated id gets the first answer and has its effect once', () => {
    const room = new Room();
    const noor = room.joins('Noor');
    room.host('item.discuss', of(room));
    const id = room.uuid();
    const send = () => room.send({ role: 'facilitator' }, 'turn.start', { seatId: noor.seatId }, { id });
    const first = accepted(send());
    room.wait(5);
    const second = accepted(send());
    expect(second.data).toEqual(first.data);
    expect([second.keep, room.state.turns.all.size]).toEqual([undefined, 1]);
  });

  it('C2 a refused command is not remembered, and is judged anew', () => {
    const room = new Room();
    const id = room.uuid();
    const close = () => room.send({ role: 'facilitator' }, 'item.close', of(room), { id });
    expect(answer(close())).toBe('conflict not-voting');
    room.host('item.open', of(room));
    expect(answer(close())).toBe('ok');
  });

  it('C3 the same id of another sender is another command', () => {
    const room = new Room();
    const [noor, henk] = [room.joins('Noor'), room.joins('Henk')];
    room.host('item.discuss', of(room));
    const id = room.uuid();
    room.phone(noor, 'hand.raise', {}, id);
    room.phone(henk, 'hand.raise', {}, id);
    expect(room.state.turns.hands.size).toBe(2);
  });

  it('C4 the retry of sitting down gets its answer on a seated connection too; another one there is forbidden', () => {
    const room = new Room();
    const [token, id] = [room.token(), room.uuid()];
    const take = (who: Parameters<Room['send']>[0], as: string) =>
      room.send(who, 'seat.take', { name: 'Noor', seatToken: token }, { id: as });
    const first = accepted(take({ role: 'unseated' }, id));
    const seated = { role: 'seated' as const, seatId: String(first.data?.['seatId']) };
    expect(accepted(take(seated, id)).data).toEqual({ seatId: seated.seatId, seatToken: token });
    expect(answer(take(seated, room.uuid()))).toBe('forbidden');
  });

  it('C5 unknown types, unknown fields, missing fields and wrong ids are invalid, whatever is sent', () => {
    const room = new Room();
    const raw: unknown[] = [null, 1, 'x', [], {}, { type: 'item.open' }, { id: 'x', type: 'item.open' }];
    for (const sent of raw) {
      expect(answer(room.send({ role: 'facilitator' }, 'x', sent as never))).toBe('invalid');
    }
    expect(answer(room.tries('item.open', { ...of(room), extra: 1 }))).toBe('invalid');
    expect(answer(room.tries('item.open'))).toBe('invalid');
    expect(answer(room.tries('toString'))).toBe('invalid');
    expect(answer(room.tries('seat.claim', { pair: room.token(), seatToken: room.token() }))).toBe('invalid');
  });

  it('C6 garbage never throws and never changes anything', () => {
    const room = new Room();
    const before = structuredClone(room.state);
    fc.assert(
      fc.property(
        fc.constantFrom(...COMMANDS.keys()),
        fc.dictionary(
          fc.constantFrom('itemId', 'seatId', 'value', 'at', 'seq', 'name', '__proto__'),
          fc.anything(),
        ),
        (type, fields) => {
          fc.pre(!['session.start', 'session.update', 'rehearsal.start'].includes(type));
          // A seat for somebody called '!' is no garbage.
          fc.pre(type !== 'seat.add' || typeof fields['name'] !== 'string');
          const outcome = room.tries(type, fields);
          expect(outcome.ok).toBe(false);
        },
      ),
      { numRuns: 500 },
    );
    expect(room.state).toEqual(before);
  });

  it('C7 the role is judged before the fields, the fields before existence, existence before the phase', () => {
    const room = new Room();
    const noor = room.joins('Noor');
    expect(answer(room.phone(noor, 'item.open', { nonsense: 1 }))).toBe('forbidden');
    expect(answer(room.tries('item.close', { itemId: 5 }))).toBe('invalid');
    expect(answer(room.tries('item.close', { itemId: 'nowhere' }))).toBe('not-found');
    expect(answer(room.tries('item.close', of(room)))).toBe('conflict not-voting');
  });
});
