import { connect, type Socket } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startPanel } from '../server/panel.ts';

const HEAD = 'POST /api/sessions HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n';

describe('W12 limits are told, and hit nobody else', () => {
  it.each([
    ['headers', HEAD],
    ['a body', `${HEAD}Content-Length: 1000\r\n\r\n`],
  ])('W12 two hundred who send %s a byte a second are sent away, and hold up nobody', async (_, start) => {
    const panel = await startPanel();
    await panel.session();
    const console = await panel.console();
    const slow = Array.from({ length: 200 }, () => dribbles(panel.port, start));
    await panel.phones(10);
    await console.does('session.start');
    for (const { reply, sent } of await Promise.all(slow)) {
      expect(reply).toMatch(/^(HTTP\/1\.1 408 |$)/);
      expect(sent).toBeLessThan(50);
    }
    await console.does('session.pause');
    expect((await panel.http('/healthz')).status).toBe(200);
  });
});

/** What the server said before it closed the connection, and how many bytes it waited for. */
function dribbles(port: number, start: string): Promise<{ reply: string; sent: number }> {
  return new Promise((resolve) => {
    let [reply, sent] = ['', 0];
    const socket: Socket = connect(port, '127.0.0.1', () => socket.write(start));
    const more = setInterval(() => {
      sent += 1;
      socket.write('x');
    }, 1000);
    onTestFinished(() => clearInterval(more));
    socket.on('data', (part: Buffer) => (reply += part.toString('latin1')));
    socket.on('error', () => {});
    socket.on('close', () => {
      clearInterval(more);
      resolve({ reply, sent });
    });
  });
}
