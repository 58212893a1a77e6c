import type { Kind } from '../../shared/questions/kinds.ts';
import { ChartColumns } from './ChartColumns.tsx';
import { ChartRows } from './ChartRows.tsx';
import { ChartScale } from './ChartScale.tsx';
import type { Chart } from './charting.ts';

/** How the result of each kind is drawn on the console and in the report; null where there is no vote. */
export const CHARTS: Record<Kind, Chart | null> = {
  statement: ChartScale,
  score: ChartColumns,
  choice: ChartRows,
  talk: null,
};
