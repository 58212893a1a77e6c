import { useMemo, useState } from 'react';
import type { CSSProperties, ReactNode } from 'react';
import { classes } from '../ui/classes.ts';
import { Flower } from './Flower.tsx';
import { Histogram } from './Histogram.tsx';
import type { HistogramOf } from './Histogram.tsx';
import { SeatList } from './SeatList.tsx';
import { MOST_NAMES, MOST_PETALS, RISE, fit, tipRadius } from './fit.ts';
import type { Fit, Size } from './fit.ts';
import { tableNames } from './names.ts';
import { useGrown } from './growth.ts';
import type { Growing } from './growth.ts';
import { petalOf, scaleOf } from './petals.ts';
import type { Scale } from './petals.ts';
import { nameRows, pathOf, seatAngle, thread } from './placement.ts';
import type { NamePlace } from './placement.ts';
import { inOrder } from './seats.ts';
import type { TableSeat } from './seats.ts';
import css from './RoundTable.module.css';

interface RoundTableProps {
  seats: readonly TableSeat[];
  /** How many are expected: places that nobody took yet are dotted rings. */
  expected?: number;
  targetSeconds: number;
  speakerSeatId: string | null;
  /** That of its surroundings unless given. */
  theme?: 'night' | 'light';
  /** px; the table fills it. */
  size: Size;
  /** All names (over 60 seats only under the pointer or with the focus), none, or only the speaker's. */
  names: boolean | 'speaker';
  /** px; unless given it follows from the size. */
  typeSize?: number;
  /** Before the conversation: no petals yet, so the circle is larger and the names stand close. */
  lobby?: boolean;
  /** The scale goes to the longest petal. */
  closing?: boolean;
  /** Stands in the middle, or above the histogram; see CenterFigure. */
  center: ReactNode;
  /** Bolder names for who was not heard: on the console only. */
  emphasiseUnheard?: boolean;
  /** Has a ring around it and its name beside it: the one that it is about now. */
  markedSeatId?: string | null;
  /** Every seat becomes a button. */
  onSeat?: (seatId: string) => void;
  /** What a screen reader says of a seat: 'Noor, aan het woord, 1 beurt, 0:48'. */
  seatLabel: (seat: TableSeat) => string;
  listLabel: string;
  /** With this, a room of 600 or more (or whose seats the view no longer holds) is drawn as a histogram. */
  histogram?: HistogramOf;
  /** Draws the seats as they were on the way here, on the scale of now. */
  growing?: Growing;
}

/** Everybody has a seat on one circle, and a petal grows with the time that its person has spoken. */
export function RoundTable(props: RoundTableProps) {
  const { seats, histogram, theme, size } = props;
  const rolledOpen = histogram && (histogram.shares !== undefined || seats.length >= MOST_PETALS);
  return (
    <div className={css['table']} data-theme={theme} style={{ width: size.width, height: size.height }}>
      {rolledOpen ? <Histogram {...props} of={histogram} /> : <Circle {...props} />}
    </div>
  );
}

function Circle(props: RoundTableProps) {
  const { targetSeconds, speakerSeatId, size, closing = false, lobby = false, onSeat, growing } = props;
  const { markedSeatId = null } = props;
  const [activeSeatId, activate] = useState<string | null>(null);
  const seats = inOrder(props.seats);
  const places = Math.max(seats.length, props.expected ?? 0);
  const labels = useLabels(seats);
  const box = useFit(props, places, labels);
  const scale = scaleOf(seats, targetSeconds, closing);
  const shown = seats.flatMap((seat, place) =>
    (box.named && props.names === true) ||
    (props.names === 'speaker' && seat.id === speakerSeatId) ||
    seat.id === activeSeatId ||
    seat.id === markedSeatId
      ? [place]
      : [],
  );
  const rows = nameRows(shown, Math.max(1, places), outlineOf(box, size));
  const half = { x: size.width / 2, y: size.height / 2 };
  const look = { '--table-radius': `${box.radius}px`, '--table-type': `${box.type}px` } as CSSProperties;
  return (
    <div className={classes(css['circle'], props.emphasiseUnheard && css['console'])} style={look}>
      <svg
        className={css['drawing']}
        width={size.width}
        height={size.height}
        viewBox={`${-half.x} ${-half.y} ${size.width} ${size.height}`}
        aria-hidden="true"
        focusable="false"
      >
        {places === 0 && (
          <circle className={css['empty']} r={box.radius} strokeWidth={Math.max(1, box.radius * 0.016)} />
        )}
        {rows.map((row) => {
          const seat = seats[row.place];
          if (!seat) return null;
          const at = { row, seat, places, box, scale };
          return growing ? (
            <GrowingThread key={seat.id} {...at} growing={growing} />
          ) : (
            <Thread key={seat.id} {...at} />
          );
        })}
        <Flower
          {...{ seats, places, fit: box, scale, speakerSeatId, growing }}
          activeSeatId={markedSeatId ?? activeSeatId}
          circle={!lobby}
        />
      </svg>
      <div className={css['center']}>
        <div>{props.center}</div>
      </div>
      <SeatList
        {...{ seats, places, labels, rows, box, size, speakerSeatId, onSeat, activate }}
        emphasiseUnheard={props.emphasiseUnheard ?? false}
        seatLabel={props.seatLabel}
        label={props.listLabel}
      />
    </div>
  );
}

// Measured again only when somebody comes or goes, not with every second of speech.
function useLabels(seats: readonly TableSeat[]): readonly string[] {
  const key = JSON.stringify(seats.map((seat) => seat.label));
  return useMemo(() => tableNames(JSON.parse(key) as string[]), [key]);
}

function useFit(props: RoundTableProps, seats: number, labels: readonly string[]) {
  const { names, lobby = false, typeSize } = props;
  const { width, height } = props.size;
  // Over 60 a name can only come up under a pointer or a focus, or as the speaker's: else no room is kept for it.
  const room = names === 'speaker' || (names && (seats <= MOST_NAMES || props.onSeat !== undefined));
  return useMemo(
    () => fit({ size: { width, height }, seats, labels: room ? labels : [], lobby, type: typeSize }),
    [width, height, seats, labels, room, lobby, typeSize],
  );
}

const outlineOf = ({ radius, proportions, type, row, named }: Fit, size: Size) =>
  named
    ? { radius: proportions.names * radius, reach: RISE * proportions.names * radius, row }
    : { radius: proportions.longest * radius + 0.6 * type, reach: size.height / 2 - 0.6 * type, row };

interface ThreadProps {
  row: NamePlace;
  seat: TableSeat;
  places: number;
  box: Fit;
  scale: Scale;
}

function GrowingThread({ growing, ...of }: ThreadProps & { growing: Growing }) {
  const { seat } = useGrown(growing, of.seat);
  return <Thread {...of} seat={seat} />;
}

function Thread({ row, seat, places, box, scale }: ThreadProps) {
  const { part } = petalOf(scale, seat);
  const tip = Math.max(tipRadius(box, part), box.radius + (seat.heard ? 0 : box.ring / 2));
  const line = thread({
    angle: seatAngle(row.place, places),
    from: tip + 0.32 * box.type,
    clear: box.proportions.longest * box.radius + 0.4 * box.type,
    to: { x: row.x - row.side * 0.32 * box.type, y: row.y },
    character: 0.56 * box.type,
  });
  return line && <path className={classes(css['thread'], !seat.present && css['away'])} d={pathOf(line)} />;
}
