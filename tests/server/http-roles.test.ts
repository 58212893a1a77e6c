import { describe, expect, it } from 'vitest';
import { calls, type CallsAround } from '../../server/http/calls.ts';
import { handClock } from '../tooling/hand-clock.ts';
import { newSecret } from './device.ts';
import { BODY, startPanel, type Panel } from './panel.ts';

const HOST = 'een wachtwoord van de gastheer';

/** Who may make which call about a session. The test holds the list to the calls that there are. */
const MAY: Record<string, readonly Caller[]> = {
  'GET /here': [
    'nobody',
    'a wrong key',
    'host',
    'facilitator',
    'keeper',
    'screen',
    'report',
    'another session',
    'a phone',
  ],
  'POST /sessions': ['host'],
  'GET /sessions': ['host'],
  'POST /sessions/:id/keys': ['host', 'facilitator'],
  'GET /sessions/:id/template': ['facilitator'],
  'GET /sessions/:id/export.json': ['facilitator', 'report'],
  'GET /sessions/:id/export.json?names=1': ['facilitator'],
  'GET /sessions/:id/export.csv': ['facilitator', 'report'],
  'GET /sessions/:id/export.csv?names=1': ['facilitator'],
  'DELETE /sessions/:id': ['host', 'facilitator'],
};

const CALLERS = [
  'nobody',
  'a wrong key',
  'host',
  'facilitator',
  'keeper',
  'screen',
  'report',
  'another session',
  'a phone',
] as const;
type Caller = (typeof CALLERS)[number];

describe('W33 who may make which call', () => {
  it('W33 the list is of all calls that there are', () => {
    const routes = calls({} as CallsAround).stack.flatMap(({ route }) => (route ? [route] : []));
    const there = routes.flatMap(({ path, stack }) =>
      stack.map(({ method }) => `${method.toUpperCase()} ${path}`),
    );
    const listed = Object.keys(MAY).filter((call) => !call.includes('?'));
    expect([...new Set(there)].toSorted()).toEqual(listed.toSorted());
  });

  it.each(Object.keys(MAY).flatMap((call) => CALLERS.map((caller) => [call, caller] as const)))(
    'W33 %s by %s',
    async (call, caller) => {
      const panel = await startPanel({ clock: handClock(), config: { hostPassword: HOST } });
      const keys = await keysFor(panel);
      const [method = '', path = ''] = call.split(' ');
      const key = keys[caller];
      const reply = await panel.http(`/api${path.replace(':id', panel.current.id)}`, {
        method,
        ...(key === undefined ? {} : { key }),
        ...(method === 'POST' ? { body: path.endsWith('keys') ? { role: 'screen' } : BODY } : {}),
      });
      const mayIt = MAY[call]?.includes(caller) === true;
      if (mayIt) expect(reply.status).toBeLessThan(300);
      else expect([401, 403, 404]).toContain(reply.status);
      const there = await panel.http(`/api/sessions/${panel.current.id}/template`, {
        key: panel.current.keys.facilitator,
      });
      expect(there.status).toBe(mayIt && method === 'DELETE' ? 404 : 200);
    },
  );
});

async function keysFor(panel: Panel): Promise<Record<Caller, string | undefined>> {
  const [other, own] = [await panel.sessionOf(HOST), await panel.sessionOf(HOST)];
  const phone = await panel.phone('Noor');
  return {
    nobody: undefined,
    'a wrong key': newSecret(),
    host: HOST,
    ...own.keys,
    'another session': other.keys.facilitator,
    'a phone': phone.seatToken,
  };
}
