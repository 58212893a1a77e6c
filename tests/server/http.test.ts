import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { HttpError } from '../../shared/protocol/http.ts';
import { Phone } from './device.ts';
import { BODY, statement, startPanel, testFolder, type Panel } from './panel.ts';

const HOST = 'een wachtwoord van de gastheer';
const make = (
  panel: Panel,
  body: unknown = BODY,
  more: { key?: string; headers?: Record<string, string> } = {},
) => panel.http('/api/sessions', { method: 'POST', body, ...more });
const errorIn = (body: unknown) => (body as HttpError).error;

describe('W16 calls answer as the protocol says', () => {
  it('W16 a session is made with its keys and links', async () => {
    const panel = await startPanel();
    const { status, body } = await make(panel, { ...BODY, items: [statement('De wijk is af.')] });
    expect(status).toBe(201);
    const origin = `http://192.168.1.23:${panel.port}`;
    const { id, code, keys, links } = body as Awaited<ReturnType<Panel['session']>>;
    expect(links).toEqual({
      join: `${origin}/j/${code}`,
      console: `${origin}/console/${id}#key=${keys.facilitator}`,
      keeper: `${origin}/keeper/${id}#key=${keys.keeper}`,
      screen: `${origin}/screen/${id}#key=${keys.screen}`,
      report: `${origin}/report/${id}#key=${keys.report}`,
    });
    expect(code).toMatch(/^[2-9A-HJKMNP-Z]{6}$/);
    for (const key of Object.values(keys)) expect(key).toMatch(/^[\w-]{43}$/);
    expect((await panel.http('/api/sessions')).body).toMatchObject([
      { id, code, title: 'Wonen', status: 'lobby' },
    ]);
  });

  it.each([
    ['no body', undefined, 400, 'invalid'],
    ['no JSON', '{', 400, 'invalid'],
    ['an empty title', { ...BODY, title: ' ' }, 400, 'invalid'],
    ['an unknown field', { ...BODY, twice: 1 }, 400, 'invalid'],
    ['a list', [], 400, 'invalid'],
    ['a long title', { ...BODY, title: 'x'.repeat(121) }, 413, 'too-large'],
    ['a large body', { ...BODY, title: 'x'.repeat(300_000) }, 413, 'too-large'],
  ])('W16 %s makes nothing', async (_, body, status, code) => {
    const panel = await startPanel();
    const reply = await panel.http('/api/sessions', { method: 'POST', body });
    expect([reply.status, errorIn(reply.body).code]).toEqual([status, code]);
    expect((await panel.http('/api/sessions')).body).toEqual([]);
  });

  it('W16 bad input says where it is wrong, in the language of whoever asks', async () => {
    const panel = await startPanel();
    const headers = { 'accept-language': 'fr, en;q=0.8, nl;q=0.2' };
    const { body } = await make(
      panel,
      { ...BODY, items: [{ ...statement('x'), scale: 'agree7' }] },
      { headers },
    );
    expect(errorIn(body).message).toMatch(/^Something is not right/);
    expect(errorIn(body).issues).toMatchObject([{ path: 'items.0.scale' }]);
  });

  it('W16 the same idempotency key makes no second session', async () => {
    const panel = await startPanel();
    const headers = { 'idempotency-key': '6f1c3a52-8f5e-4c1b-9d2a-0c3b5e7f9a11' };
    expect((await make(panel, BODY, { headers })).status).toBe(201);
    const again = await make(panel, BODY, { headers });
    expect([again.status, errorIn(again.body).code]).toEqual([409, 'conflict']);
    expect(again.text).not.toContain('keys"');
    expect((await make(panel, BODY, { headers: { 'idempotency-key': 'x' } })).status).toBe(400);
    expect((await panel.http('/api/sessions')).body).toHaveLength(1);
  });

  it('W16 without a password sessions are made at this machine only', async () => {
    const panel = await startPanel();
    const elsewhere = [{ host: 'room.test' }, { host: 'evil.example' }, { 'x-forwarded-for': '10.0.0.9' }];
    for (const headers of elsewhere) expect((await make(panel, BODY, { headers })).status).toBe(403);
    expect((await panel.http('/api/here')).body).toEqual({ loopback: true, hostPassword: false });
    const far = await panel.http('/api/here', { headers: { 'x-forwarded-for': '10.0.0.9' } });
    expect(far.body).toEqual({ loopback: false, hostPassword: false });
  });

  it('W16 with a password it is asked of everybody', async () => {
    const panel = await startPanel({ config: { hostPassword: HOST } });
    expect((await make(panel)).status).toBe(401);
    expect((await make(panel, BODY, { key: 'iets anders' })).status).toBe(401);
    expect((await make(panel, BODY, { key: HOST })).status).toBe(201);
    expect((await panel.http('/api/sessions')).status).toBe(401);
    expect((await panel.http('/api/sessions', { key: HOST })).body).toHaveLength(1);
  });

  it('W16 a template makes the same session again', async () => {
    const panel = await startPanel();
    const { id, keys } = await panel.session({ groups: ['Noord'], minBallots: 7 });
    const { body } = await panel.http(`/api/sessions/${id}/template`, { key: keys.facilitator });
    expect(body).toMatchObject({ title: 'Wonen in de wijk', groups: ['Noord'], minBallots: 7 });
    expect((await make(panel, body)).status).toBe(201);
  });

  it.each([
    ['no key', undefined, 401],
    ['a key of nothing', 'x'.repeat(43), 404],
    ['a lower key', 'screen', 403],
  ])('W16 with %s nothing is handed out', async (_, key, status) => {
    const panel = await startPanel();
    const { id, keys } = await panel.session();
    const given = key === 'screen' ? keys.screen : key;
    for (const path of ['template', 'export.json', 'export.csv']) {
      const reply = await panel.http(
        `/api/sessions/${id}/${path}`,
        given === undefined ? {} : { key: given },
      );
      expect(reply.status).toBe(status);
    }
    const other = await panel.http('/api/sessions/nowhere/template', { key: keys.facilitator });
    expect(other.status).toBe(404);
  });

  it('W16 exports come as a file for people and one for programs', async () => {
    const panel = await startPanel();
    const { id, keys } = await panel.session();
    await panel.phone('Noor');
    const key = keys.facilitator;
    const json = await panel.http(`/api/sessions/${id}/export.json`, { key });
    expect(json.body).toMatchObject({ version: 1 });
    expect(json.text).not.toContain('Noor');
    expect((await panel.http(`/api/sessions/${id}/export.json?names=1`, { key })).text).toContain('Noor');
    const csv = await panel.http(`/api/sessions/${id}/export.csv`, { key });
    expect(csv.headers['content-type']).toBe('text/csv; charset=utf-8');
  });

  it('W16 whoever runs the server can ask how it is', async () => {
    const panel = await startPanel({ config: { metricsToken: 'een lang geheim woord' } });
    expect((await panel.http('/healthz')).status).toBe(200);
    expect((await panel.http('/readyz')).status).toBe(200);
    expect((await panel.http('/metrics')).status).toBe(401);
    const { text } = await panel.http('/metrics', { key: 'een lang geheim woord' });
    expect(text).toContain('evenwoord_connections');
    expect(text).toContain('evenwoord_event_loop_lag_seconds');
  });
});

