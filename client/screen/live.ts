import type { ScreenView } from '../../shared/views/screen.ts';
import { MOST_PETALS } from '../table/fit.ts';
import type { TableSeat } from '../table/seats.ts';

/** The seats as they are now: the speaker's time and everybody's presence run on from the last view. */
export function seatsNow(view: ScreenView, now: number): TableSeat[] {
  const since = Math.max(0, (now - view.at) / 1000);
  const talking = view.conversation.running && !view.paused;
  return (view.seats ?? []).map((seat) => ({
    ...seat,
    seconds: seat.seconds + (seat.id === view.speaker?.seatId ? since : 0),
    presentSeconds: seat.presentSeconds + (talking && seat.present ? since : 0),
  }));
}

/** A room so large that its table is a histogram. */
export const isRolledOpen = ({ seats, shares }: ScreenView): boolean =>
  shares !== null || (seats !== null && seats.length >= MOST_PETALS);

/** Seconds since the running turn began. */
export const spokenFor = ({ speaker }: ScreenView, now: number): number =>
  speaker === null ? 0 : Math.max(0, (now - speaker.startedAt) / 1000);

/** What an equal share of all that was spoken comes to, seconds; null when nobody spoke or it is not known. */
export function equalShare(view: ScreenView): number | null {
  if (view.seats === null) return null;
  const spoken = view.seats.reduce((sum, seat) => sum + seat.seconds, 0);
  const presence = view.seats.reduce((sum, seat) => sum + seat.presentSeconds, 0);
  const longest = Math.max(0, ...view.seats.map((seat) => seat.presentSeconds));
  if (spoken === 0 || presence === 0) return null;
  return (spoken / presence) * longest;
}
