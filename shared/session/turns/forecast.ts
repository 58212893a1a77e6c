import { forecast, type Forecast } from '../../measures/forecast.ts';
import { questionOf } from '../../questions/kinds.ts';
import type { State } from '../state.ts';
import { roundsOf } from '../votes/votes.ts';
import { turnSeconds, type Fairness } from './fairness.ts';
import { speaking, type Turn } from './turns.ts';

/** Who can still be heard before the planned end; null without one. */
export function forecastOf(state: State, fair: Fairness): Forecast | null {
  const { plannedEnd, turnTargetSeconds, status } = state.meeting;
  if (plannedEnd === null || status === 'ended') return null;
  const now = state.at;
  const turn = speaking(state.turns);
  const ended = [...state.turns.all.values()].filter(
    (one) => !one.removed && one.endedAt !== null && one.inside === null,
  );
  const toVote = state.agenda.items.filter(
    (item) =>
      item.phase !== 'finished' &&
      item.phase !== 'skipped' &&
      questionOf(item.body).voted &&
      roundsOf(state.votes, item.id).length === 0,
  );
  return forecast({
    now,
    plannedEnd,
    itemsWithoutVote: toVote.length,
    running: turn ? { elapsed: (now - turn.startedAt) / 1000 } : null,
    turnLengths: ended.map((one) => turnSeconds(state.turns, one, now)),
    gaps: gaps(state, ended),
    target: turnTargetSeconds,
    unheard: fair.table.filter((seat) => !fair.shares.get(seat.id)?.heard && !seat.listening).length,
  });
}

/** Seconds between two turns of one discussion, oldest first; an overlap is 0. */
function gaps(state: State, ended: readonly Turn[]): number[] {
  const sorted = ended.toSorted((a, b) => a.startedAt - b.startedAt);
  return state.turns.conversation.flatMap(({ from, to }) => {
    const within = sorted.filter((turn) => turn.startedAt >= from && turn.startedAt <= (to ?? state.at));
    return within
      .slice(1)
      .map((turn, i) => Math.max(0, (turn.startedAt - (within[i]?.endedAt ?? turn.startedAt)) / 1000));
  });
}