describe('W15 headers keep pages to themselves, and break nothing on plain http', () => {
  const pages = async (config: { publicUrl?: string } = {}) => {
    const folder = testFolder();
    mkdirSync(join(folder, 'assets'));
    for (const name of ['index.html', 'phone.html', 'assets/a-1b2c.js', 'icon.svg'])
      writeFileSync(join(folder, name), name);
    return startPanel({ config, clientDir: folder });
  };

  it('W15 every page has a strict policy, and nothing that promises https', async () => {
    const panel = await pages();
    const { headers } = await panel.http('/j/ABCDEF');
    const policy = String(headers['content-security-policy']);
    for (const part of [
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "frame-ancestors 'self'",
    ])
      expect(policy.split(';')).toContain(part);
    expect(policy).toContain(`connect-src 'self' ws://127.0.0.1:${panel.port}`);
    expect(policy).not.toMatch(/unsafe|upgrade-insecure-requests/);
    expect(headers['strict-transport-security']).toBeUndefined();
    expect(headers['cross-origin-opener-policy']).toBeUndefined();
    expect(headers['origin-agent-cluster']).toBeUndefined();
    expect(headers['referrer-policy']).toBe('no-referrer');
    expect(headers['x-powered-by']).toBeUndefined();
  });

  it('W15 https is promised where the host has it', async () => {
    const { headers } = await (await pages({ publicUrl: 'https://panel.example' })).http('/');
    expect(headers['content-security-policy']).toContain('upgrade-insecure-requests');
    expect(headers['strict-transport-security']).toContain('max-age=');
  });

  it.each([
    ['/', 'index.html'],
    ['/console/x', 'index.html'],
    ['/screen/x', 'index.html'],
    ['/report/x', 'index.html'],
    ['/j', 'phone.html'],
    ['/j/abc-def', 'phone.html'],
    ['/icon.svg', 'icon.svg'],
  ])('W15 %s is fresh each time', async (path, file) => {
    const reply = await (await pages()).http(path);
    expect([reply.status, reply.text]).toEqual([200, file]);
    expect(reply.headers['cache-control']).toBe('no-cache');
  });

  it('W15 what has its own name for every version is kept for ever', async () => {
    const panel = await pages();
    const reply = await panel.http('/assets/a-1b2c.js');
    expect(reply.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await panel.http('/assets/none.js')).status).toBe(404);
    expect((await panel.http('/console/x/y')).status).toBe(404);
    expect((await panel.http('/%E0%A4%A')).status).toBe(400);
  });
});

describe('W23 the console knows whether the room can reach this machine', () => {
  it('W23 nobody did, until a phone came by the address of the room', async () => {
    const panel = await startPanel({ config: { publicUrl: 'http://room.test' } });
    const { code } = await panel.session();
    const console = await panel.console();
    await panel.phone('Noor');
    await panel.http(`/j/${code}`);
    await panel.quiet(console);
    expect(console.view?.network).toEqual({ reached: false, addresses: [] });
    const phone = new Phone(panel.origin, { code }, { headers: { host: 'room.test' } });
    await panel.connects(phone);
    await console.sees((view) => view.network.reached);
  });

  it('W23 the address that she chooses is the one in the link, while the machine has it', async () => {
    const found = [
      { name: 'wifi0', address: '192.168.1.23' },
      { name: 'eth0', address: '10.0.0.5' },
    ];
    const panel = await startPanel({ addresses: () => found });
    const { code } = await panel.session();
    const [console, screen] = [await panel.console(), await panel.screen()];
    const [, other] = console.view?.network.addresses ?? [];
    expect(other).toEqual({ name: 'eth0', origin: `http://10.0.0.5:${panel.port}` });
    await console.does('session.update', { address: other?.origin });
    await screen.sees((view) => view.join?.url === `http://10.0.0.5:${panel.port}/j/${code}`);
    found.pop();
    await console.does('session.update', { title: 'Wonen' });
    await console.sees((view) => view.join === `http://192.168.1.23:${panel.port}/j/${code}`);
  });
});
