import type { Export, ExportedItem, ExportedTurn } from '../../shared/protocol/export.ts';
import type { ReportTexts } from '../texts/report.nl.ts';
import { classes } from '../ui/classes.ts';
import { timeOf } from './times.ts';
import legendCss from './Legend.module.css';
import css from './Turns.module.css';

interface TurnsProps {
  told: Export;
  texts: ReportTexts;
}

/** What one line of the timeline stands for, ms. */
const LINE = 10 * 60_000;
/** A number is written where it fits, in percent of a line. */
const LEAST = 3.2;

/** Every turn in its place, statement by statement. */
export function Turns({ told, texts }: TurnsProps) {
  const { turns, legend, title, numbers } = { ...texts.turns, turns: told.turns };
  if (turns.length === 0) return null;
  const firsts = new Set(firstTurns(turns).map(({ id }) => id));
  return (
    <section>
      <h2>{title}</h2>
      <p className={css['note']}>{numbers}</p>
      <ul className={legendCss['legend']} aria-hidden="true">
        {(['first', 'later', 'aside'] as const).map((look) => (
          <li key={look}>
            <span className={classes(css['sample'], css[look])} /> {legend[look]}
          </li>
        ))}
      </ul>
      <ol className={css['items']}>
        {told.items.map((item, at) => (
          <ItemTurns key={item.id} {...{ told, texts, item, firsts }} index={at + 1} />
        ))}
      </ol>
    </section>
  );
}

interface ItemTurnsProps extends TurnsProps {
  item: ExportedItem;
  index: number;
  firsts: ReadonlySet<string>;
}

function ItemTurns({ told, texts, item, index, firsts }: ItemTurnsProps) {
  const { locale } = told.session.settings;
  const turns = told.turns.filter(({ itemId }) => itemId === item.id);
  const seats = new Map(told.seats.map(({ id, number }) => [id, number]));
  const numberOf = ({ seatId }: ExportedTurn) => seats.get(seatId ?? '') ?? '';
  const counted = turns.filter((turn) => turn.counted);
  if (turns.length === 0) return null;
  return (
    <li className={css['item']}>
      <h3>
        <span className={css['kind']}>{texts.items.kind[item.kind](index)}</span>{' '}
        {texts.turns.of(counted.length, new Set(counted.map(({ seatId }) => seatId)).size)}
      </h3>
      {linesOf(turns).map((line) => (
        <div key={line.from} className={css['line']}>
          <span className={css['when']}>{timeOf(line.from, locale)}</span>
          <span className="visually-hidden">
            {texts.turns.row(
              timeOf(line.from, locale),
              line.parts.map(({ turn }) => numberOf(turn)).join(', '),
            )}
          </span>
          <span className={css['track']} aria-hidden="true">
            {line.parts.map(({ turn, left, width }) => (
              <span
                key={turn.id}
                className={classes(css['turn'], css[lookOf(turn, firsts)])}
                style={{ left: `${left}%`, width: `${width}%` }}
              >
                {turn.counted && width >= LEAST && numberOf(turn)}
              </span>
            ))}
          </span>
        </div>
      ))}
    </li>
  );
}

function lookOf({ id, counted }: ExportedTurn, firsts: ReadonlySet<string>): 'first' | 'later' | 'aside' {
  if (!counted) return 'aside';
  return firsts.has(id) ? 'first' : 'later';
}

/** The first turn of everybody. */
function firstTurns(turns: readonly ExportedTurn[]): ExportedTurn[] {
  const counted = turns.filter((turn) => turn.counted);
  return counted.filter((turn, at) => counted.findIndex(({ seatId }) => seatId === turn.seatId) === at);
}

interface Part {
  turn: ExportedTurn;
  /** Percent of a line. */
  left: number;
  width: number;
}

/** Cut into lines of ten minutes from the first turn on; a line in which nobody spoke is left out. */
function linesOf(turns: readonly ExportedTurn[]): { from: number; parts: Part[] }[] {
  const began = turns[0]?.startedAt ?? 0;
  const lines = new Map<number, Part[]>();
  for (const turn of turns) {
    const end = turn.endedAt ?? turn.startedAt + 1000 * turn.seconds;
    const last = Math.floor((Math.max(turn.startedAt, end - 1) - began) / LINE);
    for (let line = Math.floor((turn.startedAt - began) / LINE); line <= last; line += 1) {
      const from = began + line * LINE;
      const [left, right] = [Math.max(from, turn.startedAt), Math.min(from + LINE, end)];
      const part = { turn, left: (100 * (left - from)) / LINE, width: (100 * (right - left)) / LINE };
      lines.set(line, [...(lines.get(line) ?? []), part]);
    }
  }
  return [...lines].sort(([a], [b]) => a - b).map(([line, parts]) => ({ from: began + line * LINE, parts }));
}
