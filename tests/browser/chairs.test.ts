import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { accessibility, device, open, overflow, shot } from './browser.ts';
import { seated, startSession, type Session } from './session.ts';

const NAMES = ['Aad', 'Bea', 'Cor', 'Dirk', 'Eva'];
const TITLE = 'Zet de namen zoals de stoelen staan';

/** The facilitator's laptop in the lobby, with five people at the table. */
async function lobby(): Promise<{ session: Session; page: Page }> {
  const session = await startSession();
  for (const name of NAMES) await seated(session, name);
  const { id, keys } = session.created;
  const page = await open(await device('laptop'), `${session.origin}/console/${id}#key=${keys.facilitator}`);
  await page.getByRole('heading', { name: 'Zet de zaal klaar' }).waitFor();
  return { session, page };
}

const table = (session: Session) =>
  (session.view().seats ?? [])
    .toSorted((a, b) => a.place - b.place)
    .map(({ label }) => label)
    .join(' ');

const chair = (page: Page, name: string) =>
  page.getByRole('list', { name: 'Plekken, met de klok mee' }).getByRole('button', { name });

describe('the chairs', () => {
  it('the facilitator sets the names as the chairs stand, with the mouse and with the keyboard', async () => {
    const { session, page } = await lobby();
    const sits = (names: string) => session.sees(() => expect(table(session)).toBe(names));
    await page.getByRole('button', { name: 'Zet namen zoals de stoelen staan' }).click();
    await page.getByRole('heading', { name: TITLE }).waitFor();

    await drag(page, 'Eva', 'Bea');
    await sits('Aad Eva Bea Cor Dirk');
    await page.getByText('Eva zit nu op plek 2, tussen Aad en Bea.').waitFor({ state: 'attached' });

    await chair(page, 'Aad').focus();
    await page.keyboard.press('Alt+ArrowDown');
    await page.keyboard.press('Alt+ArrowDown');
    await sits('Eva Bea Aad Cor Dirk');
    await page.keyboard.press('Alt+ArrowUp');
    await sits('Eva Aad Bea Cor Dirk');

    await chair(page, 'Dirk').click();
    await page.getByText('Waar zit Dirk? Kies de plek.').waitFor();
    await shot(page, 'console-chairs');
    await page.getByRole('list', { name: 'De tafel' }).getByRole('button', { name: 'Eva' }).last().click();
    await sits('Dirk Eva Aad Bea Cor');
    expect(await accessibility(page)).toEqual([]);
    expect(await overflow(page)).toEqual({ down: 0, right: 0 });

    await page.getByRole('dialog').getByRole('button', { name: 'Ongedaan: nieuwe plek van Dirk' }).click();
    await sits('Eva Aad Bea Cor Dirk');
    await seated(session, 'Finn');
    await chair(page, 'Finn').waitFor();
    await sits('Eva Aad Bea Cor Dirk Finn');
  });

  it('after the first turn the console says why names stay where they are', async () => {
    const { session, page } = await lobby();
    await session.act({ type: 'item.discuss', itemId: session.itemId(0) });
    await page.getByText('Gesprek loopt').waitFor();
    await page.getByRole('button', { name: 'Meer', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Zet namen zoals de stoelen staan' }).click();
    await chair(page, 'Aad').waitFor();
    await session.act({ type: 'turn.start', seatId: session.view().seats?.[0]?.id ?? '' });
    await page.getByText('Vanaf de eerste beurt houdt iedereen een vaste plek.').waitFor();
    await shot(page, 'console-chairs-fixed');
    expect(await chair(page, 'Aad').count()).toBe(0);
  });
});

/** Takes a name to where another one stands in the list. */
async function drag(page: Page, name: string, to: string): Promise<void> {
  const middle = async (who: string) => {
    const box = await chair(page, who).boundingBox();
    if (!box) throw new Error(`${who} is not in view`);
    return [box.x + box.width / 2, box.y + box.height / 2] as const;
  };
  await page.mouse.move(...(await middle(name)));
  await page.mouse.down();
  await page.mouse.move(...(await middle(to)), { steps: 12 });
  await shot(page, 'console-chairs-dragged');
  await page.mouse.up();
}
