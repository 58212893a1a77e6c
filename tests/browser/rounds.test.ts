import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Connection } from '../../client/net/connection.ts';
import type { PhoneView } from '../../shared/views/phone.ts';
import { accessibility, device, open, overflow, scanned, shot, type Size } from './browser.ts';
import { seated, startSession, type Body, type Session } from './session.ts';

const talk = [{ kind: 'talk', text: 'Wat moet er gebeuren?', minutes: 10 }];

interface Room {
  session: Session;
  page: Page;
  phones: Map<string, Connection<PhoneView>>;
}

/** In conversation, everybody with a phone, the facilitator at a laptop. */
async function talking(names: string[], body: Body = { items: talk }): Promise<Room> {
  const session = await startSession(body);
  const phones = new Map<string, Connection<PhoneView>>();
  for (const name of names) phones.set(name, await seated(session, name));
  await session.act({ type: 'item.discuss', itemId: session.itemId(0) });
  const page = await at(session, 'console');
  await page.getByText('Gesprek loopt').waitFor();
  return { session, page, phones };
}

async function at(session: Session, place: 'console' | 'keeper', size: Size = 'laptop'): Promise<Page> {
  const { id, keys } = session.created;
  const key = place === 'console' ? keys.facilitator : keys.keeper;
  return open(await device(size), `${session.origin}/${place}/${id}#key=${key}`);
}

const seat = (session: Session, name: string) => session.view().seats?.find((one) => one.label === name);
const idOf = (session: Session, name: string) => seat(session, name)?.id ?? '';
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const speaker = (session: Session, name: string | null) =>
  session.sees((view) => expect(view.speaker?.label ?? null).toBe(name));
const toCome = (session: Session, names: string[]) =>
  session.sees((view) => {
    const labels = view.roundOrder.map((id) => view.seats?.find((one) => one.id === id)?.label);
    expect(labels).toEqual(names);
  });

/** ms: a list that changed takes keys again. */
const SETTLED = 800;
/** ms: more than a slip of the finger. */
const HEARD = 3_500;

/** The key of the first row, once it is settled who that is. */
async function giveNext(page: Page, name: string): Promise<void> {
  await button(page, `Woord aan ${name}`).first().waitFor();
  await page.waitForTimeout(SETTLED);
  await page.keyboard.press('1');
}

/** Somebody who has the floor spoke long enough to be heard, and is done. */
async function done(page: Page, name: string): Promise<void> {
  await button(page, new RegExp(`^${name} is klaar`)).waitFor();
  await page.waitForTimeout(HEARD);
  await page.keyboard.press('Space');
}

