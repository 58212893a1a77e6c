import type { Page } from 'playwright-core';

/** What nobody can reach, or can read only a part of: in words. The table may be larger than the window. */
export function outOfReach(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const found: string[] = [];
    const TABLE = '[class*=_circle_], [class*=_flower_]';
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth + 1) found.push(`sideways ${scrollWidth - clientWidth} px`);
    const named = (one: Element) =>
      (one.getAttribute('aria-label') ?? (one as HTMLElement).innerText).replace(/\s+/g, ' ').slice(0, 40);
    const shown = (one: Element) =>
      one.closest(`[inert], [aria-hidden=true], ${TABLE}`) === null &&
      one.checkVisibility({ opacityProperty: true, visibilityProperty: true });

    for (const control of document.querySelectorAll('button, a[href], input, select, textarea, summary')) {
      const one = control.matches('.visually-hidden') ? (control.closest('label') ?? control) : control;
      if (!shown(control)) continue;
      one.scrollIntoView({ block: 'center', inline: 'nearest' });
      const { left, right, top, height, width } = one.getBoundingClientRect();
      const hit = document.elementFromPoint(left + width / 2, top + Math.min(height, innerHeight) / 2);
      const isThere = hit !== null && (one.contains(hit) || hit.contains(one));
      if (!isThere || left < -1 || right > innerWidth + 1) found.push(`out of reach: ${named(one)}`);
    }

    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const around = node.parentElement;
      const text = (node.textContent ?? '').trim();
      if (!around || text === '' || !shown(around)) continue;
      if (around.closest('.visually-hidden, [title], script, style, option') !== null) continue;
      const words = document.createRange();
      words.selectNodeContents(node);
      const { left, right, bottom, width } = words.getBoundingClientRect();
      if (width === 0) continue;
      let [from, to, end] = [-Infinity, Infinity, Infinity];
      for (let box: Element | null = around; box; box = box.parentElement) {
        const { overflowX, overflowY } = getComputedStyle(box);
        const edge = box.getBoundingClientRect();
        if (/hidden|clip/.test(overflowX)) [from, to] = [Math.max(from, edge.left), Math.min(to, edge.right)];
        if (/hidden|clip/.test(overflowY)) end = Math.min(end, edge.bottom);
        if (/auto|scroll/.test(overflowY)) break;
      }
      if (right > to + 1 || left < from - 1 || bottom > end + 3) found.push(`cut off: ${text.slice(0, 40)}`);
    }
    return [...new Set(found)];
  });
}
