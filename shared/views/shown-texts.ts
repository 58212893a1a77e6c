import type { Id } from '../ids.ts';
import { withTexts } from '../session/contributions/contributions.ts';
import { isOnScreen } from './common.ts';
import type { Sight } from './sight.ts';

/** A written contribution on the projector; `label` where its writer and the facilitator let the name be there. */
export interface ShownText {
  textId: Id;
  text: string;
  label?: string;
}

const MOST = 3;

/** The last ones that were put there, in that order. */
export function shownTexts({ state, publicLabel }: Sight): ShownText[] {
  const shown = withTexts(state.contributions, state.seats).filter((one) => isOnScreen(state, one));
  shown.sort((a, b) => (a.shown?.at ?? 0) - (b.shown?.at ?? 0));
  return shown.slice(-MOST).map((one) => {
    const label = one.shown?.named === true ? publicLabel(one.seatId) : '';
    return { textId: one.id, text: one.text, ...(label === '' ? {} : { label }) };
  });
}
