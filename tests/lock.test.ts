import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../server/prepare.mjs';

type Package = {
  version?: string;
  resolved?: string;
  license?: string;
  engines?: { node?: string };
  optionalDependencies?: Record<string, string>;
};

const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, Package>;
};
const installed = Object.entries(packages).filter(([path]) => path !== '');
const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** Each may be used, changed and passed on; the last three are of fonts, of data, and of tools that only build and test. */
const licences = [
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'BlueOak-1.0.0',
  'OFL-1.1',
  'CC-BY-4.0',
  'MPL-2.0',
];

/** Looked up by hand: these name their licence in a form that npm does not copy into the lockfile. */
const unsaid: Record<string, string> = { 'xmlhttprequest-ssl': 'MIT' };

describe('the lockfile', () => {
  it('has the packages of every platform, or `npm ci` stops elsewhere', () => {
    const names = new Set(installed.map(([path]) => nameOf(path)));
    const asked = installed.flatMap(([, one]) => Object.keys(one.optionalDependencies ?? {}));
    expect(asked.length).toBeGreaterThan(0);
    expect([...new Set(asked)].filter((name) => !names.has(name))).toEqual([]);
  });

  it('has no package that refuses the oldest Node we promise', () => {
    const refusing = installed.filter(([, one]) => !allows(one.engines?.node ?? '*', [20, 19, 0]));
    expect(
      refusing.map(([path, one]) => `${nameOf(path)} ${one.version} wants ${one.engines?.node}`),
    ).toEqual([]);
  });

  it('names no registry but the public one', () => {
    const elsewhere = installed.filter(
      ([, one]) => !(one.resolved ?? publicRegistry).startsWith(publicRegistry),
    );
    expect(elsewhere.map(([path, one]) => `${path} from ${one.resolved}`)).toEqual([]);
  });

  it('has only licences that let everybody use, change and pass on', () => {
    const others = installed.filter(
      ([path, one]) => !isAllowed(one.license ?? unsaid[nameOf(path)] ?? 'none'),
    );
    expect(others.map(([path, one]) => `${nameOf(path)}: ${one.license}`)).toEqual([]);
  });
});

describe('how a range of versions is read here', () => {
  it.each([
    '*',
    '>=18',
    '>= 10.0.0',
    '^20.19.0 || >=22.12.0',
    '^18.0.0 || ^20.0.0 || >= 22',
    '20 || 22',
    '>=14.0.0 <21',
    '18 - 20',
    '20.x',
  ])('%s allows 20.19.0', (range) => expect(allows(range, [20, 19, 0])).toBe(true));

  it.each(['>=22', '^20.20.0 || >=22.12.0', '20.20.x || 22', '^18.0.0', '>=14 <20', '~20.18.0', '21'])(
    '%s refuses 20.19.0',
    (range) => expect(allows(range, [20, 19, 0])).toBe(false),
  );
});

const publicRegistry = 'https://registry.npmjs.org/';

/** With OR one of them is enough; with AND all must be. */
function isAllowed(licence: string): boolean {
  const choices = licence.replace(/[()]/g, '').split(' OR ');
  return choices.some((choice) => choice.split(' AND ').every((one) => licences.includes(one)));
}

/** As much of npm's ranges as `engines` uses: comparators, ^, ~, x, hyphens and ||. */
function allows(range: string, version: number[]): boolean {
  return range.split('||').some((part) =>
    part
      .replace(/(\S+)\s+-\s+(\S+)/, '>=$1 <=$2')
      .replace(/([<>=~^])\s+/g, '$1')
      .trim()
      .split(/\s+/)
      .every((comparator) => fits(comparator, version)),
  );
}

function fits(comparator: string, version: number[]): boolean {
  const [, sign = '', text = ''] = /^([<>=~^]*)v?(.*)$/.exec(comparator) ?? [];
  const given = text
    .split('.')
    .filter((part) => /^\d+$/.test(part))
    .map(Number);
  const order = compare(version, given);
  /** How many leading numbers must be the same: all that were given, or fewer with ~ and ^. */
  const same = (count: number) => compare(version.slice(0, count), given.slice(0, count)) === 0;
  switch (sign) {
    case '>=':
      return order >= 0;
    case '>':
      return order > 0 && !same(given.length);
    case '<':
      return order < 0 && !same(given.length);
    case '<=':
      return order <= 0 || same(given.length);
    case '^':
      return order >= 0 && same(1);
    case '~':
      return order >= 0 && same(Math.min(2, given.length));
    default:
      return same(given.length);
  }
}

/** Below, equal or above 0; numbers left out are 0. */
function compare(a: number[], b: number[]): number {
  const at = [0, 1, 2].find((index) => (a[index] ?? 0) !== (b[index] ?? 0));
  return at === undefined ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
