import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { derivedKey } from '../../server/sessions/secrets.ts';
import { accessibility, device, open, shot } from './browser.ts';
import { startSession, type Session } from './session.ts';

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function laptop({ origin, created }: Session): Promise<Page> {
  const url = `${origin}/console/${created.id}#key=${created.keys.facilitator}`;
  return open(await device('laptop'), url);
}

async function atTable(session: Session, name: string): Promise<Page> {
  const page = await open(await device('phone'), session.joinUrl);
  await page.getByLabel('Hoe heet je?').fill(name);
  await page.getByRole('button', { name: 'Ga aan tafel' }).click();
  await page.getByText(`Je zit aan tafel, ${name}`).waitFor();
  // A stage that has just begun takes no input for a moment.
  await page.waitForTimeout(700);
  return page;
}

const labels = (session: Session) => session.view().seats?.map((seat) => seat.label);

/** Up to the question; the buttons of the answer are left to the caller. */
async function asksToForget(page: Page, name: string): Promise<void> {
  await page.getByTitle('Mensen aan tafel').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: new RegExp(`^${name}`) }).click();
  await button(page, 'Verwijder voorgoed').click();
  await page.getByRole('heading', { name: `${name} voorgoed verwijderen?` }).waitFor();
}

describe('forgetting a person', () => {
  it('the facilitator is asked first, and nothing happens by a slip', async () => {
    const session = await startSession();
    const noor = await atTable(session, 'Noor');
    await atTable(session, 'Henk');
    const page = await laptop(session);
    await asksToForget(page, 'Noor');
    await shot(page, 'forget');
    await accessibility(page);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(labels(session)).toEqual(['Noor', 'Henk']);
    await asksToForget(page, 'Noor');
    await button(page, 'Verwijder voorgoed').click();
    await page.getByText('Voorgoed verwijderd. De beurten staan bij Deelnemer 1.').waitFor();
    await session.sees((view) => expect(view.seats?.[0]).toMatchObject({ name: '', removed: true }));
    expect(labels(session)).toEqual(['Deelnemer 1', 'Henk']);
    await noor.getByText('Je zit aan tafel, Noor').waitFor({ state: 'detached' });
  });

  it('the facilitator can after the end too, and the seat stays', async () => {
    const session = await startSession();
    await atTable(session, 'Noor');
    const page = await laptop(session);
    await session.act({ type: 'session.start' });
    await session.act({ type: 'session.end' });
    await page.getByRole('button', { name: 'Meer', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Mensen aan tafel' }).click();
    await page.getByRole('dialog').getByRole('button', { name: /^Noor/ }).click();
    await shot(page, 'forget-ended');
    await button(page, 'Verwijder voorgoed').click();
    await button(page, 'Verwijder voorgoed').click();
    await session.sees((view) =>
      expect(view.seats?.[0]).toMatchObject({ label: 'Deelnemer 1', removed: false, phone: true }),
    );
  });

  it('a phone takes its own name away, and stays at the table', async () => {
    const session = await startSession({ ballots: 'named' });
    const page = await atTable(session, 'Noor');
    await page.getByRole('button', { name: /Jouw plek/ }).click();
    await shot(page, 'forget-menu');
    await button(page, 'Wis mijn naam en teksten').click();
    await shot(page, 'forget-phone');
    await accessibility(page);
    await button(page, 'Laat staan').click();
    expect(labels(session)).toEqual(['Noor']);
    await page.getByRole('button', { name: /Jouw plek/ }).click();
    await button(page, 'Wis mijn naam en teksten').click();
    await button(page, 'Wis voorgoed').click();
    await page.getByText('Je zit aan tafel, Deelnemer 1').waitFor();
    expect(labels(session)).toEqual(['Deelnemer 1']);
    expect(session.view().seats?.[0]).toMatchObject({ present: true, phone: true });
  });
});

describe('a laptop that is gone', () => {
  it('gets every key renewed, and this console goes on', async () => {
    const session = await startSession();
    const { origin, created } = session;
    const page = await laptop(session);
    await page.getByRole('button', { name: 'Meer', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Sleutels en verwijderen' }).click();
    await shot(page, 'access');
    await button(page, 'Vernieuw alles').click();
    await page.getByRole('heading', { name: 'Zet de zaal klaar' }).waitFor();
    await expect
      .poll(() => page.evaluate((id) => localStorage.getItem(`evenwoord.screen.${id}`), created.id))
      .not.toBe(created.keys.screen);
    // What is made of the old key, the next ones too, opens nothing.
    const made = ['screen', 'keeper', 'report'].map((role) => derivedKey(created.keys.facilitator, role, 1));
    for (const key of [...Object.values(created.keys), ...made]) {
      const headers = { authorization: `Bearer ${key}` };
      const reply = await fetch(
        `${origin.replace('room.test', '127.0.0.1')}/api/sessions/${created.id}/export.json`,
        {
          headers,
        },
      );
      expect(reply.status).toBe(404);
    }
  });
});
