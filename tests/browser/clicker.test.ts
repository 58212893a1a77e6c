import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Connection } from '../../client/net/connection.ts';
import type { PhoneView } from '../../shared/views/phone.ts';
import { device, open, shot } from './browser.ts';
import { button, ends, starts, turn } from './phones.ts';
import { seated, startSession, type Session } from './session.ts';

interface Room {
  session: Session;
  page: Page;
  phones: Connection<PhoneView>[];
}

async function room(names: string[]): Promise<Room> {
  const session = await startSession({ ballots: 'named' });
  const phones: Connection<PhoneView>[] = [];
  for (const name of names) phones.push(await seated(session, name));
  const { id, keys } = session.created;
  const page = await open(await device('laptop'), `${session.origin}/console/${id}#key=${keys.facilitator}`);
  await page.getByRole('heading', { name: 'Zet de zaal klaar' }).waitFor();
  return { session, page, phones };
}

/** A press of somebody who looks up in between: two at once are one. */
async function click(page: Page, key: string): Promise<void> {
  await page.waitForTimeout(510);
  await page.keyboard.press(key);
}

const phase = (session: Session) => session.view().item?.phase;
const comes = (session: Session, wanted: ReturnType<typeof phase>) =>
  session.sees(() => expect(phase(session)).toBe(wanted));
const asks = (page: Page) => page.getByRole('status').getByText(/^Druk nog eens/);

async function votes({ session, phones }: Room, round: number): Promise<void> {
  for (const phone of phones)
    await phone.send({ type: 'vote.cast', itemId: session.itemId(0), round, value: 4 });
}

describe('a clicker', () => {
  it('a facilitator with a clicker runs a statement', async () => {
    const here = await room(['Noor', 'Henk']);
    const { session, page } = here;
    await click(page, 'PageDown');
    await comes(session, 'voting');
    await votes(here, 1);
    // The mouse was used before, and a button has the focus.
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON');
    await click(page, 'PageDown');
    await comes(session, 'closed');
    await click(page, 'PageDown');
    await page.getByRole('status').getByText('Druk nog eens, dan ziet de zaal de uitslag.').waitFor();
    await shot(page, 'clicker-asks');
    await asks(page).waitFor({ state: 'detached' });
    expect(phase(session)).toBe('closed');
    await click(page, 'PageDown');
    await asks(page).waitFor();
    await click(page, 'PageDown');
    await comes(session, 'revealed');
    expect(await asks(page).count()).toBe(0);
    await click(page, 'PageUp');
    await comes(session, 'closed');
    await page.getByRole('status').getByText('Ongedaan: uitslag tonen').waitFor();
    await click(page, 'PageDown');
    await click(page, 'PageDown');
    await comes(session, 'revealed');
    await click(page, 'PageDown');
    await comes(session, 'discussion');
    await click(page, 'PageDown');
    await session.sees((view) => expect(view.item).toMatchObject({ phase: 'voting', round: 2 }));
    await votes(here, 2);
    await click(page, 'PageDown');
    await comes(session, 'closed');
    await click(page, 'PageDown');
    await click(page, 'PageDown');
    await comes(session, 'revealed');
    await click(page, 'PageDown');
    await page.getByText('Druk nog eens, dan is onderdeel 1 klaar.').waitFor();
    await click(page, 'PageDown');
    await comes(session, 'finished');
    await click(page, 'PageUp');
    await comes(session, 'revealed');
  });

  it('an arrow is a step too, one for a bounce; and what happened at the table is no step back', async () => {
    const here = await room(['Noor', 'Henk']);
    const { session, page } = here;
    await click(page, 'ArrowRight');
    await comes(session, 'voting');
    await votes(here, 1);
    await click(page, 'ArrowRight');
    await comes(session, 'closed');
    await click(page, 'ArrowRight');
    await page.keyboard.press('ArrowRight');
    await asks(page).waitFor();
    expect(phase(session)).toBe('closed');
    await page.keyboard.press('Escape');
    await asks(page).waitFor({ state: 'detached' });
    await click(page, 'ArrowLeft');
    await comes(session, 'voting');
    await click(page, 'ArrowLeft');
    await page.getByText('Er is nu geen stap terug.').waitFor();
    await session.act({ type: 'item.close', itemId: session.itemId(0) });
    await session.act({ type: 'turn.start', seatId: session.view().seats?.[0]?.id ?? '' });
    await button(page, 'Noor is klaar spatie').waitFor();
    await click(page, 'PageUp');
    await page.getByText('Er is nu geen stap terug. Wel met Z: Ongedaan: beurt van Noor.').waitFor();
    expect(session.view().speaker?.label).toBe('Noor');
  });

  it('a key that has another use just there is no step', async () => {
    const { session, page } = await room(['Noor']);
    await session.act({ type: 'item.discuss', itemId: session.itemId(0) });
    await page.getByText('Gesprek loopt').waitFor();
    const nothing = async () => {
      await click(page, 'PageDown');
      await click(page, 'ArrowLeft');
      await page.waitForTimeout(200);
      expect(phase(session)).toBe('discussion');
    };
    await page.keyboard.press('/');
    await nothing();
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await page.getByRole('dialog').waitFor();
    await shot(page, 'keys-dialog');
    await nothing();
    await page.keyboard.press('Escape');
    await button(page, 'Meer').click();
    await page.getByRole('menu').waitFor();
    await nothing();
    await page.keyboard.press('Escape');
    // With type so large that the page scrolls, they are for that.
    await page.setViewportSize({ width: 640, height: 400 });
    await click(page, 'PageDown');
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
    expect(phase(session)).toBe('discussion');
  });
});

describe('the keys of the console', () => {
  it('a facilitator presses the number that she read, whatever became of the order in between', async () => {
    const { session, page, phones } = await room(['Noor', 'Henk']);
    await session.act({ type: 'item.discuss', itemId: session.itemId(0) });
    await starts(session, 'Noor');
    await turn(page);
    await ends(session);
    const [noor, henk] = phones;
    await noor?.send({ type: 'hand.raise' });
    const row = (name: string) =>
      page.getByRole('listitem').filter({ hasText: name }).filter({ hasText: 'hand' });
    await row('Noor').getByText('1', { exact: true }).waitFor();
    // Who was not heard goes first; the number of who was there before stays.
    await henk?.send({ type: 'hand.raise' });
    await row('Henk').getByText('2', { exact: true }).waitFor();
    const order = session
      .view()
      .wants.map(({ seatId }) => session.view().seats?.find(({ id }) => id === seatId)?.label);
    expect(order).toEqual(['Henk', 'Noor']);
    await shot(page, 'numbers');
    await page.keyboard.press('1');
    await session.sees((view) => expect(view.speaker?.label).toBe('Noor'));

    // The space bar is for what has the focus; without that it ends the turn.
    await page.getByText('Noor is klaar').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.getByRole('dialog').waitFor();
    expect(session.view().speaker?.label).toBe('Noor');
    await page.keyboard.press('Space');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(session.view().speaker?.label).toBe('Noor');
    await page.mouse.click(5, 895);
    await page.keyboard.press('Space');
    await session.sees((view) => expect(view.speaker).toBeNull());
    await page.getByText('Ongedaan: einde beurt van Noor').waitFor();
    await page.keyboard.press('z');
    await session.sees((view) => expect(view.speaker?.label).toBe('Noor'));
  });
});
