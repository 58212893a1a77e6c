import type { Id, Millis } from '../../shared/ids.ts';
import { exported } from '../../shared/measures/rounding.ts';
import type {
  Export,
  ExportedClosing,
  ExportedItem,
  ExportedRound,
  ExportedSeat,
  ExportedText,
  ExportedTurn,
} from '../../shared/protocol/export.ts';
import { asked } from '../../shared/questions/kinds.ts';
import type { AgendaItem } from '../../shared/session/agenda/agenda.ts';
import { withTexts } from '../../shared/session/contributions/contributions.ts';
import { nameOf, type Seat } from '../../shared/session/seats/seats.ts';
import type { State } from '../../shared/session/state.ts';
import { counts, fairness, turnSeconds, type Fairness } from '../../shared/session/turns/fairness.ts';
import type { Turn } from '../../shared/session/turns/turns.ts';
import { closingResult, type ClosingQuestion } from '../../shared/session/votes/closing.ts';
import { roundsOf, votersOf, type Round } from '../../shared/session/votes/votes.ts';
import { numbered } from '../../shared/views/sight.ts';
import { development, endOfTurns, measuresOf, wasPresent } from './measures.ts';

/**
 * @param names whether people are called by their names; if not, by the number of their seat
 * @returns what the facilitator may know: a result that was shown to nobody yet is not in it before the session ended
 */
export function exportJson(state: State, names: boolean, now: Millis): Export {
  const ids = numberedAnew(state);
  return {
    version: 1,
    exportedAt: now,
    session: session(state),
    items: state.agenda.items.map((item) => exportedItem(state, item, ids, now)),
    seats: seats(state, names, ids, now),
    turns: turnsInOrder(state).map((turn) => exportedTurn(state, turn, ids, now)),
    texts: texts(state, ids),
    measures: measuresOf(state, now),
    development: development(state, now),
    closing: { said: closing(state, 'said'), felt: closing(state, 'felt') },
  };
}

function closing(state: State, question: ClosingQuestion): ExportedClosing | null {
  const result = closingResult(state, question);
  if (!result?.counts) return null;
  return { counts: [...result.counts], noOpinion: result.noOpinion, voters: result.voters };
}

interface Ids {
  items: Map<Id, string>;
  seats: Map<Id, string>;
  turns: Map<Id, string>;
}

function numberedAnew(state: State): Ids {
  const ids = (list: readonly { id: Id }[], letter: string) =>
    new Map(list.map(({ id }, at) => [id, `${letter}${at + 1}`]));
  return {
    items: ids(state.agenda.items, 'i'),
    // As people are called: Participant 7 is s7.
    seats: new Map([...state.seats.all.values()].map(({ id, index }) => [id, `s${index + 1}`])),
    turns: ids(turnsInOrder(state), 't'),
  };
}

/** Written contributions; whose they are only where the writer gave the name with it. */
function texts({ contributions, seats: written }: State, ids: Ids): ExportedText[] {
  return withTexts(contributions, written).map((one, at) => ({
    id: `w${at + 1}`,
    itemId: ids.items.get(one.itemId ?? '') ?? null,
    seatId: one.named ? (ids.seats.get(one.seatId) ?? null) : null,
    text: one.text,
    state: one.fate,
  }));
}

function turnsInOrder(state: State): Turn[] {
  const kept = [...state.turns.all.values()].filter((turn) => !turn.removed);
  return kept.sort((a, b) => a.startedAt - b.startedAt);
}

function session({ meeting }: State): Export['session'] {
  const { locale, ballots, plannedEnd, turnTargetSeconds, names } = meeting;
  const { groups, minBallots, handOrder, showNext, showClock, expected } = meeting;
  return {
    id: 'session',
    title: meeting.title,
    startedAt: meeting.startedAt,
    endedAt: meeting.endedAt,
    pauses: meeting.pauses.map(({ from, to }) => ({ from, to })),
    settings: {
      locale,
      ballots,
      plannedEnd,
      turnTargetSeconds,
      names,
      groups: [...groups],
      minBallots,
      handOrder,
      showNext,
      showClock,
      expected,
    },
  };
}

function exportedItem(state: State, item: AgendaItem, ids: Ids, now: Millis): ExportedItem {
  return {
    id: ids.items.get(item.id) ?? '',
    ...asked(item.body),
    phase: item.phase,
    rounds: rounds(state, item),
    measures: measuresOf(state, now, item.id),
  };
}

/** An open round is left out, so that nothing here depends on a value cast in it. */
function rounds(state: State, item: AgendaItem): ExportedRound[] {
  const all = roundsOf(state.votes, item.id);
  return all.flatMap((round, at) => {
    const before = all[at - 1];
    if (round.closedAt === null) return [];
    const known = mayBeKnown(state, round);
    const comparable = known && before !== undefined && mayBeKnown(state, before);
    const shift = round.result?.shift;
    return {
      round: round.round,
      counts: known ? [...(round.result?.counts ?? [])] : null,
      noOpinion: known ? (round.result?.noOpinion ?? null) : null,
      voters: votersOf(state.votes, item.id, round),
      openedAt: round.openedAt,
      closedAt: round.closedAt,
      shift:
        comparable && shift ? { ...shift, polarisationChange: exported(shift.polarisationChange) } : null,
    };
  });
}

function mayBeKnown({ meeting }: State, round: Round): boolean {
  const shown = round.shown !== 'nobody' || meeting.status === 'ended';
  return shown && round.result !== null && round.result.counts !== null;
}

function seats(state: State, names: boolean, ids: Ids, now: Millis): ExportedSeat[] {
  const fair = fairness(state, state.meeting.endedAt ?? now);
  const end = endOfTurns(state, now);
  const people = [...state.seats.all.values()].filter((seat) => seat.mergedInto === null);
  return people.map((seat) => ({
    id: ids.seats.get(seat.id) ?? '',
    number: seat.index + 1,
    place: seat.place + 1,
    name: (names ? nameOf(state.seats, seat) : null) ?? numbered(state, seat),
    group: seat.group,
    role: seat.role,
    phone: seat.phoneSince !== null,
    ...shareOf(seat, fair),
    present: wasPresent(seat, end),
    leftAt: leftAt(seat, end),
  }));
}

function shareOf(
  { id }: Seat,
  { shares }: Fairness,
): Pick<ExportedSeat, 'turns' | 'seconds' | 'presentSeconds' | 'heard'> {
  const share = shares.get(id);
  return {
    turns: share?.turns ?? 0,
    seconds: exported(share?.seconds ?? 0) ?? 0,
    presentSeconds: exported(share?.presentSeconds ?? 0) ?? 0,
    heard: share?.heard ?? false,
  };
}

function leftAt(seat: Seat, end: Millis): Millis | null {
  if (wasPresent(seat, end)) return null;
  return seat.presence.findLast(({ to }) => to !== null && to <= end)?.to ?? null;
}

function exportedTurn(state: State, turn: Turn, ids: Ids, now: Millis): ExportedTurn {
  return {
    id: ids.turns.get(turn.id) ?? '',
    seatId: ids.seats.get(turn.seatId) ?? null,
    itemId: ids.items.get(turn.itemId) ?? null,
    startedAt: turn.startedAt,
    endedAt: turn.endedAt,
    seconds: exported(turnSeconds(state.turns, turn, now)) ?? 0,
    source: turn.source,
    counted: counts(turn),
  };
}
