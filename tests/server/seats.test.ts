import { describe, expect, it } from 'vitest';
import { newSecret } from './device.ts';
import { itemId, startPanel } from './panel.ts';

describe('W11 a link gives a seat another phone, once', () => {
  it('W11 the new phone has the seat, the old one is told, and the link is used up', async () => {
    const panel = await startPanel();
    const { code, links } = await panel.session();
    const [noor, console] = [await panel.phone('Noor'), await panel.console()];
    const [seatId, pair] = [noor.seatId, newSecret()];
    const { link } = await console.does('seat.link', { seatId, pair });
    expect(link).toBe(`${links.join}#pair=${pair}`);
    const mine = newSecret();
    const other = await panel.phone(undefined, { pair, seatToken: mine });
    expect(other.welcome?.seatId).toBe(seatId);
    await noor.until(() => noor.bye === 'replaced' && noor.gone !== undefined);
    const late = await panel.phone(undefined, { pair, seatToken: newSecret() });
    expect(late.refused).toEqual({
      code: 'not-found',
      message: 'Deze link is gebruikt of verlopen. Vraag de gespreksleider om een nieuwe.',
    });
    const old = await panel.phone(undefined, { seatToken: noor.seatToken });
    expect(old.all('seat')).toMatchObject([{ seat: null, reason: 'replaced' }]);
    const reloaded = await panel.phone(undefined, { code, pair, seatToken: mine });
    expect(reloaded.welcome?.seatId).toBe(seatId);
  });

  it('W11 during a vote the new phone sees no earlier vote, and cannot vote a second time', async () => {
    const panel = await startPanel();
    await panel.session();
    const [noor, console] = [await panel.phone('Noor'), await panel.console()];
    await console.opens(itemId(console, 1));
    await noor.sees((view) => view.item?.phase === 'voting');
    await noor.votes(5);
    const pair = newSecret();
    await console.does('seat.link', { seatId: noor.seatId, pair });
    const other = await panel.phone(undefined, { pair, seatToken: newSecret() });
    await other.until(() => other.seat !== null);
    expect(other.seat).toMatchObject({ vote: null, voteLocked: true });
    expect(await other.votes(1)).toMatchObject({ error: { code: 'conflict', reason: 'voted-elsewhere' } });
  });

  it('W11 a phone that did not vote yet hands its vote over with the seat', async () => {
    const panel = await startPanel();
    await panel.session();
    const [noor, console] = [await panel.phone('Noor'), await panel.console()];
    await console.opens(itemId(console, 1));
    const pair = newSecret();
    await console.does('seat.link', { seatId: noor.seatId, pair });
    const other = await panel.phone(undefined, { pair, seatToken: newSecret() });
    expect(await other.votes(1)).toMatchObject({ ok: true });
  });
});

describe('W26 two seats of one person become one', () => {
  it('W26 the phone that goes along has the other seat at once, and the one that it replaces is told', async () => {
    const panel = await startPanel();
    await panel.session();
    const [noor, again, console] = [
      await panel.phone('Noor'),
      await panel.phone('Noor'),
      await panel.console(),
    ];
    await console.does('seat.merge', { from: again.seatId, into: noor.seatId });
    await noor.until(() => noor.bye === 'replaced' && noor.gone !== undefined);
    await again.until(() => again.seat?.id === noor.seatId);
    expect(again.seat).toMatchObject({ label: 'Noor', index: 0 });
    await console.opens(itemId(console, 1));
    await again.sees((view) => view.item?.phase === 'voting');
    expect(await again.votes(4)).toMatchObject({ ok: true });
  });
});

describe('W21 a phone is told where it stands', () => {
  it('W21 a removed seat: bye, a void token, and no way back by it', async () => {
    const panel = await startPanel();
    await panel.session();
    const [noor, console] = [await panel.phone('Noor'), await panel.console()];
    await console.does('seat.remove', { seatId: noor.seatId });
    await noor.until(() => noor.bye === 'removed' && noor.gone !== undefined);
    const again = await panel.phone(undefined, { seatToken: noor.seatToken });
    expect(again.welcome?.seatId).toBeUndefined();
    expect(again.all('seat')).toMatchObject([{ seat: null, reason: 'removed' }]);
    await again.isRefused('seat.take', { name: 'Noor', seatToken: noor.seatToken }, 'forbidden', 'removed');
  });

  it('W21 whoever took part in a rehearsal is told that it is over', async () => {
    const panel = await startPanel();
    await panel.session();
    const [console, simulated] = [await panel.console(), await panel.phone()];
    await console.does('rehearsal.start');
    await simulated.sits('Sam', { rehearsal: true });
    await console.does('rehearsal.clear');
    await simulated.until(() => simulated.bye === 'removed' && simulated.gone !== undefined);
    await console.sees((view) => view.seq >= 4 && view.seats?.length === 0 && !view.rehearsal);
  });

  it('W21 an unknown token is let in unseated', async () => {
    const panel = await startPanel();
    await panel.session();
    const phone = await panel.phone(undefined, { seatToken: newSecret() });
    await phone.until(() => phone.all('seat').length > 0);
    expect(phone.all('seat')).toMatchObject([{ seat: null, reason: 'unknown' }]);
    expect(await (await phone.sits('Noor')).sends('seat.update', { name: 'Noor V.' })).toMatchObject({
      ok: true,
    });
  });

  it('W21 who left is unseated, and sits down again on the same seat with the same token', async () => {
    const panel = await startPanel();
    await panel.session();
    const noor = await panel.phone('Noor');
    const { seatId, seatToken } = noor;
    await noor.does('seat.leave');
    await noor.until(() => noor.seat === null);
    expect(noor.all('seat').at(-1)).toMatchObject({ reason: 'none' });
    await noor.isRefused('seat.update', { name: 'N' }, 'forbidden');
    expect(await noor.does('seat.take', { seatToken })).toEqual({ seatId, seatToken });
  });

  it('W21 the console sees who is connected', async () => {
    const panel = await startPanel();
    await panel.session();
    const [noor, console] = [await panel.phone('Noor'), await panel.console()];
    await console.sees(({ seats, online }) => seats?.[0]?.online === true && online.phones === 1);
    noor.leaves();
    await console.sees(({ seats, online }) => seats?.[0]?.online === false && online.phones === 0);
    expect(console.view?.seats?.[0]?.present).toBe(true);
  });
});
