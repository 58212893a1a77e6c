import { median } from './median.ts';

/** An ended turn under this many seconds was a slip. */
const SLIP = 3;
/** How many of the latest turns and pauses say what is typical, and from how many on they do. */
const LATEST = 10;
const ENOUGH = 3;
/** Seconds between two turns before there are pauses to go by. */
const USUAL_GAP = 5;
/** Seconds kept for every vote to come. */
const VOTE = 60;
/** Seconds under which a turn is no turn worth having. */
const SHORTEST_TURN = 20;
/** The part of the conversation time that is expected to go to turns, and the shortest target proposed, seconds. */
const FOR_TURNS = 0.7;
const SHORTEST_TARGET = 30;

export interface Course {
  /** Epoch milliseconds. */
  now: number;
  plannedEnd: number;
  /** Items neither finished nor skipped that have had no vote yet. */
  itemsWithoutVote: number;
  /** The turn going on, seconds since its start; null while nobody speaks. */
  running: { elapsed: number } | null;
  /** Seconds of every ended turn, oldest first. */
  turnLengths: readonly number[];
  /** Seconds between two turns of one discussion, oldest first; overlaps may be negative. */
  gaps: readonly number[];
  /** Seconds that a turn is meant to take, over 0. */
  target: number;
  /** People at the table who were not heard and do not prefer to listen. */
  unheard: number;
}

export interface Forecast {
  /** How many turns still fit. */
  reachable: number;
  /** Unheard people who will not be heard, even if from now on nobody else speaks. */
  missed: number;
  /**
   * Seconds for each unheard person if all are to be heard; null when there are none. Shown as at most the target;
   * may be below 0 when there is no time left.
   */
  turnLength: number | null;
  /** Seconds that a turn, and the pause after it, usually take here. */
  typical: number;
  gap: number;
  unheard: number;
}

/** Who can still be heard before the planned end. */
export function forecast(course: Course): Forecast {
  const { unheard, target } = course;
  const typical = usual(
    course.turnLengths.filter((seconds) => seconds >= SLIP),
    target,
  );
  const gap = usual(
    course.gaps.map((seconds) => Math.max(0, seconds)),
    USUAL_GAP,
  );
  const remaining = remainingSeconds(course, typical);
  const reachable = roomFor({ seconds: remaining, turnLength: typical, gap });
  return {
    reachable,
    missed: Math.max(0, unheard - reachable),
    turnLength: unheard === 0 ? null : remaining / unheard - gap,
    typical,
    gap,
    unheard,
  };
}

/** Whether not everybody can be heard any more: what is left for each is too short to say anything. */
export function noLongerPossible({ turnLength }: Forecast): boolean {
  return turnLength !== null && turnLength < SHORTEST_TURN;
}

/** How many turns of `turnLength`, each with its `gap`, fit in `seconds`. */
export function roomFor(room: { seconds: number; turnLength: number; gap: number }): number {
  return Math.floor(room.seconds / (room.turnLength + room.gap));
}

/**
 * Seconds a turn may take for everybody to be heard in the conversation time planned; at least 30, and never more
 * than the target that is set, not even where that is under 30. With nobody there yet, the one set.
 */
export function proposedTarget(plan: {
  conversationSeconds: number;
  people: number;
  target: number;
}): number {
  if (plan.people === 0) return plan.target;
  const each = (FOR_TURNS * plan.conversationSeconds) / plan.people - USUAL_GAP;
  return Math.min(plan.target, Math.max(SHORTEST_TARGET, each));
}

function usual(seconds: readonly number[], before: number): number {
  return seconds.length < ENOUGH ? before : (median(seconds.slice(-LATEST)) ?? before);
}

/** Seconds left for turns that have not begun: without the votes to come and the rest of the turn going on. */
function remainingSeconds({ now, plannedEnd, itemsWithoutVote, running }: Course, typical: number): number {
  const rest = running === null ? 0 : Math.max(0, typical - running.elapsed);
  return Math.max(0, (plannedEnd - now) / 1000 - VOTE * itemsWithoutVote - rest);
}
