import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { accessibility, device, open, overflow, shot } from './browser.ts';
import { startSession, type Session } from './session.ts';

const ARABIC = { lang: 'ar', text: 'البلدية تعالج طلبي الرقمي بسرعة.' };
const STATEMENT = {
  kind: 'statement',
  text: 'De gemeente handelt mijn aanvraag snel af.',
  scale: 'agree5',
  translations: [ARABIC],
};

/** A device with one voice of its own, which says everything in an instant and remembers what it said. */
async function withVoice(context: BrowserContext, lang: string): Promise<void> {
  await context.addInitScript((spoken) => {
    const said: string[] = [];
    const voice = { lang: spoken, localService: true, name: 'own' };
    class Utterance extends EventTarget {
      text: string;
      constructor(text: string) {
        super();
        this.text = text;
      }
    }
    const speak = (one: Utterance) => {
      const { innerText } = document.querySelector<HTMLElement>('[data-reading]') ?? document.body;
      said.push(`${one.text} (${innerText === one.text ? 'marked' : 'not marked'})`);
      setTimeout(() => one.dispatchEvent(new Event('end')), 5);
    };
    const synth = {
      getVoices: () => [voice],
      speak,
      cancel: () => {},
      addEventListener: () => {},
      removeEventListener: () => {},
    };
    Object.defineProperty(window, 'speechSynthesis', { value: synth });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
    Object.defineProperty(window, 'said', { value: said });
  }, lang);
}

const said = (page: Page): Promise<string[]> => page.evaluate('window.said');

async function votes(session: Session, context: BrowserContext): Promise<Page> {
  const page = await open(context, session.joinUrl);
  await page.getByLabel('Hoe heet je?').fill('Miriam');
  await page.getByRole('button', { name: 'Ga aan tafel' }).click();
  await page.getByText('Je zit aan tafel').waitFor();
  await session.act({ type: 'item.open', itemId: session.itemId(0) });
  await page.getByRole('radio').first().waitFor({ state: 'attached' });
  await page.waitForTimeout(700);
  return page;
}

describe('who reads little', () => {
  it('has the statement and its answers read out, each marked while it is read', async () => {
    const session = await startSession({ items: [STATEMENT] });
    const context = await device('low');
    await withVoice(context, 'nl-NL');
    const page = await votes(session, context);
    await shot(page, 'read-aloud');
    await page.getByRole('button', { name: 'Lees voor' }).click();
    await page.getByRole('button', { name: 'Lees voor' }).waitFor();
    expect(await said(page)).toEqual(
      [STATEMENT.text, 'Helemaal eens', 'Eens', 'Neutraal', 'Oneens', 'Helemaal oneens', 'Geen mening'].map(
        (text) => `${text} (marked)`,
      ),
    );
    expect((await overflow(page)).right).toBe(0);
  });

  it('sees no such button where the device has no voice for the language', async () => {
    const session = await startSession({ items: [STATEMENT] });
    const context = await device('phone');
    await withVoice(context, 'de-DE');
    const page = await votes(session, context);
    expect(await page.getByRole('button', { name: 'Lees voor' }).count()).toBe(0);
  });

  it('reads the statement in Arabic, from right to left, also on the next statement and after a reload', async () => {
    const session = await startSession({ items: [STATEMENT, { ...STATEMENT, translations: [] }, STATEMENT] });
    const page = await votes(session, await device('phone'));
    await page.getByLabel('In welke taal wil je dit lezen?').selectOption('ar');
    const heading = page.getByRole('heading', { level: 1, name: ARABIC.text });
    await heading.waitFor();
    await shot(page, 'arabic');
    expect(await heading.evaluate((one: HTMLElement) => [one.lang, getComputedStyle(one).direction])).toEqual(
      ['ar', 'rtl'],
    );
    expect(await accessibility(page)).toEqual([]);
    await session.act({ type: 'item.close', itemId: session.itemId(0) });
    await session.act({ type: 'item.open', itemId: session.itemId(1) });
    await page.getByRole('heading', { level: 1, name: STATEMENT.text }).waitFor();
    await session.act({ type: 'item.close', itemId: session.itemId(1) });
    await session.act({ type: 'item.open', itemId: session.itemId(2) });
    await heading.waitFor();
    await page.reload();
    await heading.waitFor();
  });

  it('gets a text in another language from the facilitator, who adds it to a statement', async () => {
    const session = await startSession();
    const { created, server } = session;
    const page = await open(
      await device('laptop'),
      `http://localhost:${server.port}/console/${created.id}#key=${created.keys.facilitator}`,
    );
    await page.getByRole('button', { name: /^Meer voor De gemeente/ }).click();
    await page.getByRole('menuitem', { name: 'Wijzig' }).click();
    await page.getByText('In een andere taal').click();
    await page.getByLabel('Kies een taal').selectOption('ar');
    await page.getByLabel('Arabisch', { exact: true }).fill(ARABIC.text);
    await shot(page, 'translate');
    await page.getByRole('button', { name: 'Bewaar' }).click();
    await session.sees((view) => expect(view.agenda[0]?.translations).toEqual([ARABIC]));
  });
});
