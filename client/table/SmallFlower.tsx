import { classes } from '../ui/classes.ts';
import { Flower } from './Flower.tsx';
import { fit } from './fit.ts';
import { scaleOf } from './petals.ts';
import type { FlowerSeat } from './seats.ts';

interface SmallFlowerProps {
  seats: readonly FlowerSeat[];
  expected?: number;
  targetSeconds: number;
  speakerSeatId?: string | null;
  closing?: boolean;
  /** px, 60 unless told; a large one can stand half out of sight as a decoration. */
  size?: number;
  className?: string;
}

/** A whole session in one small sign, without names: for lists. A decoration; the words stand beside it. */
export function SmallFlower(props: SmallFlowerProps) {
  const {
    seats,
    targetSeconds,
    expected = 0,
    speakerSeatId = null,
    closing = false,
    size = 60,
    className,
  } = props;
  const places = Math.max(seats.length, expected);
  const box = fit({ size: { width: size, height: size }, seats: places, labels: [], type: size / 30 });
  return (
    <svg
      className={classes(className)}
      width={size}
      height={size}
      viewBox={`${-size / 2} ${-size / 2} ${size} ${size}`}
      aria-hidden="true"
      focusable="false"
    >
      <Flower
        seats={seats}
        places={places}
        fit={box}
        scale={scaleOf(seats, targetSeconds, closing)}
        speakerSeatId={speakerSeatId}
      />
    </svg>
  );
}
