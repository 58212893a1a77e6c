import type { Page } from 'playwright-core';

/** Somebody who works with the keyboard alone, on one page. */
export class Keys {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  press(key: string): Promise<void> {
    return this.page.keyboard.press(key);
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }

  /** Goes on with Tab until the control that is called so; wherever the focus stands on the way, it can be seen. */
  async to(name: string | RegExp): Promise<void> {
    const passed: string[] = [];
    for (let tab = 0; tab < MOST_TABS; tab += 1) {
      await this.press('Tab');
      const now = await this.focus();
      if (now.name !== null && !now.seen) throw new Error(`no ring around ${now.name}`);
      if (now.name !== null && (typeof name === 'string' ? now.name === name : name.test(now.name))) return;
      passed.push(now.name ?? 'the page');
    }
    throw new Error(`no ${name} among ${[...new Set(passed)].join(', ')}`);
  }

  /** Presses what has the focus. */
  async enter(name: string | RegExp): Promise<void> {
    await this.to(name);
    await this.press('Enter');
  }

  /** Whatever was pressed, and whatever came of it: the focus is somewhere, and can be seen. */
  async kept(): Promise<string> {
    const { name, seen } = await this.focus();
    if (name === null) throw new Error('The focus is nowhere.');
    if (!seen) throw new Error(`There is no ring around ${name}.`);
    return name;
  }

  /** What has the focus is called; null: nothing has it. */
  private focus(): Promise<{ name: string | null; seen: boolean }> {
    return this.page.evaluate(() => {
      const at = document.activeElement;
      if (!(at instanceof HTMLElement) || at === document.body) return { name: null, seen: false };
      const label =
        at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement ? at.labels?.[0] : null;
      const name = (at.getAttribute('aria-label') ?? (label ?? at).innerText)
        .replace(/\s+(?=[,.])/g, '')
        .replace(/\s+/g, ' ')
        .trim();
      const ring = (one: Element | null) => {
        if (one === null) return false;
        const { outlineStyle, outlineWidth } = getComputedStyle(one);
        return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
      };
      // A field that one writes in may show it with its border instead.
      const box = at.closest('input, textarea')?.parentElement ?? null;
      const edge = box !== null && [at, box].some((one) => getComputedStyle(one).boxShadow !== 'none');
      const drawn = [at, at.nextElementSibling, ...at.querySelectorAll('*')].some(ring);
      // The parts of a time have rings of their own.
      const inside = at.matches('input[type=time]');
      return {
        name,
        seen: drawn || inside || edge || (box?.parentElement?.matches('[class*=_add_]') ?? false),
      };
    });
  }
}

const MOST_TABS = 90;
