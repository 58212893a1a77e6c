// `npm run gallery`: every page at every moment, to walk along; `-- --shots DIR` draws them. Nothing of it is in a build.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../../server/prepare.mjs';
import { album, PAGES } from './pictures.ts';
import { openGallery } from './server.ts';
import { sheets } from './sheets.ts';
import { draw, nameOf, shotsOf } from './shots.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4000' },
    shots: { type: 'string' },
    /** Parts of a picture's name, such as `phone`, `screen.talk` or `en.limit`; each narrows it further. */
    only: { type: 'string', multiple: true, default: [] },
  },
});

await build();
const gallery = await openGallery(Number(values.port));
if (values.shots === undefined) {
  process.stdout.write(`\n  The gallery: http://localhost:${gallery.port}\n  Pages: ${PAGES.join(', ')}\n\n`);
} else {
  const folder = resolve(values.shots);
  const parts = values.only.map((part) => `.${part}.`);
  const shots = shotsOf(album()).filter((shot) => parts.every((part) => `.${nameOf(shot)}.`.includes(part)));
  const failed = await draw(gallery, shots, folder, (done, name) => {
    process.stdout.write(`\r\u001b[K${done} of ${shots.length}  ${name}`);
  });
  process.stdout.write('\n');
  await sheets(shots, folder);
  await gallery.close();
  for (const one of failed) process.stderr.write(`${one}\n`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}
