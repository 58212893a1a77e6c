import { setTimeout as pause } from 'node:timers/promises';
import { NAMES, type Contender, type Name } from './contender.ts';
import { median, spread } from './figures.ts';
import type { Plan } from './plan.ts';

/** What each round came to, by contender and figure. */
export type Rounds<Figure extends string> = Record<Name, Record<Figure, number>[]>;

/** So many rounds, in each all contenders one after another, beginning with another one each time. */
export async function alternate<Figure extends string>(
  { rounds, say }: Plan,
  run: (name: Name) => Promise<Record<Figure, number>>,
): Promise<Rounds<Figure>> {
  const all: Rounds<Figure> = { evenwoord: [], 'socket.io': [], ws: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (let i = 0; i < NAMES.length; i += 1) {
      const name = NAMES[(round + i) % NAMES.length] ?? 'ws';
      say(`round ${round + 1} of ${rounds}: ${name}`);
      all[name].push(await run(name));
    }
  }
  return all;
}

export interface Line<Figure extends string> {
  figure: Figure;
  text: string;
  unit: string;
  aim: string;
}

export const HEAD = ['figure', 'Evenwoord', 'bare Socket.IO', 'bare ws', 'against Socket.IO', 'aim'];

/** One row: medians and ranges, and the ratio of each round's own pair. */
export function row<Figure extends string>(all: Rounds<Figure>, line: Line<Figure>): string[] {
  const of = (name: Name) => all[name].map((one) => one[line.figure]);
  const told = (name: Name) => (of(name).some(Number.isFinite) ? spread(of(name), line.unit) : '-');
  const floor = of('socket.io');
  const ratios = of('evenwoord').map((value, i) => value / (floor[i] ?? NaN));
  const ratio = Number.isFinite(median(ratios)) ? spread(ratios) : '-';
  return [line.text, told('evenwoord'), told('socket.io'), told('ws'), ratio, line.aim];
}

/** CPU of the server process while something is done, microseconds; what follows within a moment belongs to it. */
export async function cpuOf<Result>(
  server: Contender,
  run: () => Promise<Result>,
): Promise<{ cpu: number; result: Result }> {
  const before = await server.ask('usage');
  const result = await run();
  await pause(300);
  const after = await server.ask('usage');
  return { cpu: after.cpu - before.cpu, result };
}
