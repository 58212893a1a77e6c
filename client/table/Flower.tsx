import { circleRadius } from './fit.ts';
import type { Fit } from './fit.ts';
import type { Scale } from './petals.ts';
import { GrowingSeat, Seat, penOf } from './Seat.tsx';
import type { Growing } from './growth.ts';
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
  /** Draws the seats as they were on the way here. */
  growing?: Growing | undefined;
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
  growing,
}: FlowerProps) {
  const dotted = circle ? circleRadius(fit, scale) : null;
  return (
    <>
      {dotted !== null && <Dotted radius={dotted} width={Math.max(1, fit.radius * 0.016)} />}
      {Array.from({ length: places }, (_, place) => {
        const seat = seats[place];
        return (
          <g key={seat?.id ?? place} transform={`rotate(${(360 * (place + 0.5)) / places})`}>
            {seat === undefined ? (
              <Expected fit={fit} />
            ) : growing ? (
              <GrowingSeat seat={seat} fit={fit} scale={scale} growing={growing} />
            ) : (
              <Seat
                seat={seat}
                fit={fit}
                scale={scale}
                speaking={seat.id === speakerSeatId}
                active={seat.id === activeSeatId}
              />
            )}
          </g>
        );
      })}
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
