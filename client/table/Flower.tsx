import { classes } from '../ui/classes.ts';
import { circleRadius, tipRadius } from './fit.ts';
import type { Fit } from './fit.ts';
import { petalOf } from './petals.ts';
import type { Scale } from './petals.ts';
import type { FlowerSeat } from './seats.ts';
import css from './Flower.module.css';

interface FlowerProps {
  seats: readonly (FlowerSeat & { hand?: boolean })[];
  /** Places on the circle: the seats, and after them those who are still expected. */
  places: number;
  fit: Fit;
  scale: Scale;
  speakerSeatId?: string | null;
  /** Has a ring drawn around it: under the pointer or with the focus. */
  activeSeatId?: string | null;
  circle?: boolean;
}

/** The drawing itself around (0, 0), for an <svg>: petals, rings, hands and the dotted circle. */
export function Flower({
  seats,
  places,
  fit,
  scale,
  speakerSeatId,
  activeSeatId,
  circle = true,
}: FlowerProps) {
  const dotted = circle ? circleRadius(fit, scale) : null;
  return (
    <>
      {dotted !== null && <Dotted radius={dotted} width={Math.max(1, fit.radius * 0.016)} />}
      {Array.from({ length: places }, (_, place) => {
        const seat = seats[place];
        return (
          <g key={seat?.id ?? place} transform={`rotate(${(360 * (place + 0.5)) / places})`}>
            {seat ? (
              <Seat
                seat={seat}
                fit={fit}
                {...petalOf(scale, seat)}
                speaking={seat.id === speakerSeatId}
                active={seat.id === activeSeatId}
              />
            ) : (
              <Expected fit={fit} />
            )}
          </g>
        );
      })}
    </>
  );
}

interface SeatProps {
  seat: FlowerSeat & { hand?: boolean };
  fit: Fit;
  part: number;
  cut: boolean;
  speaking: boolean;
  active: boolean;
}

function Seat({ seat, fit, part, cut, speaking, active }: SeatProps) {
  const { radius, petal, ring } = fit;
  const open = !seat.heard && !speaking;
  const pen = penOf(fit);
  // Somebody not heard who only replied is an open petal; who said nothing, an open ring.
  const width = open
    ? part > 0
      ? petal - pen
      : ring - pen
    : speaking
      ? Math.max(petal, 0.022 * radius)
      : petal;
  const inner = radius - width / 2;
  const tip = open && part === 0 ? radius + width / 2 : tipRadius(fit, part) - (open ? pen / 2 : 0);
  const edge = speaking ? Math.min(2, petal / 9) : pen;
  const hand = Math.max(2, Math.min(0.056 * radius, 0.36 * (petal / 0.56)));
  const look = classes(
    css['seat'],
    open && css['open'],
    speaking && css['speaking'],
    !seat.present && css['away'],
  );
  return (
    <>
      {speaking && (
        <circle
          className={css['pulse']}
          cy={-radius}
          r={0.5 * petal + 0.045 * radius}
          strokeWidth={Math.max(1, 0.012 * radius)}
        />
      )}
      {cut ? (
        <path className={look} strokeWidth={edge} d={flatEnd(width, inner, tip)} />
      ) : (
        <rect
          className={look}
          strokeWidth={edge}
          x={-width / 2}
          y={-tip}
          width={width}
          height={tip - inner}
          rx={width / 2}
        />
      )}
      {active && (
        <rect
          className={css['active']}
          x={-ring / 2 - 5}
          y={-tip - 6}
          width={ring + 10}
          height={tip - inner + 12}
          rx={ring / 2 + 5}
        />
      )}
      {seat.hand === true && (
        <circle
          className={css['hand']}
          cy={-(radius - ring / 2 - hand - 0.032 * radius)}
          r={hand}
          strokeWidth={Math.min(1.5, hand / 4)}
        />
      )}
    </>
  );
}

function Expected({ fit }: { fit: Fit }) {
  const { radius, ring } = fit;
  const pen = 0.75 * penOf(fit);
  const r = (ring - pen) / 2;
  const dots = Math.max(6, Math.round((2 * Math.PI * r) / (2.2 * pen)));
  return (
    <circle
      className={css['expected']}
      cy={-radius}
      r={r}
      strokeWidth={pen}
      strokeDasharray={`0 ${(2 * Math.PI * r) / dots}`}
    />
  );
}

function Dotted({ radius, width }: { radius: number; width: number }) {
  const dots = Math.max(12, Math.round((2 * Math.PI * radius) / (3.9 * width)));
  return (
    <circle
      className={css['dotted']}
      r={radius}
      strokeWidth={width}
      strokeDasharray={`0 ${(2 * Math.PI * radius) / dots}`}
    />
  );
}

const penOf = ({ ring, radius }: Fit) => Math.max(1, Math.min(ring / 5.5, 0.0165 * radius));

/** A petal that is longer than can be drawn: round at the seat, flat at the end. */
const flatEnd = (width: number, inner: number, tip: number) =>
  `M${-width / 2} ${-tip}H${width / 2}V${-inner - width / 2}A${width / 2} ${width / 2} 0 0 1 ${-width / 2} ${-inner - width / 2}Z`;
