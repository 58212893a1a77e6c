// `npm run demo`: the example session, open, with simulated people. It leads itself as long as nobody opens a console.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { example as exampleEn } from '../../client/start/example.en.ts';
import { example as exampleNl } from '../../client/start/example.nl.ts';
import type { Created } from '../../shared/protocol/http.ts';
import { enter } from './crowd.ts';
import { lead } from './host.ts';

const HOUR = 3_600_000;

const { people, speed, seed, port, locale } = settings();
const dataDir = mkdtempSync(join(tmpdir(), 'evenwoord-demo-'));
const url = `http://localhost:${port}`;
const server = startServer();

let stopping = false;
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop(0));
process.on('exit', () => {
  server.kill();
  rmSync(dataDir, { recursive: true, force: true });
});
server.on('exit', (code) => stop(code ?? 1));

await untilItAnswers();
const session = await create();
process.stdout.write(`
  Voorbeeldgesprek met ${people} gespeelde mensen, snelheid ${speed}, zaad ${seed}.
  (The example session with ${people} simulated people, speed ${speed}, seed ${seed}.)

  Gespreksleider (console):   ${session.links.console.replace(/^https?:\/\/[^/]+/, url)}
  Projector (screen):         ${session.links.screen.replace(/^https?:\/\/[^/]+/, url)}
  Telefoon (phone):           ${session.links.join}

  Het gesprek leidt zichzelf zolang niemand de console opent.
  (It leads itself as long as nobody opens the console.)

`);
const crowd = enter({ url, code: session.code, people, speed, seed });
await lead({
  url,
  session: session.id,
  key: session.keys.facilitator,
  speed,
  people,
  turns: Math.ceil(people / 2),
});
process.stdout.write('  Het gesprek is afgelopen. Stoppen: Ctrl+C  (The session has ended. Stop: Ctrl+C)\n');
crowd.leave();

function settings() {
  const options = {
    people: { type: 'string', default: '24' },
    speed: { type: 'string', default: '2' },
    seed: { type: 'string', default: '1' },
    port: { type: 'string', default: process.env['PORT'] ?? '3000' },
    locale: { type: 'string', default: 'nl' },
  } as const;
  try {
    const { values } = parseArgs({ options, args: process.argv.slice(2), strict: true });
    return {
      people: number('people', values.people, 1, 2000),
      speed: number('speed', values.speed, 0.1, 50),
      seed: number('seed', values.seed, 0, 2 ** 31),
      port: number('port', values.port, 1, 65_535),
      locale: values.locale === 'en' ? ('en' as const) : ('nl' as const),
    };
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  }
}

function number(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (!(value >= least && value <= most))
    throw new Error(`--${name} must be a number from ${least} to ${most}.`);
  return value;
}

function startServer(): ChildProcess {
  const main = resolve(import.meta.dirname, '../../dist/server/main.js');
  const env = {
    ...process.env,
    PORT: String(port),
    DATA_DIR: dataDir,
    LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'warn',
  };
  return spawn(process.execPath, [main], { env, stdio: 'inherit' });
}

async function untilItAnswers(): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const answers = await fetch(`${url}/healthz`)
      .then((answer) => answer.ok)
      .catch(() => false);
    if (answers) return;
    await wait(100);
  }
  stop(1);
}

async function create(): Promise<Created> {
  const plannedEnd = new Date(Date.now() + HOUR).toISOString();
  const body = { ...(locale === 'nl' ? exampleNl : exampleEn), plannedEnd, expected: people + 2 };
  const answer = await fetch(`${url}/api/sessions`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`The example session could not be made: ${await answer.text()}`);
  return (await answer.json()) as Created;
}

function stop(code: number): void {
  if (stopping) return;
  stopping = true;
  process.exit(code);
}
