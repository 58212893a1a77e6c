import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What nobody reads, or nobody sees. */
const HIDDEN = '[aria-hidden="true"], .visually-hidden, [inert], option, script, style';

/** What the eye would stumble over: what sticks out, is cut off, or is a word in two pieces. In words. */
export function faults(page: Page): Promise<string[]> {
  return page.evaluate((hidden) => {
    const found: string[] = [];
    // On a phone a page that is too wide makes the window wider, not the layout.
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.push(`sticks out ${scrollWidth - clientWidth} px to the right`);

    // Words of texts themselves, not of what lies around them.
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const around = node.parentElement;
      const text = node.textContent ?? '';
      if (!around || text.trim() === '' || around.closest(hidden) !== null) continue;
      if (!around.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      if (around.scrollWidth > around.clientWidth + 1 && getComputedStyle(around).overflowX !== 'visible')
        found.push(`cut off: ${text.trim().slice(0, 60)}`);
      const whole = document.createRange();
      whole.selectNodeContents(node);
      const { bottom: end } = whole.getBoundingClientRect();
      for (const box of [around, around.parentElement ?? around])
        if (
          /hidden|clip/.test(getComputedStyle(box).overflowY) &&
          end > box.getBoundingClientRect().bottom + 4
        )
          found.push(`cut off below: ${text.trim().slice(0, 60)}`);
      for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}.:]+/gu)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const lines = new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom / 4)));
        if (lines.size > 1 && !/\p{Script=Han}/u.test(word)) found.push(`in two pieces: ${word}`);
      }
    }
    return [...new Set(found)];
  }, HIDDEN);
}

/** What axe finds wrong, in words. */
export async function axeFaults(page: Page): Promise<string[]> {
  // Of the page itself: frames in it are pages of the gallery too.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}
