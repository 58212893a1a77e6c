import { describe, expect, it } from 'vitest';
import { handClock } from '../tooling/hand-clock.ts';
import { newId, newSecret, Phone, type Console } from './device.ts';
import { BODY, startPanel, type Panel } from './panel.ts';

describe('W12 limits are told, and hit nobody else', () => {
  it('W12 forty commands at once, then twenty a second, for each connection', async () => {
    const clock = handClock();
    const panel = await startPanel({ clock });
    await panel.session();
    const [hasty, calm] = [await panel.console(), await panel.console()];
    const burst = () => Promise.all(Array.from({ length: 60 }, () => hasty.sends('session.pause')));
    const limited = async () => {
      const answers = await burst();
      return answers.filter((answer) => !answer.ok && answer.error.code === 'rate-limited').length;
    };
    expect(await limited()).toBe(20);
    clock.advance(1000);
    expect(await limited()).toBe(40);
    await calm.isRefused('session.pause', {}, 'conflict', 'not-live');
  });

  it('W12 a command over 16 kB is too large, and the connection stays', async () => {
    const panel = await startPanel();
    await panel.session();
    const console = await panel.console();
    await console.isRefused('seat.add', { name: 'x'.repeat(17_000) }, 'too-large');
    await console.isRefused('seat.add', { name: 'x'.repeat(41) }, 'too-large');
    await console.does('seat.add', { name: 'x'.repeat(40) });
    expect(console.gone).toBeUndefined();
  });

  it('W12 what no honest client sends ends its connection, and no other', async () => {
    const panel = await startPanel();
    await panel.session();
    const [flood, calm] = [await panel.phone('Noor'), await panel.console()];
    flood.socket.emit('command', { id: newId(), type: 'x'.repeat(1_000_000) } as never, () => {});
    await flood.until(() => flood.gone !== undefined);
    await calm.does('session.start');
  });

  it('W12 five connections a seat and twenty consoles; one that goes makes room', async () => {
    const panel = await startPanel();
    await panel.session();
    const noor = await panel.phone('Noor');
    const auth = { seatToken: noor.seatToken };
    for (let i = 0; i < 4; i += 1) expect((await panel.phone(undefined, auth)).refused).toBeUndefined();
    expect((await panel.phone(undefined, auth)).refused?.code).toBe('full');
    const consoles: Console[] = [];
    for (let i = 0; i < 20; i += 1) consoles.push(await panel.console());
    expect((await panel.console()).refused?.code).toBe('full');
    consoles[3]?.leaves();
    await consoles[0]?.sees((view) => view.online.consoles === 19);
    expect((await panel.console()).refused).toBeUndefined();
  });

  it('W12 thirty wrong codes a minute; right ones from the same address are let in all the same', async () => {
    const panel = await startPanel();
    const { id } = await panel.session();
    const codes: (string | undefined)[] = [];
    for (let i = 0; i < 15; i += 1) {
      codes.push((await panel.phone(undefined, { code: 'XXXXXX' })).refused?.code);
      codes.push((await panel.console(newSecret())).refused?.code);
    }
    expect(new Set(codes)).toEqual(new Set(['not-found']));
    expect((await panel.phone(undefined, { code: 'ZZZZZZ' })).refused).toEqual({
      code: 'rate-limited',
      message: 'Dat ging even te snel. Wacht een paar tellen.',
    });
    const reply = await panel.http(`/api/sessions/${id}/template`, { key: newSecret() });
    expect(reply.status).toBe(429);
    expect(Number(reply.headers['retry-after'])).toBeGreaterThan(0);
    expect((await panel.phone('Noor')).seat?.name).toBe('Noor');
    expect((await panel.console()).refused).toBeUndefined();
  });
});

