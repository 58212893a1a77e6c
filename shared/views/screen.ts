import { spacedCode, type Id, type Millis } from '../ids.ts';
import type { Show } from '../session/agenda/agenda.ts';
import { isPresent, type Seat } from '../session/seats/seats.ts';
import type { State } from '../session/state.ts';
import { turnSeconds } from '../session/turns/fairness.ts';
import { goRoundRunning } from '../session/turns/to-come.ts';
import { isClosing } from '../session/votes/closing.ts';
import { common, type Common } from './common.ts';
import type { Live } from './live.ts';
import { shownTexts, type ShownText } from './shown-texts.ts';
import type { Sight } from './sight.ts';

/** What the projector sees: nobody is singled out who was not heard, and no figure stands beside a name. */
export interface ScreenView extends Common {
  show: Show;
  /** Null while nobody can join. `url` is the whole join link, `code` as people read it. */
  join: { url: string; code: string } | null;
  /** At most two labels, of the round from seat to seat or of the hands; none when that is switched off. */
  next: string[];
  showClock: boolean;
  conversation: { running: boolean; seconds: number };
  /** Null over 600 seats. */
  seats: ScreenSeat[] | null;
  /** Over 600 seats: people who were heard by spoken time in tenths of an equal share, 17 bins, the last one 1.6 and more. */
  shares: number[] | null;
  /** Written contributions that stand on the screen. */
  texts: ShownText[];
  /** The two questions after the talk wait on the phones. */
  closing: boolean;
  /** All turns in order of time, while the projector shows how the conversation grew; null otherwise. */
  replay: { seatId: Id; startedAt: Millis; endedAt: Millis; seconds: number }[] | null;
}

export interface ScreenSeat {
  id: Id;
  index: number;
  /** From 0, clockwise at the table. */
  place: number;
  /** Empty when names are not shown. */
  label: string;
  present: boolean;
  heard: boolean;
  hand: boolean;
  turns: number;
  seconds: number;
  presentSeconds: number;
}

const MOST_SEATS = 600;
const BINS = 17;
const NOTHING = { seconds: 0, presentSeconds: 0, heard: false };

export function screenView(sight: Sight, live: Pick<Live, 'join' | 'code'>): ScreenView {
  const { state, fair } = sight;
  const { meeting } = state;
  const seats = [...state.seats.all.values()].filter((seat) => seat.role === 'participant' && !seat.removed);
  const open = meeting.status !== 'ended' && !meeting.locked;
  return {
    ...common(sight, 'room'),
    show: state.agenda.show,
    join: open ? { url: live.join, code: spacedCode(live.code) } : null,
    next: meeting.showNext ? next(sight) : [],
    showClock: meeting.showClock,
    conversation: {
      running: state.turns.conversation.at(-1)?.to === null,
      seconds: fair.conversationSeconds,
    },
    seats: seats.length > MOST_SEATS ? null : seats.map((seat) => screenSeat(sight, seat)),
    shares: seats.length > MOST_SEATS ? bins(sight) : null,
    texts: shownTexts(sight),
    closing: isClosing(state),
    replay: state.agenda.show === 'replay' ? replay(state) : null,
  };
}

function next({ state, toCome, wants, publicLabel }: Sight): string[] {
  const ids = goRoundRunning(state.turns) ? toCome.map((seat) => seat.id) : wants.map((one) => one.seatId);
  return ids.slice(0, 2).map(publicLabel).filter(Boolean);
}

function replay(state: State): NonNullable<ScreenView['replay']> {
  const kept = [...state.turns.all.values()].filter((turn) => !turn.removed);
  const inOrder = kept.toSorted((a, b) => a.startedAt - b.startedAt);
  return inOrder.map((turn) => ({
    seatId: turn.seatId,
    startedAt: turn.startedAt,
    endedAt: turn.endedAt ?? state.at,
    seconds: turnSeconds(state.turns, turn, state.at),
  }));
}

function screenSeat({ state, fair, publicLabel }: Sight, seat: Seat): ScreenSeat {
  const share = fair.shares.get(seat.id);
  return {
    id: seat.id,
    index: seat.index,
    place: seat.place,
    label: publicLabel(seat.id),
    present: isPresent(seat),
    heard: share?.heard ?? false,
    hand: state.turns.hands.has(seat.id),
    turns: share?.turns ?? 0,
    seconds: share?.seconds ?? 0,
    presentSeconds: share?.presentSeconds ?? 0,
  };
}

function bins({ fair }: Sight): number[] {
  const shares = fair.table.map((seat) => fair.shares.get(seat.id) ?? NOTHING);
  const spoken = shares.reduce((sum, share) => sum + share.seconds, 0);
  const present = shares.reduce((sum, share) => sum + share.presentSeconds, 0);
  const counted = new Array<number>(BINS).fill(0);
  for (const { seconds, presentSeconds } of shares.filter((share) => share.heard)) {
    const equal = present === 0 ? 0 : (spoken * presentSeconds) / present;
    const bin = equal === 0 ? 0 : Math.min(BINS - 1, Math.floor((10 * seconds) / equal));
    counted[bin] = (counted[bin] ?? 0) + 1;
  }
  return counted;
}
