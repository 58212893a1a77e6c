import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { SeatsMessage } from '../../shared/protocol/live.ts';
import { handClock } from '../tooling/hand-clock.ts';
import { itemId, startPanel } from './panel.ts';

describe('W7 whoever connects is told who it is, then what there is to see', () => {
  it('W7 welcome, view, and to a phone its seat, in this order', async () => {
    const panel = await startPanel();
    await panel.session();
    const [noor, console, screen] = [await panel.phone('Noor'), await panel.console(), await panel.screen()];
    const again = await panel.phone(undefined, { seatToken: noor.seatToken });
    await again.until(() => again.seat !== null);
    expect(again.events().slice(0, 3)).toEqual(['welcome', 'view', 'seat']);
    expect(console.events().slice(0, 2)).toEqual(['welcome', 'view']);
    expect(screen.events()).toEqual(['welcome', 'view']);
    const { now, ...welcome } = again.welcome ?? { now: 0 };
    expect(welcome).toEqual({ protocol: 1, role: 'phone', build: 'test', seatId: noor.seatId });
    expect(Math.abs(now - Date.now())).toBeLessThan(5000);
    expect(screen.welcome?.keys).toBeUndefined();
  });

  it('W7 everyone in an audience gets the same views, and nothing when nothing changed for it', async () => {
    const panel = await startPanel();
    await panel.session();
    const console = await panel.console();
    const [left, right] = [await panel.phone('Noor'), await panel.phone('Sam')];
    await panel.quiet(left, right);
    await pause(600);
    for (const phone of [left, right]) phone.forgets();
    await console.does('item.add', { item: { kind: 'talk', text: 'Kennismaken' } });
    await panel.quiet(left, right);
    await console.opens(itemId(console, 1));
    await left.sees((view) => view.item?.phase === 'voting');
    await panel.quiet(left, right);
    expect(left.all('view')).toHaveLength(1);
    expect(JSON.stringify(left.all('view'))).toBe(JSON.stringify(right.all('view')));
    expect(left.all('seat')).toEqual([]);
  });

  it('W7 a phone that acts sees its own part at once, on all its devices', async () => {
    const panel = await startPanel({ clock: handClock() });
    await panel.session();
    const [noor, console] = [await panel.phone('Noor'), await panel.console()];
    const tablet = await panel.phone(undefined, { seatToken: noor.seatToken });
    await console.opens(itemId(console, 1));
    await noor.sees((view) => view.item?.phase === 'voting');
    await noor.votes(4);
    await tablet.until(() => tablet.seat?.vote?.value === 4);
    await noor.until(() => noor.seat?.vote?.value === 4);
  });
});

describe('W7 a vote says itself on what it was', () => {
  it('W7 that an earlier statement is over sends no seat, a vote in the next round does', async () => {
    const panel = await startPanel();
    await panel.session();
    const [noor, console] = [await panel.phone('Noor'), await panel.console()];
    await console.opens(itemId(console, 1));
    await noor.sees((view) => view.item?.phase === 'voting');
    await noor.votes(4);
    await noor.until(() => noor.seat?.vote?.value === 4);
    await console.closes(itemId(console, 1));
    noor.forgets();
    await console.opens(itemId(console, 1));
    await noor.sees((view) => view.item?.round === 2);
    await panel.quiet(noor);
    expect(noor.all('seat')).toEqual([]);
    await noor.votes(4);
    await noor.until(() => noor.seat?.vote?.round === 2);
    await panel.quiet(noor);
    expect(noor.all('seat')).toMatchObject([{ seat: { vote: { round: 2, value: 4 } } }]);
  });
});

