import type { Id } from '../ids.ts';
import { isKeepers } from '../session/history/commands.ts';
import type { Next } from '../session/turns/order.ts';
import { common, isCalled, type Common } from './common.ts';
import {
  consoleSeats,
  consoleTurns,
  NEXT_IN_VIEW,
  openInvites,
  roundOf,
  undoable,
  type ConsoleSeat,
  type ConsoleTurn,
  type ConsoleView,
  type OpenInvite,
} from './console.ts';
import type { Live } from './live.ts';
import type { Sight } from './sight.ts';

/** A seat as a turn keeper sees it: nothing of votes, and of an answer only that now is not the time. */
export interface KeeperSeat extends Omit<ConsoleSeat, 'voted' | 'proxy' | 'answer'> {
  notNow: boolean;
}

/** What a helper sees who keeps the turns, and nothing else. */
export interface KeeperView extends Common {
  /** Those who were not removed, in order of joining. */
  seats: KeeperSeat[];
  wants: Next[];
  invite: Next[];
  openInvites: OpenInvite[];
  called: boolean;
  roundOrder: Id[];
  roundPassed: Id[];
  /** The last 50, oldest first. */
  turns: ConsoleTurn[];
  conversation: { running: boolean; seconds: number };
  undo: ConsoleView['undo'];
}

export function keeperView(sight: Sight, live: Pick<Live, 'online'>): KeeperView {
  const { state } = sight;
  return {
    ...common(sight, 'room'),
    speaker: speakerOf(sight),
    seats: consoleSeats(sight, live)
      .filter((seat) => !seat.removed)
      .map(keeperSeat),
    wants: sight.wants.slice(0, NEXT_IN_VIEW),
    invite: sight.invite.slice(0, NEXT_IN_VIEW),
    openInvites: openInvites(state),
    called: isCalled(state),
    ...roundOf(sight),
    turns: consoleTurns(state),
    conversation: {
      running: state.turns.conversation.at(-1)?.to === null,
      seconds: sight.fair.conversationSeconds,
    },
    undo: undoable(state, isKeepers),
  };
}

/** By name, whatever the projector may show. */
function speakerOf(sight: Sight): Common['speaker'] {
  return common(sight, 'console').speaker;
}

function keeperSeat({ voted: _voted, proxy: _proxy, answer, ...seat }: ConsoleSeat): KeeperSeat {
  return { ...seat, notNow: answer !== null };
}
