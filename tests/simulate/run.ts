// `npm run simulate`: simulated one-hour panels through the real rules, as tables. `--panels N --seed S --write`.
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { aimsTable, isJudged } from './aims.ts';
import type { Plan } from './panel.ts';
import { playAll } from './pool.ts';
import { GROUPS } from './rows.ts';
import { assumptionsTable, tablesOf } from './tables.ts';

/** How many times as many panels a row gets with which an aim stands or falls. */
const JUDGED = 4;

const { values } = parseArgs({
  options: {
    panels: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    write: { type: 'boolean', default: false },
  },
});
const plans = GROUPS.flatMap((group) => group.rows.map((row) => row.plan));
const weight = (plan: Plan) => (isJudged(plan) ? JUDGED : 1);
const weights = plans.reduce((sum, plan) => sum + weight(plan), 0);
const each = Math.max(1, Math.ceil(Number(values.panels) / weights));
const total = each * weights;
const started = performance.now();
let done = 0;

const outcomes = await playAll(plans, (plan) => each * weight(plan), Number(values.seed), progress);
const groups = GROUPS.map(({ title, rows }) => ({
  title,
  rows: rows.map((row) => ({ ...row, outcomes: outcomes[plans.indexOf(row.plan)] ?? [] })),
}));
const size = `${total} panels, ${each} a row and ${JUDGED * each} a row that an aim is about, seed ${values.seed}.`;
const parts = { assumptions: assumptionsTable(), aims: aimsTable(groups), tables: tablesOf(groups) };
if (process.stdout.isTTY) process.stdout.write(`\r${' '.repeat(70)}\r`);
process.stdout.write(`${size}\n\n${parts.aims}\n\n${parts.tables}\n`);
if (values.write) write({ size: `${new Date().toISOString().slice(0, 10)}: ${size}`, ...parts });

function progress(more: number): void {
  done += more;
  if (!process.stdout.isTTY) return;
  const filled = Math.round((20 * done) / total);
  const left = Math.round(((performance.now() - started) / 1000 / done) * (total - done));
  process.stdout.write(
    `\r${'#'.repeat(filled)}${'.'.repeat(20 - filled)} ${done} of ${total} panels, about ${left} s left   `,
  );
}

/** Puts each part between its own marks in the docs. */
function write(texts: Record<string, string>): void {
  const file = new URL('../../docs/fairness.md', import.meta.url);
  let docs = readFileSync(file, 'utf8');
  for (const [name, text] of Object.entries(texts)) {
    const [from, to] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const [start, end] = [docs.indexOf(from), docs.indexOf(to)];
    if (start < 0 || end < start) throw new Error(`docs/fairness.md has no place for ${name}.`);
    docs = `${docs.slice(0, start + from.length)}\n${text}\n${docs.slice(end)}`;
  }
  writeFileSync(file, docs);
}
