import { classes } from '../ui/classes.ts';
import type { AskWords, Row } from './asking.ts';
import css from './ResultColumns.module.css';

interface ResultColumnsProps {
  rows: readonly Row[];
  words: AskWords;
  /** What one's own answer is called. */
  mine: string | null;
}

/** A result on a scale: a column for each mark, one's own in a frame, with its words under it. */
export function ResultColumns({ rows, words, mine }: ResultColumnsProps) {
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <>
      <ul className={css['columns']}>
        {rows.map((row) => (
          <li key={row.label} className={classes(css['column'], row.mine && css['mine'])}>
            <span className={css['count']}>{row.count}</span>
            <span className={css['space']} aria-hidden="true">
              <span
                className={classes(css['bar'], css[row.paint])}
                style={{ height: `${(100 * row.count) / most}%` }}
              />
            </span>
            <span className={css['label']}>
              {row.paint === 'hatched' ? (
                <>
                  <span aria-hidden="true">?</span>
                  <span className="visually-hidden">{row.label}</span>
                </>
              ) : (
                row.label
              )}
            </span>
            {row.mine && <span className="visually-hidden">, {words.yours}</span>}
          </li>
        ))}
      </ul>
      <p className={css['key']}>
        {mine !== null && (
          <span>
            {words.yours}: <strong>{mine}</strong>
          </span>
        )}
        <span>? = {words.dontKnowShort}</span>
      </p>
    </>
  );
}
