import type { BrowserContext, Page } from 'playwright-core';
import { device, type Size } from './browser.ts';

/** A device of somebody who listens: every page of it writes down what a screen reader would say by itself. */
export async function listener(size: Size): Promise<BrowserContext> {
  const context = await device(size);
  await context.addInitScript(() => {
    const heard: string[] = [];
    const before = new WeakMap<Element, string>();
    const LIVE = '[aria-live=polite], [aria-live=assertive], [role=alert], [role=status], output';
    const wordsOf = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
    const say = (region: Element) => {
      const words = wordsOf(region);
      if (before.get(region) !== words && words !== '') heard.push(words);
      before.set(region, words);
    };
    const regions = (root: ParentNode) => root.querySelectorAll(LIVE);
    new MutationObserver((changes) => {
      const touched = new Set<Element>();
      for (const { target, addedNodes } of changes) {
        const at = target instanceof Element ? target : target.parentElement;
        const around = at?.closest(LIVE);
        if (around) touched.add(around);
        for (const node of addedNodes)
          if (node instanceof Element) for (const one of regions(node)) touched.add(one);
      }
      for (const region of touched) say(region);
    }).observe(document, { childList: true, characterData: true, subtree: true });
    document.addEventListener('focusin', ({ target }) => {
      if (target instanceof HTMLElement && /^H\d$/.test(target.tagName)) heard.push(wordsOf(target));
    });
    Object.assign(window, { heard });
  });
  return context;
}

/** What was said since the last time that it was asked. */
export const heard = (page: Page): Promise<string[]> =>
  page.evaluate(() => (Reflect.get(window, 'heard') as string[]).splice(0));
