import type { Hash, Id, Millis } from '../../ids.ts';
import type { MeetingEntry } from '../meeting/meeting.ts';

/** One person at the table: joined by phone, or added by the facilitator. */
export interface Seat {
  id: Id;
  /** From 0, in order of joining; never changes. */
  index: number;
  /** From 0, clockwise at the table: as joined, until the facilitator arranges seats as the chairs stand. */
  place: number;
  /** Where the name lies in the side table; null: 'Deelnemer 7', by seat number. */
  nameId: Id | null;
  group: string | null;
  /** A guest (facilitator, expert) speaks too, and counts in no balance. */
  role: 'participant' | 'guest';
  /** Hash of the phone's token; null: a seat without a phone. */
  phone: Hash | null;
  /** Since when it has this phone, and when it last lost one. */
  phoneSince: Millis | null;
  phoneLost: Millis | null;
  /** A round in which this seat may have voted from another phone, and so may not vote again. */
  blocked: { itemId: Id; round: number } | null;
  away: boolean;
  left: boolean;
  removed: boolean;
  /** The same person's other seat, which has everything that this one had. */
  mergedInto: Id | null;
  /** Would rather listen: is not invited until it says otherwise, or raises a hand. */
  listening: boolean;
  /** When it was present, in order of time; the last one is open while it is. */
  presence: { from: Millis; to: Millis | null }[];
}

/** A hand that is up. */
export interface Hand {
  since: Millis;
  /** It is the yes to an invitation. */
  accepted?: boolean;
  itemId: Id | null;
}

/** A link that gives a seat another phone, once. */
export interface Pair {
  seatId: Id;
  expiresAt: Millis;
}

export interface Seats {
  /** In order of joining. */
  all: Map<Id, Seat>;
  /** Index of the next seat. */
  next: number;
  byPhone: Map<Hash, Id>;
  /** Tokens of phones that lost their seat, so that they can be told why. */
  lost: Map<Hash, 'removed' | 'replaced'>;
  pairs: Map<Hash, Pair>;
  /** The side table: texts of persons by their id. Not folded from entries; a name that was forgotten is not there. */
  texts: Map<Id, TextRow & { text: string }>;
}

/** A row of the side table; `text` null deletes it. `seatId` is whose it is. */
export interface TextRow {
  id: Id;
  seatId: Id;
  text: string | null;
}

/** Why somebody who was not removed is not there. */
export type Absence = Pick<Seat, 'away' | 'left'>;

export const absence = ({ away, left }: Seat): Absence => ({ away, left });

/** What a merge moves or replaces, and undo puts back. */
type Ownership = Absence & Pick<Seat, 'phone' | 'phoneSince' | 'phoneLost' | 'blocked' | 'presence'>;

export function ownership({ away, left, phone, phoneSince, phoneLost, blocked, presence }: Seat): Ownership {
  const stretches = presence.map((stretch) => ({ ...stretch }));
  return { away, left, phone, phoneSince, phoneLost, blocked, presence: stretches };
}

export interface SeatDetails {
  nameId?: Id | null;
  group?: string | null;
  role?: Seat['role'];
}

export type SeatsEntry =
  | { type: 'seat-taken'; at: Millis; seatId: Id; nameId: Id | null; group: string | null; phone: Hash }
  | { type: 'seat-added'; at: Millis; seatId: Id; nameId: Id; group: string | null; role: Seat['role'] }
  | { type: 'seat-changed'; at: Millis; seatId: Id; from: SeatDetails; to: SeatDetails }
  | { type: 'seat-left'; at: Millis; seatId: Id }
  | { type: 'seat-returned'; at: Millis; seatId: Id }
  | { type: 'seat-set-away'; at: Millis; seatId: Id; away: boolean; before: Absence }
  /** `phone` and `lostBefore`: what is put back when this is undone. */
  | { type: 'seat-removed'; at: Millis; seatId: Id; phone: Hash | null; lostBefore: Millis | null }
  | { type: 'seat-restored'; at: Millis; seatId: Id }
  | { type: 'seat-moved'; at: Millis; seatId: Id; from: number; to: number }
  /** Who that was is gone, for good; what the seat did stays under its number. */
  | { type: 'seat-forgotten'; at: Millis; seatId: Id }
  | { type: 'listening-set'; at: Millis; seatId: Id; on: boolean }
  | { type: 'phone-invited'; at: Millis; seatId: Id; pair: Hash; expiresAt: Millis }
  /** Another phone has the seat. `blocked`: the open round in which the seat may have voted before. */
  /** Everything of `seatId` goes to `into`: the same person sat down twice. */
  | {
      type: 'seats-merged';
      at: Millis;
      seatId: Id;
      into: Id;
      was: { from: Ownership; into: Ownership };
      /** The open round in which the person may have voted under what is no longer theirs. */
      blocked: Seat['blocked'];
      turnIds: Id[];
      textIds: Id[];
      hands: { from: Hand | null; into: Hand | null };
    }
  | { type: 'phone-linked'; at: Millis; seatId: Id; pair: Hash; phone: Hash; blocked: Seat['blocked'] };

