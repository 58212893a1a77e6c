import type { Id } from '../ids.ts';
import { groupBalances, shownGroups, type GroupBalance } from '../measures/groups.ts';
import { timeBalance } from '../measures/time-balance.ts';
import { turnBalance } from '../measures/turn-balance.ts';
import type { Seat } from '../session/seats/seats.ts';
import type { State } from '../session/state.ts';
import { CAMPS, campOf } from '../session/turns/camps.ts';
import type { Common } from './common.ts';
import type { Sight } from './sight.ts';

/** How even it is now, over the people at the table. */
export interface ConsoleMeasures {
  present: number;
  heard: number;
  turnBalance: number | null;
  timeBalance: number | null;
  moves: number;
  /** Share of time by share of presence, 1 is equal; those large enough to be shown. */
  groups: GroupBalance[];
  /** The same by opinion camp on the item before the room: with named ballots only. */
  camps: GroupBalance[];
}

/** By group and by camp, as far as they may be shown. The arrays are in the order of `table`, seconds. */
export function sideBalances(
  state: State,
  table: readonly Seat[],
  spoken: readonly number[],
  present: readonly number[],
  itemId: Id | null = state.agenda.current,
): Pick<ConsoleMeasures, 'groups' | 'camps'> {
  const camp = campOf(state, itemId);
  const shown = (of: (seat: Seat) => string | null) =>
    shownGroups(groupBalances(spoken, present, table.map(of)), state.meeting.minBallots);
  return {
    groups: shown((seat) => seat.group),
    camps: shown((seat) => CAMPS[camp?.(seat) ?? -1] ?? null),
  };
}

const known = new WeakMap<Sight, ConsoleMeasures>();

/** Worked out once for a sight: while people vote the console is told the count many times, and nothing else changed. */
export function measuresView(sight: Sight, shared: Common): ConsoleMeasures {
  const measures = known.get(sight) ?? measuresOf(sight, shared);
  known.set(sight, measures);
  return measures;
}

function measuresOf({ state, fair }: Sight, { present, heard }: Common): ConsoleMeasures {
  const shares = fair.table.map((seat) => fair.shares.get(seat.id)).filter((share) => share !== undefined);
  const levels = shares.map((share) => share.level);
  const { balance, moves } = turnBalance(
    levels,
    shares.some((share) => share.turns > 0),
  );
  const spoken = shares.map((share) => share.seconds);
  const times = shares.map((share) => share.presentSeconds);
  return {
    present,
    heard,
    turnBalance: balance,
    timeBalance: timeBalance(spoken, times),
    moves,
    ...sideBalances(state, fair.table, spoken, times),
  };
}
