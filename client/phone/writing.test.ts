import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { LIMITS, line } from '../../shared/questions/fields.ts';
import type { Outcome } from '../net/outbox.ts';
import type { Storage } from '../net/page.ts';
import { NOTHING_WRITTEN, oneLine, openWriting, returned, roomFor, type Writing } from './writing.ts';

const accepted = (text: string) => v.safeParse(line(LIMITS.contribution), text).success;
const sentOut = (before: Writing, outcome: Outcome, name = false) =>
  returned(before, {
    command: { id: 'c', type: 'write.send', text: 'Liever bellen.', name },
    outcome,
    restored: false,
  });
const REFUSED: Outcome = { ok: false, error: { code: 'conflict', message: '' } };

const deviceOf = (kept: Map<string, string>): Storage => ({
  get: (name) => kept.get(name) ?? null,
  set: (name, text) => void (text === null ? kept.delete(name) : kept.set(name, text)),
});

describe('what is written on a phone', () => {
  it('is one line, however it was typed', () => {
    const typed = ' Eén\n\nTwee\tdrie\u0007vier \r\n';
    expect(oneLine(typed)).toBe('Eén Twee drie vier');
    expect([accepted(typed), accepted(oneLine(typed))]).toEqual([false, true]);
  });

  it('is counted as the server counts it', () => {
    for (const one of ['x', '\u{1F44B}', 'e\u0301']) {
      expect([roomFor(one.repeat(500)), roomFor(one.repeat(501))]).toEqual([0, -1]);
      expect([accepted(one.repeat(500)), accepted(one.repeat(501))]).toEqual([true, false]);
    }
  });

  it('is known once it arrived, and comes back when it was refused', () => {
    const arrived = sentOut(NOTHING_WRITTEN, { ok: true, seq: 7, data: { textId: 't1' } });
    expect(arrived).toMatchObject({ draft: '', sent: { t1: 'Liever bellen.' }, fresh: ['t1'] });
    expect(sentOut(NOTHING_WRITTEN, REFUSED, true)).toMatchObject({ draft: 'Liever bellen.', named: true });
    const since = { ...NOTHING_WRITTEN, draft: 'En nog iets.' };
    expect(sentOut(since, REFUSED, true)).toMatchObject({
      draft: 'Liever bellen. En nog iets.',
      named: false,
    });
  });

  it('lies on the device for its own session until there is nothing of it', () => {
    const kept = new Map<string, string>();
    const store = openWriting(deviceOf(kept), 'K7M4PX', 1);
    store.setState({ isOpen: true, draft: 'Liever b', named: true });
    expect(openWriting(deviceOf(kept), 'K7M4PX', 1).getState()).toMatchObject({
      isOpen: false,
      draft: 'Liever b',
      named: true,
    });
    expect(openWriting(deviceOf(kept), 'ABCDEF', 1).getState()).toEqual(NOTHING_WRITTEN);
    expect(openWriting(deviceOf(kept), 'K7M4PX', 2).getState()).toEqual(NOTHING_WRITTEN);
    store.setState(NOTHING_WRITTEN);
    expect(kept.size).toBe(0);
  });

  it('what lies there and makes no sense is nothing', () => {
    for (const stored of ['', '{', '7', '{"draft":7,"sent":[null]}', '{"sent":"x"}']) {
      const kept = new Map([['evenwoord.writing.K7M4PX', stored]]);
      expect(openWriting(deviceOf(kept), 'K7M4PX', 1).getState().draft).toBe('');
    }
  });
});
