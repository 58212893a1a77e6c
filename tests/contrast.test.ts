import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../server/prepare.mjs';

const css = readFileSync(join(root, 'client/ui/tokens.css'), 'utf8');
const TEXT = 4.5;
/** Large figures, and shapes that carry meaning. */
const LARGE = 3;

/** Every colour that something is written in or drawn with, and the grounds that it stands on. */
const LIGHT: [ratio: number, ink: string, grounds: string][] = [
  [TEXT, 'text', 'ground ground-2 surface teal-soft sun-soft sun teal-2 ochre-2 sand'],
  [TEXT, 'text-2', 'ground ground-2 surface sun-soft'],
  [TEXT, 'accent', 'ground ground-2 surface teal-soft'],
  [TEXT, 'name', 'ground ground-2 surface'],
  [TEXT, 'name-away', 'ground surface'],
  [TEXT, 'sun-text', 'ground surface sun-soft'],
  [TEXT, 'card', 'text ochre teal'],
  [LARGE, 'petal', 'ground ground-2 surface'],
  [LARGE, 'ochre', 'ground surface'],
  [LARGE, 'share', 'ground surface'],
  [LARGE, 'sun-edge', 'ground ground-2 surface sun-soft'],
  [LARGE, 'field', 'ground ground-2 surface'],
  [LARGE, 'hatch', 'ground surface'],
  [LARGE, 'focus', 'ground ground-2 surface sun'],
];
const NIGHT: typeof LIGHT = [
  [TEXT, 'text', 'ground ground-2 surface'],
  [TEXT, 'text-2', 'ground ground-2 surface'],
  [TEXT, 'accent', 'ground surface'],
  [TEXT, 'name', 'ground surface'],
  [TEXT, 'name-away', 'ground'],
  [TEXT, 'sun-text', 'ground'],
  [TEXT, 'ground', 'night-ink sun teal-2 ochre-2 sand'],
  [TEXT, 'card', 'ochre'],
  [LARGE, 'card', 'teal-night-full'],
  [LARGE, 'petal', 'ground'],
  [LARGE, 'share', 'ground'],
  [LARGE, 'sun', 'ground'],
  [LARGE, 'sun-edge', 'ground'],
  [LARGE, 'hatch', 'ground'],
  [LARGE, 'focus', 'ground surface'],
  [LARGE, 'ochre-2', 'ground'],
  [LARGE, 'sand', 'ground'],
  [LARGE, 'teal-2', 'ground'],
  [LARGE, 'teal-night-full', 'ground'],
];

/** Quieter by design: between surfaces, under a figure, of what is not there yet, or said by a word beside it as well. */
const QUIET = ['line', 'edge', 'divider', 'track', 'thread', 'seat-expected', 'petal-others', 'pulse'];

/** What a token is made of in the end. */
function tokensIn(...blocks: string[]): Map<string, string> {
  const declared = new Map(
    blocks.flatMap((block) =>
      [...block.matchAll(/--([\w-]+):\s*(#[\da-f]{6}|var\(--[\w-]+\));/g)].map(
        ([, name = '', value = '']) => [name, value] as const,
      ),
    ),
  );
  const resolved = (value: string): string => {
    const name = /^var\(--([\w-]+)\)$/.exec(value)?.[1];
    return name === undefined ? value : resolved(declared.get(name) ?? '');
  };
  return new Map([...declared].map(([name, value]) => [name, resolved(value)]));
}

const blockOf = (selector: string): string => {
  const start = css.indexOf(`${selector} {`);
  return css.slice(start, css.indexOf('\n}', start));
};
const colours = blockOf(':root');
const themes = {
  light: tokensIn(colours, blockOf(":root,\n[data-theme='light']")),
  night: tokensIn(colours, blockOf("[data-theme='night']")),
};

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.040_45 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe('contrast', () => {
  it('is measured as WCAG says', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  it.each([
    ['light', LIGHT],
    ['night', NIGHT],
  ] as const)('on %s every ink stands out from the grounds that it is used on', (theme, pairs) => {
    const tokens = themes[theme];
    const faint = pairs.flatMap(([least, ink, grounds]) =>
      grounds.split(' ').flatMap((ground) => {
        const ratio = contrast(tokens.get(ink) ?? '', tokens.get(ground) ?? '');
        return ratio >= least ? [] : [`${ink} on ${ground}: ${ratio.toFixed(2)}, not ${least}`];
      }),
    );
    expect(faint).toEqual([]);
  });

  it('no colour is left out', () => {
    const used = [...LIGHT, ...NIGHT].flatMap(([, ink, grounds]) => [ink, ...grounds.split(' ')]);
    const meant = new Set([...used, ...QUIET].map((name) => themes.light.get(name)));
    const nightly = new Set([...used, ...QUIET].map((name) => themes.night.get(name)));
    const forgotten = [...themes.light, ...themes.night]
      .filter(([, colour]) => !meant.has(colour) && !nightly.has(colour))
      .map(([name]) => name);
    expect(forgotten).toEqual([]);
  });
});
