import type { ByeCode, ConnectRefusal } from '../../shared/protocol/live.ts';
import type { Live } from '../../shared/views/live.ts';
import type { Play } from './play.ts';
import type { Lang, Length } from './words.ts';

export type Page = 'screen' | 'console' | 'keeper' | 'report' | 'phone';

/** Why a phone has no seat: it never sat down, it left, or the seat was taken from it. */
export type Standing = 'none' | 'left' | 'removed' | 'replaced';

/** How the line to the server is. */
export type LineState =
  | 'up'
  /** It was there, and is gone. */
  | 'lost'
  /** No answer ever comes. */
  | 'silent'
  /** The page has no key. */
  | 'no-key'
  | { refused: ConnectRefusal['code'] }
  | { bye: ByeCode };

/** A moment that can exist, and who looks at it. */
export interface Scene {
  /** Pages that show something of their own at this moment. */
  on: readonly Exclude<Page, 'phone'>[];
  /** Phones: the place in the order of joining, or why there is no seat. */
  phones?: Readonly<Record<string, number | Standing>>;
  make: (lang: Lang, length: Length) => Play;
  live?: Partial<Live>;
  line?: LineState;
}
