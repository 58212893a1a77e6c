import { askWords } from '../../questions/asking.ts';
import { classes } from '../../ui/classes.ts';
import { useDesk } from '../desk.ts';
import type { ChartProps } from './chart.ts';
import css from './Scale.module.css';

const LOOKS = {
  agree5: ['low', 'lower', 'middle', 'higher', 'high'],
  agree2: ['low', 'high'],
} as const;

/** From disagree to agree in one bar, with no opinion apart at the end, and one legend row under it. */
export function Scale({ item, counts, earlier = false, large = false }: ChartProps) {
  const { view, texts } = useDesk();
  const scale = item.scale ?? 'agree5';
  const words = askWords(view.locale)[scale];
  const parts = LOOKS[scale].map((look, option) => ({
    look,
    word: words[option] ?? '',
    count: counts.counts[option] ?? 0,
  }));
  const none = { look: 'none' as const, word: askWords(view.locale).noOpinion, count: counts.noOpinion };
  const said = [...parts, none].map(({ word, count }) => texts.results.label(word, count)).join(', ');
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
