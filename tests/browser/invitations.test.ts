import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { accessibility, device, open, overflow, shot, type Size } from './browser.ts';
import { startSession, type Session } from './session.ts';

const LONG =
  'Ik wil dat de gemeente mij belt als mijn digitale aanvraag langer duurt dan zeven dagen, ook als ik daar zelf niet om vraag en ook als het maar een kleine zaak is.';

async function atTable(session: Session, name: string, size: Size = 'phone'): Promise<Page> {
  const context = await device(size);
  await context.addInitScript(() => {
    Object.assign(window, { felt: 0 });
    navigator.vibrate = () => {
      Object.assign(window, { felt: Number(Reflect.get(window, 'felt')) + 1 });
      return true;
    };
  });
  const page = await open(context, session.joinUrl);
  await page.getByLabel('Hoe heet je?').fill(name);
  await page.getByRole('button', { name: 'Ga aan tafel' }).click();
  await page.getByText(`Je zit aan tafel, ${name}`).waitFor();
  await session.sees((view) => expect(view.seats?.map((seat) => seat.name)).toContain(name));
  return page;
}

const seatOf = (session: Session, name: string) =>
  session.view().seats?.find((seat) => seat.name === name) ?? expect.fail(`${name} is not at the table`);
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const said = (page: Page, text: string) => page.getByRole('main').getByText(text);
const card = (page: Page, name: string) =>
  page.getByRole('heading', { name: `${name}, wil jij hier iets over zeggen?` });
/** A stage that has just begun takes no input for a moment. */
const settled = (page: Page) => page.waitForTimeout(700);

/** In conversation, with these people at the table. */
async function talking(session: Session, names: string[], size: Size = 'phone'): Promise<Page[]> {
  const pages: Page[] = [];
  for (const name of names) pages.push(await atTable(session, name, size));
  await session.act({ type: 'item.discuss', itemId: session.itemId(0) });
  for (const page of pages) await button(page, 'Ik luister liever').waitFor();
  return pages;
}

async function ask(session: Session, page: Page, name: string): Promise<string> {
  const { inviteId } = await session.act({ type: 'invite.send', seatId: seatOf(session, name).id });
  await card(page, name).waitFor();
  await settled(page);
  return String(inviteId);
}

/** The questions that stand open, and whether each was really seen. */
const seen = (session: Session) => session.view().openInvites.map((one) => one.seen);

const refusedOf = async (session: Session, name: string) => {
  const outcome = await session.desk.send({ type: 'invite.send', seatId: seatOf(session, name).id });
  return outcome.ok ? null : outcome.error.reason;
};

