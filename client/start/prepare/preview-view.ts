import { asked } from '../../../shared/questions/kinds.ts';
import type { Body } from '../../../shared/questions/kinds.ts';
import type { ScreenView } from '../../../shared/views/screen.ts';
import type { Draft } from '../draft.ts';

/** What the projector would be sent the moment that this item opens, with an address and a code that stand for any. */
export function previewView(draft: Draft, body: Body, at: number): ScreenView {
  const people = draft.expected ?? 24;
  return {
    protocol: 1,
    seq: 0,
    at: 0,
    status: 'live',
    paused: false,
    title: draft.title,
    locale: draft.locale,
    ballots: draft.ballots,
    turnTargetSeconds: draft.turnTargetSeconds,
    item: {
      ...asked(body),
      id: 'preview',
      index: at + 1,
      of: draft.items.length,
      phase: 'voting',
      round: 1,
      voted: 0,
      eligible: people,
      results: null,
    },
    speaker: null,
    present: people,
    heard: 0,
    expected: draft.expected,
    rehearsal: false,
    round: null,
    show: 'statement',
    join: { url: 'http://192.168.1.23:3000/j/K7M4PX', code: 'K7M 4PX' },
    next: [],
    showClock: true,
    conversation: { running: false, seconds: 0 },
    seats: [],
    shares: null,
    texts: [],
    closing: false,
    replay: null,
  };
}
