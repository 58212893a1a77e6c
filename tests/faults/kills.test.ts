import { describe, expect, it } from 'vitest';
import { endsInABurst } from './kills.ts';

describe('W3 acknowledged means kept, whatever happens to the process', () => {
  it.each([
    ['killed', 'SIGKILL', 25, 'one'],
    ['killed', 'SIGKILL', 25, 'another'],
    ['killed', 'SIGKILL', 25, 'a third'],
    ['killed', 'SIGKILL', 25, 'a fourth'],
    ['asked to stop', 'SIGTERM', 30, 'one'],
  ] as const)(
    'W3 the server is %s (%s) %i times in bursts of votes, hands and turns, in %s session',
    async (_, signal, times, _session) => {
      const { ledger } = await endsInABurst(times, signal);
      console.log(`${ledger.acknowledged} acknowledged`);
      expect(ledger.acknowledged).toBeGreaterThan(5 * times);
    },
  );
});
