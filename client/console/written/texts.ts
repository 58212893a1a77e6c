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

/** A text can stand in the place of the table only. */
const hasTable = ({ item }: ConsoleView): boolean =>
  item?.phase === 'discussion' || (item?.phase === 'finished' && !item.results);

export const textsOnScreen = ({ texts }: ConsoleView): ConsoleText[] =>
  texts.filter(({ onScreen }) => onScreen);

/** `full`: the projector holds no more. */
export function roomOnScreen(view: ConsoleView, one: ConsoleText): 'free' | 'full' | 'none' {
  if (!hasTable(view) || one.onScreen) return 'none';
  return textsOnScreen(view).length < MOST_SHOWN ? 'free' : 'full';
}

export function fateOf({ state, onScreen }: ConsoleText): Fate {
  if (state === 'hidden') return 'kept';
  if (state !== 'shown') return state;
  return onScreen ? 'onScreen' : 'wasOnScreen';
}
