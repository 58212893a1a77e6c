import type { Id } from '../../shared/ids.ts';
import type { Who } from '../../shared/session/command.ts';
import type { Seat } from '../../shared/session/seats/seats.ts';
import type { State } from '../../shared/session/state.ts';
import type { SeatToken } from './secrets.ts';

/** Whoever sends commands over one connection. A phone has a token once it sat down, or from the start. */
export type Sender =
  | { role: 'facilitator' }
  | { role: 'keeper' }
  | { role: 'door' }
  | { role: 'phone'; sessionId: Id; token: SeatToken | null };

/** The seat that a phone has now; who left and who was removed has none. */
export function seatOf(state: State, token: SeatToken | null): Seat | undefined {
  if (!token) return undefined;
  const seat = state.seats.all.get(state.seats.byPhone.get(token.hash) ?? '');
  return seat && !seat.left && !seat.removed ? seat : undefined;
}

/** Who that is in the eyes of the rules, at this very moment. */
export function whoIs(state: State, sender: Sender): Who {
  if (sender.role !== 'phone') return { role: sender.role };
  const seat = seatOf(state, sender.token);
  if (seat) return { role: 'seated', seatId: seat.id };
  const left = state.seats.byPhone.get(sender.token?.hash ?? '');
  return { role: 'unseated', ...(left === undefined ? {} : { seatId: left }) };
}
