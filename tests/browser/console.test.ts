import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it, vi } from 'vitest';
import type { Connection } from '../../client/net/connection.ts';
import type { ConsoleSeat } from '../../shared/views/console.ts';
import type { PhoneView } from '../../shared/views/phone.ts';
import { accessibility, device, open, overflow, shot } from './browser.ts';
import { seated, startSession, type Body, type Session } from './session.ts';

const STATEMENTS = [
  'De gemeente handelt mijn aanvraag snel af.',
  'Ik weet waar ik moet zijn.',
  'Ik word geholpen.',
];
const items = STATEMENTS.map((text) => ({ kind: 'statement', text, scale: 'agree5' }));

interface Desk {
  session: Session;
  page: Page;
}

/** The facilitator's laptop, in front of a session with three statements. */
async function desk(body: Body = {}): Promise<Desk> {
  const session = await startSession({ items, ...body });
  return { session, page: await laptop(session) };
}

async function laptop(session: Session): Promise<Page> {
  const { id, keys } = session.created;
  const page = await open(await device('laptop'), `${session.origin}/console/${id}#key=${keys.facilitator}`);
  await page.getByRole('heading', { name: 'Zet de zaal klaar' }).waitFor();
  return page;
}

const seat = (session: Session, name: string): ConsoleSeat | undefined =>
  session.view().seats?.find((one) => one.label === name);

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const menu = async (page: Page, item: string) => {
  await page.getByRole('button', { name: 'Meer', exact: true }).click();
  await page.getByRole('menuitem', { name: item }).click();
};

/** At the table with the first statement, without a vote. */
async function talking(names: string[]): Promise<Desk & { phones: Connection<PhoneView>[] }> {
  const { session, page } = await desk();
  const phones: Connection<PhoneView>[] = [];
  for (const name of names) phones.push(await seated(session, name));
  await session.act({ type: 'item.discuss', itemId: session.itemId(0) });
  await page.getByText('Gesprek loopt').waitFor();
  return { session, page, phones };
}

const turnsOf = (session: Session, name: string) => {
  const id = seat(session, name)?.id;
  return session.view().turns.filter((turn) => turn.seatId === id);
};

