import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it, onTestFinished } from 'vitest';
import { root } from '../../server/prepare.mjs';

const SECTIONS = ['rules', 'votes', 'memory', 'join', 'restart'];

it('the bench still runs, and fills in every figure', { timeout: 120_000 }, async () => {
  const args = ['--import', 'tsx', 'tests/bench/run.ts', ...SECTIONS, '--quick', '--phones', '20'];
  // Without the variable by which our Vite settings know a test.
  const env = { ...process.env, VITEST: '' };
  const bench = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  onTestFinished(() => void bench.kill());
  let said = '';
  let trouble = '';
  bench.stdout.on('data', (part: Buffer) => (said += part.toString()));
  bench.stderr.on('data', (part: Buffer) => (trouble += part.toString()));
  const [code] = (await once(bench, 'close')) as [number | null];
  expect({ code, trouble: code === 0 ? '' : trouble }).toEqual({ code: 0, trouble: '' });
  for (const section of SECTIONS) expect(said).toContain(`\n${section}`);
  const rows = said.split('\n').filter((line) => line.startsWith('| ') && !/^\| (figure|---)/.test(line));
  expect(rows.length).toBeGreaterThan(20);
  expect(rows.filter((line) => / (-|NaN|undefined) /.test(line.split('|').slice(1, 3).join('|')))).toEqual(
    [],
  );
});
