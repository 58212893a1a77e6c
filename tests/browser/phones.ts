import type { BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import { device, open } from './browser.ts';
import type { Session } from './session.ts';

/** Somebody sits down with this phone. */
export async function sits(page: Page, name: string): Promise<void> {
  await page.getByLabel('Hoe heet je?').fill(name);
  await settled(page);
  await page.getByRole('button', { name: 'Ga aan tafel' }).click();
  await page.getByText(`Je zit aan tafel, ${name}`).waitFor();
}

export async function atTable(session: Session, name: string, context?: BrowserContext): Promise<Page> {
  const page = await open(context ?? (await device('phone')), session.joinUrl);
  await sits(page, name);
  await session.sees((view) => expect(view.seats?.map((seat) => seat.name)).toContain(name));
  return page;
}

export async function projector(session: Session, reduced = false): Promise<Page> {
  const { id, keys } = session.created;
  const context = await device('projector', reduced ? { reducedMotion: 'reduce' } : {});
  return open(context, `${session.origin}/screen/${id}#key=${keys.screen}`);
}

export const seatOf = (session: Session, name: string) =>
  session.view().seats?.find((seat) => seat.name === name) ?? expect.fail(`${name} is not at the table`);
export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
export const said = (page: Page, text: string | RegExp) => page.getByRole('main').getByText(text);
/** A stage that has just begun takes no input for a moment. */
export const settled = (page: Page) => page.waitForTimeout(700);
/** Under three seconds it would be a slip, and no turn. */
export const turn = (page: Page) => page.waitForTimeout(3200);

export const starts = (session: Session, name: string) =>
  session.act({ type: 'turn.start', seatId: seatOf(session, name).id });
export const ends = (session: Session) =>
  session.act({ type: 'turn.end', turnId: session.view().speaker?.turnId ?? '' });
