import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Random } from '../../server/sessions/secrets.ts';
import type { Value } from '../../shared/questions/fields.ts';
import { handClock } from '../tooling/hand-clock.ts';
import { newSecret, type Heard, type Phone } from './device.ts';
import { itemId, startPanel } from './panel.ts';

describe('W9 while a vote is open, nothing that anybody else gets depends on a value', () => {
  it.each(['anonymous', 'named'] as const)(
    'W9 two rooms that differ only in what was voted are the same, byte by byte (%s)',
    async (ballots) => {
      const one = await recorded(ballots, [1, 1, 2, null, 3, 5], 5);
      const other = await recorded(ballots, [5, 4, null, 3, 1, 2], null);
      expect(one.open).toBe(other.open);
      // The ear that hears no difference here does hear one where there is one.
      expect(one.revealed).not.toBe(other.revealed);
    },
  );
});

/** What consoles, projectors, phones and exports of one room were told, up to the reveal and after it. */
async function recorded(
  ballots: 'anonymous' | 'named',
  values: Value[],
  changed: Value,
): Promise<{ open: string; revealed: string }> {
  const clock = handClock();
  const panel = await startPanel({ clock, random: knownRandom(), config: { publicUrl: 'http://room.test' } });
  const { id, keys } = await panel.session({ ballots });
  const [console, screen, watcher] = [await panel.console(), await panel.screen(), await panel.phone('Toe')];
  const all = [console, screen, watcher];
  const voters: Phone[] = [];
  for (const [index] of values.entries()) voters.push(await panel.phone(`P${index}`));
  const heard: Heard[][] = [];
  const exports: string[] = [];
  const pass = async (milliseconds: number): Promise<void> => {
    clock.advance(milliseconds);
    await panel.quiet(...all, ...voters);
  };
  await console.opens(itemId(console, 1));
  await pass(3000);
  for (const [index, voter] of voters.entries()) {
    await voter.votes(values[index] ?? null);
    await pass(150);
  }
  await voters[2]?.votes(changed);
  await console.does('seat.add', { name: 'Later' });
  await pass(2100);
  exports.push(await exported());
  await console.closes(itemId(console, 1));
  await pass(3000);
  exports.push(await exported());
  heard.push(...all.map((one) => [...one.heard]));
  // To a voter only its own seat may tell of its own vote.
  heard.push(...voters.map((one) => one.heard.filter(({ event }) => event !== 'seat')));
  const open = JSON.stringify([heard, ballots === 'named' ? exports[0] : exports]);
  await console.reveals(itemId(console, 1));
  await pass(3000);
  return { open, revealed: JSON.stringify(all.map((one) => one.heard)) };

  async function exported(): Promise<string> {
    const { text } = await panel.http(`/api/sessions/${id}/export.json?names=1`, { key: keys.facilitator });
    return text;
  }
}

/** Chance of which everybody knows beforehand what it will be. */
function knownRandom(): Random {
  let count = 0;
  const next = (): Buffer => {
    count += 1;
    return createHash('sha256').update(`known ${count}`).digest();
  };
  return {
    id: () => next().subarray(0, 12).toString('base64url'),
    secret: () => next().toString('base64url'),
    below: (n) => next().readUInt32BE() % n,
  };
}

describe('W14 the log knows nothing of people', () => {
  it('W14 no key, token, code, name, text or value is in it', async () => {
    const panel = await startPanel({ config: { hostPassword: 'wachtwoord-van-de-gastheer' } });
    const name = 'Hildegonda';
    const body = { title: 'Geheime titel', locale: 'nl', ballots: 'named', items: [] };
    const made = await panel.http('/api/sessions', {
      method: 'POST',
      key: 'wachtwoord-van-de-gastheer',
      body,
    });
    panel.made = made.body as typeof panel.made;
    const { id, code, keys } = panel.current;
    const [phone, console] = [await panel.phone(name), await panel.console()];
    const item = { kind: 'statement', text: 'Geheime stelling', scale: 'agree5' };
    const { itemId: on } = await console.does('item.add', { item });
    const pair = newSecret();
    await console.does('seat.link', { seatId: phone.seatId, pair });
    await console.does('item.open', { itemId: on });
    await phone.sees((view) => view.item?.phase === 'voting');
    await phone.votes(4);
    await phone.sends('nonsense', { name });
    await panel.http(`/j/${code}?name=${name}`);
    await panel.http(`/api/sessions/${id}/export.json?names=1&key=${keys.report}`, { key: keys.facilitator });
    await panel.http(`/api/sessions/${id}/export.json`, { key: newSecret() });
    await panel.http('/api/sessions', { method: 'POST', key: 'een-fout-wachtwoord', body });
    await panel.stop();
    const text = panel.logged.join('');
    expect(text).toContain('/api/sessions/:id/export.json');
    const secrets = [
      ...Object.values(keys),
      phone.seatToken ?? '',
      pair,
      'wachtwoord',
      id,
      code,
      phone.seatId,
    ];
    for (const one of [...secrets, name, 'Geheime', '"value"', '?']) expect(text).not.toContain(one);
  });
});
