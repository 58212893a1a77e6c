import { createServer, type Server } from 'node:http';
import express from 'express';
import type { Logger } from 'pino';
import type { Clock } from './clock.ts';
import type { Config } from './config.ts';
import { accessFor } from './http/access.ts';
import { addressesOf } from './http/addresses.ts';
import { calls } from './http/calls.ts';
import { answerErrors, Refused } from './http/errors.ts';
import { securityHeaders } from './http/headers.ts';
import { logRequests, troubleOf } from './http/log.ts';
import { metricsRegistry } from './http/metrics.ts';
import { operations } from './http/operations.ts';
import { pages } from './http/pages.ts';
import type { Address } from './network.ts';
import { keysIn } from './sessions/keys.ts';
import { retention } from './sessions/retention.ts';
import type { Observer } from './sessions/surroundings.ts';
import type { Random } from './sessions/secrets.ts';
import { sessionsIn } from './sessions/sessions.ts';
import type { LiveServer } from './sockets/place.ts';
import { sockets } from './sockets/sockets.ts';
import { wrongTries } from './sockets/wrong-tries.ts';
import type { Storage } from './storage/storage.ts';

export interface AppParts {
  config: Config;
  storage: Storage;
  clock: Clock;
  random: Random;
  /** Where the built pages are. */
  clientDir: string;
  /** Which build this is: pages of another one reload. */
  build: string;
  /** The machine's own addresses, the likeliest first. */
  addresses: () => Address[];
  log: Logger;
}

export interface App {
  server: Server;
  io: LiveServer;
  /** Says goodbye, finishes what is in hand and closes the doors; storage stays open. */
  close(): Promise<void>;
}

/** How long somebody may take to say what is asked, milliseconds; who takes longer holds a connection for nothing. */
const SLOWEST = { headersTimeout: 15_000, requestTimeout: 30_000, connectionsCheckingInterval: 5000 };

/** Milliseconds from one write of a session to the next while many act: too short to be noticed. */
const WRITES_APART = 20;

/** Wires everything. Listening is left to the caller. */
export function createApp({
  config,
  storage,
  clock,
  random,
  clientDir,
  build,
  log,
  ...parts
}: AppParts): App {
  const app = express();
  const server = createServer(SLOWEST, app);
  const metrics = metricsRegistry();
  const observer: Observer = {
    ...metrics,
    trouble: (error, doing) => log.error(troubleOf(error), doing),
  };
  const addresses = addressesOf(config, parts.addresses, () => portOf(server) ?? config.port);
  const around = { storage, clock, random, observer, writesApart: WRITES_APART };
  const sessions = sessionsIn(around);
  const keys = keysIn(storage, random);
  const wrong = wrongTries(clock.now);
  const access = accessFor(config, keys, wrong);
  const { io, roomOf } = sockets(server, {
    config,
    clock,
    addresses,
    sessions,
    keys,
    wrong,
    build,
    observer: { ...metrics, ...observer },
  });
  const forgetting = retention({
    ...around,
    sessions,
    days: config.retentionDays,
    done: (count) => log.info({ sessions: count }, 'forgot names, texts and ballots'),
  });
  let isClosing = false;

  app.disable('x-powered-by');
  app.set('query parser', 'simple');
  app.use(securityHeaders(config));
  app.use(logRequests(log, clock));
  app.use(operations(storage, access, metrics, () => isClosing));
  app.use('/api', calls({ config, clock, random, storage, sessions, keys, access, addresses, roomOf }));
  app.use(pages(clientDir, build === 'development', addresses));
  app.use(() => {
    throw new Refused({ code: 'not-found' });
  });
  app.use(answerErrors(observer.trouble));

  return {
    server,
    io,
    async close() {
      isClosing = true;
      const rooms = sessions.loaded().map((session) => roomOf(session));
      await forgetting.stop();
      // What is in hand is written and answered first.
      await sessions.close();
      for (const room of rooms) room.bye('shutting-down');
      await io.close();
      server.closeAllConnections();
      metrics.close();
    },
  };
}

function portOf(server: Server): number | null {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : null;
}
