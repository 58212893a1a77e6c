import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Picture, Shot, Size } from '../gallery/pictures.ts';
import { openGallery, type Gallery } from '../gallery/server.ts';
import { tour, type Visit } from '../gallery/shots.ts';
import { launchChromium } from '../tooling/chromium.ts';
import { outOfReach } from './reach.ts';

let gallery: Gallery;
let usual: Browser;
/** The browser's own type is set to twice its size. */
let large: Browser;
beforeAll(async () => {
  gallery = await openGallery();
  [usual, large] = await Promise.all([
    launchChromium(),
    launchChromium('--blink-settings=defaultFontSize=32'),
  ]);
});
afterAll(async () => {
  await Promise.all([usual.close(), large.close()]);
  await gallery.close();
});

function shots(page: Picture['page'], scenes: string, size: Size): Shot[] {
  return scenes.split(' ').map((name) => {
    const [scene = '', who = ''] = name.split('/');
    return { picture: { page, scene, who, lang: 'nl', length: 'usual', theme: 'dark' }, size };
  });
}

const looks: Visit = (page) => outOfReach(page);

/** The help pages have no scenes: by way of the start page of the same device. */
const helps: Visit = async (page) => {
  await page.goto(new URL('/help', page.url()).href);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return outOfReach(page);
};

describe('a page at 400 %', () => {
  it.each([
    ['start', 'mine draft', 'zoomed'],
    ['console', 'lobby vote result talk over', 'zoomed'],
    ['keeper', 'talk', 'zoomed'],
    ['report', 'over', 'zoomed'],
    ['phone', 'lobby/joining vote/fresh shift/voted talk/next talk/speaker talk/invited', 'narrow'],
  ] as const)('%s, %s: all of it is there, one way to scroll', async (page, scenes, size) => {
    expect(await tour({ gallery, browser: usual }, shots(page, scenes, size), looks)).toEqual([]);
  });

  it('the help too', async () => {
    expect(await tour({ gallery, browser: usual }, shots('start', 'home', 'zoomed'), helps)).toEqual([]);
  });
});

describe('type of twice its size', () => {
  it.each([
    ['start', 'mine', 'laptop'],
    ['console', 'vote talk', 'laptop'],
    ['keeper', 'talk', 'phone'],
    ['report', 'over', 'laptop'],
    ['phone', 'lobby/joining vote/fresh result/voted talk/quiet talk/speaker closing/seated', 'phone'],
  ] as const)('%s, %s: all of it is there, one way to scroll', async (page, scenes, size) => {
    expect(await tour({ gallery, browser: large }, shots(page, scenes, size), looks)).toEqual([]);
  });

  it('the help too', async () => {
    expect(await tour({ gallery, browser: large }, shots('start', 'home', 'laptop'), helps)).toEqual([]);
  });
});
