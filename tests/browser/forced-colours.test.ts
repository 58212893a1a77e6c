import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Picture, Size } from '../gallery/pictures.ts';
import { openGallery, type Gallery } from '../gallery/server.ts';
import { tour } from '../gallery/shots.ts';
import { launchChromium } from '../tooling/chromium.ts';

let gallery: Gallery;
let browser: Browser;
beforeAll(async () => {
  [gallery, browser] = await Promise.all([openGallery(), launchChromium()]);
});
afterAll(async () => {
  await browser.close();
  await gallery.close();
});

/** What cannot be told apart with the system's own colours, and what still moves: in words. */
async function unseen(page: Page): Promise<string[]> {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  const found = await page.evaluate(() => {
    const wrong: string[] = [];
    const look = (one: Element | null) => {
      if (!one) return '';
      const { borderTopColor, borderTopWidth, backgroundColor, outlineWidth } = getComputedStyle(one);
      return [borderTopColor, borderTopWidth, backgroundColor, outlineWidth].join(' ');
    };
    for (const chosen of document.querySelectorAll<HTMLInputElement>('input:checked')) {
      const other = document.querySelector(`input[name="${chosen.name}"]:not(:checked)`);
      if (!other || chosen.closest('[inert]') || !chosen.matches('.visually-hidden')) continue;
      if (look(chosen.nextElementSibling) === look(other.nextElementSibling))
        wrong.push(`chosen looks like not chosen: ${chosen.closest('label')?.innerText}`);
    }
    const now = document.querySelector('nav [aria-current=step]');
    if (now && look(now) === look(now.nextElementSibling)) wrong.push('what is on looks like what is not');
    const ground = getComputedStyle(document.body).backgroundColor;
    const FIGURES =
      '[class*=_bar_], [class*=_fill_], [class*=_done_] , [class*=_part_][style], [class*=_swatch_]';
    for (const figure of document.querySelectorAll('main *, aside *')) {
      if (!figure.matches(FIGURES) || figure.closest('[inert], svg, ol')) continue;
      const { width, height } = figure.getBoundingClientRect();
      const { backgroundColor, backgroundImage } = getComputedStyle(figure);
      const isClear = backgroundColor === ground || backgroundColor === 'rgba(0, 0, 0, 0)';
      const isBox = figure.firstElementChild !== null;
      if (width > 0 && height > 0 && !isBox && isClear && backgroundImage === 'none')
        wrong.push(`not to be seen: ${figure.className}`);
    }
    for (const moving of document.getAnimations()) {
      const { duration } = moving.effect?.getComputedTiming() ?? {};
      if (moving.playState === 'running' && Number(duration) > 100) wrong.push('something moves');
    }
    return wrong;
  });
  for (let stop = 0; stop < STOPS; stop += 1) {
    await page.keyboard.press('Tab');
    const bare = await page.evaluate(() => {
      const at = document.activeElement;
      if (!(at instanceof HTMLElement) || at === document.body || at.matches('[type=time]')) return null;
      const rings = [at, at.nextElementSibling, at.parentElement, ...at.querySelectorAll('*')];
      const ground = getComputedStyle(document.body).backgroundColor;
      const hasRing = rings.some((one) => {
        if (!one) return false;
        const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(one);
        return outlineStyle === 'solid' && parseFloat(outlineWidth) >= 3 && outlineColor !== ground;
      });
      return hasRing ? null : at.innerText || at.tagName;
    });
    if (bare !== null) found.push(`no ring around ${bare}`);
  }
  return [...new Set(found)];
}

const STOPS = 14;

describe('with the colours of the system, and without motion', () => {
  it.each([
    ['phone', 'vote/voted groups/joining shift/voted talk/speaker', 'phone'],
    ['console', 'vote talk', 'laptop'],
    ['keeper', 'talk', 'phone'],
    ['report', 'over', 'laptop'],
    ['start', 'draft', 'laptop'],
  ] as const)(
    '%s, %s: what is chosen, what has the focus and every figure can be seen',
    async (page, scenes, size) => {
      const shots = scenes.split(' ').map((name) => {
        const [scene = '', who = ''] = name.split('/');
        const picture: Picture = { page, scene, who, lang: 'nl', length: 'usual', theme: 'dark' };
        return { picture, size: size satisfies Size };
      });
      expect(await tour({ gallery, browser }, shots, unseen)).toEqual([]);
    },
  );
});
