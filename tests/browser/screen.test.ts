import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { accessibility, device, open, shot } from './browser.ts';
import { startSession, type Session } from './session.ts';

const NAMES = ['Noor', 'Henk', 'Ayşe', '<i>Ria</i>', 'محمد'];

async function projector(session: Session): Promise<Page> {
  const { id, keys } = session.created;
  return open(await device('projector'), `${session.origin}/screen/${id}#key=${keys.screen}`);
}

const slide = (page: Page, name: string) => page.locator(`main[data-slide=${name}]`).waitFor();

/** People without a phone, so that a test can vote for them. */
async function seats(session: Session, names: readonly string[] = NAMES): Promise<string[]> {
  const ids: string[] = [];
  for (const name of names) ids.push(String((await session.act({ type: 'seat.add', name }))['seatId']));
  return ids;
}

async function vote(session: Session, people: readonly string[], values: readonly number[]): Promise<void> {
  const itemId = session.itemId(0);
  await session.act({ type: 'item.open', itemId });
  for (const [i, value] of values.entries())
    await session.act({ type: 'vote.cast', itemId, round: 1, value, seatId: people[i] ?? '' });
}

describe('the projector', () => {
  it('shows how to join, and who is there', async () => {
    const session = await startSession({ expected: 8 });
    const page = await projector(session);
    await slide(page, 'join');
    await seats(session);
    await page.getByText('<i>Ria</i>', { exact: true }).first().waitFor();
    expect(page.url()).not.toContain('key');
    expect(await page.innerText('main')).toContain(session.view().code);
    expect(await accessibility(page)).toEqual([]);
    await shot(page, 'screen-join');
  });

  it('no result is on the projector before the reveal', async () => {
    const session = await startSession();
    const people = await seats(session);
    const page = await projector(session);
    await vote(session, people, [1, 2, 4, 4, 5]);
    await page.getByText('5 van 5').waitFor();
    await session.act({ type: 'item.close', itemId: session.itemId(0) });
    await page.getByText('De stemming is gesloten').waitFor();
    expect(await page.locator('table, canvas').count()).toBe(0);
    await session.act({ type: 'item.reveal', itemId: session.itemId(0), to: 'console' });
    await page.waitForTimeout(400);
    expect(await page.locator('table, canvas').count()).toBe(0);
    await session.act({ type: 'item.reveal', itemId: session.itemId(0) });
    await slide(page, 'results');
    expect(await page.locator('td').allInnerTexts()).toEqual(['1', '1', '0', '2', '1', '0']);
    expect(await accessibility(page)).toEqual([]);
    await shot(page, 'screen-result');
  });

  it('the projector goes on after a reload and a restart of the server', async () => {
    const session = await startSession();
    const people = await seats(session);
    const page = await projector(session);
    await vote(session, people, [1, 2, 4, 4, 5]);
    await session.act({ type: 'item.close', itemId: session.itemId(0) });
    await session.act({ type: 'item.discuss', itemId: session.itemId(0) });
    await session.act({ type: 'turn.start', seatId: people[0] ?? '' });
    await page.getByRole('heading', { name: 'Noor' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Noor' }).waitFor();
    await session.server.end('SIGKILL');
    await page.getByText('Geen verbinding').waitFor();
    expect(await page.getByRole('heading', { name: 'Noor' }).isVisible()).toBe(true);
    await session.server.start();
    await page.getByText('Geen verbinding').waitFor({ state: 'detached' });
    await session.act({ type: 'turn.start', seatId: people[1] ?? '' });
    await page.getByRole('heading', { name: 'Henk' }).waitFor();
    expect(await page.innerText('main')).toMatch(/0:0\d van ongeveer 1:30/);
    await shot(page, 'screen-table');
  });

  it('the clock runs without a message', async () => {
    const session = await startSession();
    const people = await seats(session);
    const page = await projector(session);
    await session.act({ type: 'item.discuss', itemId: session.itemId(0) });
    await session.act({ type: 'turn.start', seatId: people[0] ?? '' });
    await page.getByText('0:01').waitFor();
    session.signal.stall();
    await page.getByText('0:03').waitFor();
  });

  it('shows what it is told to, and nothing when it is told so', async () => {
    const session = await startSession();
    await seats(session);
    const page = await projector(session);
    await session.act({ type: 'screen.show', show: 'blank' });
    await slide(page, 'blank');
    expect(await page.innerText('main')).toBe('');
    await session.act({ type: 'screen.show', show: 'auto' });
    await slide(page, 'join');
    await session.act({ type: 'session.start' });
    await session.act({ type: 'session.pause' });
    await page.getByRole('heading', { name: 'Pauze' }).waitFor();
    await session.act({ type: 'session.end' });
    await slide(page, 'closing');
  });

  it('a statement of 300 characters fits, and so do ten answers', async () => {
    const text = 'Iedereen krijgt binnen een week een gesprek met een medewerker. '
      .repeat(5)
      .slice(0, 300)
      .trim();
    const options = Array.from({ length: 10 }, (_, i) =>
      `${i + 1} ${'een lang antwoord '.repeat(5)}`.slice(0, 79).trim(),
    );
    const session = await startSession({
      items: [
        { kind: 'statement', scale: 'agree5', text },
        { kind: 'choice', text, options },
      ],
    });
    const page = await projector(session);
    for (const at of [0, 1]) {
      await session.act({ type: 'item.open', itemId: session.itemId(at) });
      await page.getByText(at === 0 ? 'Stelling 1 van 2' : 'Vraag 2 van 2').waitFor();
      await page.waitForTimeout(300);
      await shot(page, `screen-long-${at}`);
      expect(await cutOff(page)).toEqual([]);
      await session.act({ type: 'item.close', itemId: session.itemId(at) });
    }
  });

  // Escape is the browser’s own, and a driven one without a window does not do it.
  it('F makes it fill the screen, and F again leaves', async () => {
    const page = await projector(await startSession());
    await slide(page, 'join');
    const isFull = () => page.evaluate(() => document.fullscreenElement !== null);
    expect(await isFull()).toBe(false);
    await page.keyboard.press('f');
    await expect.poll(isFull).toBe(true);
    await page.keyboard.press('f');
    await expect.poll(isFull).toBe(false);
  });

  it('L changes to light colours and back, and they are remembered', async () => {
    const page = await projector(await startSession());
    await slide(page, 'join');
    const colour = () =>
      page.evaluate(() => getComputedStyle(document.querySelector('main h1') ?? document.body).color);
    const night = await colour();
    await page.keyboard.press('l');
    await expect.poll(colour).not.toBe(night);
    await page.reload();
    await slide(page, 'join');
    expect(await colour()).not.toBe(night);
    await page.getByRole('button', { name: 'Donkere kleuren' }).click();
    await expect.poll(colour).toBe(night);
  });

  it('says so when its key is no longer valid', async () => {
    const session = await startSession();
    const page = await projector(session);
    await slide(page, 'join');
    const { id, keys } = session.created;
    const answer = await fetch(`http://127.0.0.1:${session.server.port}/api/sessions/${id}/keys`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${keys.facilitator}` },
      body: JSON.stringify({ role: 'screen' }),
    });
    expect(answer.ok).toBe(true);
    await page.getByText('Deze link werkt niet meer.').waitFor();
  });
});

/** Texts that stick out of their box or of the screen. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main h1, main li, main p')]
      .filter((one) => one.offsetParent !== null)
      .filter((one) => {
        const box = one.getBoundingClientRect();
        const around = one.parentElement?.getBoundingClientRect() ?? box;
        return box.bottom > innerHeight || box.right > innerWidth || box.bottom > around.bottom + 4;
      })
      .map((one) => one.innerText.slice(0, 60)),
  );
}
