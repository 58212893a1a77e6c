import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../server/prepare.mjs';
import { isTest, parsed, readSources, type Import, type Source } from './tooling/sources.ts';

const sources = readSources();
const byPath = new Map(sources.map((source) => [source.path, source]));
const code = sources.filter(({ path }) => !isTest(path));

/** A file may import from its own layer and from lower ones; what shares a number keeps out of each other's way. */
const TESTS = 9;
const layers: [RegExp, number][] = [
  [/^tests\/|\.test\.tsx?$|^vite\.config\.ts$/, TESTS],
  [/^(server|client)\//, 8],
  [/^shared\/protocol\//, 7],
  [/^shared\/views\//, 6],
  [/^shared\/session\//, 5],
  [/^shared\/questions\//, 4],
  [/^shared\/(texts|measures)\//, 3],
  [/^shared\/(ids|result|refusals)\.ts$/, 2],
];
const layerOf = (path: string) => layers.find(([fits]) => fits.test(path))?.[1] ?? null;
/** server, client, texts and measures: neighbours in one layer that must not know each other. */
const partOf = (path: string) => /^(server|client|shared\/texts|shared\/measures)\//.exec(path)?.[1] ?? '';

/** Subjects of a session; a later one may read an earlier one. The loose files beside them are lists of them all. */
const subjects = [
  'meeting',
  'seats',
  'agenda',
  'votes',
  'contributions',
  'turns',
  'invitations',
  'history',
  'course',
];
const subjectOf = (path: string) => /^shared\/session\/([^/]+)\//.exec(path)?.[1] ?? null;

/** Where the client may take more from shared/ than types. */
const valuesForClient = /^shared\/((measures|questions|texts)\/|(ids|refusals)\.ts$)/;

const otherPages = /^client\/(console|screen|start|report|keeper)\//;
const tooHeavyForPhones = /^(@base-ui\/|@dnd-kit\/|chart\.js|valibot|qrcode|@tanstack\/)/;

const links = (list: Source[]) =>
  list.flatMap((source) => source.imports.map((link) => ({ from: source.path, ...link })));
const told = (list: { from: string; to: string }[]) => list.map(({ from, to }) => `${from} imports ${to}`);
const own = (list: Source[]) => links(list).filter((link) => link.isOwn && byPath.has(link.to));

describe('imports point one way', () => {
  it('every file has its place in the order', () => {
    expect(sources.map(({ path }) => path).filter((path) => layerOf(path) === null)).toEqual([]);
  });

  it('a lower layer knows no higher one, nor its neighbour', () => {
    const wrong = own(sources).filter(({ from, to }) => {
      const [low, high] = [layerOf(to) ?? 0, layerOf(from) ?? 0];
      return low > high || (low === high && high < TESTS && partOf(from) !== partOf(to));
    });
    expect(told(wrong)).toEqual([]);
  });

  it('an earlier subject of a session knows no later one', () => {
    const wrong = own(code).filter(({ from, to }) => {
      const [reader, read] = [subjectOf(from), subjectOf(to)];
      return reader !== null && read !== null && subjects.indexOf(reader) < subjects.indexOf(read);
    });
    expect(told(wrong)).toEqual([]);
    const unknown = code
      .flatMap(({ path }) => subjectOf(path) ?? [])
      .filter((one) => !subjects.includes(one));
    expect([...new Set(unknown)]).toEqual([]);
  });

  it('shared imports nothing from outside but valibot', () => {
    const outside = links(code).filter(({ from, to, isOwn }) => {
      if (!from.startsWith('shared/')) return false;
      return isOwn ? !to.startsWith('shared/') : to !== 'valibot';
    });
    expect(told(outside)).toEqual([]);
  });

  it('measures import nothing at all', () => {
    expect(
      told(
        links(code).filter(
          ({ from, to }) => from.startsWith('shared/measures/') && !to.startsWith('shared/measures/'),
        ),
      ),
    ).toEqual([]);
  });

  it('the client takes types from shared, and values only from measures, questions, texts, ids and refusals', () => {
    const values = own(code).filter(
      ({ from, to, isType }) => from.startsWith('client/') && to.startsWith('shared/') && !isType,
    );
    expect(told(values.filter(({ to }) => !valuesForClient.test(to)))).toEqual([]);
  });

  it('there are no cycles, of types neither', () => {
    expect(cycles(code)).toEqual([]);
  });
});

describe('the phone carries none of the weight of others', () => {
  const reached = reachedFrom(code.filter(({ path }) => path.startsWith('client/phone/')));

  it('no page of another', () => {
    expect(reached.map(({ path }) => path).filter((path) => otherPages.test(path))).toEqual([]);
  });

  it('no library of another', () => {
    const heavy = links(reached).filter(
      ({ to, isOwn, isType }) => !isOwn && !isType && tooHeavyForPhones.test(to),
    );
    expect(told(heavy)).toEqual([]);
  });
});

describe('files', () => {
  it('none only passes on what others export', () => {
    expect(sources.filter(({ isBarrel }) => isBarrel).map(({ path }) => path)).toEqual([]);
  });

  it('over 400 lines the first line says why it is long', () => {
    const long = sources.filter(({ lines }) => lines.length > 400);
    const silent = long.filter(({ lines }) => !/^(\/\/|\/\*).*\b(long|lines)\b/i.test(lines[0] ?? ''));
    expect(silent.map(({ path, lines }) => `${path}: ${lines.length} lines`)).toEqual([]);
  });

  it('no comment puts work off', () => {
    const later = /\b(TODO|FIXME|XXX|HACK)\b/;
    expect(
      sources.filter(({ comments }) => comments.some((one) => later.test(one))).map(({ path }) => path),
    ).toEqual([]);
  });

  it('no test is left out or run alone', () => {
    const kept = ['only', 'skip', 'skipIf', 'runIf', 'todo', 'fails'];
    const wrong = sources.filter(({ tests }) =>
      tests.some(({ modifiers }) => modifiers.some((one) => kept.includes(one))),
    );
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });
});

describe('rules', () => {
  const file = join(root, 'shared/RULES.md');
  const rules = existsSync(file) ? ruleIds(readFileSync(file, 'utf8')) : [];
  const cited = new Set(sources.flatMap(({ tests }) => tests.flatMap(({ name }) => citedIds(name))));

  it('no number is given twice', () => {
    expect(rules.filter((id, at) => rules.indexOf(id) !== at)).toEqual([]);
  });

  it('every rule is cited by a test', () => {
    expect(rules.filter((id) => !cited.has(id))).toEqual([]);
  });

  it('every rule that a test cites exists', () => {
    expect([...cited].filter((id) => !rules.includes(id))).toEqual([]);
  });
});

describe('this test itself', () => {
  const imports = (text: string) => parsed('shared/x/a.ts', text).imports;
  const link = (to: string, more: Partial<Import> = {}) => ({
    to,
    isOwn: true,
    isType: false,
    isLazy: false,
    ...more,
  });

  it('sees every way of importing', () => {
    expect(imports(`import type { A } from './a.ts'`)).toEqual([link('shared/x/a.ts', { isType: true })]);
    expect(imports(`import { type B } from '../b.ts'`)).toEqual([link('shared/b.ts')]);
    expect(imports(`import './c.css?inline'`)).toEqual([link('shared/x/c.css')]);
    expect(imports(`export * from 'valibot'`)).toEqual([link('valibot', { isOwn: false })]);
    expect(imports(`const d = () => import('./d.ts')`)).toEqual([link('shared/x/d.ts', { isLazy: true })]);
  });

  it('sees barrels', () => {
    expect(parsed('a.ts', `export * from './b.ts'; export { c } from './c.ts'`).isBarrel).toBe(true);
    expect(parsed('a.ts', `export * from './b.ts'; export const c = 1`).isBarrel).toBe(false);
  });

  it('sees a cycle of types', () => {
    const a = parsed('shared/a.ts', `import type { B } from './b.ts'`);
    const b = parsed('shared/b.ts', `import { A } from './a.ts'`);
    expect(cycles([a, b])).toEqual(['shared/a.ts > shared/b.ts > shared/a.ts']);
  });

  it('sees the names of tests and what hangs on them', () => {
    const { tests } = parsed(
      'a.test.ts',
      `describe('d', () => { it.only.each([1])('V1, V2 %s', f); test(\`T3 \${x}\`, f) })`,
    );
    expect(tests).toEqual([
      { name: 'd', modifiers: [] },
      { name: 'V1, V2 %s', modifiers: ['only', 'each'] },
      { name: 'T3 ', modifiers: [] },
    ]);
    expect(tests.map(({ name }) => citedIds(name))).toEqual([[], ['V1', 'V2'], ['T3']]);
  });

  it('sees the numbers of rules', () => {
    expect(ruleIds('# Rules\n- **V1** one\n- two **V2**\n- **TS12** three')).toEqual(['V1', 'TS12']);
  });
});

function ruleIds(text: string): string[] {
  return [...text.matchAll(/^[-*] \*\*([A-Z]{1,2}\d+)\b/gm)].flatMap(([, id]) => id ?? []);
}

/** The numbers at the start of the name of a test: 'V1 ...', 'V1, V2 ...', 'V1 and V2: ...'. */
function citedIds(name: string): string[] {
  const start = /^([A-Z]{1,2}\d+\b(,? and |[,:]? )?)+/.exec(name)?.[0] ?? '';
  return start.match(/[A-Z]{1,2}\d+/g) ?? [];
}

/** All that is loaded at once with these files. */
function reachedFrom(start: Source[]): Source[] {
  const reached = new Set(start);
  for (const source of reached) {
    for (const { to, isType, isLazy } of source.imports) {
      const next = byPath.get(to);
      if (next !== undefined && !isType && !isLazy) reached.add(next);
    }
  }
  return [...reached];
}

/** One cycle for every file that closes one, as a path of files. */
function cycles(list: Source[]): string[] {
  const known = new Map(list.map((source) => [source.path, source]));
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, trail: string[]): void => {
    if (trail.includes(path)) found.push([...trail.slice(trail.indexOf(path)), path].join(' > '));
    if (done.has(path) || trail.includes(path)) return;
    for (const { to } of known.get(path)?.imports ?? []) if (known.has(to)) visit(to, [...trail, path]);
    done.add(path);
  };
  for (const path of known.keys()) visit(path, []);
  return found;
}
