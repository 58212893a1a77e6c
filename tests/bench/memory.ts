import { setTimeout as pause } from 'node:timers/promises';
import { alternate, HEAD, row } from './compare.ts';
import { contender, type Name } from './contender.ts';
import { Crowd } from './crowd.ts';
import { leaderAt } from './leader.ts';
import type { Plan } from './plan.ts';
import type { Table } from './table.ts';

const PHONES = 8000;
/** What is young is kept small, so that the figure is what phones hold and not what happened to lie around. */
const FLAGS = ['--expose-gc', '--max-semi-space-size=2'];

type Figure = 'resident' | 'heap';

/** What a phone that joined and sits still costs in memory. */
export async function memory(plan: Plan): Promise<Table> {
  const phones = plan.quick ? plan.phones : PHONES;
  const all = await alternate<Figure>(plan, (name) => oneRound(name, phones, plan.quick));
  const text = `memory of a joined phone, ${phones} phones`;
  return {
    name: 'memory',
    head: HEAD,
    rows: [
      row(all, { figure: 'resident', text: `${text}: resident`, unit: ' kB', aim: '≤ 1.1' }),
      row(all, { figure: 'heap', text: 'of that in the heap of JavaScript', unit: ' kB', aim: '' }),
    ],
  };
}

async function oneRound(name: Name, phones: number, quick: boolean): Promise<Record<Figure, number>> {
  const server = await contender(name, FLAGS);
  const leader = await leaderAt(server);
  const before = await server.ask('collect');
  const crowd = await Crowd.joins({ origin: server.origin, auth: leader.auth, phones });
  await pause(quick ? 50 : 1500);
  const after = await server.ask('collect');
  leader.leave();
  await crowd.leaves();
  await server.end();
  const grown = (of: (one: NodeJS.MemoryUsage) => number) => (of(after) - of(before)) / 1024 / phones;
  return { resident: grown(({ rss }) => rss), heap: grown(({ heapUsed }) => heapUsed) };
}
