import type { Id, Millis } from '../../shared/ids.ts';
import { gini, jain, topThree } from '../../shared/measures/inequality.ts';
import { exported } from '../../shared/measures/rounding.ts';
import { timeBalance } from '../../shared/measures/time-balance.ts';
import { turnBalance } from '../../shared/measures/turn-balance.ts';
import type { ExportedMeasures } from '../../shared/protocol/export.ts';
import type { Seat } from '../../shared/session/seats/seats.ts';
import type { State } from '../../shared/session/state.ts';
import { fairness } from '../../shared/session/turns/fairness.ts';

/**
 * The figures of the session, or of one item, over the table as it was when its last turn ended: people who go home
 * afterwards do not change them.
 */
export function measuresOf(state: State, now: Millis, itemId?: Id): ExportedMeasures {
  const at = endOfTurns(state, now, itemId);
  const { shares } = fairness(state, at, itemId);
  const table = [...state.seats.all.values()].filter(
    (seat) => seat.role === 'participant' && wasPresent(seat, at),
  );
  const people = table.map((seat) => shares.get(seat.id)).filter((share) => share !== undefined);
  const [spoken, present] = [
    people.map((share) => share.seconds),
    people.map((share) => share.presentSeconds),
  ];
  const heard = people.filter((share) => share.heard).length;
  const levels = people.map((share) => share.level);
  return {
    present: table.length,
    heard,
    turnBalance: exported(turnBalance(levels, heard > 0).balance),
    timeBalance: exported(timeBalance(spoken, present)),
    jain: exported(jain(spoken, present)),
    gini: exported(gini(spoken, present)),
    topThree: exported(topThree(spoken, present)),
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