describe('a round', () => {
  it('a round with two passes', async () => {
    const { session, page, phones } = await talking(['Noor', 'Henk', 'Lotte']);
    await page.keyboard.press('r');
    await page.getByText('45 s').click();
    await page.getByText('3 mensen: ongeveer 3 minuten.').waitFor();
    await shot(page, 'round-dialog');
    await button(page, 'Begin het rondje').click();
    await toCome(session, ['Noor', 'Henk', 'Lotte']);
    await giveNext(page, 'Noor');
    await speaker(session, 'Noor');
    expect(session.view().speaker?.targetSeconds).toBe(45);
    await page.getByText('van 0:45').first().waitFor();
    await page.keyboard.press('s');
    await speaker(session, null);
    await phones.get('Henk')?.send({ type: 'round.pass' });
    await toCome(session, ['Lotte', 'Noor', 'Henk']);
    await page.getByText('nog 1, daarna 2 die pasten').waitFor();
    await shot(page, 'round-passed');
    expect(await accessibility(page)).toEqual([]);
    for (const name of ['Lotte', 'Noor']) {
      await giveNext(page, name);
      await done(page, name);
      await speaker(session, null);
    }
    await button(page, 'Henk past').click();
    await page.getByRole('heading', { name: 'Rondje klaar' }).waitFor();
    await page.keyboard.press('ArrowRight');
    await session.sees((view) => expect(view.round).toBeNull());
    expect(session.view()).toMatchObject({ item: { phase: 'discussion' }, heard: 2 });
  });

  it('a pause gives the hands back, and the round goes on after it', async () => {
    const { session, page, phones } = await talking(['Noor', 'Henk', 'Lotte']);
    await session.act({ type: 'round.start', by: 'seats', seconds: 30 });
    await phones.get('Lotte')?.send({ type: 'hand.raise' });
    await page.getByText('1 hand wacht tot na het rondje.').waitFor();
    await button(page, 'Pauze').click();
    await giveNext(page, 'Lotte');
    await speaker(session, 'Lotte');
    await button(page, 'Ga door met het rondje').click();
    await session.sees((view) => expect(view.round?.paused).toBe(false));
    await toCome(session, ['Noor', 'Henk', 'Lotte']);
    await button(page, 'Stop').click();
    await session.sees((view) => expect(view.round).toBeNull());
    await page.keyboard.press('z');
    await toCome(session, ['Noor', 'Henk', 'Lotte']);
  });

  it('a helper sees the order, gives the floor and passes', async () => {
    const { session } = await talking(['Noor', 'Henk', 'Lotte']);
    await session.act({ type: 'round.start', by: 'seats', seconds: 30 });
    const page = await at(session, 'keeper', 'phone');
    const round = page.getByRole('region', { name: 'Rondje' });
    await round.getByRole('button', { name: /^Geef Noor het woord/ }).click();
    await speaker(session, 'Noor');
    await shot(page, 'keeper-round');
    await button(page, 'Noor past').click();
    await speaker(session, null);
    await toCome(session, ['Henk', 'Lotte', 'Noor']);
    await page.getByText('pas van Noor').waitFor();
    expect(await accessibility(page)).toEqual([]);
    await button(page, /^Ongedaan maken/).click();
    await speaker(session, 'Noor');
  });

  it('the last round before a statement is finished', async () => {
    const { session, page, phones } = await talking(['Noor', 'Henk', 'Lotte']);
    await session.act({ type: 'turn.start', seatId: idOf(session, 'Noor') });
    await done(page, 'Noor');
    await page.getByText('nog niet gehoord: 2 (Henk en Lotte)').waitFor();
    await shot(page, 'last-round');
    await page.keyboard.press('l');
    await toCome(session, ['Henk', 'Lotte']);
    await phones.get('Lotte')?.send({ type: 'listen.set', on: true });
    await toCome(session, ['Henk']);
    await giveNext(page, 'Henk');
    await done(page, 'Henk');
    await page.getByRole('heading', { name: 'Rondje klaar' }).waitFor();
    await page.keyboard.press('ArrowRight');
    await page.getByText('nog niet gehoord: 1 (Lotte)').waitFor();
    await page.waitForTimeout(SETTLED);
    await page.keyboard.press('ArrowRight');
    await page.getByText('Druk nog eens, dan is onderdeel 1 klaar.').waitFor();
    await page.waitForTimeout(SETTLED);
    await page.keyboard.press('ArrowRight');
    await session.sees((view) => expect(view.item?.phase).toBe('finished'));
  });
});

