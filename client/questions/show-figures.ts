import type { Plugin } from 'chart.js';
import { figureIn } from './show-drawing.ts';
import type { Drawing, Paint, Paints, Part } from './show-drawing.ts';

type Pen = CanvasRenderingContext2D;

interface Bar {
  x: number;
  y: number;
  base: number;
  height: number;
}

const ON_DARK: readonly Paint[] = ['disagreeFully', 'agreeFully'];

/** Writes the counts: in the parts of a bar, behind a row, above a column. */
export function figures({ shape, parts, figure, corner }: Drawing, paints: Paints): Plugin<'bar'> {
  return {
    id: 'figures',
    afterDatasetsDraw(chart) {
      const pen = chart.ctx;
      pen.save();
      pen.textBaseline = 'middle';
      parts.forEach((part, i) => {
        const bar = chart.getDatasetMeta(shape === 'bar' ? i : 0).data[shape === 'bar' ? 0 : i];
        if (!bar || part.paint === 'gap') return;
        const at = bar.getProps(['x', 'y', 'base', 'height'], shape !== 'bar') as unknown as Bar;
        if (shape === 'bar') inside(pen, part, at, figure, corner, paints);
        else beyond(pen, part, at, figure, paints, shape);
      });
      pen.restore();
    },
  };
}

function inside(pen: Pen, { value, paint }: Part, at: Bar, figure: number, corner: number, paints: Paints) {
  const width = Math.abs(at.x - at.base);
  if (value === 0) return;
  if (paint === 'hatched') outline(pen, at, width, corner, paints);
  const most = paint === 'hatched' ? Math.min(figure, 0.62 * width) : figure;
  const size = figureIn(value, width, most);
  if (size === null || size < 0.5 * figure) return;
  const middle = (at.x + at.base) / 2;
  pen.font = `700 ${size}px ${paints.display}`;
  if (paint === 'hatched')
    patch(pen, middle, at.y, pen.measureText(String(value)).width, size, paints.ground);
  pen.textAlign = 'center';
  pen.fillStyle = paint === 'hatched' ? paints.text : ON_DARK.includes(paint) ? '#fff' : '#12292a';
  pen.fillText(String(value), middle, at.y + 0.04 * size);
}

const SEAM = 2.5;

function outline(pen: Pen, { x, y, base, height }: Bar, width: number, corner: number, { line }: Paints) {
  pen.strokeStyle = line;
  pen.lineWidth = 2.5;
  pen.beginPath();
  const left = Math.min(x, base) + SEAM;
  pen.roundRect(left, y - height / 2 + SEAM + 1, width - 2 * SEAM - 1, height - 2 * SEAM - 2, corner - SEAM);
  pen.stroke();
}

/** A figure on hatching stands on a plain patch. */
function patch(pen: Pen, x: number, y: number, width: number, size: number, ground: string) {
  const [beside, above] = [0.22 * size, 0.68 * size];
  pen.fillStyle = ground;
  pen.beginPath();
  pen.roundRect(x - width / 2 - beside, y - above, width + 2 * beside, 2 * above, 0.22 * size);
  pen.fill();
}

function beyond(pen: Pen, part: Part, at: Bar, figure: number, paints: Paints, shape: 'rows' | 'columns') {
  pen.font = `700 ${figure}px ${paints.display}`;
  pen.fillStyle = paints.text;
  pen.textAlign = shape === 'rows' ? 'left' : 'center';
  const [x, y] = shape === 'rows' ? [at.x + 0.4 * figure, at.y] : [at.x, at.y - 0.7 * figure];
  pen.fillText(String(part.value), x, y + 0.04 * figure);
}
