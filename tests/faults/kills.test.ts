import { describe, expect, it } from 'vitest';
import { endsInABurst } from './kills.ts';

describe('W3 acknowledged means kept, whatever happens to the process', () => {
  it.each([
    ['killed', 'SIGKILL', 100],
    ['asked to stop', 'SIGTERM', 30],
  ] as const)(
    'W3 the server is %s (%s) %i times in bursts of votes, hands and turns',
    async (_, signal, times) => {
      const { ledger } = await endsInABurst(times, signal);
      console.log(`${ledger.acknowledged} acknowledged`);
      expect(ledger.acknowledged).toBeGreaterThan(5 * times);
    },
  );
});
