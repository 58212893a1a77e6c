import { useEffect, useRef } from 'react';
import { shown } from '../../../shared/measures/rounding.ts';
import type { Export, ExportedPoint } from '../../../shared/protocol/export.ts';
import { useDesk } from '../desk.ts';
import { drawDevelopment } from './chart.ts';
import css from './Development.module.css';

/** Both balances from the first turn to the last, as a chart and, for who cannot see it, as a table. */
export function Development({ told }: { told: Export }) {
  const { development: words } = useDesk().texts;
  const from = told.session.startedAt ?? told.development[0]?.at ?? 0;
  const after = ({ at }: ExportedPoint) => words.minutes(Math.round((at - from) / 60_000));
  if (told.development.length < 2) return null;
  return (
    <section>
      <h3 className={css['title']}>{words.chart}</h3>
      <p>{words.chartHelp}</p>
      <Chart points={told.development} from={from} />
      <p className={css['legend']} aria-hidden="true">
        <span className={css['turns']}>{words.turns}</span>
        <span className={css['time']}>{words.time}</span>
      </p>
      <table className="visually-hidden">
        <caption>{words.chart}</caption>
        <thead>
          <tr>
            {[words.at, words.turns, words.time, words.heard].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {told.development.map((point) => (
            <tr key={point.at}>
              <th scope="row">{after(point)}</th>
              <td>{shown(point.turnBalance) ?? words.noFigure}</td>
              <td>{shown(point.timeBalance) ?? words.noFigure}</td>
              <td>{words.heardOf(point.heard, point.present)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Chart({ points, from }: { points: readonly ExportedPoint[]; from: number }) {
  const { minutes } = useDesk().texts.development;
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (!canvas.current) return undefined;
    return drawDevelopment(canvas.current, points, { from, minutes });
  }, [points, from, minutes]);
  return (
    <div className={css['chart']} aria-hidden="true">
      <canvas ref={canvas} />
    </div>
  );
}
