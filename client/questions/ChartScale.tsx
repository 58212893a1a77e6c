import { classes } from '../ui/classes.ts';
import { answerWords } from './answer-words.ts';
import { chartTexts, type ChartProps } from './charting.ts';
import css from './ChartScale.module.css';

const LOOKS = {
  agree5: ['low', 'lower', 'middle', 'higher', 'high'],
  agree2: ['low', 'high'],
} as const;

/** From disagree to agree in one bar, with no opinion apart at the end, and one legend row under it. */
export function ChartScale({ asked, counts, locale, earlier = false, large = false }: ChartProps) {
  const scale = asked.scale ?? 'agree5';
  const words = answerWords(locale)[scale];
  const parts = LOOKS[scale].map((look, option) => ({
    look,
    word: words[option] ?? '',
    count: counts.counts[option] ?? 0,
  }));
  const none = { look: 'none' as const, word: answerWords(locale).noOpinion, count: counts.noOpinion };
  const said = [...parts, none].map(({ word, count }) => chartTexts(locale).label(word, count)).join(', ');
  return (
    <figure className={classes(earlier && css['earlier'], large && css['large'])}>
      <p className="visually-hidden">{said}</p>
      <div className={css['bar']} aria-hidden="true">
        {[...parts, none].map(
          ({ look, count }) =>
            count > 0 && (
              <span key={look} className={classes(css['part'], css[look])} style={{ flexGrow: count }}>
                <span className={css['count']}>{count}</span>
              </span>
            ),
        )}
      </div>
      {!earlier && (
        <figcaption className={css['legend']} aria-hidden="true">
          {[...parts, none].map(({ look, word }) => (
            <span key={look} className={css['word']}>
              <span className={classes(css['swatch'], css[look])} />
              {word}
            </span>
          ))}
        </figcaption>
      )}
    </figure>
  );
}
