import { useStore } from 'zustand';
import type { Value } from '../../shared/questions/fields.ts';
import type { ClosingQuestion } from '../../shared/session/votes/closing.ts';
import type { Item } from '../../shared/views/common.ts';
import type { OwnSeat } from '../../shared/views/seat.ts';
import { ballotKey, voteKey } from '../net/outbox.ts';
import type { Mine } from '../questions/asking.ts';
import type { PhoneSession } from './session.ts';

/** One's own answer to this round. */
export function useMine(session: PhoneSession, { vote }: OwnSeat, { id, round }: Item): Mine | null {
  const shown = vote?.itemId === id && vote.round === round ? vote.value : undefined;
  return useBallot(session, voteKey(id, round), shown);
}

/** One's own answer to a question after the talk. */
export function useSaid(session: PhoneSession, { closing }: OwnSeat, question: ClosingQuestion): Mine | null {
  return useBallot(session, question, closing?.[question]);
}

/** What waits on this phone, else what the server has; `shown` is what one's own seat says. */
function useBallot(session: PhoneSession, key: string, shown: Value | undefined): Mine | null {
  const pending = useStore(session.connection.store, (state) => state.pending);
  const seq = useStore(session.connection.store, (state) => state.seat?.seq ?? 0);
  const kept = useStore(session.acts, (acts) => acts.kept[key]);
  const waiting = pending.flatMap(({ command }) =>
    ballotKey(command) === key && 'value' in command ? [command.value] : [],
  );
  const last = waiting[waiting.length - 1];
  if (last !== undefined) return { value: last, state: 'here' };
  if (kept && kept.seq > seq) return { value: kept.value, state: 'kept' };
  return shown === undefined ? null : { value: shown, state: 'kept' };
}
