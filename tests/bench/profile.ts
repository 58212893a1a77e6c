import { writeFileSync } from 'node:fs';
import type { Profiler } from 'node:inspector';
import { join } from 'node:path';
import type { Contender } from './contender.ts';
import type { Plan } from './plan.ts';

const TOP = 25;

/** Runs something, and where it was asked for keeps a CPU profile of our server and says where the time went. */
export async function profiled<Result>(
  server: Contender,
  { profiles, say }: Plan,
  what: string,
  run: () => Promise<Result>,
): Promise<Result> {
  if (profiles === null || server.name === 'ws') return run();
  await server.ask('startProfile');
  const result = await run();
  const profile = await server.ask('stopProfile');
  const name = `${server.name}-${what}`;
  writeFileSync(join(profiles, `${name}.cpuprofile`), JSON.stringify(profile));
  say(`${name}: where the CPU went\n${top(profile).join('\n')}`);
  return result;
}

/** The functions in which most time was spent, without what they called. */
function top({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): string[] {
  const byId = new Map(nodes.map((node) => [node.id, node.callFrame]));
  const spent = new Map<string, number>();
  samples.forEach((id, i) => {
    const { functionName, url, lineNumber } = byId.get(id) ?? { functionName: '?', url: '', lineNumber: 0 };
    // Idle, or busy with the profile itself.
    if (functionName === '(idle)' || functionName === 'dispatch') return;
    const name = `${functionName || '(anonymous)'} ${url.split('/').slice(-3).join('/')}:${lineNumber + 1}`;
    spent.set(name, (spent.get(name) ?? 0) + (timeDeltas[i] ?? 0));
  });
  const total = [...spent.values()].reduce((sum, one) => sum + one, 0);
  return [...spent]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, TOP)
    .map(([name, time]) => `${((100 * time) / total).toFixed(1).padStart(5)} %  ${name}`);
}
