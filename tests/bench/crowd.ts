import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { now } from './figures.ts';
import type { Order, Told, Voted } from './orders.ts';

export interface Joining {
  origin: string;
  auth: object;
  phones: number;
  /** So many a second; without it as fast as they can. */
  rate?: number;
  page?: string | null;
}

const MOST_IN_A_PROCESS = 2500;
const AT_LEAST = 2;

/** All phones, in processes of their own. */
export class Crowd {
  readonly size: number;
  /** What those said that did not get in. */
  readonly failed: string[] = [];
  readonly #processes: ChildProcess[];

  private constructor(size: number, processes: ChildProcess[]) {
    this.size = size;
    this.#processes = processes;
  }

  static async joins({ phones, rate = Infinity, page = null, ...where }: Joining): Promise<Crowd> {
    const many = Math.max(AT_LEAST, Math.ceil(phones / MOST_IN_A_PROCESS));
    const crowd = new Crowd(
      phones,
      Array.from({ length: many }, () =>
        fork(fileURLToPath(new URL('phones.ts', import.meta.url)), [], {
          execArgv: ['--import', 'tsx'],
          serialization: 'advanced',
        }),
      ),
    );
    const border = (i: number) => Math.floor((i * phones) / many);
    const told = await crowd.#all((i) => ({
      do: 'join',
      ...where,
      page,
      from: border(i),
      to: border(i + 1),
      rate: rate / many,
    }));
    crowd.failed.push(...told.flatMap((one) => one.failed));
    return crowd;
  }

  /** Votes at so many a second in all. */
  async votes(fields: object, rate: number, seconds: number): Promise<Voted> {
    const share = rate / this.#processes.length;
    return together(await this.#all(() => ({ do: 'vote', fields, rate: share, seconds })));
  }

  /** Everybody once, at one time. */
  async bursts(fields: object): Promise<Voted> {
    return together(await this.#all(() => ({ do: 'burst', fields })));
  }

  /** Hands back how long it takes, from now, until the last phone has a message with this in it. */
  async expects(marker: string): Promise<() => Promise<{ took: number; bytes: number }>> {
    await this.#all(() => ({ do: 'expect', marker }));
    const started = now();
    return async () => {
      const told = await this.#all(() => ({ do: 'report' }));
      return { took: Math.max(...told.map((one) => one.last)) - started, bytes: told[0]?.bytes ?? NaN };
    };
  }

  async leaves(): Promise<void> {
    await Promise.all(
      this.#processes.map(async (one) => {
        const ended = once(one, 'exit');
        one.kill('SIGKILL');
        await ended;
      }),
    );
  }

  #all<Do extends Order['do']>(order: (i: number) => Order & { do: Do }): Promise<Told[Do][]> {
    return Promise.all(
      this.#processes.map(async (one, i) => {
        const told = once(one, 'message');
        one.send(order(i));
        const [answer] = (await told) as [Told[Do]];
        return answer;
      }),
    );
  }
}

function together(parts: Voted[]): Voted {
  return {
    took: parts.flatMap((one) => one.took),
    refused: parts.reduce((sum, one) => sum + one.refused, 0),
    last: Math.max(...parts.map((one) => one.last)),
  };
}
