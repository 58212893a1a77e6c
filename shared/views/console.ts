import { spacedCode, type Id, type Millis } from '../ids.ts';
import type { Forecast } from '../measures/forecast.ts';
import { asked, type Asked } from '../questions/kinds.ts';
import type { Phase, Show } from '../session/agenda/agenda.ts';
import { WAYS } from '../session/commands.ts';
import { takingBack } from '../session/history/commands.ts';
import type { Act } from '../session/history/history.ts';
import { withTexts, type Fate } from '../session/contributions/contributions.ts';
import { openInvitations } from '../session/invitations/invitations.ts';
import { answerOf } from '../session/invitations/invite.ts';
import type { Settings } from '../session/meeting/meeting.ts';
import { isPresent, nameOf, type Seat } from '../session/seats/seats.ts';
import type { State } from '../session/state.ts';
import { counts, overlapping, turnSeconds } from '../session/turns/fairness.ts';
import type { Camp } from '../measures/division.ts';
import { shownCamps } from '../session/turns/camps.ts';
import { goRoundOn } from '../session/turns/to-come.ts';
import type { Next } from '../session/turns/order.ts';
import type { Turn } from '../session/turns/turns.ts';
import {
  closingResult,
  closingVoters,
  isClosing,
  wasClosingAsked,
  type ClosingQuestion,
} from '../session/votes/closing.ts';
import { ballotsOf, lastRound, roundsOf } from '../session/votes/votes.ts';
import { common, isCalled, isOnScreen, type Common } from './common.ts';
import type { Live } from './live.ts';
import { measuresView, type ConsoleMeasures } from './measures.ts';
import type { Sight } from './sight.ts';

type ShownSettings = Pick<
  Settings,
  | 'names'
  | 'handOrder'
  | 'showNext'
  | 'showClock'
  | 'minBallots'
  | 'groups'
  | 'locked'
  | 'plannedEnd'
  | 'address'
>;

/** What the facilitator sees. */
export interface ConsoleView extends Common, ShownSettings {
  /** As people read it: 'K7M 4PX'. */
  code: string;
  /** The join link as it stands in the QR code. */
  join: string;
  startedAt: Millis | null;
  endedAt: Millis | null;
  show: Show;
  agenda: ConsoleItem[];
  /** Null over 300 seats: then they come in `seats` messages. */
  seats: ConsoleSeat[] | null;
  /** Both lists: the first hundred. */
  wants: Next[];
  invite: Next[];
  openInvites: OpenInvite[];
  /** Whether everybody was called on the item in discussion. */
  called: boolean;
  /** Opinion camps that were asked to explain themselves on it. */
  campsCalled: Camp[];
  /** Whether a camp may be asked: a result with camps was shown to all. */
  hasCamps: boolean;
  /** Those that may be asked: the camps that its question has. */
  campsToAsk: Camp[];
  /** Whom the round from seat to seat still comes to, the first 60 in order, and who passed; empty without one. */
  roundOrder: Id[];
  roundPassed: Id[];
  /** The questions after the talk; null before they were asked. */
  closing: ConsoleClosing | null;
  /** The last 50, oldest first. */
  turns: ConsoleTurn[];
  /** Written contributions, the last 50, oldest first. `seatId` only where its writer gave the name with it. */
  texts: ConsoleText[];
  measures: ConsoleMeasures;
  /** Null without a planned end. */
  forecast: Forecast | null;
  conversation: { running: boolean; seconds: number };
  online: { phones: number; screens: number; consoles: number };
  network: { reached: boolean; addresses: { name: string; origin: string }[] };
  storage: 'ok' | 'failing';
  undo: { seq: number; type: string; seatId?: Id; itemId?: Id } | null;
}

export interface ConsoleText {
  textId: Id;
  seatId: Id | null;
  itemId: Id | null;
  text: string;
  state: Fate;
  /** It stands on the projector, or will as soon as that shows the table. */
  onScreen: boolean;
}

export interface OpenInvite {
  inviteId: Id;
  seatId: Id;
  sentAt: Millis;
  /** The card really stood on a visible page. */
  seen: boolean;
}

export interface ConsoleItem extends Asked {
  id: Id;
  minutes: number | null;
  note: string | null;
  phase: Phase;
  /** When it came into its phase. */
  since: Millis | null;
  rounds: number;
  turns: number;
  /** How long it was on, pauses included; it runs on while it is on. */
  usedSeconds: number;
}

