// The sources as data: who imports whom, what tests are called. For tests that hold the house in order.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseSync, type Program } from 'oxc-parser';
import { root } from '../../server/prepare.mjs';

export type Source = {
  /** From the root of the project, with forward slashes. */
  path: string;
  lines: string[];
  comments: string[];
  imports: Import[];
  /** A file that only passes on what other files export. */
  isBarrel: boolean;
  tests: TestCall[];
};

export type Import = {
  /** A path from the root for an own file, else the name of the package. */
  to: string;
  isOwn: boolean;
  /** Gone after compiling. */
  isType: boolean;
  /** `import()`: fetched when it is needed. */
  isLazy: boolean;
};

/** A call of `it`, `test` or `describe`: the beginning of its name and what was hung on it, such as `each`. */
export type TestCall = { name: string; modifiers: string[] };

export const isTest = (path: string): boolean => path.startsWith('tests/') || /\.test\.tsx?$/.test(path);

export function readSources(): Source[] {
  const files = ['shared', 'server', 'client', 'tests'].flatMap((folder) => filesIn(folder));
  return [...files, 'vite.config.ts'].map((path) => parsed(path, readFileSync(join(root, path), 'utf8')));
}

function filesIn(folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesIn(path);
    return /\.(ts|tsx|mjs)$/.test(path) && !/\.d\.m?ts$/.test(path) ? [path] : [];
  });
}

export function parsed(path: string, text: string): Source {
  const { module, program, comments } = parseSync(path, text);
  const link = (name: string, isType: boolean, isLazy = false): Import => {
    const isOwn = name.startsWith('.');
    const to = isOwn ? posix.join(posix.dirname(path), name.replace(/\?.*$/, '')) : name;
    return { to, isOwn, isType, isLazy };
  };
  // `import { type A }` is no type import: it leaves `import {}` behind, which still loads the file.
  const isType = (start: number) => /^(import|export)\s+type\b/.test(text.slice(start, start + 20));
  const imports = module.staticImports.map((one) => link(one.moduleRequest.value, isType(one.start)));
  const passedOn = module.staticExports.flatMap((one) => {
    const from = one.entries.find((entry) => entry.moduleRequest !== null)?.moduleRequest;
    return from ? [link(from.value, isType(one.start))] : [];
  });
  const lazy = module.dynamicImports.flatMap((one) => {
    const name = /^['"`](.*)['"`]$/.exec(text.slice(one.moduleRequest.start, one.moduleRequest.end))?.[1];
    return name === undefined ? [] : [link(name, false, true)];
  });
  return {
    path,
    lines: text.replace(/\n$/, '').split('\n'),
    comments: comments.map((one) => one.value),
    imports: [...imports, ...passedOn, ...lazy],
    isBarrel: onlyPassesOn(program),
    tests: isTest(path) ? testCalls(program) : [],
  };
}

function onlyPassesOn({ body }: Program): boolean {
  const passesOn = (one: Program['body'][number]) =>
    one.type === 'ExportAllDeclaration' || (one.type === 'ExportNamedDeclaration' && one.source !== null);
  return body.length > 0 && body.every(passesOn);
}

type Node = { type: string } & Record<string, unknown>;

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

function testCalls(node: unknown): TestCall[] {
  if (Array.isArray(node)) return node.flatMap((one) => testCalls(one));
  if (!isNode(node)) return [];
  const inside = Object.values(node).flatMap((value) => testCalls(value));
  const chain = node.type === 'CallExpression' ? chainOf(node['callee']) : [];
  const name = Array.isArray(node['arguments']) ? nameIn(node['arguments'][0]) : null;
  if (name === null || !['it', 'test', 'describe'].includes(chain[0] ?? '')) return inside;
  return [{ name, modifiers: chain.slice(1) }, ...inside];
}

/** `it.each(table)` is it, each. */
function chainOf(node: unknown): string[] {
  if (!isNode(node)) return [];
  if (node.type === 'Identifier') return [String(node['name'])];
  if (node.type === 'CallExpression') return chainOf(node['callee']);
  if (node.type === 'TaggedTemplateExpression') return chainOf(node['tag']);
  return node.type === 'MemberExpression' ? [...chainOf(node['object']), ...chainOf(node['property'])] : [];
}

/** A text, or the beginning of a template. */
function nameIn(node: unknown): string | null {
  if (!isNode(node)) return null;
  if (node.type === 'Literal') return typeof node['value'] === 'string' ? node['value'] : null;
  const first: unknown = Array.isArray(node['quasis']) ? node['quasis'][0] : null;
  const value: unknown = isNode(first) ? first['value'] : null;
  return typeof value === 'object' && value !== null && 'raw' in value ? String(value.raw) : null;
}
