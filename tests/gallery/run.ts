// `npm run gallery`: every page at every moment, to walk along; `-- --shots DIR` draws them. Nothing of it is in a build.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../../server/prepare.mjs';
import { album, PAGES } from './pictures.ts';
import { openGallery } from './server.ts';
import { sheets } from './sheets.ts';
import { checked, drawnIn, nameOf, shotsOf, tour } from './shots.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4000' },
    shots: { type: 'string' },
    /** Says what is cut off, sticks out or is not accessible. */
    check: { type: 'boolean', default: false },
    /** Parts of a picture's name, such as `phone`, `screen.talk` or `en.limit`; each narrows it further. */
    only: { type: 'string', multiple: true, default: [] },
  },
});

await build();
const gallery = await openGallery(Number(values.port));
if (values.shots === undefined && !values.check) {
  process.stdout.write(`\n  The gallery: http://localhost:${gallery.port}\n  Pages: ${PAGES.join(', ')}\n\n`);
} else {
  const parts = values.only.map((part) => `.${part}.`);
  const shots = shotsOf(album()).filter((shot) => parts.every((part) => `.${nameOf(shot)}.`.includes(part)));
  const visit = values.shots === undefined ? checked : drawnIn(values.shots);
  const failed = await tour(gallery, shots, visit, (done, name, found) => {
    for (const one of found) process.stdout.write(`${name}: ${one}\n`);
    process.stderr.write(`\r\u001b[K${done} of ${shots.length}  ${name}`);
  });
  process.stderr.write('\n');
  if (values.shots !== undefined) await sheets(shots, resolve(values.shots));
  await gallery.close();
  process.exitCode = failed.length === 0 ? 0 : 1;
}
