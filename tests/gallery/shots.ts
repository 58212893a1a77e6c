import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { keyOf, SIZES, SIZES_OF, type Picture, type Shot } from './pictures.ts';
import { axeFaults, faults } from './faults.ts';
import type { Gallery } from './server.ts';
import { momentOf } from './shown.ts';
import { EVENING } from './play.ts';

export const shotsOf = (pictures: readonly Picture[]): Shot[] =>
  pictures.flatMap((picture) => SIZES_OF[picture.page].map((size) => ({ picture, size })));

/** A device of one size and language, on which nothing moves. */
async function deviceFor(browser: Browser, { picture, size }: Shot, scale: number): Promise<BrowserContext> {
  const isPhone = size === 'low' || size === 'phone' || size === 'narrow';
  const context = await browser.newContext({
    viewport: SIZES[size],
    deviceScaleFactor: scale,
    hasTouch: isPhone,
    isMobile: isPhone,
    locale: picture.lang === 'nl' ? 'nl-NL' : 'en-GB',
    timezoneId: 'Europe/Amsterdam',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(15_000);
  return context;
}

/** Stands before a picture until it is quiet. */
async function stand(page: Page, gallery: Gallery, picture: Picture): Promise<void> {
  const { scene, lang, length } = picture;
  const line = momentOf(scene, lang, length)?.scene.line;
  await page.clock.setFixedTime(momentOf(scene, lang, length)?.now ?? EVENING);
  await page.goto(gallery.url(picture), { waitUntil: 'commit' });
  await page.waitForURL((url) => url.pathname !== '/gallery', { waitUntil: 'load' });
  await page.locator('h1, main, canvas').first().waitFor({ state: 'attached' });
  await page.evaluate(() => document.fonts.ready);
  // A message that is said late, a line that gets lost, and what is fetched afterwards take a while.
  const isLate = line === 'silent' || (typeof line === 'object' && 'refused' in line);
  const slow = line === 'lost' || picture.page === 'start';
  await page.waitForTimeout(isLate ? 1700 : slow ? 700 : 250);
}

/** Where the pictures hang, and the eyes to look at them. */
export interface Hall {
  gallery: Gallery;
  browser: Browser;
}

/** What is done before a picture; returns what is wrong with it, in words. */
export type Visit = (page: Page, shot: Shot) => Promise<string[]>;

export const checked: Visit = async (page) => [...(await faults(page)), ...(await axeFaults(page))];

/** Draws it in a folder. */
export function drawnIn(folder: string, called: (shot: Shot) => string = nameOf): Visit {
  mkdirSync(folder, { recursive: true });
  return async (page, shot) => {
    const { page: name, scene } = shot.picture;
    // What fades out after some seconds.
    await page.addStyleTag({ content: '[class*=_corner_] { visibility: hidden }' });
    const isLong = name === 'report' && !/-\d{3,}$/.test(scene);
    await page.screenshot({ path: join(folder, `${called(shot)}.png`), fullPage: isLong });
    return [];
  };
}

/** Stands before one picture after another, on one device for each size and language. */
export async function tour(
  { gallery, browser }: Hall,
  shots: readonly Shot[],
  visit: Visit,
  scale = 1,
  tell: (done: number, name: string, found: readonly string[]) => void = () => {},
): Promise<string[]> {
  const devices = new Map<string, Page>();
  const wrong: string[] = [];
  for (const [i, shot] of shots.entries()) {
    const key = `${shot.size} ${shot.picture.lang}`;
    const page = devices.get(key) ?? (await (await deviceFor(browser, shot, scale)).newPage());
    devices.set(key, page);
    const found = await stand(page, gallery, shot.picture)
      .then(() => visit(page, shot))
      .catch((error: unknown) => [error instanceof Error ? error.message : String(error)]);
    wrong.push(...found.map((one) => `${nameOf(shot)}: ${one}`));
    tell(i + 1, nameOf(shot), found);
  }
  for (const page of devices.values()) await page.context().close();
  return wrong;
}

export const nameOf = ({ picture, size }: Shot): string =>
  `${keyOf(picture).replaceAll('--x--', '--').replaceAll('--', '.')}.${size}`;