describe('a quiet person', () => {
  it('says no and is not asked again for this statement', async () => {
    const session = await startSession();
    const [page = expect.fail()] = await talking(session, ['Miriam']);
    await ask(session, page, 'Miriam');
    await shot(page, 'card');
    await button(page, 'Nee, liever niet').click();
    await said(page, 'Goed. Bij deze stelling vraagt niemand het je meer.').waitFor();
    await shot(page, 'no');
    expect(await refusedOf(session, 'Miriam')).toBe('said-no');
    await page.reload();
    await said(page, 'Goed. Bij deze stelling vraagt niemand het je meer.').waitFor();
    // A call to everybody is not for somebody who just answered.
    await session.act({ type: 'invite.all' });
    await settled(page);
    expect(await said(page, 'jouw ervaring telt ook').count()).toBe(0);
  });

  it('says yes and has a place in the line', async () => {
    const session = await startSession();
    const [henk = expect.fail(), miriam = expect.fail()] = await talking(session, ['Henk', 'Miriam']);
    await settled(henk);
    await button(henk, 'Ik wil iets zeggen').click();
    await said(henk, 'Je bent de eerste').waitFor();
    await ask(session, miriam, 'Miriam');
    await button(miriam, 'Ja, graag').click();
    await said(miriam, 'Je hand is omhoog').waitFor();
    await said(miriam, 'Je bent de tweede').waitFor();
    await shot(miriam, 'yes');
    await session.sees((view) => expect(view.wants.map(({ seatId }) => seatId)).toHaveLength(2));
  });

  it('says later and is not asked again for this statement, but once by the facilitator herself', async () => {
    const session = await startSession();
    const [page = expect.fail()] = await talking(session, ['Miriam']);
    await ask(session, page, 'Miriam');
    await button(page, 'Straks misschien').click();
    await said(page, 'Misschien vragen we het je later nog eens. Het hoeft niet.').waitFor();
    await shot(page, 'later');
    await session.sees((view) => expect(view.invite).toEqual([]));
    await session.act({ type: 'invite.all' });
    await settled(page);
    expect(await said(page, 'jouw ervaring telt ook').count()).toBe(0);
    await ask(session, page, 'Miriam');
    await button(page, 'Straks misschien').click();
    await said(page, 'Misschien vragen we het je later nog eens. Het hoeft niet.').waitFor();
    expect(await refusedOf(session, 'Miriam')).toBe('asked-twice');
  });

  it('would rather listen and is left alone until she changes it', async () => {
    const session = await startSession();
    const page = await atTable(session, 'Miriam');
    await shot(page, 'lobby');
    await settled(page);
    await button(page, 'Ik luister liever').click();
    await button(page, 'Ik wil toch meepraten').waitFor();
    await shot(page, 'lobby-listening');
    await session.act({ type: 'item.discuss', itemId: session.itemId(0) });
    await said(page, 'Je luistert liever. Niemand vraagt je iets te zeggen.').waitFor();
    await shot(page, 'listening');
    expect(await refusedOf(session, 'Miriam')).toBe('listening');
    await session.act({ type: 'invite.all' });
    await settled(page);
    expect(await said(page, 'jouw ervaring telt ook').count()).toBe(0);
    await button(page, 'Ik wil toch meepraten').click();
    await button(page, 'Ik luister liever').waitFor();
    await said(page, 'jouw ervaring telt ook').waitFor();
    await ask(session, page, 'Miriam');
  });

  it('ends her listening with a hand, and nothing moves under the thumb', async () => {
    const session = await startSession();
    const [page = expect.fail()] = await talking(session, ['Miriam'], 'low');
    await settled(page);
    const place = async (name: string) => (await button(page, name).boundingBox())?.y;
    const [hand, listen] = [await place('Ik wil iets zeggen'), await place('Ik luister liever')];
    await button(page, 'Ik luister liever').click();
    await button(page, 'Ik wil toch meepraten').waitFor();
    expect([await place('Ik wil iets zeggen'), await place('Ik wil toch meepraten')]).toEqual([hand, listen]);
    await button(page, 'Ik wil iets zeggen').click();
    await button(page, 'Hand omlaag').waitFor();
    expect(await place('Hand omlaag')).toBe(hand);
    await button(page, 'Hand omlaag').click();
    await button(page, 'Ik luister liever').waitFor();
    expect(await place('Ik luister liever')).toBe(listen);
  });
});

