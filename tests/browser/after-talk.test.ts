import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { accessibility, device, open, overflow, shot, type Size } from './browser.ts';
import { startSession, type Session } from './session.ts';

async function sits(page: Page, name: string): Promise<void> {
  await page.getByLabel('Hoe heet je?').fill(name);
  await settled(page);
  await page.getByRole('button', { name: 'Ga aan tafel' }).click();
  await page.getByText(`Je zit aan tafel, ${name}`).waitFor();
}

async function atTable(session: Session, name: string, size: Size = 'phone'): Promise<Page> {
  const context = await device(size);
  await aMinuteLater(context);
  const page = await open(context, session.joinUrl);
  await sits(page, name);
  await session.sees((view) => expect(view.seats?.map((seat) => seat.name)).toContain(name));
  return page;
}

/** Under a minute of talk nobody has an equal share yet, and no test lasts that long: a phone is told of one. */
async function aMinuteLater(context: BrowserContext): Promise<void> {
  await context.routeWebSocket(/socket\.io/, (room) => {
    const server = room.connectToServer();
    server.onMessage((message) =>
      room.send(String(message).replace('"equalSeconds":0,', '"equalSeconds":103,')),
    );
  });
}

async function projector(session: Session, reduced = false): Promise<Page> {
  const { id, keys } = session.created;
  const context = await device('projector', reduced ? { reducedMotion: 'reduce' } : {});
  return open(context, `${session.origin}/screen/${id}#key=${keys.screen}`);
}

const seatOf = (session: Session, name: string) =>
  session.view().seats?.find((seat) => seat.name === name) ?? expect.fail(`${name} is not at the table`);
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const said = (page: Page, text: string | RegExp) => page.getByRole('main').getByText(text);
/** A stage that has just begun takes no input for a moment. */
const settled = (page: Page) => page.waitForTimeout(700);
/** Under three seconds it would be a slip, and no turn. */
const turn = (page: Page) => page.waitForTimeout(3200);

const starts = (session: Session, name: string) =>
  session.act({ type: 'turn.start', seatId: seatOf(session, name).id });
const ends = (session: Session) =>
  session.act({ type: 'turn.end', turnId: session.view().speaker?.turnId ?? '' });

