import { AxeBuilder } from '@axe-core/playwright';
import jsQR from 'jsqr';
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, expect, onTestFinished } from 'vitest';
import { launchChromium } from '../tooling/chromium.ts';

/** What people look at. */
export const SIZES = {
  /** The smallest phone that must hold a question with six answers. */
  low: { viewport: { width: 360, height: 640 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true },
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true },
  laptop: { viewport: { width: 1440, height: 900 } },
  projector: { viewport: { width: 1920, height: 1080 } },
} as const;
export type Size = keyof typeof SIZES;

let launched: Promise<Browser> | null = null;

/** One browser for a whole file. In it room.test is this machine: no secure context, as in a real room. */
function browser(): Promise<Browser> {
  launched ??= launchChromium('--host-resolver-rules=MAP room.test 127.0.0.1');
  return launched;
}

afterAll(async () => {
  await (await launched)?.close();
});

/** One person's device: its own storage, in Dutch unless told. It is put away when the test is over. */
export async function device(size: Size, options: BrowserContextOptions = {}): Promise<BrowserContext> {
  const context = await (await browser()).newContext({ locale: 'nl-NL', ...SIZES[size], ...options });
  context.setDefaultTimeout(15_000);
  onTestFinished(() => context.close());
  return context;
}

/** A page that lets the test fail when a script of it does, or when it asks for anything from another host. */
export async function open(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  const errors: string[] = [];
  const { host } = new URL(url);
  page.on('pageerror', (error) => errors.push(error.message));
  const leaves = (to: string) => {
    const { protocol, host: asked } = new URL(to);
    if (/^(https?|wss?):$/.test(protocol) && asked !== host) errors.push(`asked for ${to}`);
  };
  page.on('request', (request) => leaves(request.url()));
  page.on('websocket', (socket) => leaves(socket.url()));
  onTestFinished(() => {
    expect(errors).toEqual([]);
  });
  await page.goto(url);
  return page;
}

/** A picture to look at, in the folder that SHOTS names; without it nothing is drawn. */
export async function shot(page: Page, name: string): Promise<void> {
  const folder = process.env['SHOTS'];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png` });
}

/** What a phone's camera would read in a QR code that the page draws as squares. */
export async function scanned(code: Locator): Promise<string> {
  const path = (await code.locator('path').getAttribute('d')) ?? '';
  const squares = [...path.matchAll(/M(\d+) (\d+)h1/g)].map(
    ([, x, y]) => [Number(x) + EDGE, Number(y) + EDGE] as const,
  );
  const side = 1 + EDGE + Math.max(...squares.map(([x]) => x));
  const width = side * DOT;
  const pixels = new Uint8ClampedArray(4 * width * width).fill(255);
  for (const [x, y] of squares) {
    for (let dot = 0; dot < DOT * DOT; dot += 1) {
      const at = (y * DOT + Math.floor(dot / DOT)) * width + x * DOT + (dot % DOT);
      pixels.fill(0, 4 * at, 4 * at + 3);
    }
  }
  const read = jsQR(pixels, width, width);
  if (!read) throw new Error('no QR code can be read here');
  return read.data;
}

/** White around a code, in squares, and the size of a square in pixels. */
const EDGE = 4;
const DOT = 4;

/** What axe finds wrong, in words. */
export async function accessibility(page: Page): Promise<string[]> {
  await atRest(page);
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map((node) => `${node.html} ${node.failureSummary ?? ''}`).join(' | ')}`,
  );
}

/** What comes in has come in: half faded, no colour is what it will be. What pulses goes on. */
function atRest(page: Page): Promise<unknown> {
  return page.evaluate(() => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    return Promise.allSettled(ending.map((one) => one.finished));
  });
}

/** The smallest type that stands on the page, px. */
export function smallestType(page: Page): Promise<number> {
  return page.evaluate(() =>
    Math.min(
      ...[...document.querySelectorAll<HTMLElement>('main *')]
        .filter((one) => [...one.childNodes].some((node) => node.nodeType === 3))
        .map((one) => parseFloat(getComputedStyle(one).fontSize)),
    ),
  );
}

/** How far the page sticks out of its window, in px: down and to the right. */
export function overflow(page: Page): Promise<{ down: number; right: number }> {
  return page.evaluate(() => {
    const { scrollHeight, scrollWidth } = document.documentElement;
    return { down: scrollHeight - innerHeight, right: scrollWidth - innerWidth };
  });
}
