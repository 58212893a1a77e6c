import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Export } from '../../shared/protocol/export.ts';
import { accessibility, device, open, overflow, shot, smallestType } from './browser.ts';
import { startSession, type Body, type Session } from './session.ts';

const ITEMS = [
  { kind: 'statement', text: 'De gemeente handelt mijn aanvraag snel af.', scale: 'agree5' },
  { kind: 'score', text: 'Welk cijfer geef je de dienstverlening?' },
  { kind: 'choice', text: 'Wat helpt het meest?', options: ['Meer loketten', 'Een app', 'Bellen'] },
  { kind: 'talk', text: 'Hoe gaan we verder?' },
];

interface Panel {
  session: Session;
  people: string[];
}

/** Six people without a phone, so that a test can vote for them. */
async function panel(body: Body = {}): Promise<Panel> {
  const session = await startSession({ items: ITEMS, ...body });
  const people: string[] = [];
  for (const name of ['Noor', 'Henk', 'Ayşe', 'Ria', 'Karel', 'Greet'])
    people.push(String((await session.act({ type: 'seat.add', name }))['seatId']));
  return { session, people };
}

async function votes(
  { session, people }: Panel,
  at: number,
  round: number,
  values: readonly (number | number[] | null)[],
) {
  const itemId = session.itemId(at);
  await session.act({ type: 'item.open', itemId });
  for (const [i, value] of values.entries())
    await session.act({ type: 'vote.cast', itemId, round, value, seatId: people[i] ?? '' });
  await session.act({ type: 'item.close', itemId });
}

/** A turn of under three seconds is a slip, and counts as none. */
const A_TURN = 3200;

async function speaks({ session, people }: Panel, who: readonly number[]): Promise<void> {
  for (const one of who) {
    await session.act({ type: 'turn.start', seatId: people[one] ?? '' });
    await pause(A_TURN);
  }
  if (who.length > 0) await session.act({ type: 'turn.end', turnId: session.view().speaker?.turnId ?? '' });
}

/** Two votes with a conversation between them, a mark, a choice of too few people, and the end. */
async function held(...who: number[]): Promise<Panel> {
  const all = await panel();
  const { session } = all;
  await votes(all, 0, 1, [1, 2, 2, 4, 5, null]);
  await session.act({ type: 'item.reveal', itemId: session.itemId(0) });
  await session.act({ type: 'item.discuss', itemId: session.itemId(0) });
  await speaks(all, who);
  await votes(all, 0, 2, [2, 4, 4, 4, 5, null]);
  await session.act({ type: 'item.reveal', itemId: session.itemId(0) });
  await votes(all, 1, 1, [7, 6, 8, 7, 4, 9]);
  await session.act({ type: 'item.reveal', itemId: session.itemId(1) });
  await votes(all, 2, 1, [[0], [1]]);
  await session.act({ type: 'session.end' });
  return all;
}

async function report({ created, origin }: Session, key = created.keys.report): Promise<Page> {
  return open(await device('laptop'), `${origin}/report/${created.id}#key=${key}`);
}

