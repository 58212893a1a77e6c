import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { SIZES, type Shot } from './pictures.ts';
import { nameOf } from './shots.ts';

const WIDTH = { zoomed: 240, narrow: 240, low: 240, phone: 240, laptop: 480, projector: 480 };
const ON_A_SHEET = 24;

/** Contact sheets of what was drawn, one series for each page and size. */
export async function sheets(browser: Browser, shots: readonly Shot[], folder: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1560, height: 800 } });
  const series = ({ picture, size }: Shot) => `${picture.page}.${size}`;
  for (const name of new Set(shots.map(series))) {
    const some = shots.filter((shot) => series(shot) === name);
    for (let from = 0; from < some.length; from += ON_A_SHEET) {
      // What it shows lies beside it: only a page of that folder may load it.
      const file = `sheet.${name}.${from / ON_A_SHEET + 1}`;
      await page.goto(pathToFileURL(`${folder}/`).href);
      await page.setContent(sheet(some.slice(from, from + ON_A_SHEET), folder));
      await page.locator('img').last().waitFor();
      await page.evaluate(() =>
        Promise.all([...document.images].map((image) => image.decode().catch(() => {}))),
      );
      await page.screenshot({ path: join(folder, `${file}.png`), fullPage: true });
    }
  }
  await page.close();
}

function sheet(shots: readonly Shot[], folder: string): string {
  const figures = shots.map((shot) => {
    const width = WIDTH[shot.size];
    const height = Math.round((width * SIZES[shot.size].height) / SIZES[shot.size].width);
    const name = nameOf(shot);
    const url = pathToFileURL(join(folder, `${name}.png`)).href;
    return `<figure style="width:${width}px"><img src="${url}" style="width:${width}px;height:${height}px"><figcaption>${name}</figcaption></figure>`;
  });
  return `<!doctype html><style>
body { display: flex; flex-wrap: wrap; gap: 16px; margin: 16px; background: #8b8577; font: 12px system-ui }
figure { margin: 0 } img { display: block; object-fit: cover; object-position: top } figcaption { overflow-wrap: anywhere }
</style>${figures.join('')}`;
}
