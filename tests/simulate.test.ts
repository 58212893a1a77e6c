import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { playAll } from './simulate/pool.ts';
import { GROUPS } from './simulate/rows.ts';

const RUN = fileURLToPath(new URL('simulate/run.ts', import.meta.url));

describe('npm run simulate', () => {
  it('plays every plan, and every figure is one', () => {
    const args = ['--import', 'tsx', RUN, '--panels', '1'];
    const told = execFileSync(process.execPath, args, { encoding: 'utf8' });
    for (const { name } of GROUPS.flatMap((group) => group.rows)) expect(told).toContain(`| ${name} |`);
    expect(told).not.toMatch(/NaN|undefined|Infinity/);
  }, 120_000);

  it('nobody does better than the ceiling beside it', async () => {
    const plans = GROUPS.flatMap((group) => group.rows.map((row) => row.plan));
    const outcomes = (
      await playAll(
        plans,
        () => 2,
        3,
        () => undefined,
      )
    ).flat();
    expect(outcomes.filter((one) => one.heard > one.ceiling + 1e-9)).toEqual([]);
    expect(outcomes.filter((one) => one.promise && !one.roomForHands)).toEqual([]);
  }, 120_000);

  it('gives the same figures for the same seed, and others for another', async () => {
    const plans = (GROUPS[1]?.rows ?? []).slice(0, 2).map((row) => row.plan);
    const played = (seed: number) =>
      playAll(
        plans,
        () => 12,
        seed,
        () => undefined,
      );
    const first = await played(7);
    expect(first.map((outcomes) => outcomes.length)).toEqual([12, 12]);
    expect(await played(7)).toEqual(first);
    expect(await played(8)).not.toEqual(first);
  }, 120_000);
});