export function emptySeats(): Seats {
  return { all: new Map(), next: 0, byPhone: new Map(), lost: new Map(), pairs: new Map(), texts: new Map() };
}

export function isPresent(seat: Seat): boolean {
  return !seat.removed && !seat.away && !seat.left;
}

/** T: the participants who are present now. */
export function atTable(seats: Seats): Seat[] {
  return [...seats.all.values()].filter((seat) => seat.role === 'participant' && isPresent(seat));
}

export function nameOf(seats: Seats, seat: Seat): string | null {
  return seat.nameId === null ? null : (seats.texts.get(seat.nameId)?.text ?? null);
}

export function applySeats(
  seats: Seats,
  entry: SeatsEntry | Extract<MeetingEntry, { type: 'rehearsal-cleared' }>,
): void {
  if (entry.type === 'rehearsal-cleared') {
    const { texts, lost } = seats;
    for (const phone of seats.byPhone.keys()) lost.set(phone, 'removed');
    Object.assign(seats, emptySeats(), { texts, lost });
    return;
  }
  if (entry.type === 'seat-taken' || entry.type === 'seat-added') {
    seats.all.set(entry.seatId, newSeat(entry, seats.next));
    seats.next += 1;
    if (entry.type === 'seat-taken') seats.byPhone.set(entry.phone, entry.seatId);
    return;
  }
  const seat = seats.all.get(entry.seatId);
  if (!seat) return;
  switch (entry.type) {
    case 'seat-changed':
      Object.assign(seat, entry.to);
      break;
    case 'seat-left':
      seat.left = true;
      break;
    case 'seat-returned':
      seat.left = false;
      seat.away = false;
      break;
    case 'seat-set-away':
      seat.away = entry.away;
      if (!entry.away) seat.left = false;
      break;
    case 'seat-removed':
      seat.removed = true;
      losePhone(seats, seat, 'removed', entry.at);
      break;
    case 'seat-restored':
      seat.removed = false;
      seat.away = false;
      seat.left = false;
      break;
    case 'seat-moved':
      move(seats, seat, entry.to);
      return;
    case 'seat-forgotten':
      Object.assign(seat, { nameId: null, group: null });
      break;
    case 'listening-set':
      seat.listening = entry.on;
      break;
    case 'phone-invited':
      seats.pairs.set(entry.pair, { seatId: entry.seatId, expiresAt: entry.expiresAt });
      break;
    case 'phone-linked':
      seats.pairs.delete(entry.pair);
      losePhone(seats, seat, 'replaced', entry.at);
      givePhone(seats, seat, entry.phone, entry.at);
      seat.blocked = entry.blocked;
      break;
    case 'seats-merged':
      merge(seats, seat, entry);
      return;
  }
  notePresence(seat, entry.at);
}

/** Takes back what `applySeats` did, as if it had never been. */
export function revertSeats(seats: Seats, entry: SeatsEntry): void {
  const seat = seats.all.get(entry.seatId);
  if (!seat) return;
  switch (entry.type) {
    case 'seat-added':
      seats.all.delete(seat.id);
      return;
    case 'seat-changed':
      Object.assign(seat, entry.from);
      return;
    case 'seat-set-away':
      Object.assign(seat, entry.before);
      break;
    case 'seat-removed':
      seat.removed = false;
      if (entry.phone !== null) givePhone(seats, seat, entry.phone, seat.phoneSince ?? entry.at);
      seat.phoneLost = entry.lostBefore;
      break;
    case 'seat-moved':
      move(seats, seat, entry.from);
      return;
    case 'seats-merged':
      revertMerge(seats, seat, entry);
      return;
    default: // no act that can be undone leaves the others
      return;
  }
  revertPresence(seat, entry.at);
}

