import { describe, expect, it } from 'vitest';
import { newId, newSecret } from './device.ts';
import { itemId, startPanel } from './panel.ts';

describe('W2 what comes over the wire is judged in one order, and nothing in it can stop the server', () => {
  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'vote.cast'],
    ['a list', [1, 2, 3]],
    ['no id', { type: 'hand.lower' }],
    ['an id that is no UUID', { id: '1', type: 'hand.lower' }],
    ['a type that is no text', { id: newId(), type: 7 }],
    ['an unknown type', { id: newId(), type: 'hand.wave' }],
    ['the name of something every object has', { id: newId(), type: 'constructor' }],
    ['a command of the server itself', { id: newId(), type: 'seat.claim', pair: newSecret() }],
    ['an unknown field', { id: newId(), type: 'hand.lower', twice: true }],
    ['a field of another kind', { id: newId(), type: 'hand.raise', itemId: { $ne: null } }],
    ['bytes', { id: newId(), type: 'seat.update', name: Buffer.from('Noor') }],
  ])('W2 %s is invalid', async (_, raw) => {
    const panel = await startPanel();
    await panel.session();
    const noor = await panel.phone('Noor');
    expect(await noor.sendsRaw(raw)).toMatchObject({ ok: false, error: { code: 'invalid' } });
    expect(await noor.time()).toBeGreaterThan(0);
  });

  it('W2 role goes before fields, fields before existence, existence before phase', async () => {
    const panel = await startPanel();
    await panel.session();
    const [noor, console] = [await panel.phone('Noor'), await panel.console()];
    await noor.isRefused('item.open', { nonsense: 1 }, 'forbidden');
    await console.isRefused('item.open', { itemId: 'nowhere', nonsense: 1 }, 'invalid');
    await console.isRefused('item.close', { itemId: 'nowhere' }, 'not-found');
    await console.isRefused('item.close', { itemId: itemId(console, 1) }, 'conflict', 'not-voting');
  });

  it('W2 a message without an acknowledgement, or with something else in its place, does no harm', async () => {
    const panel = await startPanel();
    await panel.session();
    const console = await panel.console();
    const { socket } = console as unknown as { socket: { emit(...args: unknown[]): void } };
    socket.emit('command', { id: newId(), type: 'session.start' });
    socket.emit('command');
    socket.emit('command', null, 'no function');
    socket.emit('time', 5);
    socket.emit('shout', 'anything');
    await console.sees((view) => view.status === 'live');
    expect(await console.time()).toBeGreaterThan(0);
  });

  it('W2 refusals are worded in the language of the session', async () => {
    const panel = await startPanel();
    await panel.session({ locale: 'en' });
    const console = await panel.console();
    const answer = await console.sends('session.pause');
    expect(answer).toEqual({
      ok: false,
      error: { code: 'conflict', reason: 'not-live', message: 'The conversation has not started yet.' },
    });
  });
});

