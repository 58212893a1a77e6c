import type { ConsoleText, ConsoleView } from '../../../shared/views/console.ts';
import type { Desk } from '../desk.ts';

/** So many texts the projector holds. */
const MOST_SHOWN = 3;

/** The name, where its writer gave it. */
export const writerOf = ({ seat, texts }: Desk, { seatId }: ConsoleText): string =>
  (seatId === null ? undefined : seat(seatId)?.label) ?? texts.written.nameless;

type Fate = 'sent' | 'read' | 'onScreen' | 'wasOnScreen' | 'kept';

export const newTexts = ({ texts }: ConsoleView): ConsoleText[] =>
  texts.filter(({ state }) => state === 'sent');

/** A text can stand in the place of the table, and only while the statement it was written at is before the room. */
const isAbout = ({ item }: ConsoleView, { itemId }: ConsoleText): boolean =>
  item?.id === itemId && (item?.phase === 'discussion' || (item?.phase === 'finished' && !item.results));

export const textsOnScreen = (view: ConsoleView): ConsoleText[] =>
  view.texts.filter((one) => one.state === 'shown' && isAbout(view, one));

/** `full`: the projector holds no more. */
export function roomOnScreen(view: ConsoleView, one: ConsoleText): 'free' | 'full' | 'none' {
  if (!isAbout(view, one) || one.state === 'shown') return 'none';
  return textsOnScreen(view).length < MOST_SHOWN ? 'free' : 'full';
}

export function fateOf(view: ConsoleView, one: ConsoleText): Fate {
  if (one.state === 'hidden') return 'kept';
  if (one.state !== 'shown') return one.state;
  return isAbout(view, one) ? 'onScreen' : 'wasOnScreen';
}
