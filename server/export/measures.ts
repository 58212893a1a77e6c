import type { Id, Millis } from '../../shared/ids.ts';
import type { GroupBalance } from '../../shared/measures/groups.ts';
import { gini, jain, topThree } from '../../shared/measures/inequality.ts';
import { exported } from '../../shared/measures/rounding.ts';
import { timeBalance } from '../../shared/measures/time-balance.ts';
import { turnBalance } from '../../shared/measures/turn-balance.ts';
import { sideBalances } from '../../shared/views/measures.ts';
import type { ExportedMeasures, ExportedPoint } from '../../shared/protocol/export.ts';
import type { Seat } from '../../shared/session/seats/seats.ts';
import type { State } from '../../shared/session/state.ts';
import { fairness } from '../../shared/session/turns/fairness.ts';

const MOST_POINTS = 60;

/**
 * The figures of the session, or of one item, over the table as it was when its last turn ended: people who go home
 * afterwards do not change them.
 */
export function measuresOf(state: State, now: Millis, itemId?: Id): ExportedMeasures {
  const { table, levels, spoken, present, heard } = tableAt(state, endOfTurns(state, now, itemId), itemId);
  const sides = sideBalances(state, table, spoken, present, itemId ?? null);
  return {
    present: table.length,
    heard,
    turnBalance: exported(turnBalance(levels, heard > 0).balance),
    timeBalance: exported(timeBalance(spoken, present)),
    jain: exported(jain(spoken, present)),
    gini: exported(gini(spoken, present)),
    topThree: exported(topThree(spoken, present)),
    groups: sides.groups.map(rounded),
    camps: itemId === undefined ? [] : sides.camps.map(rounded),
  };
}

/** Who was at the table at an instant, and what they had had until then; arrays in the order of `table`. */
function tableAt(state: State, at: Millis, itemId?: Id) {
  const { shares } = fairness(state, at, itemId);
  const table = [...state.seats.all.values()].filter(
    (seat) => seat.role === 'participant' && wasPresent(seat, at),
  );
  const people = table.map((seat) => shares.get(seat.id)).filter((share) => share !== undefined);
  return {
    table,
    levels: people.map((share) => share.level),
    spoken: people.map((share) => share.seconds),
    present: people.map((share) => share.presentSeconds),
    heard: people.filter((share) => share.heard).length,
  };
}

function rounded({ group, people, balance }: GroupBalance): GroupBalance {
  return { group, people, balance: exported(balance) };
}

/** The figures as they stood when turns ended, over who was present then: at most `MOST_POINTS` of them, evenly chosen. */
export function development(state: State, now: Millis): ExportedPoint[] {
  const ends = [...state.turns.all.values()]
    .filter((turn) => !turn.removed && turn.endedAt !== null)
    .map((turn) => turn.endedAt ?? now)
    .sort((a, b) => a - b);
  const step = Math.max(1, ends.length / MOST_POINTS);
  const chosen = ends.filter((_end, at) => Math.floor(at / step) !== Math.floor((at + 1) / step));
  return [...new Set(chosen)].map((at) => pointAt(state, at));
}

function pointAt(state: State, at: Millis): ExportedPoint {
  const { levels, spoken, present, heard } = tableAt(state, at);
  return {
    at,
    present: levels.length,
    heard,
    turnBalance: exported(turnBalance(levels, heard > 0).balance),
    timeBalance: exported(timeBalance(spoken, present)),
  };
}

/** When the last turn ended; `now` while somebody speaks, and the end of the session, or now, if nobody did. */
export function endOfTurns(state: State, now: Millis, itemId?: Id): Millis {
  const until = state.meeting.endedAt ?? now;
  const ends = [...state.turns.all.values()]
    .filter((turn) => !turn.removed && (itemId === undefined || turn.itemId === itemId))
    .map((turn) => turn.endedAt ?? until);
  return ends.length === 0 ? until : ends.reduce((latest, end) => Math.max(latest, end));
}

/** Who leaves at that instant is gone, who comes at it is there. */
export function wasPresent(seat: Seat, at: Millis): boolean {
  return seat.presence.some(({ from, to }) => from <= at && (to === null || to > at));
}
