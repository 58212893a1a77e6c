import type { Id } from '../../../shared/ids.ts';
import { giveFloor, invite } from '../acts.ts';
import type { Desk } from '../desk.ts';
import { isRoundOn } from '../round/round.ts';
import { canGive } from '../steps.ts';
import { KEYS } from './numbers.ts';

/** Somebody with a number on the right: gets the floor, or is asked. Who has no phone is asked aloud, and then has the floor. */
export interface Place {
  act: 'floor' | 'ask' | 'aloud';
  seatId: Id;
}

/** How many of those to invite are in view before somebody asks for more. */
export const FIRST_INVITED = 3;

/** What the keys 1 to 9 stand for: the hands, and counting on from there who could be invited; in a round its order. */
export function places({ view, seat, allInvited, numbers }: Desk): (Place | null)[] {
  const floor = (seatId: Id): Place => ({ act: 'floor', seatId });
  if (isRoundOn(view)) return view.roundOrder.slice(0, KEYS).map(floor);
  const invited = view.invite.filter(({ seatId }) => seat(seatId));
  const shown = allInvited ? invited : invited.slice(0, FIRST_INVITED);
  return [
    ...numbers.map((seatId) => (seatId === null ? null : floor(seatId))),
    ...shown.map(({ seatId }): Place => ({ act: seat(seatId)?.phone ? 'ask' : 'aloud', seatId })),
  ].slice(0, KEYS);
}

/** The key that stands for this person, or null. */
export function numberOf(desk: Desk, seatId: Id): number | null {
  const place = places(desk).findIndex((one) => one?.seatId === seatId);
  return place < 0 ? null : place + 1;
}

export function press(desk: Desk, { act, seatId }: Place): boolean {
  if (!canGive(desk.view)) return false;
  if (act === 'ask') invite(desk, seatId);
  else giveFloor(desk, seatId);
  return true;
}

/** ms: a press this soon after a number went over to somebody else was meant for who had it before. */
const SETTLE = 700;

export interface Settling {
  places: readonly (Place | null)[];
  /** For each number since when it stands for that person. */
  since: readonly number[];
}

/** The numbers as they are now, each with the moment at which it changed hands. */
export function settling(
  before: Settling,
  now: readonly (Place | null)[],
  at: number,
  isSpeaking: boolean,
): Settling {
  const since = now.map((place, index) => {
    const was = before.places[index];
    if (!was || !place) return -Infinity;
    if (was.act === place.act && was.seatId === place.seatId) return before.since[index] ?? at;
    // The first hand while nobody speaks is what the room waits for.
    const isAwaited = index === 0 && place.act === 'floor' && was.act !== 'floor' && !isSpeaking;
    return isAwaited ? -Infinity : at;
  });
  return { places: now, since };
}

export const isSettled = ({ since }: Settling, index: number, at: number): boolean =>
  at - (since[index] ?? -Infinity) >= SETTLE;
