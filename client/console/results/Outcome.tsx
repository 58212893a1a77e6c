import type { ComponentType } from 'react';
import type { Kind } from '../../../shared/questions/kinds.ts';
import type { Results, RoundCounts } from '../../../shared/views/common.ts';
import { useDesk } from '../desk.ts';
import type { ChartProps } from './chart.ts';
import { Columns } from './Columns.tsx';
import { Rows } from './Rows.tsx';
import { Scale } from './Scale.tsx';
import { Shifted } from './Shifted.tsx';
import css from './Results.module.css';

/** How the result of each kind is drawn here; null where there is no vote. */
const CHARTS: Record<Kind, ComponentType<ChartProps> | null> = {
  statement: Scale,
  score: Columns,
  choice: Rows,
  talk: null,
};

/** The result with the round before it, as far as the facilitator may see it. */
export function Outcome({ large = false }: { large?: boolean }) {
  const { view } = useDesk();
  const { item } = view;
  const Chart = item && CHARTS[item.kind];
  if (!item?.results || !Chart) return null;
  const before = item.results.earlier.at(-1);
  return (
    <section className={large ? css['large'] : css['small']}>
      {before && (
        <div>
          <RoundName results={item.results} round={before} />
          <Chart item={item} counts={before} earlier large={large} />
        </div>
      )}
      <div>
        {before && <RoundName results={item.results} round={item.results} />}
        <Chart item={item} counts={item.results} large={large} />
      </div>
      {item.results.shift && <Shifted item={item} shift={item.results.shift} />}
    </section>
  );
}

function RoundName({ results, round }: { results: Results; round: RoundCounts }) {
  const { results: words } = useDesk().texts;
  const name = round === results ? words.now : round.round === 1 ? words.first : words.earlier(round.round);
  return <h3 className={css['round']}>{name}</h3>;
}