/** Answers are counted, and shown to her too, once the session has ended; null where too few answered. */
export interface ConsoleClosing {
  open: boolean;
  answered: number;
  said: ClosingCounts | null;
  felt: ClosingCounts | null;
}

/** From fully disagree to fully agree. */
export interface ClosingCounts {
  counts: number[];
  noOpinion: number;
  voters: number;
}

export interface ConsoleSeat {
  id: Id;
  index: number;
  /** From 0, clockwise at the table. */
  place: number;
  name: string;
  label: string;
  group: string | null;
  role: 'participant' | 'guest';
  phone: boolean;
  online: boolean;
  present: boolean;
  removed: boolean;
  /** Since when the hand is up. */
  hand: Millis | null;
  /** Would rather listen. */
  listening: boolean;
  /** What it said to an invitation on this item, as far as that still holds. */
  answer: 'later' | 'no' | null;
  turns: number;
  level: number;
  seconds: number;
  presentSeconds: number;
  heard: boolean;
  /** Whether it voted in the open round; null with anonymous ballots. */
  voted: boolean | null;
  /** Whether the facilitator may vote for it: it had no phone since the round was opened. */
  proxy: boolean;
}

export interface ConsoleTurn {
  id: Id;
  seatId: Id;
  itemId: Id;
  startedAt: Millis;
  endedAt: Millis | null;
  seconds: number;
  source: Turn['source'];
  /** False for an interruption, a reply and a slip: their time counts, they are no turn. */
  counted: boolean;
  overlaps: boolean;
}

export const SEATS_IN_VIEW = 300;
const TURNS_IN_VIEW = 50;
/** How much of the two lists is shown. */
export const NEXT_IN_VIEW = 100;
const ROUND_IN_VIEW = 60;

export function consoleView(sight: Sight, live: Live): ConsoleView {
  const { state, fair } = sight;
  const { meeting, agenda } = state;
  const { names, handOrder, showNext, showClock, minBallots, groups, locked, plannedEnd, address } = meeting;
  const shared = common(sight, 'console');
  const camps = state.turns.discussing === null ? [] : shownCamps(state, state.turns.discussing);
  return {
    ...shared,
    names,
    handOrder,
    showNext,
    showClock,
    minBallots,
    groups: [...groups],
    locked,
    plannedEnd,
    address,
    code: spacedCode(live.code),
    join: live.join,
    startedAt: meeting.startedAt,
    endedAt: meeting.endedAt,
    show: agenda.show,
    agenda: agenda.items.map((item) => consoleItem(state, item)),
    seats: state.seats.all.size > SEATS_IN_VIEW ? null : consoleSeats(sight, live),
    wants: sight.wants.slice(0, NEXT_IN_VIEW),
    invite: sight.invite.slice(0, NEXT_IN_VIEW),
    openInvites: openInvites(state),
    called: isCalled(state),
    campsCalled: [...(state.invitations.campsCalled.get(state.turns.discussing ?? '') ?? [])],
    hasCamps: camps.length > 0,
    campsToAsk: camps,
    ...roundOf(sight),
    closing: closing(state),
    turns: consoleTurns(state),
    texts: consoleTexts(state),
    measures: measuresView(sight, shared),
    forecast: sight.forecast,
    conversation: {
      running: state.turns.conversation.at(-1)?.to === null,
      seconds: fair.conversationSeconds,
    },
    online: { phones: live.phones, screens: live.screens, consoles: live.consoles },
    network: { reached: live.reached, addresses: [...live.addresses] },
    storage: live.storage,
    undo: undoable(state),
  };
}

export function roundOf({ state, toCome }: Sight): Pick<ConsoleView, 'roundOrder' | 'roundPassed'> {
  return {
    roundOrder: toCome.slice(0, ROUND_IN_VIEW).map((seat) => seat.id),
    roundPassed: [...new Set(goRoundOn(state.turns)?.passed)],
  };
}

function closing(state: State): ConsoleClosing | null {
  if (!wasClosingAsked(state)) return null;
  const counted = (question: ClosingQuestion): ClosingCounts | null => {
    const result = closingResult(state, question);
    if (!result?.counts) return null;
    return { counts: [...result.counts], noOpinion: result.noOpinion, voters: result.voters };
  };
  return {
    open: isClosing(state),
    answered: closingVoters(state),
    said: counted('said'),
    felt: counted('felt'),
  };
}

