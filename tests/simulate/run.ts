// `npm run simulate`: simulated one-hour panels through the real rules, as a table. `--panels N --seed S --write`.
import { fork } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import type { Outcome, Plan } from './panel.ts';
import type { Share, Told } from './worker.ts';

interface Row {
  name: string;
  plan: Plan;
}

const plan = (more: Partial<Plan>): Plan => ({
  policy: 'evenwoord',
  people: 24,
  acceptance: 0.6,
  cue: true,
  target: 90,
  ...more,
});

const ROWS: Row[] = [
  { name: 'Free for all', plan: plan({ policy: 'free', cue: false }) },
  { name: 'Plain order of hands', plan: plan({ policy: 'queue', cue: false }) },
  { name: 'Plain order of hands, cue heeded', plan: plan({ policy: 'queue' }) },
  { name: 'Fewest turns among hands, cue heeded', plan: plan({ policy: 'fewest' }) },
  { name: 'Evenwoord, 35 % say yes', plan: plan({ acceptance: 0.35 }) },
  { name: 'Evenwoord, 60 % say yes', plan: plan({}) },
  { name: 'Evenwoord, 60 %, cue ignored', plan: plan({ cue: false }) },
  { name: 'Evenwoord, 90 % say yes', plan: plan({ acceptance: 0.9 }) },
  { name: 'Evenwoord, 60 %, 8 people', plan: plan({ people: 8 }) },
  { name: 'Evenwoord, 60 %, 12 people', plan: plan({ people: 12 }) },
  { name: 'Evenwoord, 60 %, 40 people', plan: plan({ people: 40 }) },
  { name: 'Evenwoord, 60 %, 60 people, 30 s', plan: plan({ people: 60, target: 30 }) },
];

const { values } = parseArgs({
  options: {
    panels: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
    write: { type: 'boolean', default: false },
  },
});
const each = Math.max(20, Math.ceil(Number(values.panels) / ROWS.length));
const total = each * ROWS.length;
let done = 0;

const started = performance.now();
const lines: string[] = [];
for (const row of ROWS) lines.push(line(row, await play(row.plan)));
const table = [
  '| policy | promise | yes unheard | silent by choice | all heard | heard | nine in ten heard at | turn balance | time balance | longest wait | invitations |',
  '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
  ...lines,
].join('\n');
process.stdout.write(process.stdout.isTTY ? `\r${' '.repeat(70)}\r${table}\n` : `${table}\n`);
if (values.write) write(table);

function play(one: Plan): Promise<Outcome[]> {
  const workers = availableParallelism();
  const share = Math.ceil(each / workers);
  const parts = Array.from({ length: workers }, (_, i) =>
    part(one, i * share, Math.min(each, (i + 1) * share)),
  );
  return Promise.all(parts).then((all) => all.flat());
}

function part(one: Plan, from: number, to: number): Promise<Outcome[]> {
  return new Promise((resolve, fail) => {
    const share: Share = { plan: one, from, to, seed: Number(values.seed) };
    const worker = fork(new URL('worker.ts', import.meta.url), [JSON.stringify(share)], {
      execArgv: ['--import', 'tsx'],
    });
    worker.on('message', (told: Told) => {
      if ('done' in told) progress(told.done);
      else resolve(told.outcomes);
    });
    worker.on('error', fail);
    worker.on('exit', (code) => code !== 0 && fail(new Error(`A worker ended with ${code}.`)));
  });
}

function progress(more: number): void {
  done += more;
  if (!process.stdout.isTTY) return;
  const part20 = Math.min(20, Math.round((20 * done) / total));
  const seconds = (performance.now() - started) / 1000;
  const left = Math.max(0, Math.round((seconds / done) * (total - done)));
  process.stdout.write(
    `\r${'#'.repeat(part20)}${'.'.repeat(20 - part20)} ${done} of ${total} panels, about ${left} s left   `,
  );
}

/** Parts of panels in per cent; of figures the median and the worst twentieth. */
function line({ name }: Row, outcomes: Outcome[]): string {
  const percent = (of: (one: Outcome) => boolean) =>
    `${((100 * outcomes.filter(of).length) / outcomes.length).toFixed(1)} %`;
  const both = (of: (one: Outcome) => number, worst: 'low' | 'high', words: (value: number) => string) => {
    const sorted = outcomes.map(of).sort((a, b) => a - b);
    const at = (place: number) =>
      words(sorted[Math.min(sorted.length - 1, Math.floor(place * sorted.length))] ?? 0);
    return `${at(0.5)} / ${at(worst === 'low' ? 0.05 : 0.95)}`;
  };
  const whole = (value: number) => value.toFixed(0);
  const cells = [
    name,
    percent((one) => one.promise),
    percent((one) => one.yesUnheard),
    percent((one) => one.silentByChoice),
    percent((one) => one.allHeard),
    both(
      (one) => 100 * one.heard,
      'low',
      (value) => `${whole(value)} %`,
    ),
    both(
      (one) => one.nineInTen,
      'high',
      (value) => (value > 1 ? 'never' : `${whole(100 * value)} %`),
    ),
    both((one) => one.turnBalance, 'low', whole),
    both((one) => one.timeBalance, 'low', whole),
    both(
      (one) => one.longestWait,
      'high',
      (value) => `${whole(value)} min`,
    ),
    both((one) => one.invitations, 'high', whole),
  ];
  return `| ${cells.join(' | ')} |`;
}

function write(text: string): void {
  const file = new URL('../../docs/fairness.md', import.meta.url);
  const docs = readFileSync(file, 'utf8');
  writeFileSync(
    file,
    docs.replace(/<!-- table -->[\s\S]*<!-- \/table -->/, `<!-- table -->\n${text}\n<!-- /table -->`),
  );
}
