import type { ScreenView } from '../../shared/views/screen.ts';

const EVERY = 2000;

/**
 * The voting count on the projector, which steps at most once in two seconds so that nobody can tell from it who just
 * voted; it is there at once when everybody has.
 */
export interface HeldCount {
  /** The view with the count as it may stand now; `wait`: milliseconds until it may step on, null when it is true. */
  hold(view: ScreenView): { view: ScreenView; wait: number | null };
}

export function heldCount(now: () => number): HeldCount {
  let round = '';
  let shown = 0;
  let at = 0;
  return {
    hold(view) {
      const { item } = view;
      if (item?.phase !== 'voting' || item.voted === null) return { view, wait: null };
      const time = now();
      const key = `${item.id} ${item.round}`;
      const mayStep = key !== round || time - at >= EVERY || time < at || item.voted >= item.eligible;
      if (item.voted !== shown && !mayStep) {
        return { view: { ...view, item: { ...item, voted: shown } }, wait: at + EVERY - time };
      }
      if (item.voted !== shown || key !== round) at = time;
      round = key;
      shown = item.voted;
      return { view, wait: null };
    },
  };
}