describe('the console', () => {
  it('gives the floor to the first hand with one key', async () => {
    const { session, page, phones } = await talking(['Noor', 'Henk']);
    await phones[1]?.send({ type: 'hand.raise' });
    await button(page, 'Woord aan Henk').first().waitFor();
    await page.keyboard.press('1');
    await button(page, /^Henk is klaar/).waitFor();
    await shot(page, 'console-talk');
    expect(session.view().speaker?.label).toBe('Henk');
    await page.keyboard.press('Space');
    await session.sees((view) => expect(view.speaker).toBeNull());
  });

  it('gives the floor with a press on a seat, and by a part of a name', async () => {
    const { session, page } = await talking(['Noor', 'Ayşe']);
    await page.getByRole('list', { name: 'De tafel' }).getByRole('button', { name: /^Noor/ }).click();
    await session.sees((view) => expect(view.speaker?.label).toBe('Noor'));
    await page.keyboard.press('/');
    await page.keyboard.type('ays');
    await page.keyboard.press('Enter');
    await session.sees((view) => expect(view.speaker?.label).toBe('Ayşe'));
  });

  it('the space bar ends a turn also after the mouse gave it, and after a dialog', async () => {
    const { session, page } = await talking(['Noor']);
    await page.getByRole('list', { name: 'De tafel' }).getByRole('button', { name: /^Noor/ }).click();
    await session.sees((view) => expect(view.speaker?.label).toBe('Noor'));
    await page.getByTitle('Mensen aan tafel').click();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Space');
    await session.sees((view) => expect(view.speaker).toBeNull());
    expect(turnsOf(session, 'Noor')).toHaveLength(1);
  });

  it('a wrong turn is undone and its time goes back', async () => {
    const { session, page } = await talking(['Noor', 'Henk']);
    await session.act({ type: 'turn.start', seatId: seat(session, 'Noor')?.id ?? '' });
    await session.act({ type: 'turn.start', seatId: seat(session, 'Henk')?.id ?? '' });
    await page.getByText('Ongedaan: beurt van Henk').waitFor();
    await page.keyboard.press('z');
    await session.sees((view) => expect(view.speaker?.label).toBe('Noor'));
    expect(turnsOf(session, 'Henk')).toEqual([]);
    expect(turnsOf(session, 'Noor')).toMatchObject([{ endedAt: null }]);
  });

  it('votes for somebody without a phone', async () => {
    const { session, page } = await desk({ ballots: 'named' });
    await page.keyboard.press('p');
    await page.getByLabel('Naam').fill('Greet');
    await page.keyboard.press('Enter');
    await session.sees((view) => expect(view.seats).toMatchObject([{ label: 'Greet', phone: false }]));
    await page.keyboard.press('Escape');
    await page.keyboard.press('ArrowRight');
    await button(page, 'Stem van Greet').click();
    await shot(page, 'console-proxy');
    await page.locator('label').filter({ hasText: /^Eens/ }).click();
    await page.getByText('De stem van Greet is bewaard.').waitFor();
    await session.sees((view) => expect(view.item?.voted).toBe(1));
    await page.getByText('Iedereen heeft gestemd.').waitFor();
    await button(page, /^Sluit stemming/).click();
    await button(page, 'Eerst zelf kijken').click();
    await page.getByText('Alleen jij ziet deze uitslag').waitFor();
    expect(session.view().item?.results?.counts).toEqual([0, 0, 0, 1, 0]);
  });

  it('a result of too few votes stays hidden, and the console says why', async () => {
    const { session, page } = await desk();
    await seated(session, 'Noor');
    await page.keyboard.press('ArrowRight');
    await button(page, /^Sluit stemming/).click();
    await page.getByText('Er is niet gestemd.').waitFor();
    await button(page, /^Ga aan tafel/).waitFor();
    expect(await button(page, /Toon de uitslag/).count()).toBe(0);
  });

  it('a rehearsal leaves nothing behind', async () => {
    const { session, page } = await desk();
    await button(page, 'Oefen met gespeelde mensen').click();
    await session.sees((view) => expect(view.present).toBe(12));
    await shot(page, 'console-rehearsal');
    await button(page, /^Oefen stelling 1/).click();
    await session.sees((view) => expect(view.item?.voted).toBeGreaterThan(3));
    await page.keyboard.press('w');
    await session.sees((view) => expect(view.rehearsal).toBe(false));
    await page.getByText('Er is nog niemand aan tafel.').waitFor();
    expect(session.view()).toMatchObject({ status: 'lobby', seats: [], turns: [], item: null });
    expect(session.view().agenda.map(({ rounds }) => rounds)).toEqual([0, 0, 0]);
    await vi.waitFor(() => expect(session.view().online.phones).toBe(0));
  });

  it('a second laptop takes over', async () => {
    const { session, page } = await desk();
    const second = await laptop(session);
    await menu(second, 'Sleutels en verwijderen');
    await second.getByRole('button', { name: 'Nieuwe sleutel voor deze console' }).click();
    await page.getByRole('heading', { name: 'Een andere laptop heeft het gesprek overgenomen' }).waitFor();
    await second.getByRole('heading', { name: 'Zet de zaal klaar' }).waitFor();
    await second.keyboard.press('ArrowRight');
    await second.getByText('Stemming is open').waitFor();
    await second.reload();
    await second.getByText('Stemming is open').waitFor();
  });

  it('edits and reorders statements while live', async () => {
    const { session, page } = await desk();
    await page.keyboard.press('ArrowRight');
    await page.getByText('Stemming is open').waitFor();
    await button(page, `Verplaats: ${STATEMENTS[2]}`).focus();
    await page.keyboard.press('Alt+ArrowUp');
    const texts = () => session.view().agenda.map(({ text }) => text);
    await session.sees(() => expect(texts()).toEqual([STATEMENTS[0], STATEMENTS[2], STATEMENTS[1]]));
    await button(page, 'Stelling toevoegen').click();
    await page.getByLabel('Tekst').fill('Ik doe het liever digitaal.');
    await shot(page, 'console-item');
    await button(page, 'Voeg toe').click();
    await session.sees(() => expect(texts()).toContain('Ik doe het liever digitaal.'));
    await button(page, `Meer voor ${STATEMENTS[0]}`).click();
    await page.getByRole('menuitem', { name: 'Wijzig' }).click();
    await page.getByLabel('Tekst').fill('De gemeente is snel.');
    await button(page, 'Bewaar').click();
    await session.sees(() => expect(texts()[0]).toBe('De gemeente is snel.'));
    await button(page, `Meer voor ${STATEMENTS[1]}`).click();
    await page.getByRole('menuitem', { name: 'Sla over' }).click();
    await page.getByText('Overgeslagen').waitFor();
  });

  it('corrects a turn afterwards', async () => {
    const { session, page } = await talking(['Noor', 'Henk']);
    const { turnId } = await session.act({ type: 'turn.start', seatId: seat(session, 'Noor')?.id ?? '' });
    await session.act({ type: 'turn.end', turnId: String(turnId) });
    await menu(page, 'Beurten verbeteren');
    await page.locator('dialog').getByRole('button', { name: /Noor/ }).click();
    await page.getByLabel('Wie').selectOption('Henk');
    await button(page, 'Bewaar').click();
    await session.sees(() => expect(turnsOf(session, 'Henk')).toHaveLength(1));
    expect(turnsOf(session, 'Noor')).toEqual([]);
    await page.locator('dialog').getByRole('button', { name: /Henk/ }).click();
    await button(page, 'Verwijder deze beurt').click();
    await session.sees((view) => expect(view.turns).toEqual([]));
  });

  it('says what a session leaves when it has ended', async () => {
    const { session, page } = await talking(['Noor']);
    await menu(page, 'Rond het gesprek af');
    await page.getByText('Alle losse stemmen worden voorgoed gewist.').waitFor();
    await page.getByRole('button', { name: 'Rond af', exact: true }).click();
    await page.getByRole('heading', { name: 'Het gesprek is afgelopen' }).waitFor();
    await shot(page, 'console-ended');
    const saved = page.waitForEvent('download');
    await button(page, 'Tabel (CSV)').click();
    expect((await saved).suggestedFilename()).toBe('Panelgesprek.csv');
    const whole = page.waitForEvent('download');
    await button(page, 'Alles (JSON)').click();
    expect(JSON.parse(readFileSync(await (await whole).path(), 'utf8'))).toMatchObject({
      version: 1,
      session: { title: 'Panelgesprek' },
    });
    await button(page, 'Open het gesprek weer').click();
    await session.sees((view) => expect(view.status).toBe('live'));
  });

  it('draws everybody’s petal when it is over', async () => {
    const { session, page } = await talking(['Noor', 'Henk', 'Ayşe']);
    for (const name of ['Noor', 'Henk']) {
      await session.act({ type: 'turn.start', seatId: seat(session, name)?.id ?? '' });
      await page.waitForTimeout(3500);
    }
    await session.act({ type: 'session.end' });
    await page.getByRole('heading', { name: 'Het gesprek is afgelopen' }).waitFor();
    const table = page.getByRole('list', { name: 'De tafel' });
    await table.getByText('Noor', { exact: true }).waitFor();
    expect(await table.getByRole('listitem').count()).toBe(3);
    // Petals in the drawing beside the list: what stands in sight, and is not of no size.
    const petals = await table.locator('xpath=../*[name()="svg"]//*[name()="rect"]').all();
    expect(petals).toHaveLength(3);
    for (const petal of petals) {
      const box = await petal.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThan(2);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(900);
    }
    await shot(page, 'console-ended-at-once');
    await page.waitForTimeout(3000);
    await shot(page, 'console-ended-later');
  });

  it('says that the server is gone, and goes on when it is back', async () => {
    const { session, page } = await talking(['Noor']);
    const bar = page.getByText('Geen verbinding. We proberen het vanzelf opnieuw.');
    expect(await bar.count()).toBe(0);
    await session.server.end('SIGKILL');
    await bar.waitFor();
    await shot(page, 'console-offline');
    await session.server.start();
    await bar.waitFor({ state: 'detached' });
    await page.getByRole('list', { name: 'De tafel' }).getByRole('button', { name: /^Noor/ }).click();
    await session.sees((view) => expect(view.speaker?.label).toBe('Noor'));
  });

  it('deletes the session for good, and tells everybody who was in it', async () => {
    const { session, page } = await desk();
    const phone = await open(await device('phone'), session.joinUrl);
    await phone.getByLabel('Hoe heet je?').fill('Noor');
    await button(phone, 'Ga aan tafel').click();
    await phone.getByText('Je zit aan tafel, Noor').waitFor();
    await menu(page, 'Sleutels en verwijderen');
    expect(await button(page, 'Verwijder voorgoed').isDisabled()).toBe(true);
    await page.getByLabel('Typ de titel over om te verwijderen').fill('Panelgesprek');
    await button(page, 'Verwijder voorgoed').click();
    await page.getByRole('heading', { name: 'Dit gesprek is verwijderd' }).waitFor();
    await phone.getByText('Alles wat erbij hoorde, is weg.').waitFor();
    const kept = await page.evaluate(() => Object.keys(localStorage).join(' '));
    expect(kept).not.toContain(session.created.id);
    await page.reload();
    await page.getByRole('heading', { name: 'Deze link mist een sleutel' }).waitFor();
  });

  it('keys of one letter do nothing while somebody types, and can be switched off', async () => {
    const { session, page } = await talking(['Noor', 'Henk']);
    await page.keyboard.press('/');
    await page.keyboard.type('bzn');
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await page.getByLabel('Toetsen van één letter gebruiken').uncheck();
    await page.keyboard.press('Escape');
    await page.keyboard.press('b');
    await page.keyboard.press('n');
    await page.waitForTimeout(300);
    expect(session.view()).toMatchObject({ show: 'auto', item: { index: 1 } });
  });

  it('fits a small laptop and large type, and is sound for assistive technology', async () => {
    const { session, page } = await talking(['Noor', 'Henk', 'Wolfeschlegelsteinhausenbergerdorff']);
    await session.act({ type: 'turn.start', seatId: session.view().seats?.[2]?.id ?? '' });
    for (const size of [
      { width: 1440, height: 900 },
      { width: 1280, height: 720 },
      { width: 1024, height: 768 },
    ]) {
      await page.setViewportSize(size);
      expect(await overflow(page)).toEqual({ down: 0, right: 0 });
    }
    expect(await accessibility(page)).toEqual([]);
  });
});
