import { describe, expect, it } from 'vitest';
import { derivedKey } from '../../server/sessions/secrets.ts';
import { itemId, startPanel, type Panel } from './panel.ts';

const HOST = 'a password of the host';

const renew = async (panel: Panel, role: string, key: string): Promise<string> => {
  const path = `/api/sessions/${panel.current.id}/keys`;
  const { status, body } = await panel.http(path, { method: 'POST', key, body: { role } });
  expect(status).toBe(200);
  return (body as { key: string }).key;
};

describe('W10 a new key for a role ends the old one at once', () => {
  it('W10 another laptop takes over: the old console goes, the projector and the phones stay', async () => {
    const panel = await startPanel();
    const { keys } = await panel.session();
    const [console, screen, noor] = [await panel.console(), await panel.screen(), await panel.phone('Noor')];
    const fresh = await renew(panel, 'facilitator', keys.facilitator);
    await console.until(() => console.bye === 'key-changed' && console.gone !== undefined);
    expect((await panel.console()).refused?.code).toBe('not-found');
    const taken = await panel.console(fresh);
    await taken.opens(itemId(taken, 1));
    await screen.sees((view) => view.item?.phase === 'voting');
    expect(noor.gone).toBeUndefined();
    expect(await panel.screen(taken.welcome?.keys?.screen)).toMatchObject({ refused: undefined });
    expect(await panel.screen(keys.screen)).toMatchObject({ refused: undefined });
  });

  it('W10 the host can do it when the key is lost', async () => {
    const panel = await startPanel({ config: { hostPassword: HOST } });
    const made = await panel.http('/api/sessions', {
      method: 'POST',
      key: HOST,
      body: { title: 'Kwijt', locale: 'nl', ballots: 'named', items: [] },
    });
    panel.made = made.body as typeof panel.made;
    const fresh = await renew(panel, 'facilitator', HOST);
    expect((await panel.console(fresh)).view?.title).toBe('Kwijt');
    const screen = await renew(panel, 'screen', HOST);
    expect((await panel.screen(screen)).view?.title).toBe('Kwijt');
  });

  it('W10 a new screen key sends the projectors away, and is the one that a console hands out', async () => {
    const panel = await startPanel();
    const { keys } = await panel.session();
    const [console, screen] = [await panel.console(), await panel.screen()];
    expect(console.welcome?.keys).toEqual({ keeper: keys.keeper, screen: keys.screen, report: keys.report });
    const fresh = await renew(panel, 'screen', keys.facilitator);
    await screen.until(() => screen.bye === 'key-changed');
    expect((await panel.screen()).refused?.code).toBe('not-found');
    expect((await panel.screen(fresh)).view?.title).toBe('Wonen in de wijk');
    expect((await panel.console()).welcome?.keys?.screen).toBe(fresh);
    expect(console.gone).toBeUndefined();
  });

  it('W10 after a laptop was lost, nothing that can be made of its key opens anything', async () => {
    const panel = await startPanel();
    const { id, keys } = await panel.session();
    const fresh = await renew(panel, 'facilitator', keys.facilitator);
    for (const role of ['screen', 'keeper', 'report']) await renew(panel, role, fresh);
    const taken = await panel.console(fresh);
    expect(taken.view?.title).toBe('Wonen in de wijk');
    const roles = ['keeper', 'screen', 'report'] as const;
    const made = roles.flatMap((role) => [0, 1, 2].map((times) => derivedKey(keys.facilitator, role, times)));
    for (const key of [...Object.values(keys), ...made]) {
      const { status } = await panel.http(`/api/sessions/${id}/export.json`, { key });
      expect(status).toBe(404);
    }
    for (const role of roles) expect(taken.welcome?.keys?.[role]).not.toBe(keys[role]);
    const key = taken.welcome?.keys?.report ?? '';
    expect((await panel.http(`/api/sessions/${id}/export.json`, { key })).status).toBe(200);
  });

  it('W10 the report has a key of its own, which connects nobody', async () => {
    const panel = await startPanel();
    const { id, keys } = await panel.session();
    expect((await panel.screen(keys.report)).refused?.code).toBe('forbidden');
    const path = `/api/sessions/${id}/export.json`;
    expect((await panel.http(path, { key: keys.report })).status).toBe(200);
    expect((await panel.http(`${path}?names=1`, { key: keys.report })).status).toBe(403);
    expect((await panel.http(path, { key: keys.screen })).status).toBe(403);
  });
});

describe('W17 several consoles are one', () => {
  it('W17 two consoles see the same, and two keys pressed at once end one turn', async () => {
    const panel = await startPanel();
    await panel.session();
    const [left, right, noor] = [await panel.console(), await panel.console(), await panel.phone('Noor')];
    await left.does('item.discuss', { itemId: itemId(left, 2) });
    const { turnId } = await right.does('turn.start', { seatId: noor.seatId });
    const answers = await Promise.all([
      left.sends('turn.end', { turnId }),
      right.sends('turn.end', { turnId }),
    ]);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    await panel.quiet(left, right);
    await left.sees((view) => view.speaker === null && view.turns.length === 1);
    await right.sees((view) => view.speaker === null && view.turns.length === 1);
    const { seq } = left.view?.undo ?? { seq: -1 };
    expect(right.view?.undo?.seq).toBe(seq);
    await left.does('undo', { seq });
    await right.isRefused('undo', { seq }, 'conflict', 'somebody-acted');
  });
});

describe('W18 a session that is deleted is gone', () => {
  it('W18 everybody is told, and nothing answers to its keys', async () => {
    const panel = await startPanel();
    const { id, keys } = await panel.session();
    const all = [await panel.console(), await panel.screen(), await panel.phone('Noor')];
    const reply = await panel.http(`/api/sessions/${id}`, { method: 'DELETE', key: keys.facilitator });
    expect(reply.status).toBe(204);
    for (const device of all) await device.until(() => device.bye === 'deleted' && device.gone !== undefined);
    expect((await panel.phone()).refused?.code).toBe('not-found');
    expect((await panel.console()).refused?.code).toBe('not-found');
    const again = await panel.http(`/api/sessions/${id}`, { method: 'DELETE', key: keys.facilitator });
    expect(again.status).toBe(404);
  });

  it('W18 a screen key deletes nothing', async () => {
    const panel = await startPanel();
    const { id, keys } = await panel.session();
    const path = `/api/sessions/${id}`;
    expect((await panel.http(path, { method: 'DELETE', key: keys.screen })).status).toBe(403);
    expect((await panel.http(path, { method: 'DELETE' })).status).toBe(401);
    expect((await panel.console()).refused).toBeUndefined();
  });
});

describe('W20 a server that stops says so', () => {
  it('W20 everybody is told, and comes back by itself', async () => {
    const panel = await startPanel();
    await panel.session();
    const noor = await panel.phone('Noor');
    await panel.restart();
    expect(noor.bye).toBe('shutting-down');
    noor.socket.connect();
    await noor.until(() => noor.all('welcome').length === 2);
    expect(noor.welcome?.seatId).toBe(noor.seatId);
  });
});
