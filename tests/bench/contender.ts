import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { Profiler } from 'node:inspector';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { root } from '../../server/prepare.mjs';

/** Who is measured: Evenwoord, and the two floors that store nothing. */
export type Name = 'evenwoord' | 'socket.io' | 'ws';
export const NAMES: readonly Name[] = ['evenwoord', 'socket.io', 'ws'];

export interface Answers {
  /** CPU time so far, microseconds, all threads; memory, bytes. */
  usage: { cpu: number; rss: number };
  lag: { p99: number; worst: number };
  collect: NodeJS.MemoryUsage;
  startProfile: null;
  stopProfile: Profiler.Profile;
}

/** One of them, as a process of its own. */
export interface Contender {
  name: Name;
  origin: string;
  /** What its probe says of it. */
  ask<Question extends keyof Answers>(question: Question): Promise<Answers[Question]>;
  end(): Promise<void>;
}

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

export async function contender(name: Name, flags: string[] = [], dataDir?: string): Promise<Contender> {
  const port = await freePort();
  const folder = dataDir ?? mkdtempSync(join(tmpdir(), 'evenwoord-bench-'));
  const origin = `http://127.0.0.1:${port}`;
  const child = launch(name, flags, { PORT: String(port), DATA_DIR: folder });
  const ask = asking(child);
  if (name === 'evenwoord') await ready(origin, child);
  else await once(child, 'message');
  return {
    name,
    origin,
    ask,
    async end() {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
      if (dataDir === undefined) rmSync(folder, { recursive: true, force: true });
    },
  };
}

function launch(name: Name, flags: string[], variables: Record<string, string>): ChildProcess {
  const probe = ['--import', here('probe.mjs')];
  const isOurs = name === 'evenwoord';
  const program = isOurs
    ? join(root, 'dist/server/main.js')
    : here(name === 'ws' ? 'floor-ws.ts' : 'floor-socketio.ts');
  return fork(program, [], {
    execArgv: [...flags, ...(isOurs ? [] : ['--import', 'tsx']), ...probe],
    env: {
      ...process.env,
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      LOG_LEVEL: 'silent',
      ...variables,
    },
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
}

function asking(child: ChildProcess): Contender['ask'] {
  return async (question) => {
    const answered = once(child, 'message');
    child.send(question);
    const [{ answer }] = (await answered) as [{ answer: never }];
    return answer;
  };
}

async function ready(origin: string, child: ChildProcess): Promise<void> {
  const isUp = () =>
    fetch(`${origin}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await isUp())) {
    if (child.exitCode !== null) throw new Error(`The server ended by itself (${child.exitCode}).`);
    await pause(5);
  }
}

const [FIRST, LAST] = [4400, 4499];
let tried = FIRST;

async function freePort(): Promise<number> {
  for (;;) {
    const port = tried;
    tried = tried === LAST ? FIRST : tried + 1;
    const server = createServer();
    const isFree = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false)).listen(port, '127.0.0.1', () => resolve(true));
    });
    if (!isFree) continue;
    server.close();
    await once(server, 'close');
    return port;
  }
}
