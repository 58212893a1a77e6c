import type { Id } from '../../shared/ids.ts';
import type { Answer } from '../../shared/session/invitations/invitations.ts';
import type { Item } from '../../shared/views/common.ts';
import type { OwnSeat } from '../../shared/views/seat.ts';

/** What was asked of this phone last, and how that went. */
export interface Asked {
  inviteId: Id;
  /** The item that was on when the question came. */
  itemId: Id | null;
  /** As it was pressed here; null again when it did not arrive in time. */
  answer: Answer | null;
  over: boolean;
}

/** Follows one's own seat: a question comes, and goes. Whoever got the floor has nothing left to be told about it. */
export function followed(asked: Asked | null, seat: OwnSeat | null, itemId: Id | null): Asked | null {
  if (seat?.speaking !== null) return null;
  if (seat.invited) {
    const { inviteId } = seat.invited;
    const isKnown = asked?.inviteId === inviteId && !asked.over;
    return isKnown ? asked : { inviteId, itemId, answer: null, over: false };
  }
  return asked && !asked.over ? { ...asked, over: true } : asked;
}

/**
 * What is said after the question; a yes shows as a hand, and needs no words. The server knows what still holds, also
 * after a reload. `gone`: it went without an answer.
 */
export function afterwardsOf(
  asked: Asked | null,
  seat: OwnSeat,
  item: Item,
): Exclude<Answer, 'yes'> | 'gone' | null {
  if (seat.hand || seat.listening || seat.away) return null;
  const isGone = asked?.over === true && asked.itemId === item.id && asked.answer === null;
  return seat.answer ?? (isGone ? 'gone' : null);
}
