import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';

/** One table of figures; `name` says where in docs/performance.md it belongs. */
export interface Table {
  name: string;
  head: string[];
  rows: string[][];
}

export function markdown({ head, rows }: Table): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Puts the table in its place, with when and on what it was made. */
export function write(table: Table, command: string): void {
  const file = new URL('../../docs/performance.md', import.meta.url);
  const [open, close] = [`<!-- ${table.name} -->`, `<!-- /${table.name} -->`];
  const docs = readFileSync(file, 'utf8');
  const [from, to] = [docs.indexOf(open), docs.indexOf(close)];
  if (from < 0 || to < from) throw new Error(`docs/performance.md has no place for the table ${table.name}.`);
  const text = `${open}\n\n\`${command}\`, ${when()}, ${machine()}.\n\n${markdown(table)}\n\n`;
  writeFileSync(file, docs.slice(0, from) + text + docs.slice(to));
}

const when = (): string => new Date().toISOString().slice(0, 10);

function machine(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} cores (${model}), ${memory} GB, ${process.platform}, Node ${process.versions.node}`;
}
