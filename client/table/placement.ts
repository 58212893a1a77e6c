/** Where everything stands around the table. Plain arithmetic around (0, 0), y downwards; no DOM. */

export interface Point {
  x: number;
  y: number;
}

/** Radians clockwise from the top. Half a seat on, so that no seat is exactly on top. */
export const seatAngle = (place: number, seats: number): number => (2 * Math.PI * (place + 0.5)) / seats;

export const onCircle = (angle: number, radius: number): Point => ({
  x: Math.sin(angle) * radius,
  y: -Math.cos(angle) * radius,
});

/** 1: the name stands right of the circle, -1: left. The seat at the very bottom counts as right. */
export const sideOf = (place: number, seats: number): 1 | -1 => (2 * (place + 0.5) <= seats ? 1 : -1);

/**
 * Pushes values apart to at least `gap`, in their order, within `low` and `high`, with the least movement
 * (the sum of squares). Where they cannot fit they share the room equally.
 *
 * Without i * gap in each value the demand is only that they ascend: isotonic regression, by pooling adjacent
 * violators (Ayer and others, 1955); the bounded one is the free one clamped.
 */
export function spread(wishes: readonly number[], gap: number, low: number, high: number): number[] {
  const last = wishes.length - 1;
  if (last < 0) return [];
  if (last * gap > high - low) return wishes.map((_, i) => low + ((high - low) * i) / last);
  const ceiling = high - last * gap;
  const free = ascending(wishes.map((wish, i) => wish - i * gap));
  return free.map((value, i) => Math.min(ceiling, Math.max(low, value)) + i * gap);
}

/** The ascending values nearest to these. */
function ascending(values: readonly number[]): number[] {
  const pools: { total: number; count: number }[] = [];
  for (const value of values) {
    let pool = { total: value, count: 1 };
    for (let before = pools[pools.length - 1]; before; before = pools[pools.length - 1]) {
      if (before.total / before.count <= pool.total / pool.count) break;
      pool = { total: before.total + pool.total, count: before.count + pool.count };
      pools.pop();
    }
    pools.push(pool);
  }
  return pools.flatMap(({ total, count }) => new Array<number>(count).fill(total / count));
}

export interface NamePlace {
  place: number;
  side: 1 | -1;
  /** Where the name starts (right) or ends (left). */
  x: number;
  /** The middle of its row. */
  y: number;
}

interface Outline {
  /** Radius at which names begin at the height of the centre, px. */
  radius: number;
  /** The rows stay between -reach and reach. */
  reach: number;
  row: number;
}

/** The names of these seats in rows that hug the circle. Petals have no say in it: names do not move. */
export function nameRows(places: readonly number[], seats: number, outline: Outline): NamePlace[] {
  const side = (which: 1 | -1) => {
    const ours = places.filter((place) => sideOf(place, seats) === which).toSorted((a, b) => which * (a - b));
    const wishes = ours.map((place) => onCircle(seatAngle(place, seats), outline.reach).y);
    const rows = spread(wishes, outline.row, -outline.reach, outline.reach);
    return ours.map((place, i) => {
      const y = rows[i] ?? 0;
      return { place, side: which, x: which * outlineAt(outline, y), y };
    });
  };
  return [...side(1), ...side(-1)].toSorted((a, b) => a.place - b.place);
}

// A little higher than wide, so that a name at the top has some air between itself and the other side.
function outlineAt({ radius, reach }: Outline, y: number) {
  const height = 1.02 * reach;
  return radius * Math.sqrt(Math.max(0.03, 1 - (y / height) ** 2));
}

interface Thread {
  angle: number;
  /** Radius at the end of the petal, px. */
  from: number;
  /** From this radius on no petal is in the way. */
  clear: number;
  /** The edge of the name. */
  to: Point;
  /** Closer than this needs no line: one character. */
  character: number;
}

const SOFTEST = 4.5;

/** The hairline from a petal to its name: straight along the petal, then one soft bend. Null: left out. */
export function thread(line: Thread): [Point, Point, Point, Point] | null {
  const { angle, from, to, character } = line;
  const start = onCircle(angle, from);
  if (distance(start, to) < character) return null;
  const knee = Math.max(from, kneeOf(line));
  const corner = onCircle(angle, knee);
  // As soft as the way to the name is long, but within a few characters: a wider bend would cut across the next.
  const wide = Math.min(SOFTEST * character, Math.max(1.6 * character, 0.9 * distance(corner, to)));
  const soft = Math.min(knee - from, wide);
  return [start, onCircle(angle, knee - soft), corner, to];
}

function kneeOf({ angle, from, clear, to, character }: Thread): number {
  const open = Math.max(from, clear);
  const level = levelWith(angle, to);
  const beside = besides(angle, to);
  // The ray runs past above or below the row: turn towards the name just before it.
  if (level === null || level > beside) return Math.max(open, beside - 1.1 * character);
  // It meets the row before it meets the name: turn in there, level with the name.
  if (level >= open) return level;
  // The row lies behind petals: go past them first, and the further the deeper it lies.
  return open + Math.min(0.3 * distance(onCircle(angle, open), to), 0.8 * (open - level));
}

/** Along the ray until the row of the name; null where it runs away from it. */
function levelWith(angle: number, to: Point) {
  const radius = to.y / -Math.cos(angle);
  return Number.isFinite(radius) && radius > 0 ? radius : null;
}

/** Along the ray until as far aside as the name begins. */
function besides(angle: number, to: Point) {
  const radius = to.x / Math.sin(angle);
  return Number.isFinite(radius) && radius > 0 ? radius : Infinity;
}

/** As SVG: a line, then a quadratic curve around the corner. */
export function pathOf([start, turn, corner, end]: [Point, Point, Point, Point]): string {
  const at = ({ x, y }: Point) => `${round(x)} ${round(y)}`;
  return `M${at(start)}L${at(turn)}Q${at(corner)} ${at(end)}`;
}

const distance = (a: Point, b: Point) => Math.hypot(a.x - b.x, a.y - b.y);
const round = (value: number) => Math.round(value * 10) / 10;
