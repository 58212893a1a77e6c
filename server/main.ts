import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import { createApp, type App } from './app.ts';
import { systemClock } from './clock.ts';
import { readConfig, type Config } from './config.ts';
import { addresses } from './network.ts';
import { systemRandom } from './sessions/secrets.ts';
import { backup, restore } from './storage/copies.ts';
import { holdFolder, InUse } from './storage/lock.ts';
import { openSqlite } from './storage/sqlite.ts';
import type { Storage } from './storage/storage.ts';
import { welcome } from './http/welcome.ts';

/** Filled in by the build; a server that runs from its sources has none. */
declare const __BUILD__: string | undefined;

const REFRESH = 30_000;
const STOP_WITHIN = 5000;

const here = dirname(fileURLToPath(import.meta.url));
const isBuilt = typeof __BUILD__ !== 'undefined';

const [task = '', named] = process.argv.slice(2);
const copies = ['--backup', '--restore'].includes(task);
const read = readConfig(process.env, copies ? [] : process.argv.slice(2));
if (!read.ok) stop(read.message);
if (copies) copy(read.config, named);
else await serve(read.config);

async function serve(config: Config): Promise<void> {
  const log = pino({ level: config.logLevel, redact: ['*.authorization', '*.key', '*.seatToken', '*.pair'] });
  const storage = openStorage(config.dataDir);
  let machine = await addresses();
  const app = createApp({
    config,
    storage,
    clock: systemClock,
    random: systemRandom,
    clientDir: join(here, isBuilt ? '../client' : '../dist/client'),
    build: isBuilt ? __BUILD__ : 'development',
    addresses: () => machine,
    log,
  });
  await listen(app, config);
  process.stdout.write(await welcome(config, machine, process.stdout.isTTY));
  // Networks come and go during a day.
  const refresh = setInterval(() => void addresses().then((found) => (machine = found)), REFRESH);
  refresh.unref();
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void stopGracefully(app, storage));
}

function openStorage(dataDir: string): Storage {
  return using(dataDir, () => {
    holdFolder(dataDir);
    return openSqlite(dataDir);
  });
}

function copy({ dataDir }: Config, file: string | undefined): void {
  if (file === undefined) stop(`${task} needs the name of a file.`);
  if (task === '--backup') {
    using(dataDir, () => backup(dataDir, file));
    process.stdout.write(`${file} holds all sessions of ${resolve(dataDir)}.\n`);
    return;
  }
  const aside = using(dataDir, () => restore(dataDir, file, new Date()));
  const kept = aside === null ? '' : ` What was there is ${aside} now: delete it when all is well.`;
  process.stdout.write(`${resolve(dataDir)} holds the sessions of ${file}.${kept}\n`);
}

function using<T>(dataDir: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    const folder = `The data folder ${resolve(dataDir)}`;
    return error instanceof InUse
      ? stop(`${folder} is in use by another Evenwoord: stop that one, or choose another with DATA_DIR.`)
      : stop(`${folder} cannot be used (${messageOf(error)}).`);
  }
}

function listen({ server }: App, { port, host }: Config): Promise<void> {
  return new Promise((listening) => {
    server.once('error', (error: NodeJS.ErrnoException) => stop(cannotListen(error, port, host)));
    server.listen(port, host, () => listening());
  });
}

function cannotListen({ code, message }: NodeJS.ErrnoException, port: number, host: string): string {
  if (code === 'EADDRINUSE')
    return `Port ${port} is in use, perhaps by another Evenwoord: stop that one, or choose another with --port ${port + 1}.`;
  if (code === 'EACCES')
    return `Port ${port} may not be used without more rights: choose another with --port 3000.`;
  if (code === 'EADDRNOTAVAIL') return `${host} is no address of this machine.`;
  return `The server cannot start (${message}).`;
}

async function stopGracefully(app: App, storage: Storage): Promise<void> {
  // Whatever hangs must not keep the process.
  setTimeout(() => process.exit(0), STOP_WITHIN).unref();
  await app.close();
  await storage.close();
  process.exit(0);
}

function stop(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
