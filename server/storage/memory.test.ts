import { describe } from 'vitest';
import { storageContract } from './contract.ts';
import { memoryStorage } from './memory.ts';

describe('X1, X2, X3, X4, X5, X6, X7, X8, X9, X10, X11: what every storage promises', () => {
  storageContract('memory', async () => {
    const storage = memoryStorage();
    return { storage, reopen: async () => storage };
  });
});
