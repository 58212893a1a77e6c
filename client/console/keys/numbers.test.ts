import { describe, expect, it } from 'vitest';
import { deal, NOTHING_DEALT, type Dealt } from './numbers.ts';

const dealt = (...lists: string[][]): Dealt =>
  lists.reduce((before, hands) => deal(before, hands, 'turn 1'), NOTHING_DEALT);

describe('a number on a hand', () => {
  it('stays with its person while the list is sorted anew', () => {
    expect(dealt(['Noor', 'Henk'], ['Ali', 'Henk', 'Noor']).numbers).toEqual(['Noor', 'Henk', 'Ali']);
  });

  it('of who lowered it goes to nobody else', () => {
    expect(dealt(['Noor', 'Henk'], ['Henk'], ['Ali', 'Henk']).numbers).toEqual([null, 'Henk', 'Ali']);
  });

  it('is dealt from the top when there were no hands, or when somebody gets the floor', () => {
    expect(dealt(['Noor'], [], ['Henk']).numbers).toEqual(['Henk']);
    const before = dealt(['Noor', 'Henk'], ['Ali', 'Henk', 'Noor']);
    expect(deal(before, ['Ali', 'Henk'], 'turn 2').numbers).toEqual(['Ali', 'Henk']);
  });

  it('comes back into use when there are no more keys', () => {
    const nine = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];
    const rest = nine.filter((one) => one !== '4');
    expect(dealt(nine, ['Ali', ...rest], ['Ali', 'Henk', ...rest]).numbers).toEqual(
      nine.map((one) => (one === '4' ? 'Ali' : one)),
    );
  });

  it('is no new one as long as nothing changed', () => {
    const before = dealt(['Noor', 'Henk']);
    expect(deal(before, ['Henk', 'Noor'], 'turn 1')).toBe(before);
  });
});
