import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { exportJson } from '../../server/export/json.ts';
import type { Export } from '../../shared/protocol/export.ts';
import { accessibility, device, open, overflow, shot, smallestType } from './browser.ts';
import { startSession } from './session.ts';
import { talked } from './talked.ts';

/** The report of a talk that took an hour: the page is the built one, and the file what such a session exports. */
async function reportOf(people: number, locale: 'nl' | 'en' = 'nl'): Promise<{ page: Page; told: Export }> {
  const session = await startSession({ locale });
  const room = talked(people, locale);
  room.host('session.end');
  const told = exportJson(room.state, false, room.now);
  const context = await device('laptop', { timezoneId: 'Europe/Amsterdam', deviceScaleFactor: 2 });
  await context.route('**/export.json*', (route) => route.fulfill({ json: told }));
  const { id, keys } = session.created;
  const page = await open(context, `${session.origin}/report/${id}#key=${keys.report}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return { page, told };
}

const section = (page: Page, title: string) =>
  page.locator('section').filter({ has: page.getByRole('heading', { name: title, exact: true }) });

describe('the report of a talk', () => {
  it('says how the balance grew, who spoke when, per group and camp, and how it felt', async () => {
    const { page, told } = await reportOf(24);
    const { measures } = told;
    expect(await section(page, 'Hoe het evenwicht groeide').innerText()).toMatch(
      measures.heard === 24
        ? /Om 1[34]:\d\d waren alle 24 aan het woord geweest, \d+ minuten na de eerste beurt\./
        : new RegExp(`Aan het eind waren ${measures.heard} van de 24 aan het woord geweest\\.`),
    );
    expect(
      await section(page, 'Evenwicht per groep')
        .getByRole('row', { name: /^Inwoner/ })
        .innerText(),
    ).toMatch(/^Inwoner\s+12 mensen\s+\d,\d\s*$/);
    const first = page.locator('li').filter({ hasText: 'De gemeente handelt mijn aanvraag snel af.' });
    expect(await first.locator('tbody tr').count()).toBe(told.items[0]?.measures.camps.length);
    expect(told.items[0]?.measures.camps.length).toBeGreaterThan(0);

    const turns = section(page, 'Wie wanneer sprak');
    expect(await turns.getByRole('listitem').filter({ hasText: '17 beurten van' }).count()).toBe(3);
    const numbers = told.turns.filter(({ itemId }) => itemId === 'i3').map(({ seatId }) => seatId?.slice(1));
    const said = await turns.getByText(/^Vanaf \d\d:\d\d: /).allInnerTexts();
    const all = said.flatMap((line) => line.replace(/^Vanaf \d\d:\d\d: /, '').split(', '));
    expect(all).toEqual(expect.arrayContaining(numbers));

    const felt = await section(page, 'Hoe het voelde').innerText();
    for (const answers of [told.closing.said, told.closing.felt]) {
      const { counts = [], voters = 0, noOpinion = 0 } = answers ?? {};
      const marks = counts.reduce((sum, count, at) => sum + count * (at + 1), 0);
      expect(felt).toContain((marks / (voters - noOpinion)).toFixed(1).replace('.', ','));
      expect(felt).toContain(`${voters} mensen antwoordden, ${noOpinion} zonder mening.`);
    }
    expect(felt).toContain(`${measures.heard} van 24`);
    const sections = await page.locator('main > section h2').allInnerTexts();
    expect(sections.at(-1)).toBe('Wat de cijfers betekenen');
    expect(await accessibility(page)).toEqual([]);
    await shot(page, 'report-24');
  });

  it.each(['nl', 'en'] as const)('fits on paper with 60 people (%s)', async (locale) => {
    const { page } = await reportOf(60, locale);
    await page.emulateMedia({ media: 'print' });
    // What is left of A4 between its margins, at 96 px an inch.
    await page.setViewportSize({ width: 643, height: 986 });
    expect((await overflow(page)).right).toBeLessThanOrEqual(0);
    // 8.5 pt.
    expect(await smallestType(page)).toBeGreaterThanOrEqual(11.3);
    const folder = process.env['SHOTS'];
    if (folder !== undefined) {
      for (const [at, one] of (await page.locator('main > section').all()).entries())
        await one.screenshot({ path: `${folder}/report-60-${locale}-${at}.png` });
    }
  });

  it('says nothing of groups, nor of how it felt, where that would be about one person', async () => {
    const { page } = await reportOf(1);
    await section(page, 'Wie wanneer sprak').waitFor();
    expect(await section(page, 'Evenwicht per groep').count()).toBe(0);
    expect(await section(page, 'Hoe het voelde').count()).toBe(0);
  });
});
