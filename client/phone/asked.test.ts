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
    answer: null,
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
    ['later', over, 'later' as const],
    ['no', { ...over, answer: 'no' as const }, 'no' as const],
    ['no', null, 'no' as const],
    [null, { ...over, answer: 'later' as const }, null],
    [null, { ...over, answer: 'yes' as const }, null],
    [null, open, null],
    [null, { ...over, itemId: 'earlier' }, null],
    [null, null, null],
  ])('%s', (said, asked, answer) => {
    expect(afterwardsOf(asked, seat({ answer }), here)).toBe(said);
  });

  it('a question that went without an answer is gone, unless it holds as later', () => {
    expect(afterwardsOf(over, seat({ answer: null }), here)).toBe('gone');
  });

  it.each([{ hand: { since: 1, position: 1 } }, { listening: true }, { away: true }])(
    'nothing is said to somebody with %o',
    (more) => {
      expect(afterwardsOf(over, seat({ answer: 'no', ...more }), here)).toBeNull();
    },
  );
});
