import { describe, expect, it } from 'vitest';
import type { CreateBody } from '../../shared/session/create.ts';
import type { HttpError } from '../../shared/protocol/http.ts';
import { Room } from '../laws/room.ts';
import { newId } from './device.ts';
import { BODY, startPanel, statement } from './panel.ts';

const chars = (count: number): string => 'é'.repeat(count);
const many = <T>(count: number, one: (n: number) => T): T[] =>
  Array.from({ length: count }, (_, n) => one(n));
const choice = (options: string[]) => ({ kind: 'choice' as const, text: 'Wat eerst?', options });

/** What may be there, the most of it, and one more. */
const BODIES: [string, number, (n: number) => Partial<CreateBody>][] = [
  ['characters of a title', 120, (n) => ({ title: chars(n) })],
  ['characters of a statement', 300, (n) => ({ items: [statement(chars(n))] })],
  ['characters of a note', 300, (n) => ({ items: [{ ...statement('x'), note: chars(n) }] })],
  ['characters of an option', 80, (n) => ({ items: [choice([chars(n), 'b'])] })],
  ['options', 10, (n) => ({ items: [choice(many(n, String))] })],
  ['characters of a group', 30, (n) => ({ groups: [chars(n)] })],
  ['groups', 40, (n) => ({ groups: many(n, String) })],
  ['items', 100, (n) => ({ items: many(n, () => statement('x')) })],
  ['seconds of a target', 600, (n) => ({ turnTargetSeconds: n })],
  ['voters at least', 20, (n) => ({ minBallots: n })],
  ['people expected', 20_000, (n) => ({ expected: n })],
];

describe('W12 limits are told, and hit nobody else', () => {
  it.each(BODIES)('W12 %s: %i, and not one more', async (_, most, of) => {
    const panel = await startPanel();
    const make = async (n: number) => {
      const body = { ...BODY, ...of(n) };
      const reply = await panel.http('/api/sessions', { method: 'POST', body });
      return reply.status === 201 ? 'made' : (reply.body as HttpError).error.code;
    };
    expect(await make(most)).toBe('made');
    expect(['too-large', 'invalid']).toContain(await make(most + 1));
  });

  it.each([
    ['nothing', ''],
    ['only spaces', '   '],
    ['a line break', 'a\nb'],
    ['a control character', 'a\u0007b'],
  ])('W12 a text with %s is refused, and nothing is cut', async (_, title) => {
    const panel = await startPanel();
    const body = { ...BODY, title };
    expect((await panel.http('/api/sessions', { method: 'POST', body })).status).toBe(400);
  });

  it('W12 an HTTP body of 256 kB, and not a byte more', async () => {
    const panel = await startPanel();
    const send = async (bytes: number) => {
      const body = JSON.stringify(BODY);
      return (await panel.http('/api/sessions', { method: 'POST', body: body.padEnd(bytes) })).status;
    };
    expect(await send(256 * 1024)).toBe(201);
    expect(await send(256 * 1024 + 1)).toBe(413);
  });

  it('W12 a command of 16 kB, and not a byte more', async () => {
    const panel = await startPanel();
    await panel.session();
    const console = await panel.console();
    const command = (bytes: number) => {
      const raw = { id: newId(), type: 'session.start', padding: '' };
      return { ...raw, padding: 'x'.repeat(bytes - JSON.stringify(raw).length) };
    };
    expect(await console.sendsRaw(command(16_384))).toMatchObject({ error: { code: 'invalid' } });
    expect(await console.sendsRaw(command(16_385))).toMatchObject({ error: { code: 'too-large' } });
  });

  it('W12 20,000 seats, and not one more', () => {
    const room = new Room();
    for (let i = 0; i < 20_000; i += 1) room.host('seat.add', { name: 'Noor' });
    expect(room.tries('seat.add', { name: 'Noor' })).toMatchObject({ error: { code: 'too-large' } });
    const taken = room.send({ role: 'unseated' }, 'seat.take', { seatToken: room.token() });
    expect(taken).toMatchObject({ ok: false, error: { code: 'too-large' } });
  });
});

describe('W12 a flood from one phone hits nobody else', () => {
  it('W12 while one phone sends thousands, everybody else is answered, and nobody else limited', async () => {
    const panel = await startPanel();
    await panel.session();
    const [console, flood, ...others] = [await panel.console(), ...(await panel.phones(6))];
    await console.does('session.start');
    const answers: string[] = [];
    for (let i = 0; i < 5000; i += 1)
      flood?.socket.emit('command', { id: newId(), type: 'hand.raise' }, (answer) =>
        answers.push(answer.ok ? 'ok' : answer.error.code),
      );
    for (const phone of others) await phone.does('hand.raise');
    await console.sees((view) => view.wants.length === 6);
    // With so many answers waiting it may be let go, too.
    await flood?.until(() => answers.length === 5000 || flood.gone !== undefined);
    expect(answers.filter((one) => one === 'ok').length).toBeLessThan(2500);
    expect(answers.filter((one) => one !== 'ok' && one !== 'rate-limited')).toEqual([]);
    for (const device of [console, ...others]) expect(device.gone).toBeUndefined();
  });
});
