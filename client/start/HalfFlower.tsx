import { SmallFlower } from '../table/SmallFlower.tsx';
import css from './HalfFlower.module.css';

// One conversation that stands for all: spoken seconds by seat, and nobody counts them here.
const SPOKEN = [
  88, 55, 68, 90, 42, 74, 100, 84, 92, 70, 60, 96, 78, 66, 88, 72, 94, 58, 82, 0, 64, 104, 112, 76, 108, 86,
  118, 96, 70, 92, 84, 60, 100, 78, 66, 90, 74, 96,
];
const seats = SPOKEN.map((seconds, i) => ({
  id: `s${i}`,
  present: true,
  heard: seconds > 0,
  seconds,
  presentSeconds: 1,
}));

/** The round table, half out of sight: what the page is about. */
export function HalfFlower() {
  return (
    <div className={css['flower']}>
      <SmallFlower seats={seats} targetSeconds={90} speakerSeatId="s3" size={860} />
    </div>
  );
}
