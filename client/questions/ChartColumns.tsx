import { classes } from '../ui/classes.ts';
import { answerWords } from './answer-words.ts';
import { chartTexts, type ChartProps } from './charting.ts';
import css from './ChartColumns.module.css';

/** Marks from 0 to 10 as columns, with the average in words. */
export function ChartColumns({ counts, locale, earlier = false, large = false }: ChartProps) {
  const texts = chartTexts(locale);
  const most = Math.max(1, ...counts.counts);
  const given = counts.counts.reduce((sum, count) => sum + count, 0);
  const sum = counts.counts.reduce((total, count, mark) => total + count * mark, 0);
  const average = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(sum / (given || 1));
  const said = counts.counts.map((count, mark) => texts.label(String(mark), count)).join(', ');
  return (
    <figure className={classes(earlier && css['earlier'], large && css['large'])}>
      <p className="visually-hidden">{said}</p>
      <div className={css['columns']} aria-hidden="true">
        {counts.counts.map((count, mark) => (
          <span key={mark} className={css['column']}>
            <span className={css['count']}>{count > 0 && count}</span>
            <span className={css['bar']} style={{ height: `${(100 * count) / most}%` }} />
            <span className={css['mark']}>{mark}</span>
          </span>
        ))}
      </div>
      <figcaption className={css['caption']}>
        {given > 0 && texts.average(average)}
        {counts.noOpinion > 0 && <span>{texts.label(answerWords(locale).dontKnow, counts.noOpinion)}</span>}
      </figcaption>
    </figure>
  );
}
