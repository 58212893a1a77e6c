/** Milliseconds that mean the same in every process of this machine. */
export const now = (): number => Number(process.hrtime.bigint()) / 1e6;

export function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? NaN;
}

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** The median of all rounds, and between which figures they lay. */
export function spread(values: readonly number[], unit = ''): string {
  const told = (value: number) => short(value);
  const range = `${told(Math.min(...values))}-${told(Math.max(...values))}`;
  return `${told(median(values))}${unit} (${range})`;
}

/** Three digits that mean something. */
function short(value: number): string {
  if (!Number.isFinite(value)) return '-';
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toFixed(digits);
}
