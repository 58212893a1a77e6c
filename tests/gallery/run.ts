// `npm run gallery`: every page at every moment, to walk along. Nothing of it is in a build.
// `-- --shots DIR` draws them, `-- --check` looks for faults, `-- --docs` draws the few of docs/design.md.
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build, root } from '../../server/prepare.mjs';
import { album, IN_DOCS, PAGES, type Shot } from './pictures.ts';
import { openGallery } from './server.ts';
import { sheets } from './sheets.ts';
import { checked, drawnIn, nameOf, shotsOf, tour, type Hall, type Visit } from './shots.ts';
import { launchChromium } from '../tooling/chromium.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4000' },
    shots: { type: 'string' },
    check: { type: 'boolean', default: false },
    docs: { type: 'boolean', default: false },
    /** Parts of a picture's name, such as `phone`, `screen.talk` or `en.limit`; each narrows it further. */
    only: { type: 'string', multiple: true, default: [] },
  },
});

await build();
const gallery = await openGallery(Number(values.port));
if (values.docs || values.check || values.shots !== undefined) {
  const hall = { gallery, browser: await launchChromium() };
  if (values.docs) await drawDocs(hall);
  else if (values.shots === undefined) await go(hall, chosen(), checked);
  else await drawAll(hall, resolve(values.shots));
  await hall.browser.close();
  await gallery.close();
} else {
  process.stdout.write(`\n  The gallery: http://localhost:${gallery.port}\n  Pages: ${PAGES.join(', ')}\n\n`);
}

function chosen(): Shot[] {
  const parts = values.only.map((part) => `.${part}.`);
  return shotsOf(album()).filter((shot) => parts.every((part) => `.${nameOf(shot)}.`.includes(part)));
}

async function drawAll(hall: Hall, folder: string): Promise<void> {
  const shots = chosen();
  await go(hall, shots, drawnIn(folder));
  await sheets(hall.browser, shots, folder);
}

/** Half as large: they are looked at in a page of text. */
async function drawDocs(hall: Hall): Promise<void> {
  const names = new Map(Object.entries(IN_DOCS).map(([name, shot]) => [shot, name]));
  const visit = drawnIn(join(root, 'docs/images'), (shot) => names.get(shot) ?? nameOf(shot));
  await go(hall, [...names.keys()], visit, 0.5);
}

async function go(hall: Hall, shots: readonly Shot[], visit: Visit, scale = 1): Promise<void> {
  const wrong = await tour(hall, shots, visit, scale, (done, name, found) => {
    for (const one of found) process.stdout.write(`${name}: ${one}\n`);
    process.stderr.write(`\r\u001b[K${done} of ${shots.length}  ${name}`);
  });
  process.stderr.write('\n');
  process.exitCode = wrong.length === 0 ? 0 : 1;
}
