/** Shares of an equal share, gathered into the columns of the histogram. */

/** Bins of 0.1 of an equal share that a view sends for a large room; the last is 1.6 and more. */
export const BINS = 17;

/** Under a half, a half to one, one to one and a half, over one and a half. */
const COLUMNS = 4;

const BINS_IN_COLUMN = 5;

/** How many people are in each column, not heard ones left out. */
export function columnsOf(shares: readonly number[]): number[] {
  const columns = new Array<number>(COLUMNS).fill(0);
  for (const [bin, count] of shares.entries()) {
    const column = Math.min(COLUMNS - 1, Math.floor(bin / BINS_IN_COLUMN));
    columns[column] = (columns[column] ?? 0) + count;
  }
  return columns;
}

/** The bins of these ratios; who was not heard has none. */
export function binsOf(ratios: readonly number[]): number[] {
  const bins = new Array<number>(BINS).fill(0);
  for (const ratio of ratios) bins[binOf(ratio)] = (bins[binOf(ratio)] ?? 0) + 1;
  return bins;
}

export const columnOf = (ratio: number): number =>
  Math.min(COLUMNS - 1, Math.floor(binOf(ratio) / BINS_IN_COLUMN));

// 0.1 * 3 is a hair over 0.3, and 0.3 / 0.1 a hair under 3.
const binOf = (ratio: number) => Math.min(BINS - 1, Math.floor(Math.max(0, ratio) * 10 + 1e-9));
