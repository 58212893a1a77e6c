import { useStore } from 'zustand';
import type { Item } from '../../shared/views/common.ts';
import type { OwnSeat } from '../../shared/views/seat.ts';
import type { PendingCommand } from '../net/outbox.ts';
import type { Mine } from '../questions/asking.ts';
import type { PhoneSession } from './session.ts';

/** One's own answer to this round: what waits on this phone, else what the server has. */
export function useMine(session: PhoneSession, seat: OwnSeat, item: Item): Mine | null {
  const pending = useStore(session.connection.store, (state) => state.pending);
  const seq = useStore(session.connection.store, (state) => state.seat?.seq ?? 0);
  const kept = useStore(session.acts, (acts) => acts.kept);
  const here = waiting(pending, item);
  if (here) return here;
  if (kept?.itemId === item.id && kept.round === item.round && kept.seq > seq)
    return { value: kept.value, state: 'kept' };
  const { vote } = seat;
  return vote?.itemId === item.id && vote.round === item.round ? { value: vote.value, state: 'kept' } : null;
}

function waiting(pending: readonly PendingCommand[], item: Item): Mine | null {
  const votes = pending.flatMap(({ command }) => (command.type === 'vote.cast' ? [command] : []));
  const own = votes.filter(({ itemId, round }) => itemId === item.id && round === item.round);
  const last = own[own.length - 1];
  return last ? { value: last.value, state: 'here' } : null;
}
