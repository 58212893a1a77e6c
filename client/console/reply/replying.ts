import type { Desk, Replying } from '../desk.ts';
import { FIND } from '../keys/find.ts';

/** Whether the last turn of this conversation can be replied to, or the one that goes on interrupted. */
export function mayReply({ view }: Pick<Desk, 'view'>, kind: Replying): boolean {
  if (view.paused || view.item?.phase !== 'discussion') return false;
  if (kind === 'over') return view.speaker !== null;
  return view.turns.some(({ itemId }) => itemId === view.item?.id);
}

/** From here on a press on a seat, a number or a name found is the reply; pressed again it is not. */
export function askWho(desk: Desk, kind: Replying): boolean {
  if (!mayReply(desk, kind)) return false;
  const isOff = desk.replying === kind;
  desk.setReplying(isOff ? null : kind);
  if (!isOff) document.querySelector<HTMLElement>(`[${FIND}]`)?.focus();
  return true;
}
