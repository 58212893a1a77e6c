import { seeded } from '../people/random.ts';
import type { Outcome } from './outcome.ts';
import { playPanel, type Plan } from './panel.ts';

/** What a process of its own is asked to play: panels `from` up to `to` of one plan, each from its own seed. */
export interface Share {
  plan: Plan;
  from: number;
  to: number;
  seed: number;
}

process.on('message', ({ plan, from, to, seed }: Share) => {
  const outcomes: Outcome[] = [];
  for (let i = from; i < to; i += 1) outcomes.push(playPanel(plan, seeded(seed * 1_000_003 + i)));
  process.send?.(outcomes);
});
