import { BarController, BarElement, CategoryScale, Chart, LinearScale } from 'chart.js';
import type { ChartDataset, Plugin } from 'chart.js';

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

/** What a part of a chart is painted with; `gap` is room without paint, `hatched` is 'no opinion'. */
export type Paint =
  | 'disagreeFully'
  | 'disagree'
  | 'neutral'
  | 'agree'
  | 'agreeFully'
  | 'people'
  | 'hatched'
  | 'gap';

export interface Part {
  value: number;
  paint: Paint;
}

export interface Drawing {
  /** `bar`: the parts in one bar · `rows`: one below the other · `columns`: side by side. */
  shape: 'bar' | 'rows' | 'columns';
  parts: readonly Part[];
  /** px of the figures and of a corner. */
  figure: number;
  corner: number;
  /** Thickest that a row or column may be, px. */
  thick?: number;
  animate: boolean;
}

const SEAM = 2.5;
const TOKENS: Record<Exclude<Paint, 'hatched' | 'gap'>, string> = {
  disagreeFully: '--ochre',
  disagree: '--ochre-2',
  neutral: '--sand',
  agree: '--teal-2',
  agreeFully: '--agree-fully',
  people: '--petal',
};

/** Draws on the canvas until the function that it returns is called. */
export function drawChart(canvas: HTMLCanvasElement, drawing: Drawing): () => void {
  const paints = paintsOf(canvas);
  const lying = drawing.shape !== 'columns';
  const total = drawing.parts.reduce((all, part) => all + part.value, 0);
  const most = Math.max(1, ...drawing.parts.map((part) => part.value));
  const still = !drawing.animate || matchMedia('(prefers-reduced-motion: reduce)').matches;
  const values = { display: false, min: 0, max: drawing.shape === 'bar' ? Math.max(1, total) : most };
  const names = { display: false };
  const chart = new Chart(canvas, {
    type: 'bar',
    data: {
      labels: drawing.shape === 'bar' ? [''] : drawing.parts.map((_, i) => String(i)),
      datasets: datasetsOf(drawing, paints),
    },
    options: {
      indexAxis: lying ? 'y' : 'x',
      animation: still ? false : { duration: 400, easing: 'easeOutQuad' },
      responsive: true,
      maintainAspectRatio: false,
      devicePixelRatio: sharpness(canvas),
      events: [],
      scales: lying
        ? { x: { ...values, stacked: drawing.shape === 'bar' }, y: { ...names, stacked: true } }
        : { x: names, y: values },
      layout: { padding: paddingOf(drawing) },
    },
    plugins: [figures(drawing, paints)],
  });
  const again = () => {
    chart.options.devicePixelRatio = sharpness(canvas);
    chart.resize();
  };
  const fonts = () => chart.update('none');
  addEventListener('resize', again);
  document.fonts.addEventListener('loadingdone', fonts);
  return () => {
    removeEventListener('resize', again);
    document.fonts.removeEventListener('loadingdone', fonts);
    chart.destroy();
  };
}

type Painter = (paint: Paint) => string | CanvasPattern;

function datasetsOf({ shape, parts, corner, thick }: Drawing, paints: Paints): ChartDataset<'bar'>[] {
  if (shape !== 'bar') {
    return [
      {
        data: parts.map((part) => part.value),
        backgroundColor: parts.map((part) => paints.fill(part.paint)),
        borderRadius: corner,
        categoryPercentage: 1,
        barPercentage: 0.72,
        ...(thick === undefined ? {} : { maxBarThickness: thick }),
      },
    ];
  }
  return parts.map((part) => ({
    data: [part.value],
    backgroundColor: paints.fill(part.paint),
    borderColor: paints.ground,
    borderWidth: SEAM,
    borderSkipped: false,
    borderRadius: corner,
    barPercentage: 1,
    categoryPercentage: 1,
  }));
}

// A figure stands in its part of a bar, but beyond the end of a row and above a column.
function paddingOf({ shape, figure }: Drawing) {
  if (shape === 'bar') return -SEAM;
  return shape === 'rows' ? { right: 2.6 * figure } : { top: 1.4 * figure };
}

/** The canvas is drawn in the pixels of its stage and shown in those of the screen. */
function sharpness(canvas: HTMLCanvasElement): number {
  const box = canvas.parentElement ?? canvas;
  const scale = box.offsetWidth === 0 ? 1 : box.getBoundingClientRect().width / box.offsetWidth;
  return Math.min(4, Math.max(0.5, devicePixelRatio * scale));
}

