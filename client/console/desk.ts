import { createContext, useContext } from 'react';
import type { Id, Millis } from '../../shared/ids.ts';
import type { ConsoleSeat, ConsoleView } from '../../shared/views/console.ts';
import type { Outcome, Unsent } from '../net/outbox.ts';
import type { ConsoleTexts } from '../texts/console.nl.ts';
import type { Numbers } from './keys/numbers.ts';

/** What lies open on top of the console; one at a time. */
export type Panel =
  | { type: 'item'; itemId: Id | null }
  | { type: 'remove-item'; itemId: Id }
  | { type: 'join' }
  | { type: 'people'; seatId?: Id }
  | { type: 'add-seat' }
  | { type: 'pair'; seatId: Id }
  | { type: 'forget'; seatId: Id }
  | { type: 'proxy'; seatId: Id }
  | { type: 'turns' }
  | { type: 'written'; textId: Id | null }
  | { type: 'settings' }
  | { type: 'keys' }
  | { type: 'end' }
  | { type: 'access' }
  | { type: 'round' }
  | { type: 'merge'; seatId: Id }
  | { type: 'chairs' }
  | { type: 'development' };

/** What the next person who is chosen gets instead of the floor: a short reply, or a word in between. */
export type Replying = 'reply' | 'over';

/** What every part of the console works with. */
export interface Desk {
  sessionId: Id;
  key: string;
  /** A new facilitator's key: this console goes on with it. */
  renewKey: (key: string) => void;
  /** Null until the server handed it out. */
  screenKey: string | null;
  renewScreenKey: (key: string) => void;
  /** Null until the server handed it out. */
  reportKey: string | null;
  /** Null until the server handed it out. */
  keeperKey: string | null;
  renewKeeperKey: (key: string) => void;
  view: ConsoleView;
  /** As they sit at the table, clockwise, removed ones too. */
  seats: readonly ConsoleSeat[];
  seat: (seatId: Id) => ConsoleSeat | undefined;
  texts: ConsoleTexts;
  /** The server's time. */
  now: () => Millis;
  /** Sends, and says so in a sentence when it is refused. */
  act: (command: Unsent) => Promise<Outcome>;
  /** Says a sentence, for a while. */
  say: (sentence: string) => void;
  panel: Panel | null;
  open: (panel: Panel | null) => void;
  crowd: Crowd;
  /** What the next press on somebody means, where it is not the floor. */
  replying: Replying | null;
  setReplying: (replying: Replying | null) => void;
  /** The keys of the hands. */
  numbers: Numbers;
  /** Whether all who could be invited are in view, not only the first. */
  allInvited: boolean;
  showAllInvited: (all: boolean) => void;
  /** Seats for which this console voted: `item round seat`. */
  votedFor: ReadonlySet<string>;
  noteVote: (mark: string) => void;
}

/** The simulated people of a rehearsal, who live in this page. */
export interface Crowd {
  start: () => Promise<void>;
  clear: () => Promise<void>;
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('There is no desk around this part of the console');
  return desk;
}
