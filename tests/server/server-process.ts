import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { build, root } from '../../server/prepare.mjs';

const program = join(root, 'dist/server/main.js');

/** The built server as a process of its own, on SQLite, which can be killed and started again. */
export interface ServerProcess {
  port: number;
  start(): Promise<void>;
  /** `SIGKILL`: from one instruction to the next, as when the power goes. */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null>;
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
      child = spawn(process.execPath, [program], { env, stdio: 'ignore' });
      while (!(await answers(port))) {
        if (child.exitCode !== null) throw new Error(`The server ended by itself (${child.exitCode}).`);
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
  };
}

function answers(port: number): Promise<boolean> {
  return fetch(`http://127.0.0.1:${port}/readyz`).then(
    (reply) => reply.ok,
    () => false,
  );
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}
