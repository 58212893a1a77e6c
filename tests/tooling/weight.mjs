// How much a phone has to fetch before it can do anything: its script, what that imports at once, and their styles.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../server/prepare.mjs';

/** Packed kilobytes; so much comes over a full hall's network in a second or two. */
const most = 95;

export function weighPhone() {
  const pages = join(root, 'dist/client');
  const manifest = JSON.parse(readFileSync(join(pages, '.vite/phone.json'), 'utf8'));
  const bytes = filesOf(manifest, 'phone.html')
    .map((file) => join(pages, `${file}.gz`))
    .reduce((sum, file) => sum + (existsSync(file) ? statSync(file).size : 0), 0);
  const weight = Math.round(bytes / 100) / 10;
  if (weight === 0 || weight > most)
    throw new Error(`The phone page weighs ${weight} kB; it may be ${most} at most.`);
}

function filesOf(manifest, entry, seen = new Set()) {
  if (seen.has(entry)) return [];
  seen.add(entry);
  const { file, css = [], imports = [] } = manifest[entry];
  return [file, ...css, ...imports.flatMap((one) => filesOf(manifest, one, seen))];
}
