import { describe, expect, it } from 'vitest';
import type { ConsoleSeat } from '../../shared/views/console.ts';
import { createSeatBook } from './seats.ts';

const seat = (id: string, turns = 0) => ({ id, turns }) as ConsoleSeat;
const shown = (seats: ReadonlyMap<string, ConsoleSeat>) =>
  [...seats.values()].map(({ id, turns }) => `${id}${turns}`);

describe('the seats of a large room', () => {
  it('come whole in pieces, and then as changes', () => {
    const book = createSeatBook();
    book.message({ seq: 1, changed: [seat('a'), seat('b')], removed: [], part: 1, of: 2 });
    book.message({ seq: 1, changed: [seat('c')], removed: [], part: 2, of: 2 });
    expect(shown(book.message({ seq: 2, changed: [seat('b', 1)], removed: ['a'] }))).toEqual(['b1', 'c0']);
  });

  it('stay in view while they come whole again, and who is gone then goes', () => {
    const book = createSeatBook();
    book.message({ seq: 1, changed: [seat('a'), seat('b'), seat('c')], removed: [], part: 1, of: 1 });
    book.restart();
    expect(shown(book.message({ seq: 5, changed: [seat('b', 2)], removed: [], part: 1, of: 2 }))).toEqual([
      'a0',
      'b2',
      'c0',
    ]);
    expect(shown(book.message({ seq: 5, changed: [seat('c')], removed: [], part: 2, of: 2 }))).toEqual([
      'b2',
      'c0',
    ]);
  });
});
