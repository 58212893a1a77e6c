import { useStore } from 'zustand';
import type { StoreApi } from 'zustand/vanilla';
import type { FlowerSeat } from './seats.ts';

/** How far a conversation was at some moment of it. */
export interface Growth {
  /** What each had spoken by then. */
  seconds: ReadonlyMap<string, number>;
  speakerSeatId: string | null;
  /** It is as far as it came. */
  over: boolean;
}

export type Growing = StoreApi<Growth>;

export interface Spoke {
  seatId: string;
  seconds: number;
}

/** `part`: of all that was spoken, from 0 to 1, in the order of the turns; silence takes no time here. */
export function growthAt(turns: readonly Spoke[], part: number): Growth {
  const seconds = new Map<string, number>();
  const total = turns.reduce((sum, turn) => sum + turn.seconds, 0);
  // Not by the sum at the end: what is left over of rounding would be a turn that never ends.
  let left = part < 1 ? part * total : Infinity;
  for (const turn of turns) {
    const now = Math.min(turn.seconds, left);
    seconds.set(turn.seatId, (seconds.get(turn.seatId) ?? 0) + now);
    if (now < turn.seconds) return { seconds, speakerSeatId: turn.seatId, over: false };
    left -= now;
  }
  return { seconds, speakerSeatId: null, over: true };
}

/** A seat as it was then; whoever uses it is drawn again only when that seat changed. */
export function useGrown<Seat extends FlowerSeat>(
  growing: Growing,
  seat: Seat,
): { seat: Seat; speaking: boolean } {
  const seconds = useStore(growing, (now) => (now.over ? seat.seconds : (now.seconds.get(seat.id) ?? 0)));
  const speaking = useStore(growing, (now) => now.speakerSeatId === seat.id);
  const isOver = useStore(growing, (now) => now.over);
  return { seat: { ...seat, seconds, heard: seat.heard && (isOver || seconds > 0) }, speaking };
}
