import type { Millis } from '../../shared/ids.ts';
import { gini, jain, topThree } from '../../shared/measures/inequality.ts';
import { exported } from '../../shared/measures/rounding.ts';
import type { Shift } from '../../shared/measures/shift.ts';
import { timeBalance } from '../../shared/measures/time-balance.ts';
import { turnBalance } from '../../shared/measures/turn-balance.ts';
import { asked, type Kind } from '../../shared/questions/kinds.ts';
import type { AgendaItem } from '../../shared/session/agenda/agenda.ts';
import { isPresent, nameOf, type Seat } from '../../shared/session/seats/seats.ts';
import type { State } from '../../shared/session/state.ts';
import {
  counts,
  fairness,
  fairnessAtClose,
  turnSeconds,
  type Fairness,
} from '../../shared/session/turns/fairness.ts';
import { roundsOf, type Round } from '../../shared/session/votes/votes.ts';
import { numbered } from '../../shared/views/sight.ts';

/** Everything that is said about a session afterwards. Ids are numbered anew; seconds and measures have 4 decimals. */
export interface Export {
  version: 1;
  session: {
    id: string;
    title: string;
    startedAt: Millis | null;
    endedAt: Millis | null;
    pauses: { from: Millis; to: Millis | null }[];
    settings: Record<string, unknown>;
  };
  items: ExportItem[];
  seats: ExportSeat[];
  turns: ExportTurn[];
  /** Written contributions; there are none yet. */
  texts: never[];
  measures: ExportMeasures;
}

export interface ExportItem {
  id: string;
  kind: Kind;
  text: string;
  scale?: string;
  options: string[];
  rounds: ExportRound[];
  measures: ExportMeasures;
}

export interface ExportRound {
  round: number;
  counts: number[] | null;
  noOpinion: number | null;
  voters: number;
  openedAt: Millis;
  closedAt: Millis;
  shift: Shift | null;
}

export interface ExportSeat {
  id: string;
  name: string;
  group: string | null;
  role: Seat['role'];
  phone: boolean;
  /** Still there when the last turn ended, or now. */
  present: boolean;
  turns: number;
  seconds: number;
  presentSeconds: number;
  heard: boolean;
}

export interface ExportTurn {
  id: string;
  seatId: string;
  itemId: string;
  startedAt: Millis;
  endedAt: Millis | null;
  seconds: number;
  source: string;
  counted: boolean;
}

export interface ExportMeasures {
  present: number;
  heard: number;
  turnBalance: number | null;
  timeBalance: number | null;
  jain: number | null;
  gini: number | null;
  topThree: number | null;
}

/** `names` false: people are called by seat number. */
export function exportJson(state: State, names: boolean, now: Millis): Export {
  const at = state.meeting.endedAt ?? now;
  const ids = renumbered(state);
  return {
    version: 1,
    session: session(state),
    items: state.agenda.items.map((item) => exportItem(state, item, ids)),
    seats: seats(state, names, at, ids),
    turns: turns(state, at, ids),
    texts: [],
    measures: measures(fairnessAtClose(state)),
  };
}

/** Ids of the database say nothing to a reader, and need not leave the house. */
function renumbered(state: State): (id: string) => string {
  const short = new Map<string, string>();
  state.agenda.items.forEach(({ id }, i) => short.set(id, `i${i + 1}`));
  [...state.seats.all.values()].forEach(({ id, index }) => short.set(id, `s${index + 1}`));
  [...state.turns.all.keys()].forEach((id, i) => short.set(id, `t${i + 1}`));
  return (id) => short.get(id) ?? 'unknown';
}

function session({ meeting }: State): Export['session'] {
  const { title, startedAt, endedAt, pauses, locale, ballots, plannedEnd, turnTargetSeconds } = meeting;
  const { names, groups, minBallots, handOrder, showNext, showClock } = meeting;
  const settings = {
    locale,
    ballots,
    plannedEnd,
    turnTargetSeconds,
    names,
    groups,
    minBallots,
    handOrder,
    showNext,
    showClock,
  };
  return {
    id: 'session',
    title,
    startedAt,
    endedAt,
    pauses: pauses.map((pause) => ({ ...pause })),
    settings,
  };
}

function exportItem(state: State, item: AgendaItem, ids: (id: string) => string): ExportItem {
  const { kind, text, scale, options } = asked(item.body);
  const rounds = roundsOf(state.votes, item.id).flatMap((round) => exportRound(state, round));
  const base = { id: ids(item.id), kind, text, ...(scale === undefined ? {} : { scale }), options };
  return { ...base, rounds, measures: measures(fairnessAtClose(state, item.id)) };
}

/** A round that is open is left out: nothing may depend on a value cast in it. What she has not looked at yet has no counts. */
function exportRound({ meeting }: State, round: Round): ExportRound[] {
  const { result, closedAt } = round;
  if (!result || closedAt === null) return [];
  const seen = round.shown !== 'nobody' || meeting.status === 'ended';
  const known = seen && result.counts !== null;
  return [
    {
      round: round.round,
      counts: known ? [...(result.counts ?? [])] : null,
      noOpinion: known ? result.noOpinion : null,
      voters: result.voters,
      openedAt: round.openedAt,
      closedAt,
      shift: known ? result.shift : null,
    },
  ];
}

function seats(state: State, names: boolean, at: Millis, ids: (id: string) => string): ExportSeat[] {
  const { shares } = fairness(state, at);
  return [...state.seats.all.values()].map((seat) => {
    const share = shares.get(seat.id);
    return {
      id: ids(seat.id),
      name: (names ? nameOf(state.seats, seat) : null) ?? numbered(state, seat),
      group: seat.group,
      role: seat.role,
      phone: seat.phone !== null,
      present: isPresent(seat),
      turns: share?.turns ?? 0,
      seconds: decimals(share?.seconds ?? 0),
      presentSeconds: decimals(share?.presentSeconds ?? 0),
      heard: share?.heard ?? false,
    };
  });
}

function turns(state: State, at: Millis, ids: (id: string) => string): ExportTurn[] {
  return [...state.turns.all.values()]
    .filter((turn) => !turn.removed)
    .sort((a, b) => a.startedAt - b.startedAt)
    .map((turn) => ({
      id: ids(turn.id),
      seatId: ids(turn.seatId),
      itemId: ids(turn.itemId),
      startedAt: turn.startedAt,
      endedAt: turn.endedAt,
      seconds: decimals(turnSeconds(state.turns, turn, at)),
      source: turn.source,
      counted: counts(turn),
    }));
}

function measures({ table, shares }: Fairness): ExportMeasures {
  const own = table.map((seat) => shares.get(seat.id)).filter((share) => share !== undefined);
  const spoken = own.map((share) => share.seconds);
  const present = own.map((share) => share.presentSeconds);
  const levels = own.map((share) => share.level);
  return {
    present: table.length,
    heard: own.filter((share) => share.heard).length,
    turnBalance: exported(
      turnBalance(
        levels,
        own.some((share) => share.turns > 0),
      ).balance,
    ),
    timeBalance: exported(timeBalance(spoken, present)),
    jain: exported(jain(spoken, present)),
    gini: exported(gini(spoken, present)),
    topThree: exported(topThree(spoken, present)),
  };
}

const decimals = (seconds: number): number => exported(seconds) ?? 0;
