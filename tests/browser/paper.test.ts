import { describe, expect, it } from 'vitest';
import { accessibility, device, open, overflow, scanned, shot } from './browser.ts';
import { startSession } from './session.ts';

describe('the evening before', () => {
  it('reads how a session goes and what to do, in the language of choice, and finds the way back', async () => {
    const session = await startSession();
    const page = await open(await device('laptop'), `http://localhost:${session.server.port}/`);
    await page.getByRole('link', { name: 'Hoe gaat een gesprek?' }).click();
    await page.getByRole('heading', { name: 'De toetsen' }).waitFor();
    await page.getByRole('link', { name: 'De avond van tevoren' }).click();
    await page.getByRole('heading', { level: 1, name: 'De avond van tevoren' }).waitFor();
    await page.getByText('English').click();
    await page.getByRole('heading', { level: 1, name: 'The evening before' }).waitFor();
    expect(await accessibility(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 640 });
    expect((await overflow(page)).right).toBe(0);
    await page.getByRole('link', { name: 'To the start page' }).click();
    await page.getByRole('heading', { name: 'Do you lead a conversation?' }).waitFor();
  });

  it('prints a poster whose code brings people in, and lists with the names that are there', async () => {
    const session = await startSession({ expected: 4 });
    const { created } = session;
    for (const name of ['Greet', 'Karel']) await session.act({ type: 'seat.add', name });
    const laptop = await device('laptop');
    const page = await open(
      laptop,
      `http://localhost:${session.server.port}/console/${created.id}#key=${created.keys.facilitator}`,
    );
    await page.getByRole('button', { name: 'Meer', exact: true }).click();
    const opened = page.waitForEvent('popup');
    await page.getByRole('menuitem', { name: 'Poster en papieren lijst' }).click();
    const paper = await opened;
    await paper.getByLabel('Naam van het wifi').fill('Buurthuis');
    await paper.getByText('Ga eerst op het wifi ‘Buurthuis’.').waitFor();
    await shot(paper, 'paper');
    expect(await scanned(paper.locator('svg').first())).toBe(session.view().join);
    const names = paper.getByRole('table').first().getByRole('rowheader');
    expect(await names.allInnerTexts()).toEqual(['Greet', 'Karel']);
    expect(await paper.getByRole('table').first().getByRole('row').count()).toBe(5);
    expect(await accessibility(paper)).toEqual([]);
    await session.sees((view) => expect(view.online.consoles).toBe(2));
  });

  it('says kindly that without the key there is no poster', async () => {
    const session = await startSession();
    const page = await open(
      await device('laptop'),
      `http://localhost:${session.server.port}/paper/${session.created.id}`,
    );
    await page.getByRole('heading', { name: 'Deze poster is hier niet te maken' }).waitFor();
  });
});