function consoleItem(state: State, item: State['agenda']['items'][number]): ConsoleItem {
  const { minutes, note } = item.body;
  const spoken = [...state.turns.all.values()].filter((turn) => turn.itemId === item.id && counts(turn));
  return {
    ...asked(item.body),
    id: item.id,
    minutes: minutes ?? null,
    note: note ?? null,
    phase: item.phase,
    since: item.since,
    rounds: roundsOf(state.votes, item.id).length,
    turns: spoken.length,
    usedSeconds: item.on.reduce((sum, { from, to }) => sum + ((to ?? state.at) - from) / 1000, 0),
  };
}

/** Every seat that was ever taken, in order of joining; one that was merged is the other. */
export function consoleSeats(sight: Sight, live: Pick<Live, 'online'>): ConsoleSeat[] {
  return [...sight.state.seats.all.values()]
    .filter((seat) => seat.mergedInto === null)
    .map((seat) => consoleSeat(sight, seat, live));
}

function consoleSeat({ state, fair, label }: Sight, seat: Seat, live: Pick<Live, 'online'>): ConsoleSeat {
  const share = fair.shares.get(seat.id);
  return {
    id: seat.id,
    index: seat.index,
    place: seat.place,
    name: nameOf(state.seats, seat) ?? '',
    label: label(seat.id),
    group: seat.group,
    role: seat.role,
    phone: seat.phone !== null,
    online: live.online.has(seat.id),
    present: isPresent(seat),
    removed: seat.removed,
    hand: state.turns.hands.get(seat.id)?.since ?? null,
    listening: seat.listening,
    answer: answerOf(state, seat.id, state.at),
    turns: share?.turns ?? 0,
    level: share?.level ?? 0,
    seconds: share?.seconds ?? 0,
    presentSeconds: share?.presentSeconds ?? 0,
    heard: share?.heard ?? false,
    voted: votedByName(state, seat),
    proxy: seat.phone === null && !seat.removed,
  };
}

function votedByName(state: State, seat: Seat): boolean | null {
  const { current } = state.agenda;
  const round = current === null ? undefined : lastRound(state.votes, current);
  if (state.meeting.ballots === 'anonymous' || current === null || !round) return null;
  return ballotsOf(state.votes, current, round.round).has(seat.id);
}

export function consoleTurns(state: State): ConsoleTurn[] {
  const turns = [...state.turns.all.values()].filter((turn) => !turn.removed);
  const overlaps = overlapping(turns, state.at);
  return turns.slice(-TURNS_IN_VIEW).map((turn) => ({
    id: turn.id,
    seatId: turn.seatId,
    itemId: turn.itemId,
    startedAt: turn.startedAt,
    endedAt: turn.endedAt,
    seconds: turnSeconds(state.turns, turn, state.at),
    source: turn.source,
    counted: counts(turn),
    overlaps: overlaps.has(turn.id),
  }));
}

function consoleTexts(state: State): ConsoleText[] {
  return withTexts(state.contributions, state.seats)
    .slice(-TURNS_IN_VIEW)
    .map((one) => ({
      textId: one.id,
      seatId: one.named ? one.seatId : null,
      itemId: one.itemId,
      text: one.text,
      state: one.fate,
      onScreen: isOnScreen(state, one),
    }));
}

export function openInvites({ invitations }: State): OpenInvite[] {
  return openInvitations(invitations).map(({ id, seatId, sentAt, seenAt }) => ({
    inviteId: id,
    seatId,
    sentAt,
    seen: seenAt !== null,
  }));
}

/** The latest act that can be taken back by whoever may take back acts like it, if it still can. */
export function undoable(state: State, may: (act: Act) => boolean = () => true): ConsoleView['undo'] {
  const taken = takingBack(state, WAYS, state.at);
  if (!taken.ok || !may(taken.value.act)) return null;
  const { seq, command, seatId, itemId } = taken.value.act;
  return {
    seq,
    type: command,
    ...(seatId === undefined ? {} : { seatId }),
    ...(itemId === undefined ? {} : { itemId }),
  };
}
