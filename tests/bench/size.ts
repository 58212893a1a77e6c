import { spread } from './figures.ts';
import type { Plan } from './plan.ts';
import type { Table } from './table.ts';
import { voteAt } from './votes.ts';

const SMALL = 1000;
const LARGE = 10_000;

/** Whether a vote costs more in a large room than in a small one, at the same rate. */
export async function size(plan: Plan): Promise<Table> {
  const [few, many] = plan.quick ? [plan.phones, plan.phones * 2] : [SMALL, LARGE];
  const small: number[] = [];
  const large: number[] = [];
  for (let round = 0; round < plan.rounds; round += 1) {
    plan.say(`round ${round + 1} of ${plan.rounds}`);
    small.push(await voteAt(few, plan));
    large.push(await voteAt(many, plan));
  }
  const ratios = large.map((cpu, i) => cpu / (small[i] ?? NaN));
  return {
    name: 'size',
    head: ['figure', `${few} phones`, `${many} phones`, 'ratio', 'aim'],
    rows: [['CPU of a vote', spread(small, ' µs'), spread(large, ' µs'), spread(ratios), '≤ 1.25']],
  };
}
