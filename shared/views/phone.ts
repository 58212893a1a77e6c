import type { Camp } from '../measures/division.ts';
import { isClosing } from '../session/votes/closing.ts';
import { campCalled, common, isCalled, type Common } from './common.ts';
import { shownTexts, type ShownText } from './shown-texts.ts';
import type { Sight } from './sight.ts';

/** What every phone sees: the same bytes for all. No other person is in it but the speaker, and who is named on the projector. */
export interface PhoneView extends Common {
  locked: boolean;
  groups: string[];
  /** Hands that are up, guests not counted. */
  hands: number;
  /** A soft call to everybody who was not heard: the same for every phone. */
  called: boolean;
  /** The opinion camp that was asked to explain itself: the same for every phone, whatever it voted. */
  campCalled: Camp | null;
  /** What stands on the projector of what people wrote: for who cannot see it. */
  texts: ShownText[];
  /** The two questions after the talk may be answered. */
  closing: boolean;
}

export function phoneView(sight: Sight): PhoneView {
  const shared = common(sight, 'room');
  const { meeting } = sight.state;
  const item =
    shared.item?.phase === 'voting' ? { ...shared.item, voted: null, eligible: shared.present } : shared.item;
  return {
    ...shared,
    item,
    locked: meeting.locked,
    groups: [...meeting.groups],
    hands: sight.wants.length,
    called: isCalled(sight.state),
    campCalled: campCalled(sight.state),
    texts: shownTexts(sight),
    closing: isClosing(sight.state),
  };
}
