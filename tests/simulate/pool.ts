import { fork, type ChildProcess } from 'node:child_process';
import { availableParallelism } from 'node:os';
import type { Outcome } from './outcome.ts';
import type { Plan } from './panel.ts';
import type { Share } from './worker.ts';

/** Panels that a process plays before it tells; small enough for a bar that moves. */
const AT_ONCE = 10;

/** Plays so many panels of every plan on all cores. The outcomes depend on the seed alone, not on who played what. */
export async function playAll(
  plans: readonly Plan[],
  panels: (plan: Plan) => number,
  seed: number,
  onPlayed: (panels: number) => void,
): Promise<Outcome[][]> {
  const outcomes: Outcome[][] = plans.map(() => []);
  const shares = plans.flatMap((plan, row) =>
    sharesOf(plan, panels(plan), seed).map((share) => ({ row, share })),
  );
  const drain = async () => {
    const worker = fork(new URL('worker.ts', import.meta.url), { execArgv: ['--import', 'tsx'] });
    for (let next = shares.shift(); next; next = shares.shift()) {
      const { row, share } = next;
      const played = await ask(worker, share);
      played.forEach((outcome, i) => ((outcomes[row] ?? [])[share.from + i] = outcome));
      onPlayed(played.length);
    }
    worker.disconnect();
  };
  await Promise.all(Array.from({ length: availableParallelism() }, drain));
  return outcomes;
}

function sharesOf(plan: Plan, panels: number, seed: number): Share[] {
  return Array.from({ length: Math.ceil(panels / AT_ONCE) }, (_, i) => ({
    plan,
    from: i * AT_ONCE,
    to: Math.min(panels, (i + 1) * AT_ONCE),
    seed,
  }));
}

function ask(worker: ChildProcess, share: Share): Promise<Outcome[]> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`A simulating process ended with ${code}.`));
    worker.once('exit', ended);
    worker.once('message', (played) => {
      worker.off('exit', ended);
      resolve(played as Outcome[]);
    });
    worker.send(share);
  });
}
