import { spacedCode, type Id, type Millis } from '../ids.ts';
import type { Forecast } from '../measures/forecast.ts';
import { timeBalance } from '../measures/time-balance.ts';
import { turnBalance } from '../measures/turn-balance.ts';
import { asked, type Asked } from '../questions/kinds.ts';
import type { Phase, Show } from '../session/agenda/agenda.ts';
import { WAYS } from '../session/commands.ts';
import { takingBack } from '../session/history/commands.ts';
import type { Act } from '../session/history/history.ts';
import type { Fate } from '../session/contributions/contributions.ts';
import { openInvitations } from '../session/invitations/invitations.ts';
import { answerOf } from '../session/invitations/invite.ts';
import type { Settings } from '../session/meeting/meeting.ts';
import { isPresent, nameOf, type Seat } from '../session/seats/seats.ts';
import type { State } from '../session/state.ts';
import { counts, overlapping, turnSeconds } from '../session/turns/fairness.ts';
import type { Next } from '../session/turns/order.ts';
import { ballotsOf, lastRound, roundsOf } from '../session/votes/votes.ts';
import { common, isCalled, type Common } from './common.ts';
import type { Live } from './live.ts';
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
  wants: Next[];
  invite: Next[];
  openInvites: OpenInvite[];
  /** Whether everybody was called on the item in discussion. */
  called: boolean;
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
}

export interface ConsoleSeat {
  id: Id;
  index: number;
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
  source: 'console' | 'keeper' | 'phone';
  /** False for an interruption, a reply and a slip: their time counts, they are no turn. */
  counted: boolean;
  overlaps: boolean;
}

export interface ConsoleMeasures {
  present: number;
  heard: number;
  turnBalance: number | null;
  timeBalance: number | null;
  moves: number;
}

export const SEATS_IN_VIEW = 300;
const TURNS_IN_VIEW = 50;

export function consoleView(sight: Sight, live: Live): ConsoleView {
  const { state, fair } = sight;
  const { meeting, agenda } = state;
  const { names, handOrder, showNext, showClock, minBallots, groups, locked, plannedEnd, address } = meeting;
  const shared = common(sight, 'console');
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
    wants: sight.wants,
    invite: sight.invite,
    openInvites: openInvites(state),
    called: isCalled(state),
    turns: consoleTurns(state),
    texts: consoleTexts(state),
    measures: measures(sight, shared),
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
  };
}

/** Every seat that was ever taken, in order of joining. */
export function consoleSeats(sight: Sight, live: Pick<Live, 'online'>): ConsoleSeat[] {
  return [...sight.state.seats.all.values()].map((seat) => consoleSeat(sight, seat, live));
}

function consoleSeat({ state, fair, label }: Sight, seat: Seat, live: Pick<Live, 'online'>): ConsoleSeat {
  const share = fair.shares.get(seat.id);
  return {
    id: seat.id,
    index: seat.index,
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

function consoleTexts({ contributions, seats }: State): ConsoleText[] {
  return [...contributions.all.values()].slice(-TURNS_IN_VIEW).map((one) => ({
    textId: one.id,
    seatId: one.named ? one.seatId : null,
    itemId: one.itemId,
    text: seats.texts.get(one.id)?.text ?? '',
    state: one.fate,
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

function measures({ fair }: Sight, { present, heard }: Common): ConsoleMeasures {
  const shares = fair.table.map((seat) => fair.shares.get(seat.id)).filter((share) => share !== undefined);
  const levels = shares.map((share) => share.level);
  const { balance, moves } = turnBalance(
    levels,
    shares.some((share) => share.turns > 0),
  );
  const spoken = shares.map((share) => share.seconds);
  return {
    present,
    heard,
    turnBalance: balance,
    timeBalance: timeBalance(
      spoken,
      shares.map((share) => share.presentSeconds),
    ),
    moves,
  };
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
