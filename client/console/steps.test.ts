import { describe, expect, it } from 'vitest';
import type { ConsoleView } from '../../shared/views/console.ts';
import { strip } from './steps.ts';

type Phase = NonNullable<ConsoleView['item']>['phase'];

interface At {
  phase: Phase;
  round?: number;
  shown?: boolean;
  turns?: number;
  kind?: 'statement' | 'talk';
}

/** 'Done' in capitals, now in brackets. */
function drawn({ phase, round = 1, shown = false, turns = 0, kind = 'statement' }: At): string {
  const item = { id: 'S1', kind, phase, round, results: shown ? {} : null };
  const view = { item, agenda: [{ id: 'S1', turns }] } as unknown as ConsoleView;
  return strip(view)
    .map(({ step, state }) => (state === 'now' ? `[${step}]` : state === 'done' ? step.toUpperCase() : step))
    .join(' ');
}

describe('where we are', () => {
  it('fills the steps of a statement one by one', () => {
    expect(drawn({ phase: 'voting' })).toBe('[vote] result talk again done');
    expect(drawn({ phase: 'closed' })).toBe('VOTE [result] talk again done');
    expect(drawn({ phase: 'revealed', shown: true })).toBe('VOTE [result] talk again done');
    expect(drawn({ phase: 'discussion', shown: true, turns: 3 })).toBe('VOTE RESULT [talk] again done');
    expect(drawn({ phase: 'voting', round: 2, turns: 3 })).toBe('VOTE RESULT TALK [again] done');
    expect(drawn({ phase: 'discussion', round: 2, shown: true, turns: 4 })).toBe(
      'VOTE RESULT [talk] AGAIN done',
    );
    expect(drawn({ phase: 'finished', round: 2, shown: true, turns: 4 })).toBe(
      'VOTE RESULT TALK AGAIN [done]',
    );
  });

  it('leaves open what was passed over', () => {
    expect(drawn({ phase: 'discussion', round: 0 })).toBe('vote result [talk] again done');
    expect(drawn({ phase: 'discussion' })).toBe('VOTE result [talk] again done');
    expect(drawn({ phase: 'finished', shown: true })).toBe('VOTE RESULT talk again [done]');
    expect(drawn({ phase: 'finished', round: 0, kind: 'talk' })).toBe('talk [done]');
  });
});
