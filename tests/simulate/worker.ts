import { seeded } from '../people/random.ts';
import { playPanel, type Outcome, type Plan } from './panel.ts';

/** What a process of its own plays: panels `from` up to `to` of one plan, each from its own seed. */
export interface Share {
  plan: Plan;
  from: number;
  to: number;
  seed: number;
}

export type Told = { done: number } | { outcomes: Outcome[] };

const tell = (told: Told) => process.send?.(told);
const { plan, from, to, seed } = JSON.parse(process.argv[2] ?? '{}') as Share;
const outcomes: Outcome[] = [];
for (let i = from; i < to; i += 1) {
  outcomes.push(playPanel(plan, seeded(seed * 1_000_003 + i)));
  tell({ done: 1 });
}
tell({ outcomes });
