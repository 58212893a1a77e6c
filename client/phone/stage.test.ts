import { describe, expect, it } from 'vitest';
import type { Item } from '../../shared/views/common.ts';
import type { PhoneView } from '../../shared/views/phone.ts';
import type { OwnSeat } from '../../shared/views/seat.ts';
import { keyOf, stageOf } from './stage.ts';

const speaker = {
  seatId: 'me',
  label: 'Noor',
  turnId: 't',
  startedAt: 0,
  targetSeconds: 90,
  interrupting: false,
  inRound: false,
};

const view = (more: Partial<PhoneView> = {}) =>
  ({
    status: 'live',
    item: null,
    speaker: null,
    paused: false,
    locked: false,
    rehearsal: false,
    ...more,
  }) as PhoneView;
const item = (phase: Item['phase'], more: object = {}) =>
  view({ item: { id: 'i', kind: 'statement', phase, round: 1, results: null, ...more } as Item });
const me = { seq: 1, seat: { id: 'me' } as OwnSeat };
const nobody = (reason: 'none' | 'removed' | 'replaced' | 'unknown') => ({ seq: 1, seat: null, reason });

type Known = Parameters<typeof stageOf>[0];
const known = (more: Partial<Known>): Known => ({
  status: 'connected',
  view: view(),
  seat: me,
  refusal: null,
  bye: null,
  ...more,
});
const nameOf = (more: Partial<Known>, hasToken = true) => stageOf(known(more), hasToken).name;

describe('what is on for a phone', () => {
  it.each([
    ['voting', item('voting')],
    ['closed', item('closed')],
    ['result', item('revealed')],
    ['talk', item('discussion')],
    ['waiting', item('finished')],
    ['result', item('finished', { results: {} })],
    ['waiting', view()],
    ['waiting', view({ status: 'lobby' })],
    ['paused', view({ paused: true })],
    ['thanks', view({ status: 'ended' })],
    ['thanks', view({ closing: true })],
    ['speaking', view({ speaker })],
    ['look', item('voting', { kind: 'dream' })],
    ['talk', item('discussion', { kind: 'dream' })],
  ])('%s at the table', (name, seen) => {
    expect(nameOf({ view: seen })).toBe(name);
  });

  it.each([
    ['invited', item('discussion')],
    ['invited', item('revealed')],
    ['voting', item('voting')],
    ['paused', { ...item('discussion'), paused: true }],
    ['speaking', { ...item('discussion'), speaker }],
  ])('%s when there is a question for this phone', (name, seen) => {
    const seat = { ...me.seat, invited: { inviteId: 'q', sentAt: 0 } };
    expect(nameOf({ view: seen, seat: { seq: 1, seat } })).toBe(name);
  });

  it('an interruption by another is not one’s own floor', () => {
    const other = { ...speaker, seatId: 'other', interrupting: true };
    expect(nameOf({ view: { ...item('discussion'), speaker: other } })).toBe('talk');
  });

  it.each([
    ['join', nobody('none'), view()],
    ['join', nobody('unknown'), view()],
    ['locked', nobody('unknown'), view({ locked: true })],
    ['rehearsal', nobody('none'), view({ rehearsal: true })],
    ['over', nobody('none'), view({ status: 'ended' })],
    ['removed', nobody('removed'), view()],
    ['replaced', nobody('replaced'), view()],
  ])('%s without a seat', (name, seat, seen) => {
    expect(nameOf({ view: seen, seat }, false)).toBe(name);
  });

  it('whoever left may come back, also at a locked table', () => {
    expect(stageOf(known({ seat: nobody('none'), view: view({ locked: true }) }), true)).toEqual({
      name: 'join',
      again: true,
    });
  });

  it.each(['replaced', 'removed', 'deleted'] as const)('%s when the server said goodbye', (bye) => {
    expect(nameOf({ status: 'ended', bye })).toBe(bye);
  });

  it('keeps what it showed while there is no connection', () => {
    expect(nameOf({ status: 'offline', view: item('voting') })).toBe('voting');
    expect(nameOf({ status: 'connecting', view: null, seat: null })).toBe('connecting');
  });

  it('tells an unknown code from a session that is gone', () => {
    const refusal = { code: 'not-found' as const, message: '' };
    expect(nameOf({ status: 'refused', refusal, view: null })).toBe('unknown-code');
    expect(nameOf({ status: 'refused', refusal })).toBe('deleted');
  });

  it('where the hand was there is another button once the floor comes round, so that is another stage', () => {
    const round = { seconds: 30, paused: false, toCome: 2, again: 0, total: 3 };
    const inRound = (more: Partial<PhoneView['round'] & object>, seat: Partial<OwnSeat> = {}) => {
      const mine = { ...me.seat, hand: null, round: { place: 2, passed: false }, ...seat };
      const seen = { ...item('discussion'), round: { ...round, ...more } };
      return keyOf(stageOf(known({ view: seen, seat: { seq: 1, seat: mine } }), true));
    };
    const talk = inRound({}, { round: null });
    expect(inRound({})).not.toBe(talk);
    expect(inRound({ toCome: 1 })).toBe(inRound({}));
    expect(inRound({ paused: true })).toBe(talk);
    expect(inRound({}, { hand: { since: 1, position: 1 } })).toBe(talk);
  });

  it('another round is another stage, so that a thumb on its way does not vote in it', () => {
    const first = stageOf(known({ view: item('voting') }), true);
    expect(keyOf(first)).not.toBe(keyOf(stageOf(known({ view: item('voting', { round: 2 }) }), true)));
    expect(keyOf(first)).toBe(keyOf(stageOf(known({ view: item('voting', { voted: 3 }) }), true)));
  });
});
