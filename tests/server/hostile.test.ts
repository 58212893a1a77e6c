import { Agent } from 'node:http';
import { describe, expect, it } from 'vitest';
import { newId } from './device.ts';
import { startPanel, type Panel } from './panel.ts';
import { RawClient } from './raw.ts';

const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

/** A phone that is in, and speaks by hand. */
async function hostile(panel: Panel): Promise<RawClient> {
  const client = await new RawClient(panel.origin, new Agent()).opens();
  expect(await client.enters({ protocol: 1, code: panel.current.code })).toMatch(/^40/);
  return client;
}

describe('W2 what comes over the wire is judged in one order, and nothing in it can stop the server', () => {
  it.each([
    ['lists in lists', nested(30_000)],
    ['a command that holds lists in lists', `{"id":"${newId()}","type":"hand.lower","x":${nested(7000)}}`],
    ['a prototype', `{"__proto__":{"id":"${newId()}"},"type":"hand.lower"}`],
    ['an endless number', `{"id":"${newId()}","type":"hand.lower","x":1e999}`],
    ['half a character', `{"id":"${newId()}","type":"\\ud800"}`],
  ])('W2 %s', async (_, json) => {
    const panel = await startPanel();
    await panel.session();
    const client = await hostile(panel);
    await client.says(`427["command",${json}]`);
    expect(await client.hears((packet) => packet.startsWith('437'))).toMatch(
      /^437\[\{"ok":false,"error":\{"code":"(invalid|too-large|forbidden)"/,
    );
  });

  it.each([
    ['garbage', 'x'],
    ['no packet', ''],
    ['a broken event', '42["command"'],
    ['an event that is no list', '42{}'],
    ['a thousand attachments', '451000-["command",{"_placeholder":true,"num":0}]'],
    ['an acknowledgement of nothing', '431[]'],
    ['another namespace', '40/admin,'],
    ['a second greeting', '40{"protocol":1}'],
    ['an event of the server itself', '42["disconnect"]'],
  ])('W2 %s closes the connection of whoever said it, at most', async (_, packet) => {
    const panel = await startPanel();
    await panel.session();
    const [calm, client] = [await panel.console(), await hostile(panel)];
    await client.says(packet);
    await calm.does('session.start');
    expect((await panel.http('/healthz')).status).toBe(200);
  });
});