describe('who says something in between', () => {
  it('a short reply by key and name ends the turn, and is none itself', async () => {
    const { session, page } = await talking(['Noor', 'Henk']);
    await session.act({ type: 'turn.start', seatId: idOf(session, 'Noor') });
    await button(page, /^Noor is klaar/).waitFor();
    await page.keyboard.press('a');
    await page.getByText('Telt als tijd, niet als beurt. De volgorde blijft zoals hij is.').waitFor();
    await page.keyboard.type('hen');
    await page.keyboard.press('Enter');
    await speaker(session, 'Henk');
    await page.getByText('Zegt kort iets terug').waitFor();
    expect(session.view().turns.at(-1)).toMatchObject({ counted: false });
  });

  it('whoever cuts in is chosen at the table, and the speaker goes on after it', async () => {
    const { session, page } = await talking(['Noor', 'Henk']);
    await session.act({ type: 'turn.start', seatId: idOf(session, 'Noor') });
    await button(page, /^Komt ertussen/).click();
    await page.getByText('Wie komt ertussen bij Noor?').waitFor();
    await shot(page, 'cuts-in');
    await page.getByRole('list', { name: 'De tafel' }).getByRole('button', { name: /^Henk/ }).click();
    await speaker(session, 'Henk');
    expect(session.view().speaker?.interrupting).toBe(true);
    await button(page, /^Henk is klaar/).click();
    await speaker(session, 'Noor');
  });

  it('Escape makes the next press the floor again', async () => {
    const { session, page } = await talking(['Noor', 'Henk']);
    await session.act({ type: 'turn.start', seatId: idOf(session, 'Noor') });
    await button(page, /^Kort antwoord/).click();
    await page.getByText('Wie zegt kort iets terug?').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('list', { name: 'De tafel' }).getByRole('button', { name: /^Henk/ }).click();
    await speaker(session, 'Henk');
    expect(session.view().turns.at(-1)).toMatchObject({ counted: true });
  });
});

describe('a question to one opinion', () => {
  it('goes to everybody, once, and says so', async () => {
    const { session, page, phones } = await talking(['Noor', 'Henk'], { ballots: 'named' });
    const itemId = session.itemId(0);
    await session.act({ type: 'item.open', itemId });
    await phones.get('Noor')?.send({ type: 'vote.cast', itemId, round: 1, value: 1 });
    await session.act({ type: 'item.close', itemId });
    await session.act({ type: 'item.reveal', itemId });
    await session.act({ type: 'item.discuss', itemId });
    await button(page, 'Vraag iedereen').click();
    await page.getByText('komt op elke telefoon, bij iedereen gelijk').waitFor();
    await page.getByRole('menuitem', { name: 'Vraag uitleg aan wie het oneens is' }).click();
    await page.getByText('De vraag staat op alle telefoons.').waitFor();
    expect(session.view()).toMatchObject({ campsCalled: ['disagree'], called: false });
    await button(page, 'Vraag iedereen').click();
    await page.getByRole('menuitem', { name: 'Gevraagd: uitleg van wie het oneens is' }).waitFor();
  });
});

describe('seats that are really there', () => {
  it('two seats of one person become one and it is undone', async () => {
    const { session, page } = await talking(['Noor', 'Henk', 'Noor']);
    await session.act({ type: 'turn.start', seatId: idOf(session, 'Noor 2') });
    await done(page, 'Noor 2');
    await page.getByTitle('Mensen aan tafel').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: /^Noor telefoon/ }).click();
    await button(page, 'Zelfde persoon').click();
    await dialog.getByRole('button', { name: /^Noor 2,/ }).click();
    await page.getByRole('heading', { name: 'Is dit dezelfde persoon?' }).waitFor();
    await page.getByText('De telefoon van Noor 2 blijft aan tafel.').waitFor();
    await shot(page, 'merge');
    expect(await accessibility(page)).toEqual([]);
    await button(page, 'Voeg samen').click();
    await session.sees((view) => expect(view.seats?.map((one) => one.label)).toEqual(['Noor', 'Henk']));
    expect(seat(session, 'Noor')).toMatchObject({ turns: 1 });
    await page.getByText('Noor zit nu op één plek.').waitFor();
    await page.getByText('Ongedaan: samenvoegen bij Noor').waitFor();
    await page.keyboard.press('z');
    await session.sees((view) => expect(view.seats).toHaveLength(3));
    expect(seat(session, 'Noor 2')).toMatchObject({ turns: 1 });
    expect(seat(session, 'Noor')).toMatchObject({ turns: 0 });
  });

  it('a helper scans the link of the turn keeper', async () => {
    const { session, page } = await talking(['Noor']);
    await button(page, 'Meer').first().click();
    await page.getByRole('menuitem', { name: 'Sleutels en verwijderen' }).click();
    await button(page, 'Toon code').click();
    const { id, keys } = session.created;
    const link = new URL(await scanned(page.getByRole('dialog').locator('svg').first()));
    expect(link.pathname + link.hash).toBe(`/keeper/${id}#key=${keys.keeper}`);
    expect(link.origin).toBe(new URL(session.view().join).origin);
    await shot(page, 'keeper-link');
  });
});

