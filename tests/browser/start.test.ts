import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { CreateBody } from '../../shared/session/create.ts';
import { accessibility, device, open, overflow, shot } from './browser.ts';
import { startSession, type Session } from './session.ts';

/** On the machine itself: there a session may be made without a password. */
const here = (session: Session): string => `http://localhost:${session.server.port}`;

async function startPage(session: Session): Promise<Page> {
  const page = await open(await device('laptop'), `${here(session)}/`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

const rows = (page: Page) => page.getByRole('listitem', { name: /^Onderdeel/ });

async function prepare(page: Page, title: string, lines: string): Promise<void> {
  await page.getByRole('button', { name: 'Nieuw gesprek' }).click();
  await page.getByLabel('Titel').fill(title);
  await page.getByLabel('Nieuwe stellingen').fill(lines);
  await page.keyboard.press('Control+Enter');
}

/** Opens the room, and says what was made there. */
async function made(page: Page): Promise<CreateBody & { id: string }> {
  await page.getByRole('button', { name: 'Open de zaal' }).click();
  await page.waitForURL(/\/console\//);
  const id = new URL(page.url()).pathname.split('/')[2] ?? '';
  const key = await page.evaluate((name) => localStorage.getItem(name), `evenwoord.facilitator.${id}`);
  const answer = await fetch(`${new URL(page.url()).origin}/api/sessions/${id}/template`, {
    headers: { authorization: `Bearer ${key}` },
  });
  return { ...((await answer.json()) as CreateBody), id };
}

const texts = ({ items }: CreateBody): string[] => items.map(({ text }) => text);

describe('the start page', () => {
  it('joins by typing the code', async () => {
    const session = await startSession();
    const page = await startPage(session);
    const field = page.getByLabel('Heb je een code?');
    await field.fill('K7M');
    await page.getByRole('button', { name: 'Doe mee' }).click();
    await page.getByText('Een code heeft zes letters en cijfers').waitFor();
    const { code } = session.created;
    await field.fill('');
    await field.pressSequentially(`${code.slice(0, 3)} ${code.slice(3)}`.toLowerCase());
    await shot(page, 'start');
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/j/${code}`);
  });

  it('makes a session from pasted lines', async () => {
    const page = await startPage(await startSession());
    await prepare(
      page,
      'Wonen in het centrum',
      '1. Er is genoeg groen.\n- Ik voel me veilig.\n\nDe bus komt vaak genoeg.',
    );
    await rows(page).nth(2).waitFor();
    await shot(page, 'prepare');
    const session = await made(page);
    expect(session.title).toBe('Wonen in het centrum');
    expect(texts(session)).toEqual(['Er is genoeg groen.', 'Ik voel me veilig.', 'De bus komt vaak genoeg.']);
  });

  it('starts from the example', async () => {
    const page = await startPage(await startSession());
    await page.getByRole('button', { name: 'Begin met het voorbeeld' }).click();
    await rows(page).nth(3).waitFor();
    const { items, locale } = await made(page);
    expect(items.map(({ kind }) => kind)).toEqual(['statement', 'statement', 'statement', 'choice']);
    expect(locale).toBe('nl');
  });

  it('copies an earlier session', async () => {
    const page = await startPage(await startSession());
    await prepare(page, 'Spelen in de wijk', 'Er zijn genoeg speelplekken.');
    const first = await made(page);
    await page.goto(new URL('/', page.url()).href);
    await page.getByText('Klaar om te starten').waitFor();
    await page.getByRole('button', { name: 'Kopieer Spelen in de wijk' }).click();
    await page.getByLabel('Titel').fill('Spelen in de stad');
    const second = await made(page);
    expect(second.id).not.toBe(first.id);
    expect(texts(second)).toEqual(texts(first));
  });

  it('what was typed is there after a reload', async () => {
    const page = await startPage(await startSession());
    await prepare(page, 'Half af', 'Eén.\nTwee.');
    await page.getByText(/^Bewaard, /).waitFor();
    await page.reload();
    await rows(page).nth(1).waitFor();
    expect(await page.getByLabel('Titel').inputValue()).toBe('Half af');
  });

  it('moves, removes and puts back a statement by keyboard and button', async () => {
    const page = await startPage(await startSession());
    await prepare(page, 'Volgorde', 'Eén.\nTwee.\nDrie.');
    await rows(page).nth(0).getByLabel('Tekst').focus();
    await page.keyboard.press('Alt+ArrowDown');
    await page.keyboard.type('x');
    await page.getByRole('button', { name: 'Haal onderdeel 3 weg' }).click();
    await page.getByText('‘Drie.’ is weg.').waitFor();
    await page.getByRole('button', { name: 'Zet terug' }).click();
    const [first, second, third] = texts(await made(page));
    expect([first, third]).toEqual(['Twee.', 'Drie.']);
    expect(second).toContain('x');
  });

  it('says at the field what the server did not take', async () => {
    const page = await startPage(await startSession());
    await prepare(page, '', 'Eén.');
    await page.getByRole('button', { name: 'Open de zaal' }).click();
    await page.getByText('Vul hier iets in.').waitFor();
    expect(await page.getByLabel('Titel').getAttribute('aria-invalid')).toBe('true');
  });

  it('is in order for a screen reader, and fits a small laptop', async () => {
    const page = await startPage(await startSession());
    expect(await accessibility(page)).toEqual([]);
    await page.getByRole('button', { name: 'Begin met het voorbeeld' }).click();
    await rows(page).nth(3).waitFor();
    expect(await accessibility(page)).toEqual([]);
    await page.setViewportSize({ width: 1024, height: 700 });
    expect((await overflow(page)).right).toBeLessThanOrEqual(0);
  });

  it('remembers the language', async () => {
    const page = await startPage(await startSession());
    await page.getByText('English').click();
    await page.getByRole('heading', { name: 'Everybody gets a say.' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Everybody gets a say.' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });

  it('with the host password all sessions of this host are listed, and taken over', async () => {
    const password = 'een wachtwoord van de beheerder';
    const session = await startSession({}, { HOST_PASSWORD: password });
    const { id, keys } = session.created;
    const old = await open(await device('laptop'), `${session.origin}/console/${id}#key=${keys.facilitator}`);
    await old.getByRole('heading', { name: 'Zet de zaal klaar' }).waitFor();
    const page = await startPage(session);
    const field = page.getByLabel('Wachtwoord van de beheerder');
    await field.fill('een ander wachtwoord');
    await page.getByRole('button', { name: 'Toon alle gesprekken' }).click();
    await page.getByText('Dit wachtwoord klopt niet').waitFor();
    expect(await page.getByText('Panelgesprek').count()).toBe(0);
    await field.fill(password);
    await page.keyboard.press('Enter');
    await page.getByText('Panelgesprek', { exact: true }).waitFor();
    await shot(page, 'start-host');
    expect(await accessibility(page)).toEqual([]);
    await page.getByRole('button', { name: 'Neem over' }).click();
    await page.getByRole('button', { name: 'Neem het gesprek over' }).click();
    await page.waitForURL(`**/console/${id}`);
    await page.getByRole('heading', { name: 'Zet de zaal klaar' }).waitFor();
    await old.getByRole('heading', { name: 'Een andere laptop heeft het gesprek overgenomen' }).waitFor();
    await page.goto(`${here(session)}/`);
    await page.getByRole('link', { name: 'Openen' }).first().waitFor();
    expect(await page.getByRole('button', { name: 'Neem over' }).count()).toBe(0);
  });

  it('says that a page does not exist', async () => {
    const session = await startSession();
    const page = await startPage(session);
    const answer = await page.goto(`${here(session)}/niets`);
    expect(answer?.status()).toBe(404);
    await page.getByRole('heading', { name: 'Deze pagina bestaat niet.' }).waitFor();
  });
});
