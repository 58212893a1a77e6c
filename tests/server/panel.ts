import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { request, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { onTestFinished } from 'vitest';
import { createApp, type App, type AppParts } from '../../server/app.ts';
import { systemClock } from '../../server/clock.ts';
import type { Config } from '../../server/config.ts';
import { systemRandom } from '../../server/sessions/secrets.ts';
import { memoryStorage } from '../../server/storage/memory.ts';
import type { Created } from '../../shared/protocol/http.ts';
import type { CreateBody } from '../../shared/session/create.ts';
import { Console, Phone, Keeper, Screen, type Device } from './device.ts';

const CONFIG: Config = {
  port: 3000,
  host: '0.0.0.0',
  publicUrl: null,
  hostPassword: null,
  dataDir: 'data',
  logLevel: 'info',
  metricsToken: null,
  trustProxy: 0,
  retentionDays: 30,
};

export const statement = (text: string) => ({ kind: 'statement' as const, text, scale: 'agree5' as const });

export interface Reply {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  text: string;
  body: unknown;
}

interface Call {
  method?: string;
  key?: string;
  body?: unknown;
  headers?: Record<string, string>;
}

/** What Engine.IO does not show. */
interface Engine {
  clients: Record<string, { writeBuffer: unknown[] }>;
}

export type PanelParts = Partial<Omit<AppParts, 'config'>> & { config?: Partial<Config> };

/**
 * A server under test with real sockets: `const panel = await startPanel()`, `await panel.session()`,
 * `const noor = await panel.phone('Noor')`. It stops when the test is over.
 */
export async function startPanel(parts: PanelParts = {}): Promise<Panel> {
  const panel = new Panel(parts);
  await panel.start();
  onTestFinished(() => panel.stop());
  return panel;
}

export class Panel {
  readonly logged: string[] = [];
  /** The session that was made last. */
  made: Created | undefined;
  port = 0;
  #app: App | undefined;
  readonly #parts: AppParts;
  readonly #devices: { leaves(): void }[] = [];

  constructor({ config, ...parts }: PanelParts) {
    const log = pino({ level: 'trace' }, { write: (line: string) => void this.logged.push(line) });
    this.#parts = {
      config: { ...CONFIG, ...config },
      storage: memoryStorage(),
      clock: systemClock,
      random: systemRandom,
      clientDir: testFolder(),
      build: 'test',
      addresses: () => [{ name: 'wifi0', address: '192.168.1.23' }],
      log,
      ...parts,
    };
  }

  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    const app = createApp(this.#parts);
    this.#app = app;
    app.server.listen(this.port, '127.0.0.1');
    await once(app.server, 'listening');
    this.port = (app.server.address() as AddressInfo).port;
  }

  async stop(): Promise<void> {
    for (const device of this.#devices) device.leaves();
    await this.#app?.close();
    this.#app = undefined;
  }

  /** How many messages wait for each device that is connected. */
  waitingFor(): number[] {
    if (!this.#app) return [];
    const { clients } = this.#app.io.engine as unknown as Engine;
    return Object.values(clients).map(({ writeBuffer }) => writeBuffer.length);
  }

  /** The same storage and port in a new process, as far as the server can tell. */
  async restart(): Promise<void> {
    await this.#app?.close();
    await this.start();
  }

  /** A body that is a text is sent as it is. */
  http(path: string, { method = 'GET', key, body, headers = {} }: Call = {}): Promise<Reply> {
    const content = typeof body === 'string' ? body : JSON.stringify(body);
    const sent = {
      ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
      ...(content === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    };
    return new Promise((resolve, reject) => {
      const call = request(this.origin + path, { method, headers: sent, agent: false }, (response) => {
        response.setEncoding('utf8');
        void response.toArray().then((parts) => resolve(replyOf(response, parts.join(''))), reject);
      });
      call.once('error', reject);
      call.end(content);
    });
  }

  /** Makes a session with two statements, unless it should be something else. */
  session(body: Partial<CreateBody> = {}): Promise<Created> {
    return this.#makes(body);
  }

  /** The same with the password of the host. */
  sessionOf(hostPassword: string): Promise<Created> {
    return this.#makes({}, hostPassword);
  }

  async #makes(body: Partial<CreateBody>, key?: string): Promise<Created> {
    const whole: CreateBody = {
      title: 'Wonen in de wijk',
      locale: 'nl',
      ballots: 'anonymous',
      items: [statement('De wijk is af.'), statement('Er moet meer groen komen.')],
      ...body,
    };
    const call = { method: 'POST', body: whole, ...(key === undefined ? {} : { key }) };
    const { status, body: answer, text } = await this.http('/api/sessions', call);
    if (status !== 201) throw new Error(`No session was made: ${status} ${text}`);
    this.made = answer as Created;
    return this.made;
  }

  get current(): Created {
    if (!this.made) throw new Error('Make a session first.');
    return this.made;
  }

  /** A phone that is connected; with a name it also sits down. */
  async phone(name?: string, auth: Record<string, unknown> = {}): Promise<Phone> {
    const phone = await this.connects(new Phone(this.origin, { code: this.current.code, ...auth }));
    return name === undefined ? phone : phone.sits(name);
  }

  /** As many as asked for, all seated. */
  phones(count: number): Promise<Phone[]> {
    return Promise.all(Array.from({ length: count }, (_, i) => this.phone(`Persoon ${i + 1}`)));
  }

  console(key: string = this.current.keys.facilitator): Promise<Console> {
    return this.connects(new Console(this.origin, { session: this.current.id, key }));
  }

  keeper(key: string = this.current.keys.keeper): Promise<Keeper> {
    return this.connects(new Keeper(this.origin, { session: this.current.id, key }));
  }

  screen(key: string = this.current.keys.screen): Promise<Screen> {
    return this.connects(new Screen(this.origin, { session: this.current.id, key }));
  }

  /** Waits until everybody has heard all that was due by now. */
  async quiet(...devices: Device[]): Promise<void> {
    const { id, keys } = this.current;
    // A read stands in the session's queue, behind all that waits there.
    await this.http(`/api/sessions/${id}/template`, { key: keys.facilitator });
    await Promise.all(devices.map((device) => device.time()));
  }

  async connects<One extends { settles(): Promise<unknown>; leaves(): void }>(device: One): Promise<One> {
    this.#devices.push(device);
    await device.settles();
    return device;
  }
}

function replyOf({ statusCode: status, headers }: IncomingMessage, text: string): Reply {
  const isJson = headers['content-type']?.includes('json') === true;
  const body: unknown = isJson ? JSON.parse(text) : undefined;
  return { status, headers, text, body };
}

/** The least from which a session can be made, as it goes over the wire. */
export const BODY = { title: 'Wonen', locale: 'nl', ballots: 'named', items: [] as object[] };

/** A folder that is gone when the test is over. */
export function testFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'evenwoord-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The item with this number on the run, from 1. */
export function itemId(console: Console, number: number): string {
  const item = console.view?.agenda[number - 1];
  if (!item) throw new Error(`There is no item ${number}.`);
  return item.id;
}
