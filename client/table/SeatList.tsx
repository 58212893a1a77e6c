import type { CSSProperties } from 'react';
import { classes } from '../ui/classes.ts';
import type { Fit, Size } from './fit.ts';
import { onCircle, seatAngle } from './placement.ts';
import type { NamePlace } from './placement.ts';
import type { TableSeat } from './seats.ts';
import css from './SeatList.module.css';

interface SeatListProps {
  seats: readonly TableSeat[];
  places: number;
  /** The names as they are shown, in seat order. */
  labels: readonly string[];
  /** The names that are shown now, and where. */
  rows: readonly NamePlace[];
  box: Fit;
  size: Size;
  speakerSeatId: string | null;
  emphasiseUnheard: boolean;
  onSeat: ((seatId: string) => void) | undefined;
  activate: (seatId: string | null) => void;
  seatLabel: (seat: TableSeat) => string;
  label: string;
}

/**
 * The table as a list, in seat order: what a screen reader reads and, with `onSeat`, the buttons over the
 * drawing. A button takes the whole sector of its seat and its name, so that no two are in each other's way.
 */
export function SeatList(props: SeatListProps) {
  const { seats, onSeat, activate, seatLabel } = props;
  const rows = new Map(props.rows.map((row) => [row.place, row]));
  return (
    <ul className={css['list']} aria-label={props.label}>
      {seats.map((seat, place) => {
        const row = rows.get(place);
        const frame = frameOf(props, place);
        const name = row && (
          <Name
            {...props}
            seat={seat}
            row={row}
            left={onSeat ? frame.left : 0}
            top={onSeat ? frame.top : 0}
          />
        );
        if (!onSeat) {
          return (
            <li key={seat.id}>
              <span className="visually-hidden">{seatLabel(seat)}</span>
              {name}
            </li>
          );
        }
        return (
          <li key={seat.id}>
            <button
              type="button"
              className={css['button']}
              style={frame}
              aria-label={seatLabel(seat)}
              onClick={() => onSeat(seat.id)}
              onFocus={(event) => event.currentTarget.matches(':focus-visible') && activate(seat.id)}
              onBlur={() => activate(null)}
              onMouseEnter={() => activate(seat.id)}
              onMouseLeave={() => activate(null)}
            >
              <span className={css['sector']} style={sectorOf(props, place, frame)} />
              {name}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

type NameProps = SeatListProps & { seat: TableSeat; row: NamePlace; left: number; top: number };

function Name({ seat, row, left, top, labels, box, size, speakerSeatId, emphasiseUnheard }: NameProps) {
  const height = Math.min(box.row, 1.4 * box.type);
  const room = size.width / 2 - Math.abs(row.x);
  // From the box of the button, or from the table itself.
  const edge = size.width / 2 + row.x - left;
  const style: CSSProperties = {
    top: Math.round(size.height / 2 + row.y - height / 2 - top),
    height,
    lineHeight: `${height}px`,
    fontSize: box.type,
    maxWidth: Math.max(2 * box.type, room),
    ...(row.side === 1 ? { left: edge } : { right: (left === 0 && top === 0 ? size.width : FRAME) - edge }),
  };
  return (
    <span
      className={classes(
        css['name'],
        seat.id === speakerSeatId && css['speaker'],
        emphasiseUnheard && !seat.heard && css['unheard'],
        !seat.present && css['away'],
      )}
      style={style}
      dir="auto"
      aria-hidden="true"
    >
      {labels[row.place]}
    </span>
  );
}

const FRAME = 44;

/** A square of 44 px in the middle of the seat's longest petal: where the button stands. */
function frameOf({ box, size, places }: SeatListProps, place: number) {
  const middle = onCircle(seatAngle(place, places), (box.radius * (1 + box.proportions.longest)) / 2);
  return {
    left: Math.round(size.width / 2 + middle.x - FRAME / 2),
    top: Math.round(size.height / 2 + middle.y - FRAME / 2),
    width: FRAME,
    height: FRAME,
  };
}

/** The seat's part of the ring from inside the hand to the longest petal. */
function sectorOf(
  { box, size, places }: SeatListProps,
  place: number,
  frame: { left: number; top: number },
): CSSProperties {
  const angle = seatAngle(place, places);
  const half = Math.min(Math.PI / places, 0.3);
  const radii = [0.76 * box.radius, box.proportions.longest * box.radius + 0.3 * box.type] as const;
  const corners = [
    onCircle(angle - half, radii[0]),
    onCircle(angle - half, radii[1]),
    onCircle(angle, radii[1] / Math.cos(half)),
    onCircle(angle + half, radii[1]),
    onCircle(angle + half, radii[0]),
  ];
  const left = Math.min(...corners.map(({ x }) => x));
  const top = Math.min(...corners.map(({ y }) => y));
  return {
    left: size.width / 2 + left - frame.left,
    top: size.height / 2 + top - frame.top,
    width: Math.max(...corners.map(({ x }) => x)) - left,
    height: Math.max(...corners.map(({ y }) => y)) - top,
    clipPath: `polygon(${corners.map(({ x, y }) => `${x - left}px ${y - top}px`).join(',')})`,
  };
}
