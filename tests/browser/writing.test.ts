import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openConnection } from '../../client/net/connection.ts';
import { tokenName } from '../../client/net/keys.ts';
import type { PhoneView } from '../../shared/views/phone.ts';
import { accessibility, device, open, overflow, shot, type Size } from './browser.ts';
import { startSession, type Session } from './session.ts';

const TEXT = 'Het formulier is te lang.';
const LONG = 'Niemand belde terug, en de brief die ik kreeg begreep ik niet. '.repeat(8).slice(0, 500);

async function atTable(session: Session, name: string, size: Size = 'phone'): Promise<Page> {
  const page = await open(await device(size), session.joinUrl);
  await page.getByLabel('Hoe heet je?').fill(name);
  await button(page, 'Ga aan tafel').click();
  await page.getByText(`Je zit aan tafel, ${name}`).waitFor();
  await session.sees((view) => expect(view.seats?.map((seat) => seat.name)).toContain(name));
  return page;
}

/** In conversation, with one person at the table who holds this phone. */
async function talking(name: string, size: Size = 'phone'): Promise<{ session: Session; page: Page }> {
  const session = await startSession();
  const page = await atTable(session, name, size);
  await session.act({ type: 'item.discuss', itemId: session.itemId(0) });
  await button(page, 'Ik schrijf het liever op').waitFor();
  await settled(page);
  return { session, page };
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const said = (page: Page, text: string) => page.getByRole('main').getByText(text);
const area = (page: Page) => page.getByLabel('Wat wil je zeggen?');
const draftOf = (page: Page) => area(page).inputValue();
/** A stage, and a text on the console, takes no input in its first moment. */
const settled = (page: Page) => page.waitForTimeout(800);

async function writes(page: Page, text: string): Promise<void> {
  await button(page, 'Ik schrijf het liever op').click();
  await area(page).fill(text);
  await settled(page);
}

async function goesOn(page: Page): Promise<void> {
  await button(page, 'Schrijf verder').waitFor();
  await settled(page);
  await button(page, 'Schrijf verder').click();
  await area(page).waitFor();
}

async function sends(page: Page, text: string, named = false): Promise<void> {
  await writes(page, text);
  if (named) await page.getByLabel('Mijn naam mag erbij').check();
  await button(page, 'Verstuur').click();
  await said(page, 'Je tekst is verstuurd.').first().waitFor();
  await settled(page);
}

async function consoleOf({ created, origin }: Session): Promise<Page> {
  const page = await open(
    await device('laptop'),
    `${origin}/console/${created.id}#key=${created.keys.facilitator}`,
  );
  await page.getByText('Gesprek loopt').waitFor();
  return page;
}

const projectorOf = async ({ created, origin }: Session): Promise<Page> =>
  open(await device('projector'), `${origin}/screen/${created.id}#key=${created.keys.screen}`);

const states = (session: Session) => session.view().texts.map(({ state }) => state);

describe('writing instead of speaking', () => {
  it('somebody who would rather write is read out, counts as heard and sees it', async () => {
    const { session, page } = await talking('Miriam');
    const desk = await consoleOf(session);
    expect(await desk.getByText('Wat mensen schreven').count()).toBe(0);
    await sends(page, TEXT);
    await desk.getByText('1 nieuw').waitFor();
    await desk.keyboard.press('t');
    const dialog = desk.getByRole('dialog');
    await dialog.getByRole('article').getByText(TEXT).waitFor();
    await dialog.getByText('zonder naam').waitFor();
    await settled(desk);
    await shot(desk, 'written-console');
    expect(await accessibility(desk)).toEqual([]);
    await desk.keyboard.press('Enter');
    await said(page, 'Je tekst is voorgelezen.').waitFor();
    await said(page, 'Jij bent gehoord met wat je schreef.').waitFor();
    await shot(page, 'written-phone');
    expect(await accessibility(page)).toEqual([]);
    await dialog.waitFor({ state: 'detached' });
    await desk.keyboard.press('z');
    await said(page, 'Je tekst is verstuurd.').waitFor();
    await desk.keyboard.press('t');
    await dialog.getByRole('article').getByText(TEXT).waitFor();
    await settled(desk);
    await desk.keyboard.press('Enter');
    await session.sees((view) => expect(view).toMatchObject({ heard: 0, texts: [{ state: 'read' }] }));
    const itemId = session.itemId(0);
    await session.act({ type: 'item.finish', itemId });
    await session.act({ type: 'item.discuss', itemId });
    await session.sees((view) => expect(view).toMatchObject({ heard: 1, turns: [] }));
  });

  it('a text is put on the screen without the name', async () => {
    const { session, page } = await talking('Miriam');
    const [desk, projector] = [await consoleOf(session), await projectorOf(session)];
    await sends(page, TEXT, true);
    await desk.keyboard.press('t');
    const dialog = desk.getByRole('dialog');
    await dialog.getByText('Miriam').waitFor();
    await settled(desk);
    await button(desk, 'Op het scherm zonder naam').click();
    await projector.getByRole('main').getByText(TEXT).waitFor();
    expect(await projector.getByRole('main').innerText()).not.toContain('Miriam');
    await shot(projector, 'written-screen');
    expect(await accessibility(projector)).toEqual([]);
    await said(page, 'Je tekst is getoond op het scherm.').waitFor();
    await button(desk, 'Haal van het scherm').click();
    await projector.getByRole('main').getByText(TEXT).waitFor({ state: 'detached' });
  });

  it('a text is put on the screen with the name, which its writer allowed', async () => {
    const { session, page } = await talking('Miriam');
    const [desk, projector] = [await consoleOf(session), await projectorOf(session)];
    await sends(page, TEXT, true);
    await desk.keyboard.press('t');
    await settled(desk);
    await button(desk, 'Op het scherm met naam').click();
    await projector.getByRole('listitem').filter({ hasText: TEXT }).getByText('Miriam').waitFor();
  });

  it('what is kept stays with the facilitator, and its writer is told nothing of it', async () => {
    const { session, page } = await talking('Miriam');
    const [desk, projector] = [await consoleOf(session), await projectorOf(session)];
    await sends(page, TEXT);
    await desk.keyboard.press('t');
    expect(await button(desk, 'Op het scherm met naam').count()).toBe(0);
    await settled(desk);
    await button(desk, 'Bewaar').click();
    await session.sees(() => expect(states(session)).toEqual(['hidden']));
    await desk.getByText('1 nieuw').waitFor({ state: 'detached' });
    await settled(page);
    await said(page, 'Je tekst is verstuurd.').waitFor();
    expect(await projector.getByText(TEXT).count()).toBe(0);
    await desk.keyboard.press('t');
    await desk.getByRole('dialog').getByText('bewaard').waitFor();
  });

  it('a second press goes to no other text', async () => {
    const { session, page } = await talking('Miriam');
    const desk = await consoleOf(session);
    await sends(page, TEXT);
    await sends(page, 'Bel mij liever.');
    await desk.getByText('2 nieuw').waitFor();
    await desk.keyboard.press('t');
    await settled(desk);
    await desk.keyboard.press('Enter');
    await desk.getByRole('article').getByText('Bel mij liever.').waitFor();
    await desk.keyboard.press('Enter');
    await settled(desk);
    expect(states(session)).toEqual(['read', 'sent']);
    await desk.keyboard.press('Enter');
    await session.sees(() => expect(states(session)).toEqual(['read', 'read']));
  });

  it('what was begun outlives a vote and a reload', async () => {
    const { session, page } = await talking('Miriam', 'low');
    await writes(page, 'Het formulier is');
    await page.getByLabel('Mijn naam mag erbij').check();
    await session.act({ type: 'item.open', itemId: session.itemId(0) });
    await said(page, 'Je tekst is bewaard.').waitFor();
    await page.getByText('Helemaal eens').waitFor();
    expect(await overflow(page)).toEqual({ down: 0, right: 0 });
    await page.reload();
    await session.act({ type: 'item.close', itemId: session.itemId(0) });
    await goesOn(page);
    expect(await draftOf(page)).toBe('Het formulier is');
    expect(await page.getByLabel('Mijn naam mag erbij').isChecked()).toBe(true);
    await session.act({ type: 'item.discuss', itemId: session.itemId(0) });
    await settled(page);
    expect(await draftOf(page)).toBe('Het formulier is');
  });

  it('a question to this person and the floor go before it', async () => {
    const { session, page } = await talking('Miriam');
    await writes(page, TEXT);
    const seatId = session.view().seats?.[0]?.id ?? '';
    const { inviteId } = await session.act({ type: 'invite.send', seatId });
    await page.getByRole('heading', { name: 'Miriam, wil jij hier iets over zeggen?' }).waitFor();
    await session.act({ type: 'invite.withdraw', inviteId: String(inviteId) });
    await goesOn(page);
    await area(page).waitFor();
    await session.act({ type: 'turn.start', seatId });
    await page.getByRole('heading', { name: 'Jij hebt het woord' }).waitFor();
    await said(page, 'Je tekst is bewaard.').waitFor();
  });

  it('written without a connection it goes along by itself, once, though the page was closed', async () => {
    const { session, page } = await talking('Miriam', 'low');
    session.signal.cut();
    await page.getByText('Even geen verbinding').waitFor();
    await writes(page, TEXT);
    await button(page, 'Verstuur').click();
    await said(page, 'Je tekst gaat mee zodra er verbinding is.').waitFor();
    await shot(page, 'written-offline');
    await page.close();
    session.signal.mend();
    const again = await open(page.context(), session.joinUrl);
    await said(again, 'Je tekst is verstuurd.').waitFor();
    await again.reload();
    await said(again, TEXT).waitFor();
    expect(session.view().texts.map(({ text }) => text)).toEqual([TEXT]);
  });

  it('what was refused is there to be changed', async () => {
    const { session, page } = await talking('Miriam');
    const { code } = session.created;
    const token = await page.evaluate((name) => localStorage.getItem(name), tokenName(code));
    const phone = openConnection<PhoneView>({
      url: `http://127.0.0.1:${session.server.port}`,
      auth: () => ({ protocol: 1, code, seatToken: token ?? '' }),
    });
    onTestFinished(() => phone.close());
    for (let i = 0; i < 30; i += 1)
      expect((await phone.send({ type: 'write.send', text: `${i}`, name: false })).ok).toBe(true);
    await writes(page, TEXT);
    await button(page, 'Verstuur').click();
    await page.getByText('Je hebt al dertig keer iets geschreven.').waitFor();
    await goesOn(page);
    expect(await draftOf(page)).toBe(TEXT);
  });

  it('says when it gets long, and sends nothing that is too long or empty', async () => {
    const { session, page } = await talking('Miriam', 'low');
    await writes(page, ' \n ');
    await button(page, 'Verstuur').click();
    await said(page, 'Schrijf eerst iets op.').waitFor();
    await area(page).fill(LONG.slice(0, 439));
    expect(await said(page, 'Nog ').count()).toBe(0);
    await area(page).fill(LONG.slice(0, 499));
    await said(page, 'Nog 1 teken.').waitFor();
    await area(page).fill(`${LONG}!!`);
    await said(page, 'Dit is 2 tekens te lang.').waitFor();
    await button(page, 'Verstuur').click();
    await shot(page, 'written-too-long');
    expect(await accessibility(page)).toEqual([]);
    expect(session.view().texts).toEqual([]);
    await button(page, 'Terug').click();
    await button(page, 'Schrijf verder').waitFor();
  });

  it('three long texts fit on the screen, and no fourth is put there', async () => {
    const { session, page } = await talking('Miriam');
    const projector = await projectorOf(session);
    for (let i = 0; i < 4; i += 1) await sends(page, LONG, true);
    for (const { textId } of session.view().texts.slice(0, 3))
      await session.act({ type: 'text.mark', textId, as: 'shown' });
    await projector.getByRole('listitem').nth(2).waitFor();
    await shot(projector, 'written-screen-long');
    const cut = await projector.getByRole('listitem').evaluateAll((cards) =>
      cards.filter((card) => {
        const { bottom } = card.getBoundingClientRect();
        const text = card.querySelector('p');
        return bottom > innerHeight || !text || text.scrollHeight > text.clientHeight + 1;
      }),
    );
    expect(cut).toEqual([]);
    const desk = await consoleOf(session);
    await desk.keyboard.press('t');
    await desk.getByText('Er staan al drie teksten op het scherm.').waitFor();
    expect(await button(desk, 'Op het scherm met naam').isDisabled()).toBe(true);
    await desk.keyboard.press('Escape');
    await session.act({ type: 'item.finish', itemId: session.itemId(0) });
    await desk.getByText('3 op het scherm').waitFor();
    await projector.getByRole('listitem').nth(2).waitFor();
  });
});
