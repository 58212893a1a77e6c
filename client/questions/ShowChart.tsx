import { useLayoutEffect, useRef } from 'react';
import { drawChart } from './show-chart.ts';
import type { Drawing } from './show-drawing.ts';
import css from './ShowChart.module.css';

/** A chart as large as its box. Its figures stand in a table beside it (ShowTable). */
export function ShowChart({
  shape,
  parts,
  figure,
  corner,
  thick,
  animate,
  height,
}: Drawing & { height?: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const grows = useRef(animate);
  const drawn = JSON.stringify(parts);
  useLayoutEffect(() => {
    const element = canvas.current;
    if (!element) return undefined;
    const erase = drawChart(element, {
      shape,
      parts: JSON.parse(drawn) as Drawing['parts'],
      figure,
      corner,
      ...(thick === undefined ? {} : { thick }),
      animate: grows.current,
    });
    grows.current = false;
    return erase;
  }, [shape, drawn, figure, corner, thick]);
  return (
    <div className={css['chart']} style={height === undefined ? undefined : { height }} aria-hidden="true">
      <canvas ref={canvas} />
    </div>
  );
}
