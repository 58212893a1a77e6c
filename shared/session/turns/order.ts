import type { Id, Millis } from '../../ids.ts';
import { questionOf } from '../../questions/kinds.ts';
import { itemOf } from '../agenda/agenda.ts';
import type { Seat } from '../seats/seats.ts';
import type { State } from '../state.ts';
import { ballotsOf, roundsOf } from '../votes/votes.ts';
import { fairness, type Fairness } from './fairness.ts';

export type NextCode =
  | 'not-heard'
  | 'fewest-turns'
  | 'asked-least'
  | 'camp-underheard'
  | 'group-underheard'
  | 'hand-since'
  | 'waited-longest'
  | 'accepted';

/** Somebody in a list of who could be next, and why just there. `value`: level, times asked, or epoch ms. */
export interface Next {
  seatId: Id;
  reasons: { code: NextCode; value?: number }[];
}

/** What an order is made of, most important first. Lower goes first; `worded` says whether it is a reason for this person. */
export interface Key {
  code: NextCode;
  of(seat: Seat): number;
  worded(seat: Seat): boolean;
  shown: boolean;
}

/** Seats in the order of the keys, each with the reasons for its place. */
export function inOrder(state: State, seats: readonly Seat[], keys: readonly Key[]): Next[] {
  const tie = tieRule(state.agenda.current ?? '');
  const sorted = [...seats].sort((a, b) => compare(keys, a, b) || tie(a, b));
  return sorted.map((seat, place) => ({
    seatId: seat.id,
    reasons: reasons(keys, sorted, seat, sorted[place + 1] ?? sorted[place - 1]),
  }));
}

/** Not heard first, then the fewest turns: what every list begins with. */
export function turnKeys(fair: Fairness): Key[] {
  const share = (seat: Seat) => fair.shares.get(seat.id);
  return [
    {
      code: 'not-heard',
      of: (seat) => (share(seat)?.heard ? 1 : 0),
      worded: (seat) => !share(seat)?.heard,
      shown: false,
    },
    { code: 'fewest-turns', of: (seat) => share(seat)?.level ?? 0, worded: () => true, shown: true },
  ];
}

/** The opinion camp, then the group, that spoke least. */
export function sideKeys(state: State, fair: Fairness, at: Millis): Key[] {
  const groupBalance = balances(fair, fair.table, (seat) => seat.group);
  const group: Key = {
    code: 'group-underheard',
    of: groupBalance,
    worded: (seat) => groupBalance(seat) < 1,
    shown: true,
  };
  const camps = campOf(state);
  if (!camps) return [group];
  const campBalance = balances(fairness(state, at, state.agenda.current ?? undefined), fair.table, camps);
  const worded = (seat: Seat) => campBalance(seat) < 1;
  return [{ code: 'camp-underheard', of: campBalance, worded, shown: false }, group];
}

/**
 * The opinion camp of a seat on the item before the room, with named ballots only, and only once the facilitator has
 * seen the result: 0 disagree, 1 middle, 2 agree. Null where there are no camps.
 */
function campOf(state: State): ((seat: Seat) => number | null) | null {
  const item = itemOf(state.agenda, state.agenda.current);
  const round =
    item && roundsOf(state.votes, item.id).findLast((one) => one.closedAt !== null && one.shown !== 'nobody');
  if (!item || !round || state.meeting.ballots === 'anonymous') return null;
  const question = questionOf(item.body);
  if (!question.ordered) return null;
  const ballots = ballotsOf(state.votes, item.id, round.round);
  const half = Math.floor(question.size(item.body) / 2);
  return (seat) => {
    const value = ballots.get(seat.id)?.value ?? null;
    const option = value === null ? undefined : question.picks(item.body, value)?.[0];
    if (option === undefined) return null;
    if (option < half) return 0;
    return option >= question.size(item.body) - half ? 2 : 1;
  };
}

/** For each seat the balance (share of time over share of presence) of what it belongs to; who belongs to nothing comes last. */
function balances(
  fair: Fairness,
  table: readonly Seat[],
  of: (seat: Seat) => string | number | null,
): (seat: Seat) => number {
  const sums = new Map<string | number, { spoken: number; present: number }>();
  let spoken = 0;
  let present = 0;
  for (const seat of table) {
    const share = fair.shares.get(seat.id);
    const key = of(seat);
    spoken += share?.seconds ?? 0;
    present += share?.presentSeconds ?? 0;
    if (key === null) continue;
    const sum = sums.get(key) ?? { spoken: 0, present: 0 };
    sums.set(key, {
      spoken: sum.spoken + (share?.seconds ?? 0),
      present: sum.present + (share?.presentSeconds ?? 0),
    });
  }
  return (seat) => {
    const key = of(seat);
    if (key === null) return Number.MAX_VALUE;
    const sum = sums.get(key);
    if (spoken === 0 || !sum || sum.present === 0) return 1;
    return sum.spoken / spoken / (sum.present / present);
  };
}

function compare(keys: readonly Key[], a: Seat, b: Seat): number {
  for (const key of keys) {
    const difference = key.of(a) - key.of(b);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The keys on which the list differs, up to and including the one that sets this person apart from its neighbour. */
function reasons(
  keys: readonly Key[],
  list: readonly Seat[],
  seat: Seat,
  neighbour: Seat | undefined,
): Next['reasons'] {
  const apart = (key: Key) =>
    neighbour !== undefined && key.of(seat) !== key.of(neighbour) && key.worded(seat);
  const decisive = keys.findIndex(apart);
  const last = decisive < 0 ? keys.length - 1 : decisive;
  return keys
    .slice(0, last + 1)
    .filter((key) => neighbour === undefined || list.some((one) => key.of(one) !== key.of(seat)))
    .filter((key) => key.worded(seat))
    .map((key) => (key.shown ? { code: key.code, value: key.of(seat) } : { code: key.code }));
}

/** So that no alphabet and no early bird decides: ascending FNV-1a of item and seat, which differs from item to item. */
function tieRule(itemId: Id): (a: Seat, b: Seat) => number {
  return (a, b) => fnv1a(itemId + a.id) - fnv1a(itemId + b.id) || (a.id < b.id ? -1 : 1);
}

/** 32-bit FNV-1a of the UTF-8 of `text`; ids are ASCII. */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
