import type { Millis } from '../../shared/ids.ts';
import type { Next } from '../../shared/session/turns/order.ts';
import type { KeeperSeat } from '../../shared/views/keeper.ts';
import { formatClock } from '../ui/clock.ts';
import type { KeeperTexts } from '../texts/keeper.nl.ts';
import type { Post } from './post.ts';

interface SeatNow {
  speaking: boolean;
  asked: boolean;
  open: boolean;
}

/** A seat as a screen reader says it: how things are, then what a press does. */
export function seatWords(seat: KeeperSeat, { speaking, asked, open }: SeatNow, texts: KeeperTexts): string {
  const { seats } = texts;
  const parts = [
    speaking && seats.speaking,
    seat.role === 'guest' && seats.guest,
    seat.heard ? seats.turns(seat.turns, formatClock(seat.seconds)) : seats.notHeard,
    seat.hand !== null && seats.hand,
    seat.listening && seats.listening,
    seat.notNow && seats.notNow,
    asked && seats.asked,
    !seat.present && seats.away,
  ];
  const now = seats.is(seat.label, parts.filter(Boolean).join(', '));
  if (!open) return now;
  return `${now} ${speaking ? seats.end(seat.label) : seats.start(seat.label)}`;
}

/** Why somebody stands where they stand among those who want to speak; else how long the hand is up. */
export function wantsWords({ reasons }: Next, seat: KeeperSeat, texts: KeeperTexts, now: Millis): string {
  const worded = reasonWords(reasons, seat, texts);
  const since = seat.hand === null ? [] : [texts.wants.hand(formatClock((now - seat.hand) / 1000))];
  return worded[0] ?? since[0] ?? texts.seats.hand;
}

/** Why somebody could be invited. */
export function inviteWords({ reasons }: Next, seat: KeeperSeat, texts: KeeperTexts): string {
  if (!seat.phone) return texts.invite.noPhone;
  return reasonWords(reasons, seat, texts).slice(0, 2).join(' · ') || texts.invite.waited;
}

function reasonWords(reasons: Next['reasons'], seat: KeeperSeat, texts: KeeperTexts): string[] {
  const { seats, wants, invite } = texts;
  return reasons.flatMap(({ code, value }) => {
    switch (code) {
      case 'not-heard':
        return [seats.notHeard];
      case 'fewest-turns':
        return seat.heard ? [wants.turns(seat.turns)] : [];
      case 'camp-underheard':
        return [wants.camp];
      case 'group-underheard':
        return seat.group === null ? [] : [wants.group(seat.group)];
      case 'asked-least':
        return [invite.asked(value ?? 0)];
      case 'waited-longest':
        return [invite.waited];
      case 'hand-since':
      case 'accepted':
        return [];
    }
  });
}

/** 'beurt van Noor'; null when there is nothing that a helper may take back. */
export function undoWords({ view, seat, texts }: Post): string | null {
  const { undo } = view;
  if (!undo) return null;
  const name = undo.seatId === undefined ? undefined : seat(undo.seatId)?.label;
  const act = texts.undo.acts[undo.type];
  return act && name !== undefined ? act(name) : texts.undo.other;
}