describe('the report', () => {
  it('tells whoever was not there how it went, and calls nobody by name', async () => {
    const { session } = await held(0, 1, 2, 0);
    const page = await report(session);
    await page.getByRole('heading', { name: 'Panelgesprek', level: 1 }).waitFor();
    expect(page.url()).not.toContain('key');
    const text = await page.innerText('main');
    expect(text).toContain('6 mensen aan tafel');
    expect(text).toContain('3 van 6');
    expect(text).toContain('Na het gesprek');
    expect(text).toContain('6 mensen hebben gestemd, 1 zonder mening. ');
    expect(text).toContain('3 van 5 mensen kozen een ander antwoord: 3 meer eens, 0 meer oneens.');
    expect(text).toContain('Gemiddeld 6,8');
    expect(text).toContain('Minder dan 5 stemmen. Daarom blijft de uitslag geheim.');
    expect(text).toContain('Niet aan de orde gekomen.');
    expect(text).not.toMatch(/Noor|Henk|Voorlopig/);
    expect(await page.getByRole('row', { name: /^Deelnemer 1 / }).innerText()).toMatch(
      /^Deelnemer 1\s+2\s+0:0\d/,
    );
    // Levels 2, 1, 1 and three times 0: one turn would have to move, of at most three. 100 (1 - 1/3).
    expect(await page.locator('dd').allInnerTexts()).toEqual(['6', '3 van 6', '67', '–\ngeen cijfer']);
    expect(await accessibility(page)).toEqual([]);
    await shot(page, 'report');
    await page.reload();
    await page.getByRole('heading', { name: 'Panelgesprek', level: 1 }).waitFor();
  });

  it('is saved as a table and as a file for programs', async () => {
    const { session } = await held();
    const page = await report(session);
    const saved = async (name: string) => {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name }).click(),
      ]);
      return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
    };
    const json = await saved('Alles (JSON)');
    const told = JSON.parse(json.text) as Export;
    expect(told).toMatchObject({ version: 1, measures: { present: 6 } });
    const table = await saved('Tabel (CSV)');
    expect([json.name, table.name]).toEqual(['Panelgesprek.json', 'Panelgesprek.csv']);
    expect(table.text + json.text).not.toMatch(/Noor|Henk/);
  });

  it('is printed without buttons, and fits A4', async () => {
    const { session } = await held(1);
    const page = await report(session);
    await page.getByRole('button', { name: /^Print/ }).waitFor();
    await page.emulateMedia({ media: 'print' });
    // What is left of A4 between its margins, at 96 px an inch.
    await page.setViewportSize({ width: 643, height: 986 });
    expect(await page.getByRole('button').count()).toBe(0);
    expect((await overflow(page)).right).toBeLessThanOrEqual(0);
    expect(await page.evaluate(() => getComputedStyle(document.body).fontSize)).toMatch(/^14\.6/);
    // 8.5 pt.
    expect(await smallestType(page)).toBeGreaterThanOrEqual(11.3);
    const folder = process.env['SHOTS'];
    if (folder !== undefined) await page.pdf({ path: `${folder}/report.pdf`, preferCSSPageSize: true });
  });

  it('is provisional until the end, and holds no result that was not shown', async () => {
    const all = await panel();
    const { session } = all;
    const page = await report(session);
    await page.getByText('Er is nog niets te melden.').waitFor();
    await votes(all, 0, 1, [1, 2, 2, 4, 5, null]);
    await page.getByRole('button', { name: 'Haal de laatste cijfers' }).click();
    await page.getByText('De uitslag is nog niet getoond.').waitFor();
    await page.getByText('Voorlopig verslag').waitFor();
    expect(await accessibility(page)).toEqual([]);
    await session.act({ type: 'session.end' });
    await page.getByRole('button', { name: 'Haal de laatste cijfers' }).click();
    await page.getByText('6 mensen hebben gestemd, 1 zonder mening.').waitFor();
    await page.getByText('Voorlopig verslag').waitFor({ state: 'detached' });
  });

  it('speaks the language of the session', async () => {
    const { session } = await panel({ locale: 'en' });
    const page = await report(session);
    await page.getByText('There is nothing to report yet.').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });

  it('says so when the key is not right, and when the server cannot be reached', async () => {
    const { session } = await panel();
    const page = await report(session, session.created.keys.screen);
    await page.getByRole('heading', { name: 'We vinden dit verslag niet.' }).waitFor();
    expect(await accessibility(page)).toEqual([]);
    await page.goto(`${page.url()}#key=${session.created.keys.report}`);
    await page.getByText('Er is nog niets te melden.').waitFor();
    session.signal.cut();
    await page.getByRole('button', { name: 'Haal de laatste cijfers' }).click();
    await page.getByRole('heading', { name: 'Het verslag kwam niet binnen.' }).waitFor();
    session.signal.mend();
    await page.getByRole('button', { name: 'Probeer opnieuw' }).press('Enter');
    await page.getByText('Er is nog niets te melden.').waitFor();
  });

  it('opens from the console and from the start page of the same laptop', async () => {
    const { session } = await panel();
    const { id, keys } = session.created;
    await session.act({ type: 'session.start' });
    await session.act({ type: 'session.end' });
    const laptop = await device('laptop');
    const page = await open(laptop, `${session.origin}/console/${id}#key=${keys.facilitator}`);
    const [paper] = await Promise.all([
      laptop.waitForEvent('page'),
      page.getByRole('link', { name: 'Open het verslag' }).click(),
    ]);
    await paper.getByRole('heading', { name: 'Panelgesprek', level: 1 }).waitFor();
    expect(paper.url()).not.toContain('key');
    // Another laptop, where only the facilitator's key is known.
    const other = await device('laptop');
    const start = await open(other, `${session.origin}/`);
    await start.evaluate(
      ([own, facilitator, screen]) => {
        localStorage.setItem('evenwoord.sessions', JSON.stringify([{ id: own, title: 'Panelgesprek' }]));
        localStorage.setItem(`evenwoord.facilitator.${own}`, facilitator);
        localStorage.setItem(`evenwoord.screen.${own}`, screen);
      },
      [id, keys.facilitator, keys.screen] as const,
    );
    await start.reload();
    await start.getByRole('link', { name: 'Verslag van Panelgesprek' }).waitFor();
    await shot(start, 'start-report');
    await start.getByRole('link', { name: 'Verslag van Panelgesprek' }).click();
    await start.getByRole('heading', { name: 'Panelgesprek', level: 1 }).waitFor();
  });
});
