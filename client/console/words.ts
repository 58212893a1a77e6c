import type { Millis } from '../../shared/ids.ts';
import { noLongerPossible } from '../../shared/measures/forecast.ts';
import type { ConsoleSeat, ConsoleView } from '../../shared/views/console.ts';
import { formatClock } from '../ui/clock.ts';
import type { ConsoleTexts } from '../texts/console.nl.ts';
import type { Desk } from './desk.ts';
import { forecastNow } from './time/run-on.ts';

/** '15:00' on the clock of this laptop. */
export function timeOfDay(at: Millis): string {
  const date = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}

const HALF_DAY = 12 * 3_600_000;
const DAY = 2 * HALF_DAY;

/** '15:00', '15.00', '1500' or '15' today; over half a day ago it is meant for tomorrow, half a day ahead for yesterday. Null: no time. */
export function atTimeOfDay(typed: string, now: Millis): Millis | null {
  const [, hours, minutes = '0', seconds = '0'] =
    /^(\d{1,2})(?:[:.]?([0-5]\d))?(?:[:.]([0-5]\d))?$/.exec(typed.trim()) ?? [];
  if (hours === undefined || Number(hours) > 23) return null;
  const at = new Date(now).setHours(Number(hours), Number(minutes), Number(seconds), 0);
  if (now - at > HALF_DAY) return at + DAY;
  return at - now > HALF_DAY ? at - DAY : at;
}

/** '19 van 24' for a forecast: who can still be heard before the planned end. Null where nothing is to be said. */
export function forecastWords(view: ConsoleView, texts: ConsoleTexts, now: Millis) {
  const { plannedEnd, turnTargetSeconds } = view;
  const forecast = forecastNow(view, now);
  if (!forecast || plannedEnd === null || forecast.unheard === 0) return null;
  const end = timeOfDay(plannedEnd);
  const { measures } = texts;
  if (now >= plannedEnd) return measures.past(end);
  if (forecast.turnLength === null) return null;
  if (noLongerPossible(forecast))
    return forecast.missed > 0 ? measures.impossible(forecast.missed, end) : measures.short(end);
  return measures.forecast(formatClock(roundDown(Math.min(forecast.turnLength, turnTargetSeconds))), end);
}

/** To whole five seconds, as people would say it. */
export const roundDown = (seconds: number): number => Math.floor(seconds / 5) * 5;

/** Why somebody stands where they stand among the hands, and how long the hand is up. */
export function reasonWords(desk: Desk, seat: ConsoleSeat, now: Millis): string[] {
  const { view, texts } = desk;
  const reasons = view.wants.find((next) => next.seatId === seat.id)?.reasons ?? [];
  const worded = reasons.flatMap(({ code }) => {
    switch (code) {
      case 'not-heard':
        return [texts.floor.notHeard];
      case 'fewest-turns':
        return seat.heard ? [texts.floor.spoken(seat.turns, formatClock(seat.seconds))] : [];
      case 'camp-underheard':
        return [texts.floor.camp];
      case 'group-underheard':
        return seat.group === null ? [] : [texts.floor.group(seat.group)];
      case 'accepted':
        return [texts.floor.saidYes];
      case 'hand-since':
      case 'asked-least':
      case 'waited-longest':
        return [];
    }
  });
  return [...worded, ...handWords(seat, texts, now)];
}

/** Why somebody could be invited. Whoever was not heard is told so always: it is what the list is for. */
export function inviteWords({ view, texts }: Desk, seat: ConsoleSeat): string[] {
  const { floor, invite } = texts;
  const reasons = view.invite.find((next) => next.seatId === seat.id)?.reasons ?? [];
  const worded = reasons.flatMap(({ code, value = 0 }) => {
    switch (code) {
      case 'fewest-turns':
        return seat.heard ? [invite.turns(seat.turns)] : [];
      case 'asked-least':
        return [invite.asked(value)];
      case 'camp-underheard':
        return [floor.camp];
      case 'group-underheard':
        return seat.group === null ? [] : [floor.group(seat.group)];
      case 'waited-longest':
        return seat.heard ? [invite.longAgo] : [];
      case 'not-heard':
      case 'hand-since':
      case 'accepted':
        return [];
    }
  });
  const unheard = seat.heard ? [] : [floor.notHeard];
  const aloud = seat.phone ? [] : [invite.aloud];
  return [...unheard, ...worded, ...aloud];
}

export const handWords = ({ hand }: ConsoleSeat, texts: ConsoleTexts, now: Millis): string[] =>
  hand === null ? [] : [texts.floor.hand(formatClock((now - hand) / 1000))];

/** 'Ongedaan: beurt van Noor'. */
export function undoWords({ view, seat, texts }: Desk): string | null {
  const { undo } = view;
  if (!undo) return null;
  const act = texts.undo.acts[undo.type] ?? texts.undo.other;
  const name = undo.seatId === undefined ? undefined : seat(undo.seatId)?.label;
  return texts.undo.name(
    name === undefined || !undo.type.match(/^(turn|seat|invite)\.|^round\.pass$/) ? act : `${act} ${name}`,
  );
}

/** Greet, Karel and Ria: at most three names, then a number. */
export function listed(names: readonly string[], texts: ConsoleTexts): string {
  const shown = names.length > 3 ? [...names.slice(0, 2), texts.voting.others(names.length - 2)] : [...names];
  const last = shown.pop() ?? '';
  return shown.length === 0 ? last : `${shown.join(', ')}${texts.voting.and}${last}`;
}

/** Finds 'ayse' in 'Ayşe Öz': names that start so first. */
export function findSeats(seats: readonly ConsoleSeat[], typed: string): ConsoleSeat[] {
  const wanted = plain(typed);
  if (wanted === '') return [];
  const found = seats.filter((seat) => plain(seat.label).includes(wanted));
  return found.sort((a, b) => rank(a, wanted) - rank(b, wanted));
}

const rank = ({ label }: ConsoleSeat, wanted: string): number => (plain(label).startsWith(wanted) ? 0 : 1);

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/ı/g, 'i')
    .toLowerCase()
    .trim();

/** '0,6': a part of an equal share. */
export const partWords = (part: number, locale: 'nl' | 'en'): string =>
  part.toLocaleString(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });

export const campName = (camp: string, { camps }: ConsoleTexts): string =>
  camp in camps.of ? camps.of[camp as keyof typeof camps.of] : camp;
