import type { CSSProperties, ReactNode } from 'react';
import { classes } from '../ui/classes.ts';
import { typeSize } from './fit.ts';
import type { Size } from './fit.ts';
import { binsOf, columnOf, columnsOf } from './histogram.ts';
import { ratioOf, scaleOf } from './petals.ts';
import type { TableSeat } from './seats.ts';
import css from './Histogram.module.css';

export interface HistogramOf {
  /** 17 bins of 0.1 of an equal share, of who was heard; not given: worked out from the seats. */
  shares?: readonly number[];
  present: number;
  heard: number;
  /** How far the speaker is, in equal shares; not given: worked out from the seats, if they hold the speaker. */
  speakerShare?: number | null;
  words: HistogramWords;
}

interface HistogramWords {
  notHeard: string;
  underHalf: string;
  halfToOne: string;
  oneToOneAndHalf: string;
  overOneAndHalf: string;
  /** At the dotted line. */
  equalShare: string;
  /** Under the columns: what the columns count. */
  caption: string;
}

interface HistogramProps {
  of: HistogramOf;
  seats: readonly TableSeat[];
  targetSeconds: number;
  speakerSeatId: string | null;
  size: Size;
  typeSize?: number;
  center: ReactNode;
  listLabel: string;
}

/** The table rolled open, for a room of hundreds: how many are at which share. Round tops, as petals have. */
export function Histogram({ of, ...table }: HistogramProps) {
  const { size } = table;
  const type = table.typeSize ?? typeSize(size, 60);
  const { counts, speaker } = countsOf(of, table);
  const most = Math.max(1, ...counts);
  const width = Math.min(0.63 * (size.width / counts.length), 4.4 * type);
  const room = Math.max(2 * type, size.height - 15 * type);
  const { words } = of;
  const labels = [
    words.notHeard,
    words.underHalf,
    words.halfToOne,
    words.oneToOneAndHalf,
    words.overOneAndHalf,
  ];
  const look = { '--table-type': `${type}px`, '--bar': `${width}px`, '--room': `${room}px` } as CSSProperties;
  return (
    <div className={css['histogram']} style={look} data-rolled-open="">
      <div>{table.center}</div>
      <ul className={css['columns']} aria-label={table.listLabel}>
        {counts.map((count, i) => (
          <li key={labels[i]} className={css['column']}>
            <span className={css['label']}>{labels[i]}</span>
            <span className={css['count']} style={{ marginBottom: heightOf(count / most, room) }}>
              {count}
            </span>
            <span
              className={classes(css['bar'], i === 0 && css['open'])}
              style={barOf(count / most, room, width)}
            >
              {speaker === i && <span className={css['speaker']} />}
            </span>
          </li>
        ))}
        <li className={css['share']} aria-hidden="true">
          <span className={css['shareWords']}>{words.equalShare}</span>
        </li>
      </ul>
      <p className={css['caption']}>{words.caption}</p>
    </div>
  );
}

function countsOf(of: HistogramOf, { seats, targetSeconds, speakerSeatId }: Omit<HistogramProps, 'of'>) {
  const scale = scaleOf(seats, targetSeconds);
  const heard = seats.filter((seat) => seat.heard);
  const shares = of.shares ?? binsOf(heard.map((seat) => ratioOf(scale, seat)));
  const speaker = seats.find((seat) => seat.id === speakerSeatId);
  const share = of.speakerShare ?? (speaker ? ratioOf(scale, speaker) : null);
  return {
    counts: [Math.max(0, of.present - of.heard), ...columnsOf(shares)],
    // Whoever speaks is being heard: never in the first column.
    speaker: share === null ? null : 1 + columnOf(share),
  };
}

// A bar lower than half its width has a flatter, still round top.
function barOf(part: number, room: number, width: number): CSSProperties {
  const height = heightOf(part, room);
  const round = `${width / 2}px ${width / 2}px 0 0 / ${Math.min(height, width / 2)}px ${Math.min(height, width / 2)}px 0 0`;
  return { height, borderRadius: round };
}

const heightOf = (part: number, room: number) => (part === 0 ? 0 : Math.max(4, part * room));
