import type { ReactNode } from 'react';
import css from './CenterFigure.module.css';

interface CenterFigureProps {
  /** The one figure that matters now. */
  figure: ReactNode;
  /** Quieter beside it: 'van 24'. */
  of?: ReactNode;
  /** Under it, in words. */
  note: ReactNode;
}

/** The middle of the table, in proportion to it; above a histogram it is one line. */
export function CenterFigure({ figure, of, note }: CenterFigureProps) {
  return (
    <div className={css['center']}>
      <p className={css['line']}>
        <span className={css['figure']}>{figure}</span>
        {of !== undefined && <span className={css['of']}> {of}</span>}
      </p>
      <p className={css['note']}>{note}</p>
    </div>
  );
}