function newSeat(entry: Extract<SeatsEntry, { type: 'seat-taken' | 'seat-added' }>, index: number): Seat {
  const phone = entry.type === 'seat-taken' ? entry.phone : null;
  return {
    id: entry.seatId,
    index,
    place: index,
    nameId: entry.nameId,
    group: entry.group,
    role: entry.type === 'seat-added' ? entry.role : 'participant',
    phone,
    phoneSince: phone === null ? null : entry.at,
    phoneLost: null,
    blocked: null,
    away: false,
    left: false,
    removed: false,
    mergedInto: null,
    listening: false,
    presence: [{ from: entry.at, to: null }],
  };
}

function givePhone(seats: Seats, seat: Seat, phone: Hash, since: Millis): void {
  seat.phone = phone;
  seat.phoneSince = since;
  seats.byPhone.set(phone, seat.id);
  seats.lost.delete(phone);
}

function losePhone(seats: Seats, seat: Seat, why: 'removed' | 'replaced', at: Millis): void {
  if (seat.phone === null) return;
  seats.byPhone.delete(seat.phone);
  seats.lost.set(seat.phone, why);
  seat.phone = null;
  seat.phoneLost = at;
}

/** Where who comes next does not sit yet; a seat that was taken back left its place open. */
export const lastPlace = ({ next }: Seats): number => next - 1;

/** Those between shift by one. */
function move({ all }: Seats, seat: Seat, to: number): void {
  const from = seat.place;
  for (const other of all.values()) {
    if (from < other.place && other.place <= to) other.place -= 1;
    else if (to <= other.place && other.place < from) other.place += 1;
  }
  seat.place = to;
}

type Merged = Extract<SeatsEntry, { type: 'seats-merged' }>;

function merge(seats: Seats, from: Seat, { into: intoId, was, blocked, at }: Merged): void {
  const into = seats.all.get(intoId);
  if (!into) return;
  if (was.from.phone !== null) {
    losePhone(seats, into, 'replaced', at);
    Object.assign(from, { phone: null });
    givePhone(seats, into, was.from.phone, was.from.phoneSince ?? at);
  }
  into.blocked = blocked ?? into.blocked;
  const isThere = isPresent(into) || isPresent(from);
  if (isThere) Object.assign(into, { away: false, left: false });
  into.presence = union([...was.into.presence, ...was.from.presence]);
  Object.assign(from, { removed: true, mergedInto: into.id, presence: [] });
}

function revertMerge(seats: Seats, from: Seat, { into: intoId, was }: Merged): void {
  const into = seats.all.get(intoId);
  if (!into) return;
  if (into.phone !== null) seats.byPhone.delete(into.phone);
  for (const [seat, before] of [
    [into, was.into],
    [from, was.from],
  ] as const) {
    Object.assign(seat, before, { presence: before.presence.map((stretch) => ({ ...stretch })) });
    if (seat.phone !== null) givePhone(seats, seat, seat.phone, seat.phoneSince ?? 0);
  }
  Object.assign(from, { removed: false, mergedInto: null });
}

/** Stretches of time as few as they can be, in order. */
function union(all: readonly Seat['presence'][number][]): Seat['presence'] {
  const merged: Seat['presence'] = [];
  for (const { from, to } of [...all].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    const isLater = !last || (last.to !== null && last.to < from);
    if (isLater) merged.push({ from, to });
    else if (last.to !== null) last.to = to === null ? null : Math.max(last.to, to);
  }
  return merged;
}

/** Opens or closes the stretch of presence so that it agrees with what the seat says now. */
function notePresence(seat: Seat, at: Millis): void {
  const last = seat.presence.at(-1);
  const open = last?.to === null;
  if (isPresent(seat) && !open) seat.presence.push({ from: at, to: null });
  if (!isPresent(seat) && open) last.to = at;
}

/** As if the stretch that ended or began at `at` had not. */
function revertPresence(seat: Seat, at: Millis): void {
  const last = seat.presence.at(-1);
  if (isPresent(seat) && last?.to === at) last.to = null;
  else if (!isPresent(seat) && last?.to === null && last.from === at) seat.presence.pop();
  else notePresence(seat, at);
}
