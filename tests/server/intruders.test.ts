import { mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BODY, startPanel, testFolder, type Panel } from './panel.ts';

const MARKUP = '<img src=x onerror=alert(1)>"\'&';

/** A server with pages, beside which lies a file that is none of its business. */
async function withPages(config: { publicUrl?: string } = {}): Promise<Panel> {
  const folder = testFolder();
  const client = join(folder, 'client');
  mkdirSync(join(client, 'assets'), { recursive: true });
  for (const name of ['index.html', 'phone.html', 'assets/a-1b2c.js', 'icon.svg'])
    writeFileSync(join(client, name), `page ${name}`);
  writeFileSync(join(folder, 'secret.txt'), 'geheim');
  return startPanel({ clientDir: client, config });
}

/** Sends bytes as they are; everything that came back until the server had nothing more to say. */
function bytes(panel: Panel, text: string): Promise<string> {
  return new Promise((resolve) => {
    const parts: Buffer[] = [];
    const socket = connect(panel.port, '127.0.0.1', () => socket.write(text, 'latin1'));
    socket.on('data', (part: Buffer) => parts.push(part));
    socket.on('error', () => {});
    socket.on('close', () => resolve(Buffer.concat(parts).toString('latin1')));
  });
}

describe('W34 what people write and what a request says never becomes markup, a header, a path or a type', () => {
  it.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/../../secret.txt',
    '/assets/..%5c..%5csecret.txt',
    '/assets/%2e%2e%2f%2e%2e%2fsecret.txt',
    '//secret.txt',
    '/./../secret.txt',
    '/secret.txt%00.js',
    '/console/..%2f..%2fsecret.txt',
  ])('W34 no path leads out of the pages: %s', async (path) => {
    const panel = await withPages();
    const reply = await bytes(panel, `GET ${path} HTTP/1.1\r\nHost: room.test\r\nConnection: close\r\n\r\n`);
    expect(reply).toMatch(/^HTTP\/1\.1 (200|400|404) /);
    expect(reply).not.toContain('geheim');
  });

  it('W34 nothing of an address comes back in a page or a header', async () => {
    const panel = await withPages();
    for (const path of [
      `/j/${encodeURIComponent(MARKUP)}`,
      `/console/%0d%0aSet-Cookie:a=b`,
      `/none/%3Cscript%3E`,
    ]) {
      const { text, headers } = await panel.http(path, { headers: { accept: 'text/html' } });
      expect(text).toMatch(/^page (index|phone)\.html$/);
      expect(JSON.stringify(headers)).not.toMatch(/onerror|set-cookie|script>/i);
    }
    const api = await panel.http(`/api/${encodeURIComponent(MARKUP)}?${encodeURIComponent(MARKUP)}`);
    expect(api.text).not.toContain('onerror');
  });

  it('W34 what people write goes out as data only: JSON, and a CSV that is offered as a file', async () => {
    const panel = await startPanel();
    const { id, keys } = await panel.session({ title: MARKUP });
    const noor = await panel.phone('=HYPERLINK("http://evil.example";"x")');
    const [console, screen] = [await panel.console(), await panel.screen()];
    expect(noor.seat?.name).toBe('=HYPERLINK("http://evil.example";"x")');
    expect([console.view?.title, screen.view?.title]).toEqual([MARKUP, MARKUP]);
    const key = keys.facilitator;
    const json = await panel.http(`/api/sessions/${id}/export.json?names=1`, { key });
    const csv = await panel.http(`/api/sessions/${id}/export.csv?names=1`, { key });
    expect(json.headers['content-type']).toMatch(/^application\/json/);
    expect(csv.headers['content-disposition']).toMatch(/^attachment;/);
    expect(csv.text).toContain("'=HYPERLINK");
    for (const { headers } of [json, csv]) {
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['content-security-policy']).toContain("default-src 'none'");
    }
  });

  it('W34 no answer may be taken for another type, nor put in a frame of another site', async () => {
    const panel = await withPages();
    await panel.session();
    const paths = [
      '/',
      '/j/ABCDEF',
      '/assets/a-1b2c.js',
      '/icon.svg',
      '/api/here',
      '/api/none',
      '/none',
      '/healthz',
    ];
    for (const path of [
      ...paths,
      '/socket.io/?EIO=4&transport=polling',
      '/socket.io/?EIO=4&transport=none',
    ]) {
      const { headers } = await panel.http(path);
      expect([path, headers['x-content-type-options']]).toEqual([path, 'nosniff']);
    }
    for (const path of ['/', '/j/ABCDEF', '/screen/x', '/none']) {
      const { headers } = await panel.http(path, { headers: { accept: 'text/html' } });
      expect(headers['x-frame-options']).toBe('SAMEORIGIN');
      expect(headers['content-security-policy']).toContain("frame-ancestors 'self'");
    }
  });

  it('W34 a name of the host that is none does not get into the policy', async () => {
    const panel = await withPages();
    const { headers } = await panel.http('/', {
      headers: { host: "evil.example; script-src 'unsafe-inline'" },
    });
    expect(headers['content-security-policy']).not.toContain('evil.example');
    const links = await panel.http('/api/sessions', {
      method: 'POST',
      body: BODY,
      headers: { host: '127.0.0.1', 'x-forwarded-host': 'evil.example' },
    });
    expect(links.text).not.toContain('evil.example');
  });

  it.each([
    ['two lengths', 'Content-Length: 5\r\nContent-Length: 50'],
    ['a length and pieces', 'Content-Length: 5\r\nTransfer-Encoding: chunked'],
    ['pieces in disguise', 'Transfer-Encoding: xchunked'],
    ['a header on two lines', 'X-A: b\r\n c: d'],
  ])('W34 a request that two servers could read differently is refused: %s', async (_, header) => {
    const panel = await startPanel();
    const head = `POST /api/sessions HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: application/json\r\n${header}`;
    const reply = await bytes(panel, `${head}\r\n\r\n${JSON.stringify(BODY)}`);
    expect(reply).not.toMatch(/^HTTP\/1\.1 2/);
  });
});

describe('W13 pages of other sites stay outside', () => {
  it.each([
    ['a form', { 'content-type': 'text/plain' }],
    ['a form of fields', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['a script', { 'content-type': 'application/json' }],
  ])(
    'W13 %s of another site makes no session, though the browser is on this very machine',
    async (_, headers) => {
      const panel = await startPanel();
      const reply = await panel.http('/api/sessions', {
        method: 'POST',
        body: BODY,
        headers: { ...headers, origin: 'http://evil.example' },
      });
      expect(reply.status).toBeGreaterThanOrEqual(400);
      expect((await panel.http('/api/sessions')).body).toEqual([]);
      const asked = await panel.http('/api/sessions', {
        method: 'OPTIONS',
        headers: { origin: 'http://evil.example' },
      });
      expect(asked.headers['access-control-allow-origin']).toBeUndefined();
    },
  );

  it('W13 another site may not poll either', async () => {
    const panel = await startPanel();
    const headers = { origin: 'http://evil.example' };
    const reply = await panel.http('/socket.io/?EIO=4&transport=polling', { headers });
    expect(reply.status).toBe(403);
    expect(reply.headers['access-control-allow-origin']).toBeUndefined();
  });
});
