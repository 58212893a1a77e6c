// `npm run bench`: what the server costs, beside floors that store nothing. See docs/performance.md.
// `npm run bench -- votes --phones 10000 --rounds 5 --write`; without names all but `pages`, which needs a Chromium.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from '../../server/prepare.mjs';
import type { Plan } from './plan.ts';
import { markdown, write, type Table } from './table.ts';

const SECTIONS: Record<string, () => Promise<(plan: Plan) => Promise<Table>>> = {
  rules: async () => (await import('./rules.ts')).rules,
  votes: async () => (await import('./votes.ts')).votes,
  memory: async () => (await import('./memory.ts')).memory,
  join: async () => (await import('./join.ts')).join,
  size: async () => (await import('./size.ts')).size,
  pages: async () => (await import('./pages.ts')).pages,
  restart: async () => (await import('./restart.ts')).restart,
};
const LEFT_OUT = ['pages'];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    phones: { type: 'string', default: '2000' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '4' },
    quick: { type: 'boolean', default: false },
    profile: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});

const plan: Plan = {
  phones: Number(values.phones),
  rounds: values.quick || values.profile ? 1 : Number(values.rounds),
  seconds: values.quick ? 0.2 : Number(values.seconds),
  quick: values.quick,
  profiles: values.profile ? mkdtempSync(join(tmpdir(), 'evenwoord-profiles-')) : null,
  say: (line) => void process.stderr.write(`${line}\n`),
};

await build({ say: plan.say });
const names =
  positionals.length > 0 ? positionals : Object.keys(SECTIONS).filter((name) => !LEFT_OUT.includes(name));
for (const name of names) await run(name);
if (plan.profiles !== null) plan.say(`The profiles are in ${plan.profiles}.`);

async function run(name: string): Promise<void> {
  const section = await SECTIONS[name]?.();
  if (!section) throw new Error(`There is no ${name}: there are ${Object.keys(SECTIONS).join(', ')}.`);
  const table = await section(plan);
  process.stdout.write(`\n${table.name}\n\n${markdown(table)}\n`);
  if (values.write) write(table, `npm run bench -- ${process.argv.slice(2).join(' ')}`);
}
