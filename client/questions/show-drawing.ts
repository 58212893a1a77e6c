/** What charts are told, and what their figures need to know. No drawing here. */

/** What a part of a chart is painted with; `gap` is room without paint, `hatched` is 'no opinion'. */
export type Paint =
  | 'disagreeFully'
  | 'disagree'
  | 'neutral'
  | 'agree'
  | 'agreeFully'
  | 'people'
  | 'hatched'
  | 'gap';

export interface Part {
  value: number;
  paint: Paint;
}

export interface Drawing {
  /** `bar`: the parts in one bar · `rows`: one below the other · `columns`: side by side. */
  shape: 'bar' | 'rows' | 'columns';
  parts: readonly Part[];
  /** px of the figures and of a corner. */
  figure: number;
  corner: number;
  /** Thickest that a row or column may be, px. */
  thick?: number;
  animate: boolean;
}

/** The colours of this theme. */
export interface Paints {
  fill: (paint: Paint) => string | CanvasPattern;
  ground: string;
  text: string;
  /** Of hatching. */
  line: string;
  display: string;
}

/** px: the figure as large as its part of a bar lets it be; null where it would be too small, and the legend has it. */
export function figureIn(value: number, width: number, figure: number): number | null {
  const fits = width / (0.62 * String(value).length + 0.3);
  return fits >= 0.6 * figure ? Math.min(figure, fits) : null;
}
