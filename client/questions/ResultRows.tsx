import { classes } from '../ui/classes.ts';
import type { AskWords, Row } from './asking.ts';
import css from './ResultRows.module.css';

/** A result on a phone: a bar for each answer, one's own in a frame. */
export function ResultRows({ rows, words }: { rows: readonly Row[]; words: AskWords }) {
  const most = Math.max(1, ...rows.map(({ count, before }) => Math.max(count, before ?? 0)));
  const compared = rows.some(({ before }) => before !== null);
  return (
    <>
      <ul className={css['rows']}>
        {rows.map((row) => (
          <li key={row.label} className={classes(css['row'], row.mine && css['mine'])}>
            <p className={css['line']} data-read>
              <span className={css['label']}>
                {row.label}
                {row.mine && <span className={css['yours']}>{words.yours}</span>}
              </span>
              {row.before !== null && row.before !== row.count && (
                <span className={css['before']}>{words.before(row.before)}</span>
              )}
              <strong className={css['count']}>{row.count}</strong>
            </p>
            <div className={css['track']}>
              <Bar paint={row.paint} share={row.count / most} />
            </div>
            {row.before !== null && (
              <div className={classes(css['track'], css['lower'])}>
                <Bar paint={row.paint} share={row.before / most} />
              </div>
            )}
          </li>
        ))}
      </ul>
      {compared && <p className={css['note']}>{words.earlier}</p>}
    </>
  );
}

function Bar({ paint, share }: { paint: Row['paint']; share: number }) {
  if (share === 0) return null;
  return <div className={classes(css['bar'], css[paint])} style={{ width: `${100 * share}%` }} />;
}
