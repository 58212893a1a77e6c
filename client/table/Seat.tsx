import { classes } from '../ui/classes.ts';
import { tipRadius } from './fit.ts';
import type { Fit } from './fit.ts';
import { useGrown } from './growth.ts';
import type { Growing } from './growth.ts';
import { petalOf } from './petals.ts';
import type { Scale } from './petals.ts';
import type { FlowerSeat } from './seats.ts';
import css from './Flower.module.css';

interface SeatProps {
  seat: FlowerSeat & { hand?: boolean };
  fit: Fit;
  scale: Scale;
  speaking: boolean;
  active?: boolean;
  /** It moves by itself: nothing in it moves on its own. */
  still?: boolean;
}

export function Seat({ seat, fit, scale, speaking, active = false, still = false }: SeatProps) {
  const { part, cut } = petalOf(scale, seat);
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
    still && css['still'],
  );
  return (
    <>
      {speaking && !still && (
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

/** A seat as it was on the way here; drawn again only when it is its own turn. */
export function GrowingSeat({ growing, ...of }: Omit<SeatProps, 'speaking'> & { growing: Growing }) {
  const { seat, speaking } = useGrown(growing, of.seat);
  return <Seat {...of} seat={seat} speaking={speaking} still />;
}

export const penOf = ({ ring, radius }: Fit) => Math.max(1, Math.min(ring / 5.5, 0.0165 * radius));

/** A petal that is longer than can be drawn: round at the seat, flat at the end. */
const flatEnd = (width: number, inner: number, tip: number) =>
  `M${-width / 2} ${-tip}H${width / 2}V${-inner - width / 2}A${width / 2} ${width / 2} 0 0 1 ${-width / 2} ${-inner - width / 2}Z`;