describe('W8 news comes at the pace of whoever looks', () => {
  it('W8 phones hear of small things twice a second, and of a phase at once', async () => {
    const clock = handClock();
    const panel = await startPanel({ clock });
    await panel.session();
    const [noor, console] = [await panel.phone('Noor'), await panel.console()];
    clock.advance(500);
    await panel.quiet(noor);
    noor.forgets();
    for (const name of ['A', 'B', 'C']) await console.does('seat.add', { name });
    await panel.quiet(noor);
    expect(noor.all('view')).toMatchObject([{ view: { present: 2 } }]);
    clock.advance(499);
    await panel.quiet(noor);
    expect(noor.all('view')).toHaveLength(1);
    clock.advance(1);
    await panel.quiet(noor);
    expect(noor.all('view')).toMatchObject([{}, { view: { present: 4 } }]);
    await console.does('seat.add', { name: 'D' });
    await console.opens(itemId(console, 1));
    await panel.quiet(noor);
    expect(noor.all('view').at(-1)).toMatchObject({ view: { present: 5, item: { phase: 'voting' } } });
  });

  it('W8 the count on the projector steps once in two seconds, and at once when everybody voted', async () => {
    const clock = handClock();
    const panel = await startPanel({ clock });
    await panel.session();
    const [console, screen] = [await panel.console(), await panel.screen()];
    const voters = await panel.phones(4);
    await console.opens(itemId(console, 1));
    for (const one of voters) await one.sees((view) => view.item?.phase === 'voting');
    clock.advance(5000);
    await panel.quiet(screen);
    screen.forgets();
    const [first, second, third, fourth] = voters;
    const counts = async () => {
      await panel.quiet(screen);
      return screen.all('view').map((one) => (one as { view: typeof screen.view }).view?.item?.voted);
    };
    await first?.votes(1);
    expect(await counts()).toEqual([1]);
    await second?.votes(2);
    clock.advance(1900);
    await console.does('seat.add', { name: 'Sam' });
    expect((await counts()).at(-1)).toBe(1);
    clock.advance(100);
    expect((await counts()).at(-1)).toBe(2);
    await console.does('seat.away', { seatId: console.view?.seats?.[4]?.id, away: true });
    await third?.votes(3);
    clock.advance(100);
    expect((await counts()).at(-1)).toBe(2);
    await fourth?.votes(4);
    clock.advance(100);
    expect((await counts()).at(-1)).toBe(4);
    const phone = await (first ?? console).sees(() => true);
    expect(phone.item?.voted).toBeNull();
  });

  it('W8 a console hears of everything, at most ten times a second', async () => {
    const clock = handClock();
    const panel = await startPanel({ clock });
    await panel.session();
    const console = await panel.console();
    clock.advance(100);
    await panel.quiet(console);
    console.forgets();
    for (let i = 0; i < 12; i += 1) await console.does('seat.add', { name: `P${i}` });
    await panel.quiet(console);
    expect(console.all('view')).toHaveLength(1);
    clock.advance(100);
    await panel.quiet(console);
    expect(console.all('view')).toHaveLength(2);
    expect(console.view?.seats).toHaveLength(12);
  });
});

describe('W19 in a large room the seats travel beside the view', () => {
  it('W19 the whole list in pieces, then what changed', { timeout: 30_000 }, async () => {
    const clock = handClock();
    const panel = await startPanel({ clock });
    await panel.session();
    const console = await panel.console();
    for (let i = 0; i < 301; i += 1) {
      await console.does('seat.add', { name: `P${i}` });
      clock.advance(50);
    }
    clock.advance(1000);
    await panel.quiet(console);
    expect(console.view?.seats).toBeNull();
    const other = await panel.console();
    await other.until(() => other.all('seats').length === 2);
    const pieces = other.all('seats') as SeatsMessage[];
    expect(pieces.map(({ part, of, changed }) => [part, of, changed.length])).toEqual([
      [1, 2, 300],
      [2, 2, 1],
    ]);
    expect(pieces.every(({ removed }) => removed.length === 0)).toBe(true);
    console.forgets();
    await console.does('seat.update', { seatId: pieces[0]?.changed[7]?.id ?? '', name: 'Noor' });
    clock.advance(1000);
    await panel.quiet(console, other);
    const told = console.all('seats') as SeatsMessage[];
    expect(told).toMatchObject([{ changed: [{ name: 'Noor', index: 7 }], removed: [] }]);
    expect(other.all('seats').at(-1)).toEqual(told[0]);
  });
});
