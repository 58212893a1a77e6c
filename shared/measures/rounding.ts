// Halves go away from zero everywhere, unlike Math.round (-2.5) and toFixed (1.005).

/** A balance, 0-100, as screens show it: whole, and 100 and 0 only when exact (99.6 is 99, 0.3 is 1). */
export function shown(value: number | null): number | null {
  if (value === null) return null;
  if (value > 0 && value < 1) return 1;
  return value > 99 && value < 100 ? 99 : whole(value);
}

/** A figure as files give it: four decimals. */
export function exported(value: number | null): number | null {
  return value === null ? null : rounded(value, 4);
}

/** A score as it is shown. */
export function oneDecimal(value: number | null): number | null {
  return value === null ? null : rounded(value, 1);
}

/** The nearest whole number. */
export function whole(value: number): number {
  return rounded(value, 0);
}

/** Fifteen digits are what a number surely holds: beyond them 1.005 x 100 is 100.49999999999999. */
function rounded(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  const size = Math.round(Number((Math.abs(value) * scale).toPrecision(15))) / scale;
  return value < 0 && size > 0 ? -size : size;
}
