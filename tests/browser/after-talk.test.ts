import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { accessibility, device, open, overflow, shot } from './browser.ts';
import { atTable, ends, projector, said, settled, starts, turn } from './phones.ts';
import { startSession, type Session } from './session.ts';

/** Under a minute of talk nobody has an equal share yet, and no test lasts that long: a phone is told of one. */
async function aMinuteLater(context: BrowserContext): Promise<BrowserContext> {
  await context.routeWebSocket(/socket\.io/, (room) => {
    const server = room.connectToServer();
    server.onMessage((message) =>
      room.send(String(message).replace('"equalSeconds":0,', '"equalSeconds":103,')),
    );
  });
  return context;
}

describe('after the talk', () => {
  it('everybody answers two questions and sees their own part', async () => {
    const session = await startSession({ minBallots: 3 });
    const noor = await atTable(session, 'Noor', await aMinuteLater(await device('low')));
    const henk = await atTable(session, 'Henk', await aMinuteLater(await device('phone')));
    const nobody = await open(await device('phone'), session.joinUrl);
    await nobody.getByRole('button', { name: 'Doe mee als Deelnemer' }).click();
    await nobody.getByText('Je zit aan tafel').waitFor();
    await session.act({ type: 'item.discuss', itemId: session.itemId(0) });
    for (const name of ['Noor', 'Henk']) {
      await starts(session, name);
      await turn(noor);
    }
    await ends(session);
    const screen = await projector(session);
    await session.act({ type: 'closing.ask' });

    await screen.getByText('2 van de 3 zijn aan het woord geweest.').waitFor();
    await shot(screen, 'screen-closing-some');
    await said(noor, 'Een gelijk deel was 1:43. Alleen jij ziet dit.').waitFor();
    await said(nobody, 'Jij luisterde deze keer').waitFor();
    expect(await nobody.getByRole('heading', { level: 1 }).innerText()).toBe('Dank je wel');
    expect(await said(nobody, 'Een gelijk deel').count()).toBe(0);
    await settled(noor);
    await mark(noor, 'Ik voelde me gehoord', '5').click();
    await stateOf(noor, 'Ik voelde me gehoord', 'bewaard').waitFor();
    await mark(noor, 'Ik voelde me gehoord', '2').click();
    await mark(noor, 'Ik kon zeggen wat ik wilde zeggen', 'geen mening').click();
    await stateOf(noor, 'Ik kon zeggen wat ik wilde zeggen', 'bewaard').waitFor();
    await said(noor, 'Niemand ziet wat jij antwoordt. Overslaan mag.').waitFor();
    await shot(noor, 'closing-low');
    expect(await accessibility(noor)).toEqual([]);
    expect((await overflow(noor)).down).toBeLessThanOrEqual(0);
    await noor.reload();
    await stateOf(noor, 'Ik voelde me gehoord', 'bewaard').waitFor();
    expect(await checked(noor, 'Ik voelde me gehoord')).toContain('2');

    for (const page of [henk, nobody]) {
      await mark(page, 'Ik voelde me gehoord', '4').click();
      await stateOf(page, 'Ik voelde me gehoord', 'bewaard').waitFor();
    }
    await shot(henk, 'closing');
    await session.act({ type: 'session.end' });
    await said(henk, 'Je kunt deze pagina sluiten.').waitFor();
    await said(henk, 'Een gelijk deel was').waitFor();
    await shot(henk, 'ended');
    expect(await henk.getByRole('radio').count()).toBe(0);
    expect(await felt(session)).toMatchObject({ counts: [0, 1, 0, 2, 0], noOpinion: 0, voters: 3 });
  });

  it('an answer given without signal is kept on the phone across a reload, and says so', async () => {
    const session = await startSession();
    const noor = await atTable(session, 'Noor');
    await session.act({ type: 'session.start' });
    await session.act({ type: 'closing.ask' });
    await mark(noor, 'Ik voelde me gehoord', '3').waitFor();
    await settled(noor);
    session.signal.stall();
    await mark(noor, 'Ik voelde me gehoord', '3').click();
    await stateOf(noor, 'Ik voelde me gehoord', 'wacht').waitFor();
    expect(await stateOf(noor, 'Ik voelde me gehoord', 'bewaard').count()).toBe(0);
    session.signal.cut();
    await said(noor, 'Je antwoord gaat vanzelf mee').waitFor();
    await shot(noor, 'closing-offline');
    session.signal.mend();
    await noor.reload();
    await stateOf(noor, 'Ik voelde me gehoord', 'bewaard').waitFor();
    expect(await checked(noor, 'Ik voelde me gehoord')).toContain('3');
  });

  it('the flower is replayed, and stands still in the end', async () => {
    const session = await startSession({ turnTargetSeconds: 15 });
    for (const name of ['Noor', 'Henk', 'Miriam']) await session.act({ type: 'seat.add', name });
    await session.sees((view) => expect(view.seats).toHaveLength(3));
    const [screen, still] = [await projector(session), await projector(session, true)];
    await session.act({ type: 'item.discuss', itemId: session.itemId(0) });
    for (const name of ['Noor', 'Henk']) {
      await starts(session, name);
      await turn(screen);
    }
    await ends(session);
    await session.act({ type: 'screen.show', show: 'table' });
    await screen.locator('main[data-slide=table]').waitFor();
    await screen.waitForTimeout(600);
    const now = await petals(screen);
    await session.act({ type: 'screen.show', show: 'replay' });
    await screen.locator('[data-replay=growing]').waitFor({ state: 'attached' });
    await still.locator('[data-replay=over]').waitFor({ state: 'attached' });
    await shot(screen, 'screen-replay');
    const frames = await grown(screen);
    const [noor, henk] = [0, 1].map((seat) => frames.map((frame) => frame[seat] ?? 0)) as [
      number[],
      number[],
    ];
    expect(noor).toEqual(noor.toSorted((a, b) => a - b));
    // Smoothly, and turn by turn: Henk’s petal begins when Noor’s is whole.
    expect(new Set(noor).size).toBeGreaterThan(10);
    const begins = henk.findIndex((height, at) => at > 0 && height > (henk[0] ?? 0));
    expect(noor[begins]).toBe(noor.at(-1));
    expect(frames.at(-1)).toEqual(now);
    expect(await petals(still)).toEqual(now);
    await screen.getByText('2 van 3').waitFor();
    expect(await accessibility(screen)).toEqual([]);
  });
});

