import { describe, expect, it } from 'vitest';
import { endsInABurst } from '../faults/kills.ts';

describe('W3 acknowledged means kept, whatever happens to the process', () => {
  it(
    'W3, W20 killed, and asked to stop, in bursts of votes, hands and turns',
    { timeout: 120_000 },
    async () => {
      const killed = await endsInABurst(3, 'SIGKILL');
      const stopped = await endsInABurst(2, 'SIGTERM');
      expect(killed.ledger.acknowledged).toBeGreaterThan(10);
      expect(stopped.ledger.acknowledged).toBeGreaterThan(10);
    },
  );
});