describe('a round from seat to seat', () => {
  it('somebody passes in the round and is offered the floor again', async () => {
    const session = await startSession();
    const noor = await atTable(session, 'Noor');
    const henk = await atTable(session, 'Henk', 'low');
    const miriam = await atTable(session, 'Miriam');
    const screen = await projector(session);
    await session.act({ type: 'item.discuss', itemId: session.itemId(0) });
    await session.act({ type: 'round.start', by: 'seats', seconds: 30 });
    await said(noor, 'Jij bent zo aan de beurt').waitFor();
    await said(henk, 'Nog 1 voor jou').waitFor();
    await said(miriam, 'Nog 2 voor jou').waitFor();
    await screen.getByText('We doen een rondje').waitFor();
    await shot(screen, 'screen-round-open');
    await shot(henk, 'round-low');
    expect(await accessibility(henk)).toEqual([]);
    expect((await overflow(henk)).down).toBeLessThanOrEqual(0);

    await settled(henk);
    await button(henk, 'Sla mij over').click();
    await said(henk, 'Je sloeg over. Aan het eind mag je alsnog.').waitFor();
    await said(miriam, 'Nog 1 voor jou').waitFor();
    await shot(henk, 'round-passed');

    await starts(session, 'Noor');
    await said(noor, 'van ongeveer 0:30').waitFor();
    await screen.getByText('Aan het woord · rondje').waitFor();
    await screen.getByText('Daarna Miriam, dan Henk').waitFor();
    expect(await screen.innerText('main')).toMatch(/0:0\d van ongeveer 0:30/);
    await shot(noor, 'round-floor');
    await shot(screen, 'screen-round');
    await turn(noor);
    await button(noor, 'Ik ben klaar').click();
    await said(noor, 'Jij had 1 beurt').waitFor();

    await starts(session, 'Miriam');
    await settled(miriam);
    await button(miriam, 'Ik pas').click();
    await said(miriam, 'Je sloeg over. Aan het eind mag je alsnog.').waitFor();
    await session.sees((view) => expect(view.speaker).toBeNull());

    await said(henk, 'Jij bent zo aan de beurt').waitFor();
    await starts(session, 'Henk');
    await said(henk, 'Jij hebt het woord').waitFor();
    await turn(henk);
    await button(henk, 'Ik ben klaar').click();
    await said(miriam, 'Jij bent zo aan de beurt').waitFor();
    // Twice is enough: then the hand is back where it was.
    await settled(miriam);
    await button(miriam, 'Sla mij over').click();
    await button(miriam, 'Ik wil iets zeggen').waitFor();
    expect(session.view().round?.toCome).toBe(0);
    expect(seatOf(session, 'Miriam').turns).toBe(0);
  });

  it('while it stands still hands go up as at other times, and passing may still be done', async () => {
    const session = await startSession();
    const noor = await atTable(session, 'Noor');
    await session.act({ type: 'item.discuss', itemId: session.itemId(0) });
    await session.act({ type: 'round.start', by: 'seats', seconds: 30 });
    await session.act({ type: 'round.pause', on: true });
    await said(noor, 'Het rondje staat even stil').waitFor();
    await settled(noor);
    await button(noor, 'Ik wil iets zeggen').click();
    await said(noor, 'Je bent de eerste').waitFor();
    await button(noor, 'Sla mij over').click();
    await said(noor, 'Je sloeg over. Aan het eind mag je alsnog.').waitFor();
  });

  it('asks one camp on every phone, also of whoever sees it differently', async () => {
    const session = await startSession({ ballots: 'anonymous', minBallots: 3 });
    const pages: Page[] = [];
    for (const name of ['Noor', 'Henk', 'Miriam']) pages.push(await atTable(session, name));
    await session.act({ type: 'item.open', itemId: session.itemId(0) });
    for (const [at, page] of pages.entries()) {
      const answer = page.locator('label').filter({ hasText: at === 0 ? /^Oneens/ : /^Eens/ });
      await answer.waitFor();
      await settled(page);
      await answer.click();
      await page.getByText('bewaard', { exact: true }).waitFor();
    }
    await session.act({ type: 'item.close', itemId: session.itemId(0) });
    await session.act({ type: 'item.reveal', itemId: session.itemId(0) });
    await session.act({ type: 'item.discuss', itemId: session.itemId(0) });
    await session.act({ type: 'invite.all', camp: 'disagree' });
    for (const page of pages) await said(page, 'Ben je het oneens en wil je het uitleggen?').waitFor();
    await shot(pages[1] ?? expect.fail(), 'camp');
  });
});

