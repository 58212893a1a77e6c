// How much a phone has to fetch before it can vote, as it comes over the line: packed with Brotli, fonts as they are.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../server/prepare.mjs';

/** Kilobytes; so much comes over a full hall's network in a second or two. */
const MOST = { JavaScript: 45, fonts: 36, 'HTML and CSS': 10 };
const LANGUAGES = ['nl', 'en'];
const built = join(root, 'dist/client');

/** What it weighs, in one line; throws when a part is over what it may be, or is not there. */
export function weighPhone(pages = built) {
  const weights = LANGUAGES.map((language) => weightsOf(phoneFiles(language, pages), pages));
  const parts = Object.entries(MOST).map(([what, most]) => {
    const weight = Math.max(...weights.map((one) => one[what]));
    if (!(weight > 0)) throw new Error(`No ${what} of the phone page was built.`);
    return { what, most, weight };
  });
  const over = parts.filter(({ weight, most }) => weight > 1000 * most);
  if (over.length === 0)
    return parts.map(({ what, most, weight }) => `${what} ${kB(weight)} of ${most} kB`).join(', ');
  throw new Error(
    over
      .map(
        ({ what, most, weight }) =>
          `Before it can vote a phone loads ${kB(weight)} kB of ${what}; ${most} kB is the most it may be.`,
      )
      .join('\n'),
  );
}

/** What a phone that speaks this language fetches before it can vote, below the folder of the pages. */
export function phoneFiles(language, pages = built) {
  const manifest = JSON.parse(readFileSync(join(pages, '.vite/phone.json'), 'utf8'));
  const files = [
    ...new Set(['phone.html', `phone/${language}.ts`].flatMap((entry) => filesOf(manifest, entry))),
  ];
  const scripts = files.filter((file) => file.endsWith('.js'));
  const styles = files.filter((file) => file.endsWith('.css'));
  const words = manifest[`phone/${language}.ts`].file;
  const fonts = styles.flatMap((file) =>
    fontsIn(read(pages, file), read(pages, 'phone.html') + read(pages, words)),
  );
  return { page: 'phone.html', scripts, styles, fonts };
}

function weightsOf({ page, scripts, styles, fonts }, pages) {
  const sum = (files) => files.reduce((all, file) => all + sizeOf(join(pages, file)), 0);
  const packed = (files) => files.map((file) => `${file}.br`);
  return {
    JavaScript: sum(packed(scripts)),
    fonts: sum(fonts),
    'HTML and CSS': sum(packed([page, ...styles])),
  };
}

function filesOf(manifest, entry, seen = new Set()) {
  if (seen.has(entry)) return [];
  seen.add(entry);
  const { file, css = [], imports = [] } = manifest[entry];
  return [file, ...css, ...imports.flatMap((one) => filesOf(manifest, one, seen))];
}

/** The fonts that a browser fetches to show this text: those whose `unicode-range` holds one of its characters. */
function fontsIn(styles, text) {
  const characters = [...new Set(text)].map((one) => one.codePointAt(0));
  return [...styles.matchAll(/@font-face\s*\{[^}]*\}/g)].flatMap(([face]) => {
    const [, url] = /url\(["']?\/?([^"')]+)/.exec(face);
    const ranges = (/unicode-range:([^;}]+)/.exec(face)?.[1] ?? 'U+0-10FFFF').split(',').map(rangeOf);
    return characters.some((one) => ranges.some(([from, to]) => from <= one && one <= to)) ? [url] : [];
  });
}

/** 'U+0-FF', 'U+131' or 'U+??'. */
function rangeOf(range) {
  const [from, to = from] = range.trim().replace(/^U\+/i, '').split('-');
  return [parseInt(from.replaceAll('?', '0'), 16), parseInt(to.replaceAll('?', 'F'), 16)];
}

const read = (pages, file) => readFileSync(join(pages, file), 'utf8');
const sizeOf = (file) => (existsSync(file) ? statSync(file).size : 0);
const kB = (bytes) => (bytes / 1000).toFixed(1);
