import { shown } from '../../shared/measures/rounding.ts';
import type { Export, ExportedPoint } from '../../shared/protocol/export.ts';
import type { ReportTexts } from '../texts/report.nl.ts';
import { classes } from '../ui/classes.ts';
import { timeOf } from './times.ts';
import css from './Growth.module.css';
import legend from './Legend.module.css';

interface GrowthProps {
  told: Export;
  texts: ReportTexts;
}

type Line = 'turnBalance' | 'timeBalance';

/** How the balance developed, with who was heard beside it: a balance of turns is 100 while half the room is silent. */
export function Growth({ told, texts }: GrowthProps) {
  const { development, session } = told;
  const { locale } = session.settings;
  const [first, last] = [development[0], development.at(-1)];
  if (!first || !last || first === last) return null;
  const { growth } = texts;
  const x = (at: number) => (1000 * (at - first.at)) / (last.at - first.at);
  const line = (key: Line) => pathOf(development.map((point) => ({ x: x(point.at), y: point[key] })));
  return (
    <section className={css['growth']}>
      <h2>{growth.title}</h2>
      <p className={css['finding']}>{finding(told, texts)}</p>
      <figure>
        <div className={css['chart']}>
          {[100, 50, 0].map((mark) => (
            <span key={mark} className={css['mark']} style={{ bottom: `${mark}%` }} aria-hidden="true">
              {mark}
            </span>
          ))}
          <svg viewBox="0 0 1000 100" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <path className={css['heard']} d={areaOf(development, x)} />
            <path className={css['grid']} d="M0 0H1000M0 50H1000M0 100H1000" />
            <path className={classes(css['line'], css['time'])} d={line('timeBalance')} />
            <path className={css['line']} d={line('turnBalance')} />
          </svg>
          {beginnings(told).map(({ number, at }) => (
            <span
              key={number}
              className={css['begins']}
              style={{ left: `${x(Math.min(last.at, Math.max(first.at, at))) / 10}%` }}
              aria-hidden="true"
            >
              {number}
            </span>
          ))}
          <p className={css['ends']} aria-hidden="true">
            <span>{timeOf(first.at, locale)}</span>
            <span>{timeOf(last.at, locale)}</span>
          </p>
        </div>
        <figcaption>
          <ul className={legend['legend']} aria-hidden="true">
            <li>
              <span className={css['sampleHeard']} /> {growth.heard}
            </li>
            <li>
              <span className={css['sample']} /> {growth.turns}
            </li>
            <li>
              <span className={classes(css['sample'], css['sampleTime'])} /> {growth.time}
            </li>
          </ul>
          <p className={css['note']}>{growth.marks}</p>
          <p className="visually-hidden">
            {[first, last].map((point) => `${pointWords(point, told, texts)}. `).join('')}
          </p>
        </figcaption>
      </figure>
    </section>
  );
}

function pointWords(point: ExportedPoint, { session }: Export, { growth, even }: ReportTexts): string {
  const figure = (value: number | null) => String(shown(value) ?? even.none);
  return growth.point(
    timeOf(point.at, session.settings.locale),
    `${point.heard} ${even.of(point.present)}`,
    figure(point.turnBalance),
    figure(point.timeBalance),
  );
}

/** Since when everybody was heard; else how many were in the end. */
function finding({ development, measures, session, turns }: Export, { growth }: ReportTexts): string {
  const all = development.findLastIndex((point) => point.heard < point.present) + 1;
  const since = development[all];
  const began = turns[0]?.startedAt;
  if (measures.heard < measures.present || !since || began === undefined)
    return growth.some(measures.heard, measures.present);
  const minutes = Math.max(1, Math.round((since.at - began) / 60_000));
  return growth.everybody(measures.present, timeOf(since.at, session.settings.locale), minutes);
}

/** When the first turn of each item was. */
function beginnings({ items, turns }: Export): { number: number; at: number }[] {
  return items.flatMap(({ id }, at) => {
    const turn = turns.find(({ itemId }) => itemId === id);
    return turn ? [{ number: at + 1, at: turn.startedAt }] : [];
  });
}

/** Broken where there is no figure. */
function pathOf(points: readonly { x: number; y: number | null }[]): string {
  let path = '';
  let isDown = false;
  for (const { x, y } of points) {
    if (y !== null) path += `${isDown ? 'L' : 'M'}${x.toFixed(1)} ${(100 - y).toFixed(1)}`;
    isDown = y !== null;
  }
  return path;
}

function areaOf(points: readonly ExportedPoint[], x: (at: number) => number): string {
  const steps = points.map(({ at, heard, present }) => {
    const part = present === 0 ? 0 : heard / present;
    return `H${x(at).toFixed(1)}V${(100 - 100 * part).toFixed(1)}`;
  });
  return `M0 100${steps.join('')}V100Z`;
}
