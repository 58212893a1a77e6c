/* oxlint-disable oxc/no-async-endpoint-handlers -- Express 5 takes a rejected promise as an error by itself. */
import { json, Router, type Request } from 'express';
import * as v from 'valibot';
import type { Id } from '../../shared/ids.ts';
import { keysSchema, type Created, type KeyRole } from '../../shared/protocol/http.ts';
import { TOO_LARGE, uuidSchema } from '../../shared/questions/fields.ts';
import { createSchema, template } from '../../shared/session/create.ts';
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import { exportCsv } from '../export/csv.ts';
import { exportJson } from '../export/json.ts';
import type { Keys } from '../sessions/keys.ts';
import type { LiveSession } from '../sessions/live-session.ts';
import { makeSession } from '../sessions/make.ts';
import type { Random } from '../sessions/secrets.ts';
import type { Sessions } from '../sessions/sessions.ts';
import type { Room } from '../sockets/room.ts';
import type { Storage } from '../storage/storage.ts';
import type { Access } from './access.ts';
import type { Addresses } from './addresses.ts';
import { Refused } from './errors.ts';
import { isSameOrigin } from './request.ts';

export interface CallsAround {
  config: Pick<Config, 'hostPassword' | 'publicUrl'>;
  clock: Clock;
  random: Random;
  storage: Storage;
  sessions: Sessions;
  keys: Keys;
  access: Access;
  addresses: Addresses;
  roomOf(session: LiveSession): Room;
}

const BODY_BYTES = 256 * 1024;

/** Every call under /api. */
export function calls(around: CallsAround): Router {
  const { access, storage, sessions, keys, clock, addresses } = around;
  const router = Router({ caseSensitive: true });
  const body = json({ limit: BODY_BYTES });
  router.use((request, response, next) => {
    // A browser asks before it does what another site wants; this holds without that too.
    if (!isSameOrigin(request, around.config.publicUrl)) throw new Refused({ code: 'forbidden' });
    response.setHeader('Cache-Control', 'no-store');
    next();
  });

  router.get('/here', (request, response) => {
    response.json({ loopback: access.isLocal(request), hostPassword: around.config.hostPassword !== null });
  });

  router.post('/sessions', async (request, _response, next) => {
    await access.host(request);
    next();
  });
  router.post('/sessions', body, async (request, response) => {
    const fields = fieldsOf(createSchema, request.body);
    const made = await makeSession(fields, idempotencyKey(request), around);
    if (made === 'repeated') throw new Refused({ code: 'conflict', reason: 'keys-given' });
    const created: Created = { ...made, links: linksOf(made.id, made.code, made.keys) };
    response.status(201).json(created);
  });

  router.get('/sessions', async (request, response) => {
    await access.host(request);
    response.json(await storage.list());
  });

  router.post('/sessions/:id/keys', body, async (request, response) => {
    const { id } = request.params;
    const caller = await access.caller(request, id, ['host', 'facilitator']);
    const { role } = fieldsOf(keysSchema, request.body);
    const session = await sessionOf(id);
    const key = await keys.renew(id, role, caller.role === 'host' ? null : caller.key);
    if (key === null) throw new Refused({ code: 'not-found' });
    if (role !== 'report') around.roomOf(session).bye('key-changed', role);
    response.json({ key, link: linkOf(id, role, key) });
  });

  router.get('/sessions/:id/template', async (request, response) => {
    const { id } = request.params;
    await access.caller(request, id, ['facilitator']);
    const session = await sessionOf(id);
    response.json(await session.read((state) => template(state, clock.now())));
  });

  router.get('/sessions/:id/export.json', async (request, response) => {
    const session = await sessionToExport(request, request.params.id);
    const names = withNames(request);
    response.json(await session.read((state) => exportJson(state, names, clock.now())));
  });

  router.get('/sessions/:id/export.csv', async (request, response) => {
    const session = await sessionToExport(request, request.params.id);
    const names = withNames(request);
    const text = await session.read((state) => exportCsv(state, names, state.meeting.locale));
    response
      .type('text/csv; charset=utf-8')
      .setHeader('Content-Disposition', 'attachment; filename="evenwoord.csv"')
      .send(text);
  });

  router.delete('/sessions/:id', async (request, response) => {
    const { id } = request.params;
    await access.caller(request, id, ['host', 'facilitator']);
    const session = await sessionOf(id);
    await remove(session);
    response.status(204).end();
  });

  router.use(() => {
    throw new Refused({ code: 'not-found' });
  });

  async function sessionOf(id: Id): Promise<LiveSession> {
    const session = await sessions.get(id);
    if (!session) throw new Refused({ code: 'not-found' });
    return session;
  }

  async function remove(session: LiveSession): Promise<void> {
    const room = around.roomOf(session);
    await sessions.release(session.id);
    try {
      await storage.remove(session.id);
      room.bye('deleted');
    } catch (error) {
      // It may be there still: whoever was connected comes back and finds out.
      room.bye('shutting-down');
      throw error;
    }
  }

  /** The report's key opens what the report shows, without names of its own. */
  async function sessionToExport(request: Request, id: Id): Promise<LiveSession> {
    await access.caller(request, id, withNames(request) ? ['facilitator'] : ['facilitator', 'report']);
    return sessionOf(id);
  }

  function linksOf(id: Id, code: string, given: Record<KeyRole, string>): Created['links'] {
    const link = (role: KeyRole): string => linkOf(id, role, given[role]);
    return {
      join: addresses.joinLink(code),
      console: link('facilitator'),
      keeper: link('keeper'),
      screen: link('screen'),
      report: link('report'),
    };
  }

  function linkOf(id: Id, role: KeyRole, key: string): string {
    const page = role === 'facilitator' ? 'console' : role;
    return `${addresses.origin()}/${page}/${id}#key=${key}`;
  }

  return router;
}

const withNames = (request: Request): boolean => request.query['names'] === '1';

function idempotencyKey(request: Request): string | null {
  const given = request.get('Idempotency-Key');
  if (given === undefined) return null;
  if (v.safeParse(uuidSchema, given).success) return given.toLowerCase();
  throw new Refused({ code: 'invalid' }, { issues: [{ path: 'Idempotency-Key', message: 'uuid' }] });
}

function fieldsOf<Output>(schema: v.GenericSchema<unknown, Output>, body: unknown): Output {
  const parsed = v.safeParse(schema, body);
  if (parsed.success) return parsed.output;
  const issues = parsed.issues.map((issue) => ({ path: v.getDotPath(issue) ?? '', message: issue.message }));
  const isLong = issues.some((issue) => issue.message === TOO_LARGE);
  throw new Refused({ code: isLong ? 'too-large' : 'invalid' }, { issues });
}
