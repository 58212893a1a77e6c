import { contender } from './contender.ts';
import { Crowd } from './crowd.ts';
import { now, spread } from './figures.ts';
import { leaderAt } from './leader.ts';
import type { Plan } from './plan.ts';
import { profiled } from './profile.ts';
import type { Table } from './table.ts';

const PHONES = 5000;
const SECONDS = 10;

/** A full hall that scans the code: page, connection and stored seat. */
export async function join(plan: Plan): Promise<Table> {
  const phones = plan.quick ? plan.phones : PHONES;
  const rounds: Awaited<ReturnType<typeof oneRound>>[] = [];
  for (let round = 0; round < plan.rounds; round += 1) {
    plan.say(`round ${round + 1} of ${plan.rounds}`);
    rounds.push(await oneRound(phones, plan.quick ? 1 : SECONDS, plan));
  }
  const told = (of: (one: (typeof rounds)[number]) => number, unit: string) => spread(rounds.map(of), unit);
  return {
    name: 'join',
    head: ['figure', 'Evenwoord', 'aim'],
    rows: [
      [
        `${phones} phones in ${SECONDS} s, those that failed`,
        String(rounds.reduce((sum, one) => sum + one.failed, 0)),
        'none',
      ],
      ['until the last one sat', told(({ took }) => took / 1000, ' s'), ''],
      ['lateness of the event loop, p99', told(({ p99 }) => p99, ' ms'), '≤ 50 ms'],
      ['at worst', told(({ worst }) => worst, ' ms'), ''],
      ['CPU a phone', told(({ cpu }) => cpu / phones / 1000, ' ms'), ''],
    ],
  };
}

async function oneRound(phones: number, seconds: number, plan: Plan) {
  const server = await contender('evenwoord');
  const leader = await leaderAt(server);
  const { cpu: before } = await server.ask('usage');
  await server.ask('lag');
  const started = now();
  const { auth, page } = leader;
  const crowd = await profiled(server, plan, 'join', () =>
    Crowd.joins({ origin: server.origin, auth, phones, rate: phones / seconds, page }),
  );
  const took = now() - started;
  const lag = await server.ask('lag');
  const { cpu: after } = await server.ask('usage');
  leader.leave();
  await crowd.leaves();
  await server.end();
  return { ...lag, took, failed: crowd.failed.length, cpu: after - before };
}
