import { classes } from '../ui/classes.ts';
import { answerWords } from './answer-words.ts';
import type { ChartProps } from './charting.ts';
import css from './ChartRows.module.css';

/** A bar for each answer, in the order in which they were asked. */
export function ChartRows({ asked, counts, locale, earlier = false, large = false }: ChartProps) {
  const { noOpinion } = answerWords(locale);
  const most = Math.max(1, counts.noOpinion, ...counts.counts);
  const rows = asked.options.map((word, option) => ({
    word,
    count: counts.counts[option] ?? 0,
    none: false,
  }));
  if (counts.noOpinion > 0) rows.push({ word: noOpinion, count: counts.noOpinion, none: true });
  return (
    <ul className={classes(css['rows'], earlier && css['earlier'], large && css['large'])}>
      {rows.map(({ word, count, none }, place) => (
        <li key={place} className={css['row']}>
          <span className={css['word']} dir="auto">
            {word}
          </span>
          <span className={css['track']} aria-hidden="true">
            <span
              className={classes(css['bar'], none && css['none'])}
              style={{ width: `${(100 * count) / most}%` }}
            />
          </span>
          <span className={css['count']}>{count}</span>
        </li>
      ))}
    </ul>
  );
}
