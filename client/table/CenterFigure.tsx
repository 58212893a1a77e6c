import type { CSSProperties, ReactNode } from 'react';
import css from './CenterFigure.module.css';

interface CenterFigureProps {
  /** The one figure that matters now. */
  figure: string | number;
  /** Quieter beside it: 'van 24'. */
  of?: string;
  /** Under it, in words. */
  note: ReactNode;
}

/** The middle of the table, in proportion to it; above a histogram it is one line. */
export function CenterFigure({ figure, of, note }: CenterFigureProps) {
  return (
    <div className={css['center']} style={{ '--fit': fitOf(String(figure), of) } as CSSProperties}>
      <p className={css['line']}>
        <span className={css['figure']}>{figure}</span>
        {of !== undefined && <span className={css['of']}> {of}</span>}
      </p>
      <p className={css['note']}>{note}</p>
    </div>
  );
}

// '19 van 24' fits at full size; '1.204 van 5.000' has to be smaller, or it stands in the petals.
function fitOf(figure: string, of = '') {
  const radii = 0.46 * 0.58 * figure.length + 0.26 * 0.56 * (of === '' ? 0 : of.length + 1);
  return Math.min(1, 1.42 / radii);
}
