import { Chart, LinearScale, LineController, LineElement, PointElement } from 'chart.js';
import type { Millis } from '../../../shared/ids.ts';
import type { ExportedPoint } from '../../../shared/protocol/export.ts';

Chart.register(LineController, LineElement, PointElement, LinearScale);

interface Axis {
  from: Millis;
  /** '12 min'. */
  minutes: (minutes: number) => string;
}

/** Draws both balances over the time since the start, until the function that it returns is called. */
export function drawDevelopment(
  canvas: HTMLCanvasElement,
  points: readonly ExportedPoint[],
  { from, minutes }: Axis,
): () => void {
  const style = getComputedStyle(canvas);
  const token = (name: string) => style.getPropertyValue(name).trim();
  const line = (figure: 'turnBalance' | 'timeBalance', color: string, dash: number[]) => ({
    data: points.map((point) => ({ x: (point.at - from) / 60_000, y: point[figure] })),
    borderColor: color,
    borderWidth: 3,
    borderDash: dash,
    pointRadius: points.length > 20 ? 0 : 3,
    pointBackgroundColor: color,
    pointBorderWidth: 0,
    clip: 6,
    tension: 0.25,
  });
  const ticks = { color: token('--text-2'), font: { family: token('--body'), size: 14 } };
  const chart = new Chart(canvas, {
    type: 'line',
    data: {
      datasets: [line('turnBalance', token('--teal'), []), line('timeBalance', token('--ochre'), [7, 5])],
    },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      events: [],
      scales: {
        x: {
          type: 'linear',
          grid: { display: false },
          border: { color: token('--edge') },
          ticks: { ...ticks, maxTicksLimit: 7, precision: 0, callback: (value) => minutes(Number(value)) },
        },
        y: {
          min: 0,
          max: 100,
          grid: { color: token('--divider') },
          border: { display: false },
          ticks: { ...ticks, stepSize: 25 },
        },
      },
    },
  });
  return () => chart.destroy();
}
