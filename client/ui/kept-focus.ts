/** A place that takes the focus when the control that had it is gone: a heading, or a field. */
export const home = { 'data-home': '', tabIndex: -1 } as const;

/**
 * For the whole page: a control that goes away, or can no longer be used, takes the focus along with it, and who works
 * with keys would start at the top again. Then the nearest `home` gets it; where something is asked, the safe answer.
 * As long as somebody works with keys, the page is marked with `data-keys`.
 */
export function keepFocus(): void {
  const { dataset } = document.documentElement;
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Tab') dataset['keys'] = '';
  });
  document.addEventListener('pointerdown', () => delete dataset['keys'], true);
  let last: HTMLElement | null = null;
  let around: HTMLElement[] = [];
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    last = target;
    around = outwards(target);
  });
  document.addEventListener('focusout', ({ target }) => {
    queueMicrotask(() => {
      // Still there: somebody let go of it.
      if (last === target && last !== null && isUsable(last)) last = null;
    });
  });
  new MutationObserver(() => {
    if (last === null || isUsable(last)) return;
    const { activeElement } = document;
    const isFree = activeElement === null || activeElement === document.body || activeElement === last;
    last = null;
    if (isFree) homeIn(around)?.focus();
  }).observe(document.body, {
    attributeFilter: ['disabled', 'hidden', 'inert'],
    childList: true,
    subtree: true,
  });
}

/** Lets go of a control, on purpose: the focus goes where it would if the control were gone. */
export function leave(element: HTMLElement): void {
  const place = homeIn(outwards(element));
  if (place) place.focus();
  else element.blur();
}

const isUsable = (element: HTMLElement): boolean => element.isConnected && !element.matches(':disabled');

function outwards(element: HTMLElement): HTMLElement[] {
  const all: HTMLElement[] = [];
  for (let one = element.parentElement; one; one = one.parentElement) all.push(one);
  return all;
}

/** The first one in the nearest surroundings that are still there. */
function homeIn(around: readonly HTMLElement[]): HTMLElement | undefined {
  for (const one of around) {
    if (!one.isConnected) continue;
    const places = ['[data-safe]', '[data-home]'].flatMap((mark) => [
      ...one.querySelectorAll<HTMLElement>(mark),
      ...(one.matches(mark) ? [one] : []),
    ]);
    const found = places.find((place) => place.getClientRects().length > 0);
    if (found) return found;
  }
  return undefined;
}
