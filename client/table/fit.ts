/** What fits in a box: how large the circle, how large the type, how high a row of names. */

export interface Size {
  width: number;
  height: number;
}

/** In seat circles: how far the longest petal reaches, and where the names begin. */
interface Proportions {
  longest: number;
  names: number;
}

export interface Fit {
  /** Radius of the circle of seats, px. */
  radius: number;
  type: number;
  row: number;
  /** Whether all names fit beside each other; if not, they show one by one. */
  named: boolean;
  proportions: Proportions;
  /** Width of a petal, px. */
  petal: number;
  /** Outer diameter of an open ring, px. */
  ring: number;
}

export const MOST_NAMES = 60;
/** From so many seats on the table is a histogram. */
export const MOST_PETALS = 600;
const LEAST_ROW = 1.18;
const CALM_ROW = 1.44;

const AT_24: Proportions = { longest: 1.91, names: 2.07 };
const AT_60: Proportions = { longest: 1.69, names: 1.98 };
// Before the conversation there are no petals: the circle is larger and the names stand close to it.
const LOBBY: Proportions = { longest: 1.12, names: 1.31 };

/** The rows of names run a little higher than the circle that they hug. */
export const RISE = 1.02;

function proportionsFor(seats: number, lobby = false): Proportions {
  if (lobby) return LOBBY;
  const far = Math.min(1, Math.max(0, (seats - 24) / (60 - 24)));
  return { longest: mix(AT_24.longest, AT_60.longest, far), names: mix(AT_24.names, AT_60.names, far) };
}

// Beside a projector's text the table gets 1150 x 1000, in the lobby 800 x 700; on the console 740 x 620.
const PROJECTOR = { width: 1150, height: 1000, lobby: 0.7 };
const CONSOLE = { unit: 0.62, type: 18 };
const LEAST_TYPE = 14;

/** 32 px at 24 seats and 27 px at 60 on a projector of 1920 wide; 18 px on the console. */
export function typeSize(size: Size, seats: number, lobby = false): number {
  const part = lobby ? PROJECTOR.lobby : 1;
  const unit = Math.min(size.width / (PROJECTOR.width * part), size.height / (PROJECTOR.height * part));
  const full = mix(32, 27, Math.min(1, Math.max(0, (seats - 24) / (60 - 24))));
  const steep = (32 - CONSOLE.type) / (1 - CONSOLE.unit);
  const type = unit >= 1 ? full * unit : (full / 32) * (CONSOLE.type + (unit - CONSOLE.unit) * steep);
  return Math.max(LEAST_TYPE, Math.round(type * 2) / 2);
}

interface Wish {
  size: Size;
  /** Seats on the circle, expected ones too. */
  seats: number;
  /** The names at their places, '' where a seat has none; empty to draw no names. */
  labels: readonly string[];
  lobby?: boolean;
  type?: number | undefined;
}

export function fit({ size, seats, labels, lobby = false, type = typeSize(size, seats, lobby) }: Wish): Fit {
  const proportions = proportionsFor(seats, lobby);
  const rows = Math.ceil(seats / 2);
  const named = labels.length > 0 && seats <= MOST_NAMES && rows * type * LEAST_ROW <= size.height + 1;
  const radius = Math.max(
    1,
    named ? namedRadius(size, seats, labels, proportions, type) : bareRadius(size, labels, proportions, type),
  );
  const between = (2 * Math.PI * radius) / Math.max(1, seats);
  return {
    radius,
    type,
    row: Math.max(LEAST_ROW, Math.min(CALM_ROW, size.height / rows / type)) * type,
    named,
    proportions,
    petal: Math.min(0.56 * between, 0.14 * radius),
    ring: Math.min(0.72 * between, (lobby ? 0.172 : 0.14) * radius),
  };
}

/** Radius at the end of a petal that is `part` of the longest; a very short one is a dot. */
export function tipRadius({ radius, proportions, petal }: Fit, part: number): number {
  return radius + Math.max(petal / 2, part * (proportions.longest - 1) * radius);
}

/** The dotted circle; null while it would lie in the rings of the seats. */
export function circleRadius(
  { radius, proportions, ring }: Fit,
  scale: { circle: number; cut: number },
): number | null {
  const out = (scale.circle / scale.cut) * (proportions.longest - 1) * radius;
  return out > 0.7 * ring ? radius + out : null;
}

// No names, or one at a time: then there is room for one at the sides.
const bareRadius = (size: Size, labels: readonly string[], { longest }: Proportions, type: number) =>
  Math.min(size.width / 2 - (labels.length > 0 ? 5.5 : 0.5) * type, size.height / 2 - 0.5 * type) / longest;

// High enough for the rows and narrow enough for the longest names, but never much smaller for one of them:
// that one ends in an ellipsis then.
function namedRadius(size: Size, seats: number, labels: readonly string[], to: Proportions, type: number) {
  const high = (size.height / 2 - 0.6 * type) / (RISE * to.names);
  const wide = labels.map((label, place) => {
    const aside = Math.max(0.35, Math.abs(Math.sin((2 * Math.PI * (place + 0.5)) / Math.max(1, seats))));
    return label === '' ? Infinity : (size.width / 2 - estimatedWidth(label, type)) / (to.names * aside);
  });
  const least = Math.min(0.8 * high, (0.62 * size.width) / 2 / to.names);
  return Math.max(least, Math.min(high, ...wide));
}

/** About how wide a name is set, with the air of a pill, px: enough to size a circle by, not to set type with. */
function estimatedWidth(label: string, type: number): number {
  let ems = 0.75;
  for (const letter of label) ems += emsOf(letter);
  return ems * type;
}

function emsOf(letter: string) {
  if (/[\p{Mark}\u200d]/u.test(letter)) return 0;
  if (/[iljtfrI.,'’ -]/.test(letter)) return 0.33;
  return /[mwMW…]|[\u2e80-\u{10ffff}]/u.test(letter) ? 0.9 : 0.55;
}

const mix = (from: number, to: number, part: number) => from + (to - from) * part;