describe('after the talk', () => {
  it('after the talk two questions, then the end', async () => {
    const names = ['Noor', 'Henk', 'Lotte', 'Joost', 'Ali'];
    const { session, page, phones } = await talking(names);
    await session.act({ type: 'turn.start', seatId: idOf(session, 'Noor') });
    await done(page, 'Noor');
    await session.act({ type: 'item.finish', itemId: session.itemId(0) });
    await button(page, /^Toon de slottafel en stel twee vragen/).waitFor();
    await page.keyboard.press('ArrowRight');
    await page.getByText(/^Druk nog eens, dan staat de slottafel op het scherm/).waitFor();
    await page.waitForTimeout(SETTLED);
    await page.keyboard.press('ArrowRight');
    await page.getByText('mensen hebben geantwoord').waitFor();
    expect(session.view().show).toBe('closing');
    for (const phone of phones.values()) {
      for (const question of ['said', 'felt'] as const) {
        const outcome = await phone.send({ type: 'closing.answer', question, value: 4 });
        expect(outcome.ok).toBe(true);
      }
    }
    await page.getByText('mensen hebben geantwoord').waitFor();
    await session.sees((view) => expect(view.closing?.answered).toBe(5));
    await shot(page, 'closing');
    expect(session.view().closing).toMatchObject({ said: null, felt: null });
    expect(await accessibility(page)).toEqual([]);
    await page.waitForTimeout(SETTLED);
    await page.keyboard.press('ArrowRight');
    await button(page, 'Rond af').last().click();
    await page.getByRole('heading', { name: 'Ik voelde me gehoord.' }).waitFor();
    await page.getByText('5 antwoorden').first().waitFor();
    await shot(page, 'closing-ended');
    await button(page, 'Bekijk het verloop').click();
    await page.getByText('1 beurt, van').waitFor();
    await shot(page, 'development');
    expect(await accessibility(page)).toEqual([]);
    expect(await overflow(page)).toEqual({ down: 0, right: 0 });
  });

  it('shows how the conversation grew between two statements', async () => {
    const { session, page } = await talking(['Noor', 'Henk'], { items: [...talk, ...talk] });
    await session.act({ type: 'turn.start', seatId: idOf(session, 'Noor') });
    await done(page, 'Noor');
    await session.act({ type: 'item.finish', itemId: session.itemId(0) });
    await button(page, 'Laat zien hoe het gesprek groeide').click();
    await session.sees((view) => expect(view.show).toBe('replay'));
    await button(page, 'Laat het scherm weer volgen').click();
    await session.sees((view) => expect(view.show).toBe('auto'));
  });

  it('says so when how it went does not arrive, and gets it again', async () => {
    const { session, page } = await talking(['Noor']);
    await page.route('**/export.json*', (route) => route.abort());
    await button(page, 'Meer').first().click();
    await page.getByRole('menuitem', { name: 'Verloop' }).click();
    await page.getByRole('alert').filter({ hasText: 'Het verloop kwam niet binnen.' }).waitFor();
    await page.unroute('**/export.json*');
    await button(page, 'Probeer opnieuw').click();
    await page.getByText('Er is nog niemand aan het woord geweest.').waitFor();
    expect(session.view().turns).toEqual([]);
  });
});
