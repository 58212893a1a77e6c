import type { Item, RoundCounts } from '../../../shared/views/common.ts';

/** What every drawing of a result is given. */
export interface ChartProps {
  item: Item;
  counts: RoundCounts;
  /** A round before this one: lower, never fainter. */
  earlier?: boolean;
  /** There is nothing else to see. */
  large?: boolean;
}
