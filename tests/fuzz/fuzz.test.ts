import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { testFolder } from '../server/panel.ts';
import { Fuzz } from './fuzz.ts';

const INPUTS = Number(process.env['INPUTS'] ?? 1_000_000);
const SEED = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
const MOST_GROWTH = 100 * 2 ** 20;

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

describe('W32 whatever is sent, nothing crashes or hangs, and every answer is one of the contract', () => {
  it(`W32 ${INPUTS} inputs from seed ${SEED}, and memory does not grow`, async () => {
    const used: number[] = [];
    const fuzz = new Fuzz(SEED, testFolder());
    await fuzz.run(INPUTS, (done) => {
      if (done < ((used.length + 1) * INPUTS) / 10) return;
      collect();
      used.push(process.memoryUsage().heapUsed);
      console.log(`${done} inputs, ${Math.round((used.at(-1) ?? 0) / 2 ** 20)} MB`, fuzz.counts);
    });
    expect((used.at(-1) ?? 0) - (used[1] ?? 0)).toBeLessThan(MOST_GROWTH);
  });
});
