import { onCircle, seatAngle } from './placement.ts';
import css from './OwnFlower.module.css';

interface OwnFlowerProps {
  /** One's own place, from 0. */
  index: number;
  /** Seats that are taken. */
  taken: number;
  expected?: number;
  /** How far one is, in equal shares; not given: before the conversation, all seats are rings. */
  share?: number;
  /** How far the others are, by place, if that is known; else they are rings. */
  others?: readonly number[];
  /** 'jij' */
  label: string;
  /** Where the label stands: at the seat, or in the middle of a small flower. */
  labelAt?: 'seat' | 'middle';
  /** px */
  size: number;
}

const LONGEST = 1.6;

/** One's own seat in the whole table, for a phone. A picture; the words stand beside it. */
export function OwnFlower(props: OwnFlowerProps) {
  const { index, taken, expected = 0, share, others, label, labelAt = 'seat', size } = props;
  const places = Math.max(taken, expected, index + 1);
  const rings = share === undefined && others === undefined;
  // Room for the label outside the seats, or for the petals.
  const radius = rings ? size * 0.38 : size / 3.9;
  const reach = 0.92 * radius;
  const between = (2 * Math.PI * radius) / places;
  const width = Math.min((rings ? 0.74 : 0.56) * between, (rings ? 0.19 : 0.16) * radius);
  const pen = Math.max(1.25, width / 11);
  const at = onCircle(seatAngle(index, places), radius + width / 2 + size * 0.03);
  const aside = Math.abs(at.x) > 0.3 * radius;
  return (
    <svg
      className={css['flower']}
      width={size}
      height={size}
      viewBox={`${-size / 2} ${-size / 2} ${size} ${size}`}
      aria-hidden="true"
      focusable="false"
    >
      {!rings && (
        <circle
          className={css['dotted']}
          r={radius + reach / LONGEST}
          strokeWidth={size / 90}
          strokeDasharray={`0 ${size / 26}`}
        />
      )}
      {Array.from({ length: places }, (_, place) => {
        const own = place === index;
        const length = own ? (share ?? 0) : (others?.[place] ?? 0);
        const long = Math.max(0, (Math.min(LONGEST, length) / LONGEST) * reach - width / 2);
        const open = !own && (rings || length === 0);
        const broad = open ? width - pen : width;
        return (
          <rect
            key={place}
            className={
              css[own ? 'own' : place >= taken ? 'expected' : open ? (rings ? 'open' : 'quiet') : 'other']
            }
            transform={`rotate(${(360 * (place + 0.5)) / places})`}
            x={-broad / 2}
            y={-radius - long - broad / 2}
            width={broad}
            height={long + broad}
            rx={broad / 2}
            strokeWidth={pen}
            strokeDasharray={place >= taken ? `0 ${2.4 * pen}` : undefined}
          />
        );
      })}
      {labelAt === 'middle' ? (
        <text className={css['label']} textAnchor="middle" fontSize={size * 0.14} dy="0.32em">
          {label}
        </text>
      ) : (
        <text
          className={css['label']}
          textAnchor={aside ? (at.x > 0 ? 'start' : 'end') : 'middle'}
          fontSize={Math.max(16, size * 0.065)}
          x={at.x}
          y={at.y}
          dy={aside ? '0.32em' : at.y > 0 ? '0.8em' : '0'}
        >
          {label}
        </text>
      )}
    </svg>
  );
}