describe('W31 guessing is slow, and a room behind one address is never locked out', () => {
  const code = async (panel: Panel, tried: string) =>
    (await panel.phone(undefined, { code: tried })).refused?.code;

  it('W31 beyond the limit one code a second is looked at, but one that was right there before goes on', async () => {
    const clock = handClock();
    const panel = await startPanel({ clock });
    const home = await panel.session();
    const other = await panel.session();
    expect(await code(panel, home.code)).toBeUndefined();
    for (let i = 0; i < 31; i += 1) await code(panel, 'XXXXXX');
    expect(await code(panel, 'XXXXXX')).toBe('rate-limited');
    expect(await code(panel, other.code)).toBe('rate-limited');
    for (let i = 0; i < 25; i += 1) expect(await code(panel, home.code)).toBeUndefined();
    clock.advance(1000);
    for (let i = 0; i < 25; i += 1) expect(await code(panel, other.code)).toBeUndefined();
  });

  it('W31 a whole IPv6 network counts as one address, and an address of a proxy as what it says', async () => {
    const panel = await startPanel({ config: { trustProxy: 1 } });
    const made = await panel.session();
    const from = async (address: string, tried: string) => {
      const headers = { 'x-forwarded-for': address };
      return (await panel.connects(new Phone(panel.origin, { code: tried }, { headers }))).refused?.code;
    };
    for (let i = 0; i < 31; i += 1) await from(`2001:db8::1:0:${i}`, 'XXXXXX');
    expect(await from('2001:db8:0:0:9::9', 'YYYYYY')).toBe('rate-limited');
    expect(await from('2001:db8:0:1::9', 'YYYYYY')).toBe('not-found');
    expect(await from('2001:db8:0:1::9', made.code)).toBeUndefined();
  });

  it('W31 a host password is looked at once a second by then, wherever it is tried; keys always are', async () => {
    const [clock, hostPassword] = [handClock(), 'een wachtwoord van de gastheer'];
    const panel = await startPanel({ clock, config: { hostPassword } });
    const made = await panel.http('/api/sessions', { method: 'POST', key: hostPassword, body: BODY });
    const { id, keys } = made.body as { id: string; keys: { facilitator: string } };
    const later = await startPanel({ clock, config: { hostPassword } });
    for (let i = 0; i < 32; i += 1) await later.http('/api/sessions', { key: `een gok ${i}` });
    for (const path of ['/api/sessions', `/api/sessions/${id}/template`]) {
      const { status, headers } = await later.http(path, { key: hostPassword });
      expect([status, headers['retry-after']]).toEqual([429, '1']);
    }
    for (let i = 0; i < 32; i += 1) await panel.http(`/api/sessions/${id}/template`, { key: `een gok ${i}` });
    expect((await panel.http(`/api/sessions/${id}/template`, { key: keys.facilitator })).status).toBe(200);
    clock.advance(1000);
    expect((await later.http('/api/sessions', { key: hostPassword })).status).toBe(200);
    expect((await later.http('/api/sessions', { key: hostPassword })).status).toBe(200);
  });
});

describe('W13 pages of other sites stay outside', () => {
  const knock = async (origin: string, publicUrl: string | null = null) => {
    const panel = await startPanel({ config: { publicUrl } });
    const { code } = await panel.session();
    const headers = { origin: origin.replace('PORT', String(panel.port)) };
    const phone = new Phone(panel.origin, { code }, { headers });
    phone.socket.io.reconnection(false);
    const outcome = await Promise.race([
      new Promise((resolve) => {
        phone.socket.on('connect_error', () => resolve('refused'));
      }),
      phone.settles().then(() => 'let in'),
    ]);
    phone.leaves();
    return outcome;
  };
  it.each([
    ['http://127.0.0.1:PORT', null, 'let in'],
    ['https://panel.example', 'https://panel.example', 'let in'],
    ['http://evil.example', null, 'refused'],
    ['http://127.0.0.1:1', null, 'refused'],
    ['null', null, 'refused'],
  ])('W13 a page of %s (public address: %s) is %s', async (origin, publicUrl, outcome) => {
    expect(await knock(origin, publicUrl)).toBe(outcome);
  });
});

describe('W22 only what speaks this protocol comes in', () => {
  it.each([
    ['an older page', { protocol: 0, code: 'ABCDEF' }, 'protocol'],
    ['nothing at all', { protocol: undefined }, 'protocol'],
    ['neither a code nor a session', {}, 'not-found'],
    ['a code that can be none', { code: '!' }, 'not-found'],
    ['a key of another length', { session: 'x', key: 'y' }, 'not-found'],
    ['objects in the place of texts', { session: {}, key: [] }, 'not-found'],
  ])('W22 %s: %o is %s', async (_, auth, code) => {
    const panel = await startPanel();
    const phone = await panel.connects(new Phone(panel.origin, auth));
    expect(phone.refused?.code).toBe(code);
  });

  it('W22 where web sockets do not get through, long polling does', async () => {
    const panel = await startPanel();
    const { code } = await panel.session();
    const phone = await panel.connects(new Phone(panel.origin, { code }, { transports: ['polling'] }));
    await phone.sits('Noor');
    expect(phone.events().slice(0, 3)).toEqual(['welcome', 'view', 'seat']);
  });

  it('W22 a code is read as people write it', async () => {
    const panel = await startPanel();
    const { code } = await panel.session();
    const written = `${code.slice(0, 3)}-${code.slice(3)} `.toLowerCase();
    expect((await panel.phone(undefined, { code: written })).refused).toBeUndefined();
  });
});
