import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { accessibility, device, shot } from './browser.ts';
import { atTable, button, said, seatOf, settled, sits } from './phones.ts';
import { startSession, type Session } from './session.ts';

describe('two people share a phone', () => {
  it('each with a seat, a hand and an answer of their own, and both stay at the table', async () => {
    const session = await startSession({ ballots: 'named' });
    const page = await atTable(session, 'Noor', await device('low'));
    await menuOf(page, 'Noor');
    await shot(page, 'menu');
    await button(page, 'Nog iemand op deze telefoon').click();
    await shot(page, 'share');
    await button(page, 'Zet iemand aan tafel').click();
    await sits(page, 'Henk');
    await session.sees((view) => expect(view.present).toBe(2));
    await page.getByRole('button', { name: /^Henk, antwoordt nu/ }).waitFor();
    expect(await accessibility(page)).toEqual([]);

    await session.act({ type: 'item.open', itemId: session.itemId(0) });
    await votes(page, 'Eens');
    await shot(page, 'share-vote');
    await button(page, 'Laat Noor antwoorden').click();
    await page.getByRole('button', { name: /^Noor, antwoordt nu/ }).waitFor();
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
    await votes(page, 'Oneens');
    await session.sees((view) => expect(view.item?.voted).toBe(2));
    // Whoever is not shown is not connected, and sits there all the same.
    await session.sees((view) =>
      expect(view.seats?.map(({ present, online }) => [present, online])).toEqual([
        [true, true],
        [true, false],
      ]),
    );
    await page.reload();
    await page.getByRole('button', { name: /^Noor, antwoordt nu/ }).waitFor();
    await session.act({ type: 'item.close', itemId: session.itemId(0) });
    await session.act({ type: 'item.discuss', itemId: session.itemId(0) });
    await button(page, 'Ik wil iets zeggen').waitFor();
    await settled(page);
    await button(page, 'Ik wil iets zeggen').click();
    await said(page, 'Je bent de eerste').waitFor();
    await shot(page, 'share-talk');
    expect(session.view().wants.map(({ seatId }) => seatId)).toEqual([seatOf(session, 'Noor').id]);
  });

  it('what the first one did without signal still arrives once the other is shown', async () => {
    const session = await startSession({ ballots: 'named' });
    const page = await shared(session);
    await session.act({ type: 'item.open', itemId: session.itemId(0) });
    await answerOf(page, 'Eens').waitFor();
    await settled(page);
    session.signal.stall();
    await answerOf(page, 'Eens').click();
    await page.getByText('op deze telefoon bewaard').waitFor();
    await button(page, 'Laat Noor antwoorden').click();
    session.signal.cut();
    session.signal.mend();
    await page.getByRole('button', { name: /^Noor, antwoordt nu/ }).waitFor();
    await session.sees((view) => expect(view.item?.voted).toBe(1));
    await session.sees((view) => expect(view.seats?.map(({ online }) => online)).toEqual([true, false]));
  });

  it('whoever was about to sit down and did not leaves nothing behind', async () => {
    const session = await startSession();
    const page = await atTable(session, 'Noor');
    await menuOf(page, 'Noor');
    await button(page, 'Nog iemand op deze telefoon').click();
    await button(page, 'Zet iemand aan tafel').click();
    await page.getByLabel('Hoe heet je?').waitFor();
    await shot(page, 'share-join');
    await settled(page);
    await button(page, 'Laat Noor antwoorden').click();
    await page.getByText('Noor, verbonden').waitFor();
    expect(session.view().present).toBe(1);
  });

  it('a borrowed phone is handed on: it forgets the seat, which stays', async () => {
    const session = await startSession();
    const page = await shared(session);
    for (const name of ['Henk', 'Noor']) {
      await menuOf(page, name);
      await button(page, 'Geef deze telefoon door').click();
      if (name === 'Henk') await shot(page, 'hand-on');
      await button(page, 'Geef door').click();
    }
    await page.getByLabel('Hoe heet je?').waitFor();
    await page.reload();
    await page.getByLabel('Hoe heet je?').waitFor();
    expect(
      await page.evaluate(() => Object.keys(localStorage).filter((key) => /seat|people/.test(key))),
    ).toEqual([]);
    await session.sees((view) => expect(view.seats?.map(({ present }) => present)).toEqual([true, true]));
  });
});

async function menuOf(page: Page, name: string): Promise<void> {
  await settled(page);
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
}

/** Noor and Henk on one phone; Henk is shown. */
async function shared(session: Session): Promise<Page> {
  const page = await atTable(session, 'Noor');
  await menuOf(page, 'Noor');
  await button(page, 'Nog iemand op deze telefoon').click();
  await button(page, 'Zet iemand aan tafel').click();
  await sits(page, 'Henk');
  return page;
}

const answerOf = (page: Page, text: string) =>
  page.locator('label').filter({ hasText: new RegExp(`^${text}`) });

async function votes(page: Page, text: string): Promise<void> {
  await answerOf(page, text).waitFor();
  await settled(page);
  await answerOf(page, text).click();
  await answerOf(page, text).getByText('bewaard', { exact: true }).waitFor();
}