describe('an invitation', () => {
  it('says beforehand who sees a yes, also to somebody without a name', async () => {
    const session = await startSession();
    const page = await open(await device('low'), session.joinUrl);
    await page.getByRole('button', { name: 'Doe mee als Deelnemer' }).click();
    await page.getByText('Je zit aan tafel, Deelnemer 1').waitFor();
    await session.act({ type: 'item.discuss', itemId: session.itemId(0) });
    await session.sees((view) => expect(view.seats).toHaveLength(1));
    await session.act({ type: 'invite.send', seatId: session.view().seats?.[0]?.id ?? '' });
    await page.getByRole('heading', { name: 'Wil jij hier iets over zeggen?', exact: true }).waitFor();
    await said(page, 'Bij ja gaat je hand omhoog, en die ziet de zaal.').waitFor();
    expect((await overflow(page)).down).toBeLessThanOrEqual(0);
    await shot(page, 'card-nameless');
  });

  it('a card that lapses goes quietly', async () => {
    const session = await startSession();
    const [page = expect.fail()] = await talking(session, ['Miriam']);
    const inviteId = await ask(session, page, 'Miriam');
    await session.act({ type: 'invite.withdraw', inviteId });
    await said(page, 'De vraag is voorbij. Je kunt altijd zelf je hand opsteken.').waitFor();
    await shot(page, 'gone');
    expect(await card(page, 'Miriam').count()).toBe(0);
    expect(await page.title()).toBe('Evenwoord');
  });

  it('is felt once, stands in the title, and is told to be seen once somebody can see it', async () => {
    const session = await startSession();
    const [page = expect.fail()] = await talking(session, ['Miriam']);
    const look = (state: 'visible' | 'hidden') =>
      page.evaluate((now) => {
        Object.defineProperty(document, 'visibilityState', { value: now, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      }, state);
    await look('hidden');
    await ask(session, page, 'Miriam');
    expect(await page.title()).toBe('Een vraag voor jou · Evenwoord');
    expect(seen(session)).toEqual([false]);
    await look('visible');
    await session.sees(() => expect(seen(session)).toEqual([true]));
    await look('hidden');
    await look('visible');
    expect(await page.evaluate(() => Number(Reflect.get(window, 'felt')))).toBe(1);
  });

  it('takes no focus, is said, and is answered with the keyboard', async () => {
    const session = await startSession();
    const [page = expect.fail()] = await talking(session, ['Miriam']);
    await settled(page);
    await page.getByRole('button', { name: /^Miriam/ }).click();
    await button(page, 'Verander je naam').click();
    const field = page.getByRole('textbox', { name: 'Je naam' });
    await field.fill('Miri');
    await session.act({ type: 'invite.send', seatId: seatOf(session, 'Miriam').id });
    await page.locator('main h1').filter({ hasText: 'Miriam, wil jij' }).waitFor();
    await settled(page);
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    const aloud = page.locator('main + [aria-live=polite]');
    expect(await aloud.textContent()).toBe('');
    expect(seen(session)).toEqual([false]);
    await page.keyboard.press('Escape');
    await card(page, 'Miriam').waitFor();
    expect(await aloud.textContent()).toMatch(/^Miriam, wil jij hier iets over zeggen\?.*Het hoeft niet\.$/);
    await session.sees(() => expect(seen(session)).toEqual([true]));
    await settled(page);
    await page.keyboard.press('Tab');
    expect(await button(page, 'Ja, graag').evaluate((element) => element === document.activeElement)).toBe(
      true,
    );
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await said(page, 'Misschien vragen we het je later nog eens. Het hoeft niet.').waitFor();
  });

  it('what was meant for the stage before answers nothing', async () => {
    const session = await startSession();
    const [page = expect.fail()] = await talking(session, ['Miriam']);
    await session.act({ type: 'invite.send', seatId: seatOf(session, 'Miriam').id });
    await button(page, 'Nee, liever niet').click();
    await settled(page);
    expect(await card(page, 'Miriam').count()).toBe(1);
    await session.sees(() => expect(seen(session)).toEqual([true]));
  });

  it('has three equal answers in view on the smallest phone, and axe finds nothing wrong', async () => {
    const session = await startSession({ items: [{ kind: 'statement', text: LONG, scale: 'agree5' }] });
    const [page = expect.fail()] = await talking(session, ['Miriam'], 'low');
    await shot(page, 'low-talk');
    await session.act({ type: 'invite.all' });
    await said(page, 'jouw ervaring telt ook').waitFor();
    await shot(page, 'low-called');
    expect(await accessibility(page)).toEqual([]);
    await ask(session, page, 'Miriam');
    await shot(page, 'low-card');
    expect(await overflow(page)).toEqual({ down: 0, right: 0 });
    const boxes = await Promise.all(
      ['Ja, graag', 'Straks misschien', 'Nee, liever niet'].map((name) => button(page, name).boundingBox()),
    );
    expect(new Set(boxes.map((box) => `${box?.width} ${box?.height}`)).size).toBe(1);
    expect(Math.max(...boxes.map((box) => (box?.y ?? 0) + (box?.height ?? 0)))).toBeLessThanOrEqual(640);
    expect(await accessibility(page)).toEqual([]);
  });
});

describe('the soft call', () => {
  it('reaches who was not heard and nobody else', async () => {
    const session = await startSession();
    const pages = await talking(session, ['Noor', 'Henk', 'Miriam', 'Fatima']);
    const [noor, henk, miriam, fatima] = pages as [Page, Page, Page, Page];
    // Over three seconds it is a turn, and Noor was heard.
    await session.act({ type: 'turn.start', seatId: seatOf(session, 'Noor').id });
    await noor.waitForTimeout(3500);
    await session.act({ type: 'turn.end', turnId: session.view().speaker?.turnId ?? '' });
    await said(noor, 'Jij had 1 beurt').waitFor();
    await button(henk, 'Ik wil iets zeggen').click();
    await said(henk, 'Je bent de eerste').waitFor();
    await button(fatima, 'Ik luister liever').click();
    await button(fatima, 'Ik wil toch meepraten').waitFor();
    await session.act({ type: 'invite.all' });
    await said(miriam, 'Jouw ervaring telt ook.').waitFor();
    await shot(miriam, 'called');
    await settled(noor);
    for (const page of [noor, henk, fatima])
      expect(await said(page, 'jouw ervaring telt ook').count()).toBe(0);
  });
});
