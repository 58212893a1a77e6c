import type { State } from '../../shared/session/state.ts';
import { en } from '../../shared/texts/en.ts';
import { nl } from '../../shared/texts/nl.ts';
import { exportJson, type Export, type ExportItem } from './json.ts';

type Locale = 'nl' | 'en';
type Cell = string | number | boolean | null;
type Words = (typeof nl)['export'];

const BOM = '\uFEFF';

/**
 * The same as the JSON, for a spreadsheet: tables one under the other, each with its name above it. Opens right in a
 * Dutch Excel: BOM, semicolons, CRLF, decimal comma, and no cell that can become a formula.
 */
export function exportCsv(state: State, names: boolean, locale: Locale): string {
  const words = (locale === 'nl' ? nl : en).export;
  const all = exportJson(state, names, state.at);
  const tables = [
    sessionRows(all, words, locale),
    resultRows(all, words),
    seatRows(all, words),
    turnRows(all, words, locale),
    measureRows(all, words),
  ];
  const lines = tables.flatMap((table) => [...table, []]);
  return BOM + lines.map((row) => row.map((cell) => written(cell, words, locale)).join(';')).join('\r\n');
}

function sessionRows({ session }: Export, words: Words, locale: Locale): Cell[][] {
  return [
    [words.parts.session],
    [words.text, session.title],
    [words.startedAt, time(session.startedAt, locale)],
    [words.endedAt, time(session.endedAt, locale)],
  ];
}

function resultRows({ items }: Export, words: Words): Cell[][] {
  const rows = items.flatMap((item, i) =>
    item.rounds.flatMap((round) => {
      const head = [i + 1, item.text, round.round];
      const voters = [...head, words.voters, round.voters];
      if (round.counts === null) return [[...head, words.tooFew, null], voters];
      const options = round.counts.map((count, option) => [...head, optionName(item, option, words), count]);
      return [...options, [...head, words.noOpinion, round.noOpinion], voters];
    }),
  );
  return [[words.parts.results], [words.item, words.text, words.round, words.option, words.votes], ...rows];
}

function optionName(item: ExportItem, option: number, words: Words): string {
  const scale =
    item.scale === 'agree5' ? words.agree5 : item.scale === 'agree2' ? words.agree2 : item.options;
  return scale[option] ?? String(option);
}

function seatRows({ seats }: Export, words: Words): Cell[][] {
  const head = [
    words.seat,
    words.name,
    words.group,
    words.role,
    words.phone,
    words.present,
    words.turns,
    words.seconds,
    words.presentSeconds,
    words.heard,
  ];
  const rows = seats.map((seat) => [
    Number(seat.id.slice(1)),
    seat.name,
    seat.group,
    words.roles[seat.role],
    seat.phone,
    seat.present,
    seat.turns,
    seat.seconds,
    seat.presentSeconds,
    seat.heard,
  ]);
  return [[words.parts.seats], head, ...rows];
}

function turnRows({ turns, seats, items }: Export, words: Words, locale: Locale): Cell[][] {
  const name = new Map(seats.map((seat) => [seat.id, seat.name]));
  const place = new Map(items.map((item, i) => [item.id, i + 1]));
  const head = [words.item, words.name, words.startedAt, words.endedAt, words.seconds, words.counted];
  const rows = turns.map((turn) => [
    place.get(turn.itemId) ?? null,
    name.get(turn.seatId) ?? null,
    time(turn.startedAt, locale),
    time(turn.endedAt, locale),
    turn.seconds,
    turn.counted,
  ]);
  return [[words.parts.turns], head, ...rows];
}

function measureRows({ measures, items }: Export, words: Words): Cell[][] {
  const names = Object.keys(words.measures) as (keyof Words['measures'])[];
  const head = [words.measure, words.parts.session, ...items.map((_item, i) => `${words.item} ${i + 1}`)];
  const rows = names.map((name) => [
    words.measures[name],
    measures[name],
    ...items.map((item) => item.measures[name]),
  ]);
  return [[words.parts.measures], head, ...rows];
}

/** Date and time as the laptop has it, in a form that a spreadsheet takes for one. */
function time(at: number | null, locale: Locale): string | null {
  if (at === null) return null;
  const date = new Date(at);
  const two = (part: number) => String(part).padStart(2, '0');
  const day = [two(date.getDate()), two(date.getMonth() + 1), String(date.getFullYear())];
  const clock = [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':');
  return `${locale === 'nl' ? day.join('-') : day.toReversed().join('-')} ${clock}`;
}

function written(cell: Cell, words: Words, locale: Locale): string {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return cell ? words.yes : words.no;
  if (typeof cell === 'number') return locale === 'nl' ? String(cell).replace('.', ',') : String(cell);
  return quoted(harmless(cell));
}

/** A text that a spreadsheet would run as a formula gets an apostrophe before it. */
export function harmless(text: string): string {
  return /^\s*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