describe('after the talk', () => {
  it('everybody answers two questions and sees their own part', async () => {
    const session = await startSession({ minBallots: 3 });
    const noor = await atTable(session, 'Noor', 'low');
    const henk = await atTable(session, 'Henk');
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

describe('two people share a phone', () => {
  it('each with a seat, a hand and an answer of their own, and both stay at the table', async () => {
    const session = await startSession({ ballots: 'named' });
    const page = await atTable(session, 'Noor', 'low');
    await menuOf(page, 'Noor');
    await shot(page, 'menu');
    await button(page, 'Nog iemand op deze telefoon').click();
    await shot(page, 'share');
    await button(page, 'Zet iemand aan tafel').click();
    await sits(page, 'Henk');
    await session.sees((view) => expect(view.present).toBe(2));
    await page.getByRole('button', { name: /^Henk, antwoordt nu/ }).waitFor();
    expect(await accessibility(page)).toEqual([]);

    await session.act({ type: 'item.open', itemId: session.itemId(0) });
    await votes(page, 'Eens');
    await shot(page, 'share-vote');
    await button(page, 'Laat Noor antwoorden').click();
    await page.getByRole('button', { name: /^Noor, antwoordt nu/ }).waitFor();
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
    await votes(page, 'Oneens');
    await session.sees((view) => expect(view.item?.voted).toBe(2));
    // Whoever is not shown is not connected, and sits there all the same.
    await session.sees((view) =>
      expect(view.seats?.map(({ present, online }) => [present, online])).toEqual([
        [true, true],
        [true, false],
      ]),
    );
    await page.reload();
    await page.getByRole('button', { name: /^Noor, antwoordt nu/ }).waitFor();
    await session.act({ type: 'item.close', itemId: session.itemId(0) });
    await session.act({ type: 'item.discuss', itemId: session.itemId(0) });
    await button(page, 'Ik wil iets zeggen').waitFor();
    await settled(page);
    await button(page, 'Ik wil iets zeggen').click();
    await said(page, 'Je bent de eerste').waitFor();
    await shot(page, 'share-talk');
    expect(session.view().wants.map(({ seatId }) => seatId)).toEqual([seatOf(session, 'Noor').id]);
  });

  it('what the first one did without signal still arrives once the other is shown', async () => {
    const session = await startSession({ ballots: 'named' });
    const page = await shared(session);
    await session.act({ type: 'item.open', itemId: session.itemId(0) });
    await answerOf(page, 'Eens').waitFor();
    await settled(page);
    session.signal.stall();
    await answerOf(page, 'Eens').click();
    await page.getByText('op deze telefoon bewaard').waitFor();
    await button(page, 'Laat Noor antwoorden').click();
    session.signal.cut();
    session.signal.mend();
    await page.getByRole('button', { name: /^Noor, antwoordt nu/ }).waitFor();
    await session.sees((view) => expect(view.item?.voted).toBe(1));
    await session.sees((view) => expect(view.seats?.map(({ online }) => online)).toEqual([true, false]));
  });

  it('whoever was about to sit down and did not leaves nothing behind', async () => {
    const session = await startSession();
    const page = await atTable(session, 'Noor');
    await menuOf(page, 'Noor');
    await button(page, 'Nog iemand op deze telefoon').click();
    await button(page, 'Zet iemand aan tafel').click();
    await page.getByLabel('Hoe heet je?').waitFor();
    await shot(page, 'share-join');
    await button(page, 'Laat Noor antwoorden').click();
    await page.getByText('Noor, verbonden').waitFor();
    expect(session.view().present).toBe(1);
  });

  it('a borrowed phone is handed on: it forgets the seat, which stays', async () => {
    const session = await startSession();
    const page = await shared(session);
    for (const name of ['Henk', 'Noor']) {
      await menuOf(page, name);
      await button(page, 'Geef deze telefoon door').click();
      if (name === 'Henk') await shot(page, 'hand-on');
      await button(page, 'Geef door').click();
    }
    await page.getByLabel('Hoe heet je?').waitFor();
    await page.reload();
    await page.getByLabel('Hoe heet je?').waitFor();
    expect(
      await page.evaluate(() => Object.keys(localStorage).filter((key) => /seat|people/.test(key))),
    ).toEqual([]);
    await session.sees((view) => expect(view.seats?.map(({ present }) => present)).toEqual([true, true]));
  });
});

async function menuOf(page: Page, name: string): Promise<void> {
  await settled(page);
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
}

/** Noor and Henk on one phone; Henk is shown. */
async function shared(session: Session): Promise<Page> {
  const page = await atTable(session, 'Noor');
  await menuOf(page, 'Noor');
  await button(page, 'Nog iemand op deze telefoon').click();
  await button(page, 'Zet iemand aan tafel').click();
  await sits(page, 'Henk');
  return page;
}

const answerOf = (page: Page, text: string) =>
  page.locator('label').filter({ hasText: new RegExp(`^${text}`) });

async function votes(page: Page, text: string): Promise<void> {
  await answerOf(page, text).waitFor();
  await settled(page);
  await answerOf(page, text).click();
  await answerOf(page, text).getByText('bewaard', { exact: true }).waitFor();
}

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
