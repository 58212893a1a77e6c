import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, vi } from 'vitest';
import { openConnection, type Connection } from '../../client/net/connection.ts';
import { newSecret } from '../../client/net/keys.ts';
import type { Unsent } from '../../client/net/outbox.ts';
import type { Created } from '../../shared/protocol/http.ts';
import type { CreateBody } from '../../shared/session/create.ts';
import type { ConsoleView } from '../../shared/views/console.ts';
import type { PhoneView } from '../../shared/views/phone.ts';
import { serverProcess, type ServerProcess } from '../server/server-process.ts';

export type Body = Partial<Omit<CreateBody, 'items'>> & { items?: object[] };

/** A session on the built server, led through a real facilitator's connection. */
export interface Session {
  created: Created;
  /** The page of a phone, by way of `signal`. */
  joinUrl: string;
  /** Where the room's browsers reach the server. */
  origin: string;
  server: ServerProcess;
  signal: Signal;
  desk: Connection<ConsoleView>;
  /** Does it, and fails when it is refused. */
  act(command: Unsent): Promise<Record<string, string | number>>;
  view(): ConsoleView;
  /** Waits until the console shows it. */
  sees(check: (view: ConsoleView) => void): Promise<void>;
  itemId(index: number): string;
}

/** @param variables of the server's environment, such as `HOST_PASSWORD` */
export async function startSession(
  body: Body = {},
  variables: Record<string, string> = {},
): Promise<Session> {
  const dataDir = mkdtempSync(join(tmpdir(), 'evenwoord-browser-'));
  const server = await serverProcess(dataDir, variables);
  await server.start();
  const signal = await openSignal(server.port);
  const direct = `http://127.0.0.1:${server.port}`;
  const created = await create(direct, body, variables['HOST_PASSWORD']);
  const desk = openConnection<ConsoleView>({
    url: direct,
    auth: () => ({ protocol: 1, session: created.id, key: created.keys.facilitator }),
  });
  onTestFinished(async () => {
    desk.close();
    signal.end();
    await server.end('SIGTERM');
    rmSync(dataDir, { recursive: true, force: true });
  });
  const view = () => {
    const seen = desk.store.getState().view;
    if (!seen) throw new Error('the console has not seen anything yet');
    return seen;
  };
  const session: Session = {
    created,
    origin: `http://room.test:${signal.port}`,
    joinUrl: `http://room.test:${signal.port}/j/${created.code}`,
    server,
    signal,
    desk,
    view,
    async act(command) {
      const outcome = await desk.send(command);
      if (!outcome.ok) throw new Error(`${command.type}: ${JSON.stringify(outcome.error)}`);
      return outcome.data ?? {};
    },
    sees: (check) => vi.waitFor(() => check(view()), { timeout: 10_000, interval: 50 }),
    itemId: (index) => view().agenda[index]?.id ?? '',
  };
  await session.sees((seen) => expect(seen.status).toBe('lobby'));
  return session;
}

/** Somebody at the table with a phone. */
export async function seated(session: Session, name: string): Promise<Connection<PhoneView>> {
  const seatToken = newSecret();
  const phone = openConnection<PhoneView>({
    url: `http://127.0.0.1:${session.server.port}`,
    auth: () => ({ protocol: 1, code: session.created.code, seatToken }),
  });
  onTestFinished(() => phone.close());
  const outcome = await phone.send({ type: 'seat.take', name, seatToken });
  expect(outcome.ok).toBe(true);
  return phone;
}

async function create(origin: string, body: Body, password?: string): Promise<Created> {
  const items = [{ kind: 'statement', text: 'De gemeente handelt mijn aanvraag snel af.', scale: 'agree5' }];
  const answer = await fetch(`${origin}/api/sessions`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(password === undefined ? {} : { authorization: `Bearer ${password}` }),
    },
    body: JSON.stringify({ title: 'Panelgesprek', locale: 'nl', ballots: 'anonymous', items, ...body }),
  });
  if (!answer.ok) throw new Error(await answer.text());
  return (await answer.json()) as Created;
}

/** The way from the room to the server, which can be cut. */
export interface Signal {
  port: number;
  /** Nothing comes through, and what was open breaks. */
  cut(): void;
  /** What is open stays open, but nothing comes through: a line that is dead without saying so. */
  stall(): void;
  mend(): void;
  end(): void;
}

async function openSignal(target: number): Promise<Signal> {
  const open = new Set<Socket>();
  let state: 'good' | 'cut' | 'stalled' = 'good';
  const track = (socket: Socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => socket.destroy());
  };
  const proxy = createServer((near) => {
    track(near);
    if (state === 'cut') return near.destroy();
    const far = connect(target, '127.0.0.1');
    track(far);
    near.on('data', (bytes) => state === 'stalled' || far.write(bytes));
    far.on('data', (bytes) => state === 'stalled' || near.write(bytes));
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
    return undefined;
  });
  proxy.listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const breakAll = () => {
    for (const socket of open) socket.destroy();
  };
  return {
    port: (proxy.address() as AddressInfo).port,
    cut() {
      state = 'cut';
      breakAll();
    },
    stall() {
      state = 'stalled';
    },
    mend() {
      // Bytes that fell out of a stalled line cannot be made up for.
      if (state === 'stalled') breakAll();
      state = 'good';
    },
    end() {
      breakAll();
      proxy.close();
    },
  };
}