interface Paints {
  fill: Painter;
  ground: string;
  text: string;
  display: string;
}

function paintsOf(canvas: HTMLCanvasElement): Paints {
  const style = getComputedStyle(canvas);
  const token = (name: string) => style.getPropertyValue(name).trim();
  const fill: Painter = (paint) => {
    if (paint === 'gap') return 'transparent';
    return paint === 'hatched' ? hatched(token('--sand'), token('--ground')) : token(TOKENS[paint]);
  };
  return { fill, ground: token('--ground'), text: token('--text'), display: token('--display') };
}

const TILE = 12;

function hatched(line: string, ground: string): string | CanvasPattern {
  const tile = document.createElement('canvas');
  const sharp = 4;
  tile.width = TILE * sharp;
  tile.height = TILE * sharp;
  const pen = tile.getContext('2d');
  if (!pen) return line;
  pen.scale(sharp, sharp);
  pen.fillStyle = ground;
  pen.fillRect(0, 0, TILE, TILE);
  pen.strokeStyle = line;
  pen.lineWidth = 3.4;
  for (const shift of [-TILE, 0, TILE]) {
    pen.beginPath();
    pen.moveTo(shift - 2, TILE + 2);
    pen.lineTo(shift + TILE + 2, -2);
    pen.stroke();
  }
  const pattern = pen.createPattern(tile, 'repeat');
  pattern?.setTransform(new DOMMatrix().scale(1 / sharp));
  return pattern ?? line;
}

const ON_DARK: readonly Paint[] = ['disagreeFully', 'agreeFully'];

function figures({ shape, parts, figure }: Drawing, paints: Paints): Plugin<'bar'> {
  return {
    id: 'figures',
    afterDatasetsDraw(chart) {
      const pen = chart.ctx;
      pen.save();
      pen.font = `700 ${figure}px ${paints.display}`;
      pen.textBaseline = 'middle';
      parts.forEach((part, i) => {
        const bar = chart.getDatasetMeta(shape === 'bar' ? i : 0).data[shape === 'bar' ? 0 : i];
        if (!bar || part.paint === 'gap') return;
        const at = bar.getProps(['x', 'y', 'base'], shape !== 'bar') as unknown as Bar;
        if (shape === 'bar') inside(pen, part, at, figure, paints);
        else beyond(pen, part, at, figure, paints, shape);
      });
      pen.restore();
    },
  };
}

interface Bar {
  x: number;
  y: number;
  base: number;
}

type Pen = CanvasRenderingContext2D;

/** Whether the figure fits in its part; if it does not, the legend has it. */
export const fitsInside = (value: number, width: number, figure: number): boolean =>
  width >= String(value).length * 0.62 * figure + 0.3 * figure;

function inside(pen: Pen, { value, paint }: Part, { x, y, base }: Bar, figure: number, paints: Paints) {
  const width = Math.abs(x - base);
  if (value === 0 || !fitsInside(value, width, figure)) return;
  const middle = (x + base) / 2;
  if (paint === 'hatched') patch(pen, middle, y, pen.measureText(String(value)).width, figure, paints.ground);
  pen.textAlign = 'center';
  pen.fillStyle = paint === 'hatched' ? paints.text : ON_DARK.includes(paint) ? '#fff' : '#12292a';
  pen.fillText(String(value), middle, y + 0.04 * figure);
}

/** A figure on hatching stands on a plain patch. */
function patch(pen: Pen, x: number, y: number, width: number, figure: number, ground: string) {
  pen.fillStyle = ground;
  pen.beginPath();
  pen.roundRect(
    x - width / 2 - 0.22 * figure,
    y - 0.62 * figure,
    width + 0.44 * figure,
    1.2 * figure,
    0.2 * figure,
  );
  pen.fill();
}

function beyond(pen: Pen, part: Part, at: Bar, figure: number, paints: Paints, shape: 'rows' | 'columns') {
  pen.fillStyle = paints.text;
  pen.textAlign = shape === 'rows' ? 'left' : 'center';
  const [x, y] = shape === 'rows' ? [at.x + 0.4 * figure, at.y] : [at.x, at.y - 0.7 * figure];
  pen.fillText(String(part.value), x, y + 0.04 * figure);
}
