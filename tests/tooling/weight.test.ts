import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testFolder } from '../server/panel.ts';
import { phoneFiles, weighPhone } from './weight.mjs';

const FACES = [
  '@font-face{src:url(/assets/special.woff2)format("woff2");unicode-range:U+100-2BA,U+2020}',
  '@font-face{src:url(/assets/latin.woff2)format("woff2");unicode-range:U+??,U+2000-201F}',
];

/** A built phone page of which each file is as heavy as it says. */
function built(bytes: Partial<Record<string, number>>, words = 'Fijn dat je meedoet – één'): string {
  const pages = testFolder();
  for (const folder of ['.vite', 'assets']) mkdirSync(join(pages, folder));
  const put = (file: string, text: string) => writeFileSync(join(pages, file), text);
  const weights = { 'phone.html': 300, 'phone.css': 6000, 'phone.js': 40_000, 'nl.js': 4000, 'en.js': 3000 };
  for (const [file, weight] of Object.entries({ ...weights, ...bytes })) {
    const at = file === 'phone.html' ? file : `assets/${file}`;
    put(`${at}.br`, 'x'.repeat(weight ?? 0));
  }
  put('phone.html', '<p>Een ogenblik</p>');
  put('assets/phone.css', FACES.join(''));
  put('assets/nl.js', words);
  put('assets/en.js', 'Good to have you');
  put('assets/latin.woff2', 'x'.repeat(bytes['latin.woff2'] ?? 34_000));
  put('assets/special.woff2', 'x'.repeat(19_000));
  put(
    '.vite/phone.json',
    JSON.stringify({
      'phone.html': {
        file: 'assets/phone.js',
        css: ['assets/phone.css'],
        dynamicImports: ['phone/Menu.tsx'],
      },
      'phone/nl.ts': { file: 'assets/nl.js', imports: ['phone.html'] },
      'phone/en.ts': { file: 'assets/en.js', imports: ['phone.html'] },
      'phone/Menu.tsx': { file: 'assets/Menu.js', imports: ['phone.html'] },
    }),
  );
  return pages;
}

describe('the weight of the phone page', () => {
  it('counts what comes before the first vote, in the language that weighs most', () => {
    expect(weighPhone(built({}))).toBe(
      'JavaScript 44.0 of 45 kB, fonts 34.0 of 36 kB, HTML and CSS 6.3 of 10 kB',
    );
    expect(phoneFiles('en', built({})).scripts).toEqual(['assets/phone.js', 'assets/en.js']);
  });

  it.each([
    [{ 'nl.js': 5001 }, 'JavaScript', '45.0', 45],
    [{ 'en.js': 6000 }, 'JavaScript', '46.0', 45],
    [{ 'phone.css': 9800 }, 'HTML and CSS', '10.1', 10],
    [{ 'latin.woff2': 37_000 }, 'fonts', '37.0', 36],
  ])('says what is over: %o', (bytes, what, weight, most) => {
    expect(() => weighPhone(built(bytes))).toThrow(
      `Before it can vote a phone loads ${weight} kB of ${what}; ${most} kB is the most it may be.`,
    );
  });

  it('counts a font for special letters only when the page itself needs it', () => {
    expect(phoneFiles('nl', built({})).fonts).toEqual(['assets/latin.woff2']);
    expect(() => weighPhone(built({}, 'Een † erbij'))).toThrow('53.0 kB of fonts');
  });

  it('does not take a page that is not there for a light one', () => {
    expect(() => weighPhone(built({ 'nl.js': 0, 'en.js': 0, 'phone.js': 0 }))).toThrow('No JavaScript');
  });
});
