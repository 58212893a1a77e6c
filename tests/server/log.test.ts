import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { troubleOf } from '../../server/http/log.ts';
import { memoryStorage } from '../../server/storage/memory.ts';
import type { Storage } from '../../server/storage/storage.ts';
import { handClock } from '../tooling/hand-clock.ts';
import { Device, newSecret } from './device.ts';
import { itemId, startPanel, type Panel } from './panel.ts';

/** Every text in a value, whatever it is wrapped in. */
function leaves(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(leaves);
}

/** Writes down all that goes over the wire, in either direction. */
function ear(panel: Panel): { heard: () => string[] } {
  const said: unknown[] = [];
  const devices = new Set<{ socket: Device['socket']; heard: Device['heard']; leaves(): void }>();
  const send = vi.spyOn(Device.prototype, 'sendsRaw');
  const http = vi.spyOn(panel, 'http');
  const connects = vi.spyOn(panel, 'connects').mockImplementation(async (device) => {
    if (device instanceof Device) devices.add(device);
    await device.settles();
    return device;
  });
  return {
    heard() {
      for (const device of devices) {
        said.push(device.socket.auth, device.heard);
        device.leaves();
      }
      said.push(send.mock.calls, http.mock.calls, send.mock.settledResults, http.mock.settledResults);
      for (const one of [send, http, connects]) one.mockRestore();
      return leaves(said);
    },
  };
}

/** Words of the contract itself: they say nothing of anybody. */
const CONTRACT = ['../samples/wire-1.txt', '../../docs/protocol.md']
  .map((path) => readFileSync(new URL(path, import.meta.url), 'utf8'))
  .join('\n');

/** From the lobby to the export: everything that people can send, and some of it wrong. */
async function wholeSession(panel: Panel): Promise<void> {
  await panel.session({
    ballots: 'named',
    groups: ['Bloemkwekers', 'Melkveehouders'],
    title: 'Titel Zwaluwstraat',
  });
  const { id, code, keys } = panel.current;
  const [console, screen, keeper] = [await panel.console(), await panel.screen(), await panel.keeper()];
  const [noor, sam] = [await panel.phone('Hildegonda'), await panel.phone('Wilhelmina')];
  await noor.does('seat.update', { group: 'Bloemkwekers' });
  await console.does('seat.add', { name: 'Grootmoeder Jansen' });
  await console.does('seat.link', { seatId: noor.seatId, pair: newSecret() });
  await console.opens(itemId(console, 1));
  for (const phone of [noor, sam]) {
    await phone.sees((view) => view.item?.phase === 'voting');
    await phone.votes(4);
  }
  await noor.sends('vote.cast', { ...noor.round(), value: 'een waarde die niet kan' });
  await console.closes(itemId(console, 1));
  await console.reveals(itemId(console, 1));
  await noor.does('hand.raise');
  await keeper.does('turn.start', { seatId: noor.seatId });
  await noor.does('write.send', { text: 'Ik schrijf het liever op papier.', name: true });
  await console.does('invite.send', { seatId: sam.seatId });
  await sam.sends('Verkeerde opdracht', { waarom: 'Zomaar bedacht' });
  await panel.phone(undefined, { code: 'ZZZZZZ' });
  await panel.phone(undefined, { seatToken: newSecret() });
  await console.does('session.end');
  await console.does('seat.forget', { seatId: sam.seatId });
  await panel.http(`/j/${code}?naam=Hildegonda`);
  await panel.http(`/console/${id}?vraag=Geheimpje`);
  await panel.http(`/geheim/pad/Hildegonda`);
  await panel.http('/%E0%A4%A');
  for (const form of ['export.json?names=1', 'export.csv?names=1&key=Geheimpje', 'template', 'nergens'])
    await panel.http(`/api/sessions/${id}/${form}`, { key: keys.facilitator });
  await panel.http(`/api/sessions/${id}/export.json`, { key: newSecret() });
  await panel.http('/api/sessions', { method: 'POST', body: '{"title": "Half Geheimpje' });
  await panel.http('/api/sessions', { method: 'POST', body: { title: 'Zonder Geheimpje', locale: 'nl' } });
  await panel.http('/metrics', { key: newSecret() });
  await panel.http(`/api/sessions/${id}/keys`, {
    method: 'POST',
    key: keys.facilitator,
    body: { role: 'screen' },
  });
  await panel.http(`/api/sessions/${id}`, { method: 'DELETE', key: keys.facilitator });
  await screen.until(() => screen.gone !== undefined);
}

