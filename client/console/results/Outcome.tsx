import type { Results, RoundCounts } from '../../../shared/views/common.ts';
import { chartTexts } from '../../questions/charting.ts';
import { CHARTS } from '../../questions/charts.ts';
import { shiftWords } from '../../questions/shift-words.ts';
import { useDesk } from '../desk.ts';
import css from './Results.module.css';

/** The result with the round before it, as far as the facilitator may see it. */
export function Outcome({ large = false }: { large?: boolean }) {
  const { view } = useDesk();
  const { item, locale } = view;
  const Chart = item && CHARTS[item.kind];
  if (!item?.results || !Chart) return null;
  const before = item.results.earlier.at(-1);
  const shift = item.results.shift && shiftWords(item, item.results.shift, chartTexts(locale));
  return (
    <section className={large ? css['large'] : css['small']}>
      {before && (
        <div>
          <RoundName results={item.results} round={before} />
          <Chart asked={item} counts={before} locale={locale} earlier large={large} />
        </div>
      )}
      <div>
        {before && <RoundName results={item.results} round={item.results} />}
        <Chart asked={item} counts={item.results} locale={locale} large={large} />
      </div>
      {shift !== null && <p className={css['shift']}>{shift}</p>}
    </section>
  );
}

function RoundName({ results, round }: { results: Results; round: RoundCounts }) {
  const { results: words } = useDesk().texts;
  const name = round === results ? words.now : round.round === 1 ? words.first : words.earlier(round.round);
  return <h3 className={css['round']}>{name}</h3>;
}
