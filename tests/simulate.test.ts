import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const RUN = fileURLToPath(new URL('simulate/run.ts', import.meta.url));

const simulate = (seed: number) =>
  execFileSync(process.execPath, ['--import', 'tsx', RUN, '--panels', '1', '--seed', String(seed)], {
    encoding: 'utf8',
  });

describe('npm run simulate', () => {
  it('plays every plan, and the same seed gives the same figures', () => {
    const first = simulate(7);
    expect(first).toContain('| Evenwoord, 60 %, writing, cue ignored |');
    expect(first).not.toMatch(/NaN|undefined|Infinity/);
    expect(simulate(7)).toBe(first);
    expect(simulate(8)).not.toBe(first);
  }, 120_000);
});
