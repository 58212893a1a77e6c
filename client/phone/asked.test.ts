import { describe, expect, it } from 'vitest';
import type { Item } from '../../shared/views/common.ts';
import type { OwnSeat } from '../../shared/views/seat.ts';
import { afterwardsOf, followed, type Asked } from './asked.ts';

const seat = (more: Partial<OwnSeat> = {}) =>
  ({
    id: 'me',
    invited: null,
    hand: null,
    speaking: null,
    listening: false,
    away: false,
    ...more,
  }) as OwnSeat;
const invited = seat({ invited: { inviteId: 'q', sentAt: 0 } });
const here = { id: 'i' } as Item;
const open: Asked = { inviteId: 'q', itemId: 'i', answer: null, over: false };
const over = { ...open, over: true };

describe('a question to this phone', () => {
  it('comes, stays as it is, and goes', () => {
    const came = followed(null, invited, 'i');
    expect(came).toEqual(open);
    expect(followed(came, invited, 'i')).toBe(came);
    expect(followed(came, seat(), 'i')).toEqual(over);
  });

  it('that comes back after it was withdrawn is a new one', () => {
    expect(followed({ ...over, answer: 'no' }, invited, 'i')).toEqual(open);
  });

  it('is forgotten once one has the floor, or left the table', () => {
    expect(followed(open, seat({ speaking: 't' }), 'i')).toBeNull();
    expect(followed(over, null, 'i')).toBeNull();
  });
});

describe('after the question', () => {
  it.each([
    ['later', { ...over, answer: 'later' as const }],
    ['no', { ...over, answer: 'no' as const }],
    ['gone', over],
    [null, { ...over, answer: 'yes' as const }],
    [null, { ...open, answer: 'no' as const }],
    [null, { ...over, itemId: 'earlier' }],
    [null, null],
  ])('%s', (said, asked) => {
    expect(afterwardsOf(asked, seat(), here)).toBe(said);
  });

  it.each([{ hand: { since: 1, position: 1 } }, { listening: true }, { away: true }])(
    'nothing is said to somebody with %o',
    (more) => {
      expect(afterwardsOf(over, seat(more), here)).toBeNull();
    },
  );
});
