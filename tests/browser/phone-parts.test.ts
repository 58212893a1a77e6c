import type { BrowserContext } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { accessibility, device, open, shot } from './browser.ts';
import { atTable, button, said, settled } from './phones.ts';
import { startSession } from './session.ts';

/** A part of the phone page that does not come through, until it may. */
async function without(context: BrowserContext, part: string): Promise<() => Promise<void>> {
  const address = `**/assets/${part}-*.js`;
  await context.route(address, (route) => route.abort('connectionfailed'));
  return () => context.unroute(address);
}

describe('what a phone fetches later', () => {
  it('is the language that it speaks, and no other until somebody asks for it', async () => {
    const session = await startSession();
    const context = await device('phone');
    const fetched: string[] = [];
    context.on('request', (request) => {
      const [, language] = /assets\/(nl|en)-[^/]*\.js$/.exec(request.url()) ?? [];
      if (language !== undefined) fetched.push(language);
    });
    const page = await open(context, session.joinUrl);
    await page.getByLabel('Hoe heet je?').waitFor();
    expect(fetched).toEqual(['nl']);
    const comes = await without(context, 'en');
    await button(page, 'English').click();
    await page.waitForTimeout(300);
    await page.getByLabel('Hoe heet je?').fill('Noor');
    await comes();
    await page.getByLabel('What is your name?').waitFor();
    expect(await page.getByLabel('What is your name?').inputValue()).toBe('Noor');
  });

  it('follows the session when that speaks another language than the device', async () => {
    const session = await startSession({ locale: 'en' });
    const page = await open(await device('phone'), session.joinUrl);
    await page.getByLabel('What is your name?').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });

  it('is waited for in both languages as long as there are no words', async () => {
    const session = await startSession();
    const context = await device('phone');
    const comes = await without(context, 'nl');
    const page = await open(context, session.joinUrl);
    await page.getByText('Een ogenblik. Duurt het lang? Laad de pagina dan opnieuw.').waitFor();
    await page.getByText('One moment. Is it taking long? Load the page again.').waitFor();
    await shot(page, 'coming');
    expect(await accessibility(page)).toEqual([]);
    await comes();
    await page.getByLabel('Hoe heet je?').waitFor();
    expect(await page.getByText('Een ogenblik').count()).toBe(0);
  });

  it('is said to be on its way, and stands there once it came', async () => {
    const session = await startSession();
    const context = await device('phone');
    const comes = await without(context, 'Outcome');
    const page = await atTable(session, 'Noor', context);
    await session.act({ type: 'item.open', itemId: session.itemId(0) });
    await session.act({ type: 'item.close', itemId: session.itemId(0) });
    await said(page, 'Dit komt zo').waitFor();
    await shot(page, 'outcome-coming');
    await comes();
    await said(page, 'De stemming is gesloten').waitFor();
  });

  it('gives way to what was there, as long as it did not come', async () => {
    const session = await startSession();
    const context = await device('phone');
    const comes = await without(context, 'Menu');
    const page = await atTable(session, 'Noor', context);
    await settled(page);
    await page.getByRole('button', { name: /^Noor/ }).click();
    await said(page, 'Dit komt zo').waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await settled(page);
    await button(page, 'Terug').click();
    await said(page, 'Je zit aan tafel, Noor').waitFor();
    await settled(page);
    await page.getByRole('button', { name: /^Noor/ }).click();
    await comes();
    await page.getByRole('dialog', { name: 'Jouw plek' }).waitFor();
  });

  it('is asked for again with the page itself, where the browser remembers that it did not come', async () => {
    const session = await startSession();
    const context = await device('phone');
    const comes = await without(context, 'Write');
    const page = await atTable(session, 'Noor', context);
    await session.act({ type: 'item.discuss', itemId: session.itemId(0) });
    await button(page, 'Ik schrijf het liever op').waitFor();
    await settled(page);
    await button(page, 'Ik schrijf het liever op').click();
    await said(page, 'Dit komt zo').waitFor();
    await settled(page);
    await comes();
    await button(page, 'Laad de pagina opnieuw').click();
    await button(page, 'Ik schrijf het liever op').waitFor();
    await settled(page);
    await button(page, 'Ik schrijf het liever op').click();
    await page.getByLabel('Wat wil je zeggen?').waitFor();
  });

  it('keeps nobody from the conversation', async () => {
    const session = await startSession();
    const context = await device('phone');
    const comes = await without(context, 'Write');
    const page = await atTable(session, 'Noor', context);
    await session.act({ type: 'item.discuss', itemId: session.itemId(0) });
    await button(page, 'Ik schrijf het liever op').waitFor();
    await settled(page);
    await button(page, 'Ik schrijf het liever op').click();
    await said(page, 'Dit komt zo').waitFor();
    await shot(page, 'write-coming');
    await settled(page);
    await button(page, 'Terug').click();
    await button(page, 'Ik wil iets zeggen').waitFor();
    await settled(page);
    await button(page, 'Ik schrijf het liever op').click();
    await comes();
    await page.getByLabel('Wat wil je zeggen?').waitFor();
  });
});
