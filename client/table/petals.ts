/** How long a petal is, and where an equal share stands. Arithmetic only: seconds in, ratios out. */

export interface Spoken {
  seconds: number;
  presentSeconds: number;
}

/** A petal is drawn to at most this many times its measure, and then ends flat. */
export const CUT = 1.6;

// At the close the scale goes to the longest petal, but one monologue must not make everybody else a dot.
const CLOSING = { least: 1.2, most: 3 };

export interface Scale {
  /** Seconds of speaking for a second of presence, if everybody had an equal share; for `presentSeconds` of 0 in all: a head. */
  rate: number;
  weighted: boolean;
  targetSeconds: number;
  /** The ratio at which a petal is as long as it can be. */
  cut: number;
  /** Where the dotted circle stands: 0 at the seats, 1 from the moment that an equal share is one target turn. */
  circle: number;
}

/** The scale of this moment: the same for all petals and for the dotted circle. */
export function scaleOf(seats: readonly Spoken[], targetSeconds: number, closing = false): Scale {
  const spoken = sum(seats.map((seat) => seat.seconds));
  const presence = sum(seats.map((seat) => seat.presentSeconds));
  const weighted = presence > 0;
  const rate = spoken / (weighted ? presence : Math.max(1, seats.length));
  // The share of one who has been there all along: it does not jump when somebody sits down.
  const longest = Math.max(0, ...(weighted ? seats.map((seat) => seat.presentSeconds) : [1]));
  const scale: Scale = {
    rate,
    weighted,
    targetSeconds: Math.max(1, targetSeconds),
    cut: CUT,
    circle: Math.min(1, (rate * longest) / Math.max(1, targetSeconds)),
  };
  if (!closing) return scale;
  const most = Math.max(0, ...seats.map((seat) => ratioOf(scale, seat)));
  return { ...scale, cut: Math.min(CLOSING.most, Math.max(CLOSING.least, most)) };
}

/** Spoken seconds / max(equal share, target turn): 1 reaches the circle once it stands still. */
export function ratioOf(scale: Scale, seat: Spoken): number {
  const share = scale.rate * (scale.weighted ? seat.presentSeconds : 1);
  return Math.max(0, seat.seconds) / Math.max(share, scale.targetSeconds);
}

/** What the eye sees of a ratio: the part of the longest petal (0 to 1), and whether its end is cut. */
export function petalOf(scale: Scale, seat: Spoken): { part: number; cut: boolean } {
  const ratio = ratioOf(scale, seat);
  return { part: Math.min(1, ratio / scale.cut), cut: ratio > scale.cut + 1e-9 };
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
