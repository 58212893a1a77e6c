import { describe, it } from 'vitest';
import { Fuzz } from '../fuzz/fuzz.ts';
import { testFolder } from './panel.ts';

describe('W32 whatever is sent, nothing crashes or hangs, and every answer is one of the contract', () => {
  it('W32 3,000 inputs over handshake, commands and HTTP', { timeout: 120_000 }, async () => {
    await new Fuzz(1, testFolder()).run(3000);
  });
});
