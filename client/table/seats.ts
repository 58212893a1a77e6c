import type { Spoken } from './petals.ts';

/** Somebody at the table. Seconds are as at this moment: whoever draws has already added the running turn. */
export interface TableSeat extends FlowerSeat {
  index: number;
  /** From 0, clockwise. */
  place: number;
  label: string;
  hand: boolean;
  turns: number;
}

/** What a flower without names shows of somebody. */
export interface FlowerSeat extends Spoken {
  id: string;
  present: boolean;
  heard: boolean;
}

/** As they sit at the table. */
export const inOrder = <Seat extends { place: number }>(seats: readonly Seat[]): Seat[] =>
  seats.toSorted((a, b) => a.place - b.place);
