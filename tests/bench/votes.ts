import { setTimeout as pause } from 'node:timers/promises';
import { alternate, cpuOf, HEAD, row, type Line } from './compare.ts';
import { contender, type Contender, type Name } from './contender.ts';
import { Crowd } from './crowd.ts';
import { median, percentile } from './figures.ts';
import { leaderAt, type Leader } from './leader.ts';
import type { Voted } from './orders.ts';
import type { Plan } from './plan.ts';
import { profiled } from './profile.ts';
import type { Table } from './table.ts';

const FAST = 5000;
const SLOW = 750;
const BURSTS = 3;

const LINES: Line<Figure>[] = [
  { figure: 'fast', text: `CPU of a vote at ${FAST} a second`, unit: ' µs', aim: '≤ 1.0' },
  { figure: 'burst', text: 'CPU of a vote in a burst of all phones', unit: ' µs', aim: '≤ 0.75' },
  { figure: 'slow', text: `CPU of a vote at ${SLOW} a second`, unit: ' µs', aim: '≤ 1.3' },
  { figure: 'fastP50', text: `until it is acknowledged at ${FAST} a second, p50`, unit: ' ms', aim: '' },
  { figure: 'fastP99', text: 'the same, p99', unit: ' ms', aim: '≤ 1.5' },
  { figure: 'slowP99', text: `at ${SLOW} a second, p99`, unit: ' ms', aim: '' },
  { figure: 'burstP50', text: 'in a burst, p50', unit: ' ms', aim: '' },
  { figure: 'burstP99', text: 'in a burst, p99', unit: ' ms', aim: '≤ 1.0' },
  { figure: 'pushCpu', text: 'statement pushed: CPU a phone', unit: ' µs', aim: '≤ 1.0' },
  { figure: 'pushTook', text: 'statement pushed: until the last phone has it', unit: ' ms', aim: '≤ 1.0' },
  {
    figure: 'shown',
    text: 'last vote acknowledged until console and projector show the final count',
    unit: ' ms',
    aim: '≤ 150 ms',
  },
];

type Figure =
  | 'fast'
  | 'burst'
  | 'slow'
  | 'fastP50'
  | 'fastP99'
  | 'slowP99'
  | 'burstP50'
  | 'burstP99'
  | 'pushCpu'
  | 'pushTook'
  | 'shown';

/** Votes at an even rate and all at once, and the push of a statement, against both floors. */
export async function votes(plan: Plan): Promise<Table> {
  const all = await alternate<Figure>(plan, (name) => oneRound(name, plan));
  return {
    name: `votes ${plan.phones}`,
    head: HEAD,
    rows: LINES.map((line) => row(all, line)),
  };
}

function oneRound(name: Name, plan: Plan): Promise<Record<Figure, number>> {
  return inRoom(name, plan.phones, plan, async (at) => {
    const { server } = at;
    const fast = await profiled(server, plan, 'even', () => evenly(at, FAST, plan.seconds));
    await next(at, true);
    const slow = await profiled(server, plan, 'slow', () => evenly(at, SLOW, plan.seconds));
    const bursts = await profiled(server, plan, 'burst', () => burstsOf(at));
    const middle = (of: (one: Burst) => number) => median(bursts.map(of));
    return {
      fast: fast.cpu,
      fastP50: fast.p50,
      fastP99: fast.p99,
      slow: slow.cpu,
      slowP99: slow.p99,
      burst: middle(({ cpu }) => cpu),
      burstP50: middle(({ p50 }) => p50),
      burstP99: middle(({ p99 }) => p99),
      pushCpu: middle(({ push }) => push.cpu),
      pushTook: middle(({ push }) => push.took),
      shown: middle(({ shown }) => shown),
    };
  });
}

/** CPU of one vote of so many phones, microseconds. */
export function voteAt(phones: number, plan: Plan): Promise<number> {
  return inRoom('evenwoord', phones, plan, async (at) => (await evenly(at, FAST, plan.seconds)).cpu);
}

/** With all phones in it, warmed up, and a fresh vote open. */
async function inRoom<Result>(
  name: Name,
  phones: number,
  plan: Plan,
  run: (at: At) => Promise<Result>,
): Promise<Result> {
  const server = await contender(name);
  const leader = await leaderAt(server);
  const crowd = await Crowd.joins({ origin: server.origin, auth: leader.auth, phones });
  const at: At = { server, leader, crowd, vote: {}, quick: plan.quick };
  try {
    if (crowd.failed.length > 0) throw new Error(`Phones could not join: ${crowd.failed[0]}`);
    await next(at);
    // Whatever runs for the first time is slower, in all three.
    await evenly(at, FAST, plan.quick ? 0.2 : 2);
    await next(at, true);
    return await run(at);
  } finally {
    leader.leave();
    await crowd.leaves();
    await server.end();
  }
}

interface At {
  /** What a vote in the round that is open has to say. */
  vote: object;
  quick: boolean;
  server: Contender;
  leader: Leader;
  crowd: Crowd;
}

type Burst = Awaited<ReturnType<typeof burst>>;

/** Puts the next statement before the room: what it costs to have it on every phone. */
async function next(at: At, close = false): Promise<{ cpu: number; took: number }> {
  const { server, leader, crowd } = at;
  if (close) await leader.close();
  await pause(at.quick ? 50 : 600);
  const { cpu, result } = await cpuOf(server, async () => {
    const all = await crowd.expects(leader.next());
    at.vote = await leader.open();
    return all();
  });
  return { cpu: cpu / crowd.size, took: result.took };
}

async function evenly(
  { server, crowd, vote }: At,
  rate: number,
  seconds: number,
): Promise<{ cpu: number; p50: number; p99: number }> {
  // Nobody votes so often that the server's limits would stop it.
  const most = Math.min(rate, crowd.size * 10);
  const { cpu, result } = await cpuOf(server, () => crowd.votes(vote, most, seconds));
  return { cpu: cpu / result.took.length, ...latencies(result) };
}

async function burstsOf(at: At): Promise<Burst[]> {
  const all: Burst[] = [];
  for (let i = 0; i < (at.quick ? 1 : BURSTS); i += 1) all.push(await burst(at));
  return all;
}

async function burst(at: At) {
  const push = await next(at, true);
  const shown = at.leader.shows(at.crowd.size);
  const { cpu, result } = await cpuOf(at.server, () => at.crowd.bursts(at.vote));
  return {
    push,
    cpu: cpu / result.took.length,
    ...latencies(result),
    shown: Math.max(0, (await shown) - result.last),
  };
}

function latencies({ took, refused }: Voted): { p50: number; p99: number } {
  if (refused > 0) throw new Error(`${refused} votes were refused.`);
  return { p50: median(took), p99: percentile(took, 0.99) };
}
