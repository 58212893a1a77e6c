import type { Id, Millis } from '../../ids.ts';
import type { Seat } from '../seats/seats.ts';
import type { State } from '../state.ts';
import { campOf } from './camps.ts';
import { timesOf, type Fairness, type Times } from './fairness.ts';

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

/** Further down nobody reads why; the order goes on. */
const EXPLAINED = 100;

/** Somebody with the figure of every key, worked out once. */
interface Ranked {
  seat: Seat;
  figures: number[];
}

/** Seats in the order of the keys, the first hundred each with the reasons for its place. */
export function inOrder(state: State, seats: readonly Seat[], keys: readonly Key[]): Next[] {
  const ranked = seats.map((seat): Ranked => ({ seat, figures: keys.map((key) => key.of(seat)) }));
  const differ = keys.map((_key, at) => ranked.some((one) => one.figures[at] !== ranked[0]?.figures[at]));
  ranked.sort(comparing(differ, ties(state.agenda.current ?? '')));
  return ranked.map((one, place) => ({
    seatId: one.seat.id,
    reasons: place < EXPLAINED ? reasons(keys, differ, one, ranked[place + 1] ?? ranked[place - 1]) : [],
  }));
}

/** By the keys on which anybody differs, then by the tie. */
function comparing(differ: readonly boolean[], tie: (seatId: Id) => number) {
  const deciding = differ.flatMap((differs, at) => (differs ? [at] : []));
  return (a: Ranked, b: Ranked): number => {
    for (const at of deciding) {
      const difference = (a.figures[at] ?? 0) - (b.figures[at] ?? 0);
      if (difference !== 0) return difference;
    }
    return tie(a.seat.id) - tie(b.seat.id) || (a.seat.id < b.seat.id ? -1 : 1);
  };
}

/** A hash that differs from item to item, so that no alphabet and no early bird decides. */
function ties(itemId: Id): (seatId: Id) => number {
  const known = new Map<Id, number>();
  return (seatId) => {
    const tie = known.get(seatId) ?? fnv1a(itemId + seatId);
    known.set(seatId, tie);
    return tie;
  };
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
  const groupBalance = balances(fair.shares, fair.table, (seat) => seat.group);
  const group: Key = {
    code: 'group-underheard',
    of: groupBalance,
    worded: (seat) => groupBalance(seat) < 1,
    shown: true,
  };
  const camps = campOf(state);
  if (!camps) return [group];
  const here = timesOf(state, at, state.agenda.current ?? undefined);
  const campBalance = balances(here, fair.table, camps);
  const worded = (seat: Seat) => campBalance(seat) < 1;
  return [{ code: 'camp-underheard', of: campBalance, worded, shown: false }, group];
}

/** For each seat the balance (share of time over share of presence) of what it belongs to; who belongs to nothing comes last. */
function balances(
  shares: ReadonlyMap<Id, Times>,
  table: readonly Seat[],
  of: (seat: Seat) => string | number | null,
): (seat: Seat) => number {
  const sums = new Map<string | number, { spoken: number; present: number }>();
  let spoken = 0;
  let present = 0;
  for (const seat of table) {
    const share = shares.get(seat.id);
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
  const balance = new Map(
    [...sums].map(([key, sum]) => [
      key,
      spoken === 0 || sum.present === 0 ? 1 : sum.spoken / spoken / (sum.present / present),
    ]),
  );
  return (seat) => {
    const key = of(seat);
    return key === null ? Number.MAX_VALUE : (balance.get(key) ?? 1);
  };
}

/** The keys on which the list differs, up to and including the one that sets this person apart from its neighbour. */
function reasons(
  keys: readonly Key[],
  differ: readonly boolean[],
  { seat, figures }: Ranked,
  neighbour: Ranked | undefined,
): Next['reasons'] {
  const apart = (key: Key, at: number) =>
    neighbour !== undefined && figures[at] !== neighbour.figures[at] && key.worded(seat);
  const decisive = keys.findIndex(apart);
  const last = decisive < 0 ? keys.length - 1 : decisive;
  return keys.slice(0, last + 1).flatMap((key, at) => {
    if ((neighbour !== undefined && differ[at] !== true) || !key.worded(seat)) return [];
    return [key.shown ? { code: key.code, value: figures[at] ?? 0 } : { code: key.code }];
  });
}

/** 32-bit FNV-1a of the UTF-8 of `text`; ids are ASCII. */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}