const asked = (page: Page, question: string) =>
  page.locator('section').filter({ has: page.getByRole('heading', { name: question }) });
const mark = (page: Page, question: string, text: string) =>
  asked(page, question)
    .locator('label')
    .filter({ hasText: new RegExp(`^${text}`) });
const stateOf = (page: Page, question: string, state: string) =>
  asked(page, question).getByText(state, { exact: true });
const checked = (page: Page, question: string) =>
  asked(page, question).locator('label:has(input:checked)').innerText();

/** The same in every frame until it stands still. */
const grown = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number[][]>((done) => {
        const frames: number[][] = [];
        const look = () => {
          const all = [...document.querySelectorAll('svg g > rect')];
          frames.push(all.map((one) => Math.round(Number(one.getAttribute('height')))));
          if (document.querySelector('[data-replay=over]')) done(frames);
          else requestAnimationFrame(look);
        };
        look();
      }),
  );

/** How long the petals are, in the order of the seats, px. */
const petals = (page: Page) =>
  page
    .locator('svg g > rect')
    .evaluateAll((all) => all.map((one) => Math.round(Number(one.getAttribute('height')))));

async function felt({ created, origin }: Session): Promise<unknown> {
  const answer = await fetch(
    `${origin.replace('room.test', '127.0.0.1')}/api/sessions/${created.id}/export.json`,
    {
      headers: { authorization: `Bearer ${created.keys.facilitator}` },
    },
  );
  return ((await answer.json()) as { closing: { felt: unknown } }).closing.felt;
}
