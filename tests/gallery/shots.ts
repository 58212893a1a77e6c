import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { findBrowser } from '../tooling/browser.mjs';
import { keyOf, SIZES, SIZES_OF, type Picture, type Size } from './pictures.ts';
import type { Gallery } from './server.ts';
import { momentOf } from './shown.ts';
import { EVENING } from './play.ts';

/** One picture at one size. */
export interface Shot {
  picture: Picture;
  size: Size;
}

export const shotsOf = (pictures: readonly Picture[]): Shot[] =>
  pictures.flatMap((picture) => SIZES_OF[picture.page].map((size) => ({ picture, size })));

export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: findBrowser() ?? '',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

/** A device of one size and language, on which nothing moves. */
export async function deviceFor(browser: Browser, { picture, size }: Shot): Promise<BrowserContext> {
  const isPhone = size === 'low' || size === 'phone';
  const context = await browser.newContext({
    viewport: SIZES[size],
    deviceScaleFactor: 1,
    hasTouch: isPhone,
    isMobile: isPhone,
    locale: picture.lang === 'nl' ? 'nl-NL' : 'en-GB',
    timezoneId: 'Europe/Amsterdam',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(15_000);
  return context;
}

export const deviceKey = ({ picture, size }: Shot): string => `${size} ${picture.lang}`;

/** Stands before a picture until it is quiet. */
export async function stand(page: Page, gallery: Gallery, picture: Picture): Promise<void> {
  const { scene, lang, length } = picture;
  const line = momentOf(scene, lang, length)?.scene.line;
  await page.clock.setFixedTime(momentOf(scene, lang, length)?.now ?? EVENING);
  await page.goto(gallery.url(picture), { waitUntil: 'commit' });
  await page.waitForURL((url) => url.pathname !== '/gallery', { waitUntil: 'load' });
  await page.locator('h1, main, canvas').first().waitFor({ state: 'attached' });
  await page.evaluate(() => document.fonts.ready);
  // A message that is said late, a line that gets lost, and frames within the page take a while.
  const isLate = line === 'silent' || (typeof line === 'object' && 'refused' in line);
  const slow = line === 'lost' || picture.page === 'console' || picture.page === 'start';
  await page.waitForTimeout(isLate ? 1700 : slow ? 700 : 250);
}

/** Draws all shots in a folder; tells after each how far it is. */
export async function draw(
  gallery: Gallery,
  shots: readonly Shot[],
  folder: string,
  tell: (done: number, name: string) => void,
): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const browser = await launch();
  const devices = new Map<string, Page>();
  const failed: string[] = [];
  for (const [i, shot] of shots.entries()) {
    const name = nameOf(shot);
    const page = devices.get(deviceKey(shot)) ?? (await (await deviceFor(browser, shot)).newPage());
    devices.set(deviceKey(shot), page);
    try {
      await stand(page, gallery, shot.picture);
      // What fades out after some seconds.
      await page.addStyleTag({ content: '[class*=_corner_] { visibility: hidden }' });
      await page.screenshot({
        path: join(folder, `${name}.png`),
        fullPage: shot.picture.page === 'report',
      });
    } catch (error) {
      failed.push(`${name}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
    }
    tell(i + 1, name);
  }
  await browser.close();
  return failed;
}

export const nameOf = ({ picture, size }: Shot): string =>
  `${keyOf(picture).replaceAll('--x--', '--').replaceAll('--', '.')}.${size}`;