const FIELDS = ['hostname', 'level', 'method', 'ms', 'msg', 'pid', 'route', 'status', 'time'];

/** Patterns, as they stand in the code; a refusal within /api is told without that beginning. */
const ROUTES = [
  'none',
  'page',
  '/*asset',
  '/*unknown',
  '/j{/*code}',
  '/metrics',
  ...['', '/api'].flatMap((base) =>
    ['', '/:id', '/:id/keys', '/:id/template', '/:id/export.json', '/:id/export.csv'].map(
      (path) => `${base}/sessions${path}`,
    ),
  ),
];

describe('W14 the log knows nothing of people', () => {
  it('W14 of all that was ever sent in a whole session, either way, nothing is in it', async () => {
    const panel = await startPanel({ config: { metricsToken: 'een-lang-geheim-woord' } });
    const { heard } = ear(panel);
    await wholeSession(panel);
    await panel.stop();
    const sent = new Set(heard().filter((one) => one.length > 3 && !CONTRACT.includes(one)));
    const lines = panel.logged.join('');
    expect(lines.split('\n').length).toBeGreaterThan(15);
    // The ear did hear: names, texts, ids, keys, paths.
    for (const one of [
      'Hildegonda',
      'Ik schrijf het liever op papier.',
      panel.current.keys.report,
      '/geheim/pad/Hildegonda',
    ])
      expect(sent).toContain(one);
    expect([...sent].filter((one) => lines.includes(one))).toEqual([]);
  });

  it('W14 a line has these fields only, and a path is the pattern that it fits', async () => {
    const panel = await startPanel();
    await wholeSession(panel);
    await panel.stop();
    const lines = panel.logged.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect([...new Set(lines.flatMap((line) => Object.keys(line)))].sort()).toEqual(FIELDS);
    const routes = new Set(lines.map((line) => line['route']));
    expect([...routes].filter((one) => !ROUTES.includes(String(one)))).toEqual([]);
  });

  it('W14 an error is told by its kind and place, without its message', async () => {
    const inside = memoryStorage();
    const quoting = (): never => JSON.parse('{"name": Hildegonda}') as never;
    let isBroken = false;
    const storage: Storage = {
      ...inside,
      commit: (...all) => (isBroken ? Promise.resolve().then(quoting) : inside.commit(...all)),
      list: () => Promise.resolve().then(quoting),
    };
    const panel = await startPanel({ storage, clock: handClock() });
    await panel.session();
    const console = await panel.console();
    isBroken = true;
    await console.isRefused('seat.add', { name: 'Hildegonda' }, 'unavailable');
    expect((await panel.http('/api/sessions')).status).toBe(503);
    const text = panel.logged.join('');
    expect(text).toContain('"error":"SyntaxError"');
    expect(text).toContain('"msg":"writing a batch"');
    expect(text).toContain('log.test.ts');
    expect(text).not.toMatch(/Hildegonda|Unexpected/);
  });

  it('W14 a message of many lines does not pass for a place', () => {
    const error = new Error('Noor\n    at Hildegonda (/home/noor)');
    expect(JSON.stringify(troubleOf(error))).not.toMatch(/Noor|noor|Hildegonda/);
    expect(
      troubleOf(Object.assign(new Error('Noor'), { code: 'ENOSPC', errstr: 'disk is full' })),
    ).toMatchObject({
      error: 'Error',
      code: 'ENOSPC',
      because: 'disk is full',
    });
    expect(troubleOf('Noor')).toEqual({ error: 'unknown' });
  });

  it('W14 neither is anything of people in the metrics', async () => {
    const panel = await startPanel();
    const { heard } = ear(panel);
    await wholeSession(panel);
    const sent = new Set(heard().filter((one) => one.length > 3 && !CONTRACT.includes(one)));
    const { text, status } = await panel.http('/metrics');
    expect(status).toBe(200);
    expect(text).toContain('evenwoord_commands_total{type="seat.forget",outcome="ok"} 1');
    expect([...sent].filter((one) => text.includes(one))).toEqual([]);
  });
});
