import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faults } from '../gallery/faults.ts';
import type { Picture, Shot, Size, Theme } from '../gallery/pictures.ts';
import { openGallery } from '../gallery/server.ts';
import { checked, tour, type Hall, type Visit } from '../gallery/shots.ts';
import { launchChromium } from '../tooling/chromium.ts';
import type { Length } from '../gallery/words.ts';

let hall: Hall;
beforeAll(async () => {
  hall = { gallery: await openGallery(), browser: await launchChromium() };
});
afterAll(async () => {
  await hall.browser.close();
  await hall.gallery.close();
});

interface Look {
  size: Size;
  theme?: Theme;
  length?: Length;
}

/** `scenes`: by name, on a phone with whose it is. */
function shots(page: Picture['page'], scenes: string, look: Look): Shot[] {
  const { size, theme = 'dark', length = 'usual' } = look;
  return scenes.split(' ').map((name) => {
    const [scene = '', who = ''] = name.split('/');
    return { picture: { page, scene, who, lang: 'nl', length, theme }, size };
  });
}

const PHONES =
  'lobby/joining lobby/seated vote/fresh vote/voted vote-score/fresh result/voted quiet/listening talk/speaker talk/next talk/invited paused/hand over/seated offline/voted';

describe('a page at every moment', () => {
  it.each([
    ['screen', 'lobby vote result shift talk over', { size: 'projector' }],
    ['screen', 'vote result talk', { size: 'projector', theme: 'light' }],
    ['screen', 'vote talk', { size: 'projector', length: 'long' }],
    ['console', 'lobby vote result talk over offline', { size: 'laptop' }],
    ['keeper', 'vote talk over offline', { size: 'phone' }],
    ['phone', PHONES, { size: 'low' }],
    ['report', 'over unknown', { size: 'laptop' }],
    ['start', 'mine draft missing', { size: 'laptop' }],
    ['start', 'mine draft', { size: 'phone' }],
  ] as const)(
    '%s: axe finds nothing, nothing sticks out, no word is cut (%j)',
    async (page, scenes, look) => {
      const found = await tour(hall, shots(page, scenes, look), checked);
      expect(found).toEqual([]);
    },
  );
});

describe('with the longest texts that can be', () => {
  const within: Visit = async (page) => (await faults(page)).filter((one) => one.startsWith('sticks out'));

  it.each([
    ['screen', 'vote talk', { size: 'projector', length: 'limit' }],
    ['console', 'talk', { size: 'laptop', length: 'limit' }],
    ['keeper', 'talk', { size: 'low', length: 'limit' }],
    ['phone', 'groups/joining vote-choice/fresh talk/speaker', { size: 'low', length: 'limit' }],
    ['start', 'draft', { size: 'phone', length: 'limit' }],
  ] as const)('%s: nothing sticks out of the window (%j)', async (page, scenes, look) => {
    expect(await tour(hall, shots(page, scenes, look), within)).toEqual([]);
  });
});
