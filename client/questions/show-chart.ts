import { BarController, BarElement, CategoryScale, Chart, LinearScale } from 'chart.js';
import type { ChartDataset } from 'chart.js';
import type { Drawing, Paint, Paints } from './show-drawing.ts';
import { figures } from './show-figures.ts';

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

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
    // Only as an object it rounds every part, not just the ends of the bar.
    borderRadius: { topLeft: corner, topRight: corner, bottomLeft: corner, bottomRight: corner },
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

function paintsOf(canvas: HTMLCanvasElement): Paints {
  const style = getComputedStyle(canvas);
  const token = (name: string) => style.getPropertyValue(name).trim();
  const fill = (paint: Paint) => {
    if (paint === 'gap') return 'transparent';
    return paint === 'hatched' ? hatched(token('--hatch'), token('--ground')) : token(TOKENS[paint]);
  };
  return {
    fill,
    ground: token('--ground'),
    text: token('--text'),
    line: token('--hatch'),
    display: token('--display'),
  };
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
