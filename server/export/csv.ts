import type { Millis } from '../../shared/ids.ts';
import type { Export, ExportedItem, ExportedRound } from '../../shared/protocol/export.ts';
import type { State } from '../../shared/session/state.ts';
import { en } from '../../shared/texts/en.ts';
import { nl } from '../../shared/texts/nl.ts';
import { csv, type Cell } from './cells.ts';
import { exportJson } from './json.ts';

/** The tables that may be asked for one by one. */
export const PARTS = ['results', 'seats', 'turns', 'measures'] as const;
export type Part = (typeof PARTS)[number];

export interface CsvOptions {
  /** One table alone, without a heading; else all, each under its name. */
  part?: Part;
  /** Until when turns that run are counted; the last change when it is not given. */
  now?: Millis;
  /** Such as `Europe/Amsterdam`; the machine's own when it is not given. */
  timeZone?: string;
}

type Table = readonly (readonly Cell[])[];
interface Words {
  words: typeof nl.export;
  time: (at: Millis | null) => string | null;
}

/** A session as a file for people, in the words of `locale`. The same as `exportJson` tells, no more. */
export function exportCsv(
  state: State,
  names: boolean,
  locale: 'nl' | 'en',
  { part, now = state.at, timeZone }: CsvOptions = {},
): string {
  const told = exportJson(state, names, now);
  const words: Words = { words: (locale === 'nl' ? nl : en).export, time: timeIn(timeZone) };
  if (part) return csv([[...TABLES[part](told, words)]], locale);
  const titled = PARTS.map((one) => [[words.words.parts[one]], ...TABLES[one](told, words)]);
  return csv([[...session(told, words)], ...titled], locale);
}

const TABLES: Record<Part, (told: Export, words: Words) => Table> = { results, seats, turns, measures };

function session({ session: { title, startedAt, endedAt } }: Export, { words, time }: Words): Table {
  return [
    [words.parts.session, title],
    [words.startedAt, time(startedAt)],
    [words.endedAt, time(endedAt)],
  ];
}

function results({ items, session: { settings } }: Export, { words }: Words): Table {
  const tooFew = (round: ExportedRound) =>
    settings.ballots === 'anonymous' && round.voters < settings.minBallots;
  const rows = items.flatMap((item, at) =>
    item.rounds.flatMap((round) => {
      const options = optionsOf(item, words);
      const answers = round.counts?.map((votes, index): Cell[] => [options[index] ?? index, votes]) ?? [];
      const others: Cell[][] = [
        ...(round.counts ? [[words.noOpinion, round.noOpinion]] : []),
        ...(tooFew(round) ? [[words.tooFew, null]] : []),
        [words.voters, round.voters],
      ];
      return [...answers, ...others].map((cells) => [at + 1, item.text, round.round, ...cells]);
    }),
  );
  return [[words.item, words.text, words.round, words.option, words.votes], ...rows];
}

/** What the options are called: words, or their own numbers. */
function optionsOf({ scale, options }: ExportedItem, words: Words['words']): readonly string[] {
  return scale === undefined ? options : words[scale];
}

function seats(told: Export, { words, time }: Words): Table {
  const heading = [
    words.seat,
    words.name,
    words.group,
    words.role,
    words.phone,
    words.turns,
    words.seconds,
    words.presentSeconds,
    words.heard,
    words.present,
    words.leftAt,
  ];
  const rows = told.seats.map((seat) => [
    seat.number,
    seat.name,
    seat.group,
    words.roles[seat.role],
    yesNo(seat.phone, words),
    seat.turns,
    seat.seconds,
    seat.presentSeconds,
    yesNo(seat.heard, words),
    yesNo(seat.present, words),
    time(seat.leftAt),
  ]);
  return [heading, ...rows];
}

function turns(told: Export, { words, time }: Words): Table {
  const seatOf = new Map(told.seats.map((seat) => [seat.id, seat]));
  const itemOf = new Map(told.items.map((item, at) => [item.id, at + 1]));
  const heading = [
    words.item,
    words.seat,
    words.name,
    words.startedAt,
    words.endedAt,
    words.seconds,
    words.counted,
  ];
  const rows = told.turns.map((turn) => {
    const seat = seatOf.get(turn.seatId ?? '');
    return [
      itemOf.get(turn.itemId ?? '') ?? null,
      seat?.number ?? null,
      seat?.name ?? null,
      time(turn.startedAt),
      time(turn.endedAt),
      turn.seconds,
      yesNo(turn.counted, words),
    ];
  });
  return [heading, ...rows];
}

function measures({ items, measures: whole }: Export, { words }: Words): Table {
  const rowsOf = (place: Cell, text: string, of: Export['measures']): Cell[][] =>
    MEASURES.map((name) => [place, text, words.measures[name], of[name]]);
  return [
    [words.item, words.text, words.measure, words.value],
    ...rowsOf(null, words.parts.session, whole),
    ...items.flatMap((item, at) => rowsOf(at + 1, item.text, item.measures)),
  ];
}

const MEASURES = ['present', 'heard', 'turnBalance', 'timeBalance', 'jain', 'gini', 'topThree'] as const;

const yesNo = (is: boolean, words: Words['words']): string => (is ? words.yes : words.no);

/** '2026-11-24 13:05:00': what every spreadsheet takes for a time. */
function timeIn(timeZone: string | undefined): Words['time'] {
  const format = new Intl.DateTimeFormat('sv-SE', {
    dateStyle: 'short',
    timeStyle: 'medium',
    ...(timeZone === undefined ? {} : { timeZone }),
  });
  return (at) => (at === null ? null : format.format(at));
}