describe('W4 a command has its effect once', () => {
  it('W4 sent again it gets its first answer, on another connection and after a restart too', async () => {
    const panel = await startPanel();
    await panel.session();
    const console = await panel.console();
    const id = newId();
    const first = await console.does('seat.add', { name: 'Sam' }, id);
    expect(await console.does('seat.add', { name: 'Sam' }, id)).toEqual(first);
    expect(await (await panel.console()).does('seat.add', { name: 'Sam' }, id)).toEqual(first);
    await panel.restart();
    const later = await panel.console();
    expect(await later.does('seat.add', { name: 'Sam' }, id)).toEqual(first);
    expect(later.view?.seats).toHaveLength(1);
  });

  it('W4 the same id from somebody else is another command', async () => {
    const panel = await startPanel();
    await panel.session();
    const [noor, sam] = await Promise.all([panel.phone('Noor'), panel.phone('Sam')]);
    const [console, id] = [await panel.console(), newId()];
    await console.does('session.start');
    await noor.does('hand.raise', {}, id);
    await sam.does('hand.raise', {}, id);
    await console.sees((view) => view.wants.length === 2);
  });

  it('W4 a phone that sits down twice with one token has one seat, and its retry the same answer', async () => {
    const panel = await startPanel();
    await panel.session();
    const [phone, again] = [await panel.phone(), await panel.phone()];
    const [seatToken, id] = [newSecret(), newId()];
    const first = await phone.does('seat.take', { name: 'Noor', seatToken }, id);
    expect(first).toEqual({ seatId: expect.any(String) as string, seatToken });
    expect(await phone.does('seat.take', { name: 'Noor', seatToken }, id)).toEqual(first);
    expect(await again.does('seat.take', { name: 'Noor', seatToken }, id)).toEqual(first);
    await phone.isRefused('seat.take', { name: 'Sam', seatToken: newSecret() }, 'forbidden');
    const console = await panel.console();
    expect(console.view?.seats).toHaveLength(1);
  });

  it('W4 whoever left hears so again when the answer was lost, and nothing else', async () => {
    const panel = await startPanel();
    await panel.session();
    const [noor, id] = [await panel.phone('Noor'), newId()];
    await noor.does('seat.leave', {}, id);
    await noor.does('seat.leave', {}, id);
    const again = await panel.phone(undefined, { seatToken: noor.seatToken });
    await again.does('seat.leave', {}, id);
    await again.isRefused('seat.leave', {}, 'forbidden');
  });

  it('W4 what was refused is judged anew', async () => {
    const panel = await startPanel();
    await panel.session();
    const [noor, console, id] = [await panel.phone('Noor'), await panel.console(), newId()];
    expect(await noor.sends('hand.raise', {}, id)).toMatchObject({ ok: false });
    await console.does('session.start');
    expect(await noor.sends('hand.raise', {}, id)).toMatchObject({ ok: true });
  });
});

describe('W5 a vote lands in the round that it was meant for, or nowhere', () => {
  it('W5 a closed vote is not changed by a late one, and the retry of an early one gets its first answer', async () => {
    const panel = await startPanel();
    await panel.session({ minBallots: 3 });
    const [noor = await panel.phone(), ...others] = await panel.phones(3);
    const console = await panel.console();
    const item = itemId(console, 1);
    await console.opens(item);
    await noor.sees((view) => view.item?.phase === 'voting');
    const [round, first, second] = [noor.round(), newId(), newId()];
    await noor.does('vote.cast', { ...round, value: 5 }, first);
    await noor.does('vote.cast', { ...round, value: 1 }, second);
    await Promise.all(others.map((one) => one.does('vote.cast', { ...round, value: 3 })));
    expect(await noor.sends('vote.cast', { ...round, value: 5 }, first)).toMatchObject({ ok: true });
    await console.closes(item);
    await noor.isRefused('vote.cast', { ...round, value: 4 }, 'conflict', 'closed');
    expect(await noor.sends('vote.cast', { ...round, value: 1 }, second)).toMatchObject({ ok: true });
    await console.reveals(item);
    const seen = await noor.sees((view) => view.item?.results !== null);
    expect(seen.item?.results).toMatchObject({ counts: [1, 0, 2, 0, 0], voters: 3 });
  });

  it('W5 a vote of the first round never lands in the second', async () => {
    const panel = await startPanel();
    await panel.session();
    const [noor, console] = [await panel.phone('Noor'), await panel.console()];
    const item = itemId(console, 1);
    await console.opens(item);
    const { itemId: on, round } = await noor
      .sees((view) => view.item?.phase === 'voting')
      .then(() => noor.round());
    await console.closes(item);
    await console.opens(item);
    await noor.isRefused('vote.cast', { itemId: on, round, value: 4 }, 'conflict', 'other-round');
    const view = await console.sees((now) => now.item?.round === 2);
    expect(view.item?.voted).toBe(0);
  });

  it('W5 after a restart the phone replaces its own vote, and is shown it', async () => {
    const panel = await startPanel();
    await panel.session();
    const [noor, console] = [await panel.phone('Noor'), await panel.console()];
    await console.opens(itemId(console, 1));
    await noor.sees((view) => view.item?.phase === 'voting');
    expect(await noor.votes(2)).toMatchObject({ ok: true });
    const { seatToken } = noor;
    await panel.restart();
    const again = await panel.phone(undefined, { seatToken });
    await again.until(() => again.seat?.vote?.value === 2);
    expect(await again.votes(4)).toMatchObject({ ok: true });
    const view = await (await panel.console()).sees(() => true);
    expect(view.item?.voted).toBe(1);
  });
});
