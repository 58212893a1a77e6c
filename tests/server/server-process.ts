import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { onTestFinished } from 'vitest';
import { build, root } from '../../server/prepare.mjs';

const run = promisify(execFile);
const program = join(root, 'dist/server/main.js');

/** The built server as a process of its own, on SQLite, which can be killed and started again. */
export interface ServerProcess {
  port: number;
  start(): Promise<void>;
  /** `SIGKILL`: from one instruction to the next, as when the power goes. */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null>;
  /** No file may grow beyond so many bytes from here on, as on a disk that is full; with 0 nothing can be written at all. */
  limitFiles(bytes: number | 'unlimited'): Promise<void>;
}

export async function serverProcess(
  dataDir: string,
  variables: Record<string, string> = {},
): Promise<ServerProcess> {
  if (!existsSync(program)) await build();
  const port = await freePort();
  let child: ChildProcess | undefined;
  return {
    port,
    async start() {
      const env = {
        ...process.env,
        PORT: String(port),
        DATA_DIR: dataDir,
        LOG_LEVEL: 'silent',
        ...variables,
      };
      child = spawn(process.execPath, [program], { env, stdio: ['ignore', 'ignore', 'pipe'] });
      let said = '';
      child.stderr?.on('data', (part: Buffer) => (said += part.toString()));
      while (!(await answers(port))) {
        if (child.exitCode !== null)
          throw new Error(`The server ended by itself (${child.exitCode}): ${said}`);
        await pause(10);
      }
    },
    async end(signal) {
      if (child?.exitCode !== null || child.signalCode !== null) return child?.exitCode ?? null;
      const ended = once(child, 'exit');
      child.kill(signal);
      await ended;
      return child.exitCode;
    },
    async limitFiles(bytes) {
      // Only the soft limit, which may be raised again.
      await run('prlimit', [`--pid=${child?.pid}`, `--fsize=${bytes}:`]);
    },
  };
}

/** Starts the server with a data folder that it cannot use, and tells how that ended. */
export async function startsInVain(
  dataDir: string,
  uid?: number,
): Promise<{ code: number | null; said: string }> {
  if (!existsSync(program)) await build();
  const env = { ...process.env, PORT: String(await freePort()), DATA_DIR: dataDir, LOG_LEVEL: 'silent' };
  const child = spawn(process.execPath, [program], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
    ...(uid === undefined ? {} : { uid }),
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  child.stderr.on('data', (part: Buffer) => (said += part.toString()));
  await once(child, 'close');
  return { code: child.exitCode, said };
}

function answers(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/readyz`).then(
    (reply) => reply.ok,
    () => false,
  );
}

/** Below the ports that systems give to whoever calls: so nobody takes it while the server is away. */
async function freePort(): Promise<number> {
  const port = randomInt(10_000, 32_000);
  const server = createServer().listen(port, '127.0.0.1');
  const isFree = await Promise.race([
    once(server, 'listening').then(() => true),
    once(server, 'error').then(() => false),
  ]).catch(() => false);
  server.close();
  return isFree ? port : freePort();
}
