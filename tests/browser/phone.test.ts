import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { accessibility, device, open, overflow, shot, type Size } from './browser.ts';
import { startSession, type Session } from './session.ts';

const LONG =
  'Ik wil dat de gemeente mij belt als mijn digitale aanvraag langer duurt dan zeven dagen, ook als ik daar niet om vraag.';

async function atTable(session: Session, name: string, size: Size = 'phone'): Promise<Page> {
  const page = await open(await device(size), session.joinUrl);
  await page.getByLabel('Hoe heet je?').fill(name);
  await page.getByRole('button', { name: 'Ga aan tafel' }).click();
  await page.getByText(`Je zit aan tafel, ${name}`).waitFor();
  await session.sees((view) => expect(view.seats?.map((seat) => seat.name)).toContain(name));
  return page;
}

const answer = (page: Page, text: string) =>
  page.locator('label').filter({ hasText: new RegExp(`^${text}`) });
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
/** A stage that has just begun takes no input for a moment. */
const settled = (page: Page) => page.waitForTimeout(700);

async function openVote(session: Session, page: Page): Promise<void> {
  await session.act({ type: 'item.open', itemId: session.itemId(0) });
  await answer(page, 'Eens').waitFor();
  await settled(page);
}

/** Closes the round and says how the votes fell. */
async function counts(session: Session): Promise<number[] | undefined> {
  await session.act({ type: 'item.close', itemId: session.itemId(0) });
  await session.act({ type: 'item.reveal', itemId: session.itemId(0) });
  await session.sees((view) => expect(view.item?.results).not.toBeNull());
  return session.view().item?.results?.counts;
}

const named = { ballots: 'named' as const };

describe('a phone', () => {
  it('joins in two steps and votes', async () => {
    const session = await startSession({ groups: ['Inwoner', 'Gemeente'] });
    const page = await open(await device('phone'), session.joinUrl);
    await page.getByLabel('Hoe heet je?').fill('Miriam');
    await answer(page, 'Inwoner').click();
    await shot(page, 'join');
    await page.getByRole('button', { name: 'Ga aan tafel' }).click();
    await page.getByText('Je zit aan tafel, Miriam').waitFor();
    await shot(page, 'waiting');
    await session.sees((view) => expect(view.seats).toMatchObject([{ name: 'Miriam', group: 'Inwoner' }]));
    await openVote(session, page);
    await answer(page, 'Eens').click();
    await page.getByText('bewaard', { exact: true }).waitFor();
    await shot(page, 'voted');
    await session.sees((view) => expect(view.item?.voted).toBe(1));
  });

  it('joins without a name in one press', async () => {
    const session = await startSession();
    const page = await open(await device('low'), session.joinUrl);
    await page.getByRole('button', { name: 'Doe mee als Deelnemer' }).click();
    await page.getByText('Je zit aan tafel, Deelnemer 1').waitFor();
    await session.sees((view) => expect(view.present).toBe(1));
  });

  it('changes its vote until the vote closes, and sees its own answer in the result', async () => {
    const session = await startSession(named);
    const page = await atTable(session, 'Noor');
    await openVote(session, page);
    await answer(page, 'Eens').click();
    await page.getByText('bewaard', { exact: true }).waitFor();
    await answer(page, 'Geen mening').click();
    await answer(page, 'Geen mening').getByText('bewaard', { exact: true }).waitFor();
    await answer(page, 'Oneens').click();
    await answer(page, 'Oneens').getByText('bewaard', { exact: true }).waitFor();
    expect(await counts(session)).toEqual([0, 1, 0, 0, 0]);
    await page.getByText('jouw antwoord').waitFor();
    await shot(page, 'result');
    expect(await page.locator('li').filter({ hasText: 'jouw antwoord' }).innerText()).toContain('Oneens');
  });

  it('gives its score, and chooses several answers with one button', async () => {
    const items = [
      { kind: 'score', text: 'Welk cijfer geef je?' },
      { kind: 'choice', text: 'Wat eerst?', options: ['Balie', 'App', 'Brief'], multiple: true },
    ];
    const session = await startSession({ ...named, items });
    const page = await atTable(session, 'Ali');
    await session.act({ type: 'item.open', itemId: session.itemId(0) });
    await answer(page, '7').waitFor();
    await settled(page);
    await answer(page, '7').click();
    await answer(page, '7').getByText('bewaard').waitFor();
    expect(await counts(session)).toEqual([0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0]);
    await session.act({ type: 'item.finish', itemId: session.itemId(0) });
    await session.act({ type: 'item.open', itemId: session.itemId(1) });
    await answer(page, 'App').waitFor();
    await settled(page);
    await answer(page, 'App').click();
    await answer(page, 'Brief').click();
    await session.sees((view) => expect(view.item?.voted).toBe(0));
    await page.getByRole('button', { name: 'Bewaar mijn keuze' }).click();
    await answer(page, 'Brief').getByText('bewaard', { exact: true }).waitFor();
    await session.sees((view) => expect(view.item?.voted).toBe(1));
  });

  it('says what it asks in the language that was chosen, and remembers it', async () => {
    const session = await startSession();
    const page = await open(await device('phone'), session.joinUrl);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByLabel('What is your name?').waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.reload();
    await page.getByLabel('What is your name?').waitFor();
  });

  it('shows that a code is not known, and takes another one', async () => {
    const session = await startSession();
    const page = await open(await device('phone'), `${session.origin}/j/222222`);
    await page.getByText('Deze code kennen we niet').waitFor();
    await page.getByLabel('Code').fill(session.created.code.toLowerCase());
    await page.getByRole('button', { name: 'Ga verder' }).click();
    await page.getByLabel('Hoe heet je?').waitFor();
  });
});

describe('when the connection goes', () => {
  it('a vote given without signal is delivered once when it is back', async () => {
    const session = await startSession(named);
    const page = await atTable(session, 'Miriam');
    await openVote(session, page);
    session.signal.cut();
    await page.getByText('Even geen verbinding').waitFor();
    await answer(page, 'Eens').click();
    await page.getByText('op deze telefoon bewaard').waitFor();
    await shot(page, 'offline');
    await answer(page, 'Helemaal eens').click();
    session.signal.mend();
    await answer(page, 'Helemaal eens').getByText('bewaard', { exact: true }).waitFor();
    await page.getByText('Miriam, verbonden').waitFor();
    expect(await counts(session)).toEqual([0, 0, 0, 0, 1]);
  });

  it('a vote that is not answered outlives a reload', async () => {
    const session = await startSession(named);
    const page = await atTable(session, 'Henk');
    await openVote(session, page);
    session.signal.stall();
    await answer(page, 'Neutraal').click();
    await page.getByText('op deze telefoon bewaard').waitFor();
    session.signal.cut();
    session.signal.mend();
    await page.reload();
    await answer(page, 'Neutraal').getByText('bewaard', { exact: true }).waitFor();
    expect(await counts(session)).toEqual([0, 0, 1, 0, 0]);
  });

  it('comes back by itself after the server was killed, to the same seat and vote', async () => {
    const session = await startSession(named);
    const page = await atTable(session, 'Sanne');
    await openVote(session, page);
    await answer(page, 'Oneens').click();
    await page.getByText('bewaard', { exact: true }).waitFor();
    await session.server.end('SIGKILL');
    await page.getByText('Even geen verbinding').waitFor();
    await answer(page, 'Eens').click();
    await session.server.start();
    await answer(page, 'Eens').getByText('bewaard', { exact: true }).waitFor();
    await session.sees((view) => expect(view.seats).toMatchObject([{ name: 'Sanne', online: true }]));
    expect(await counts(session)).toEqual([0, 0, 0, 1, 0]);
  });

  it('says so when a hand could not be raised', async () => {
    const session = await startSession();
    const page = await atTable(session, 'Wim');
    await session.act({ type: 'item.discuss', itemId: session.itemId(0) });
    await page.getByRole('button', { name: 'Ik wil iets zeggen' }).waitFor();
    await settled(page);
    session.signal.cut();
    await page.getByRole('button', { name: 'Ik wil iets zeggen' }).click();
    await page.getByText('er kwam geen antwoord').waitFor({ timeout: 20_000 });
    session.signal.mend();
    await page.getByText('Wim, verbonden').waitFor();
    expect(session.view().wants).toEqual([]);
  });

  it('works by long polling where WebSocket is blocked', async () => {
    const session = await startSession(named);
    const context = await device('phone');
    await context.routeWebSocket(/.*/, (socket) => socket.close());
    const page = await open(context, session.joinUrl);
    await page.getByLabel('Hoe heet je?').fill('Truus');
    await page.getByRole('button', { name: 'Ga aan tafel' }).click();
    await page.getByText('Je zit aan tafel, Truus').waitFor();
    await openVote(session, page);
    await answer(page, 'Eens').click();
    await page.getByText('bewaard', { exact: true }).waitFor();
    expect(await counts(session)).toEqual([0, 0, 0, 1, 0]);
  });
});

describe('one seat', () => {
  it('reload comes back to the same seat', async () => {
    const session = await startSession(named);
    const page = await atTable(session, 'Noor');
    await openVote(session, page);
    await answer(page, 'Eens').click();
    await page.getByText('bewaard', { exact: true }).waitFor();
    await page.reload();
    await answer(page, 'Eens').getByText('bewaard', { exact: true }).waitFor();
    await session.sees((view) => expect(view.seats).toHaveLength(1));
  });

  it('a second tab is the same seat', async () => {
    const session = await startSession();
    const context = await device('phone');
    const [first, second] = [await open(context, session.joinUrl), await open(context, session.joinUrl)];
    await first.getByLabel('Hoe heet je?').fill('Lotte');
    await first.getByRole('button', { name: 'Ga aan tafel' }).click();
    await first.getByText('Je zit aan tafel, Lotte').waitFor();
    await second.getByText('Je zit aan tafel, Lotte').waitFor();
    expect(session.view().present).toBe(1);
  });

  it('takes another name, leaves, and comes back to the same seat', async () => {
    const session = await startSession();
    const page = await atTable(session, 'Jan');
    await settled(page);
    await page.getByRole('button', { name: /^Jan/ }).click();
    await page.getByRole('button', { name: 'Verander je naam' }).click();
    await page.getByRole('textbox', { name: 'Je naam' }).fill('Jannie');
    await page.getByRole('button', { name: 'Bewaar' }).click();
    await page.getByText('Je zit aan tafel, Jannie').waitFor();
    await page.getByRole('button', { name: /^Jannie/ }).click();
    await page.getByRole('button', { name: 'Verlaat de tafel' }).click();
    await page.getByRole('button', { name: 'Verlaat de tafel' }).click();
    await page.getByText('Je bent van tafel gegaan').waitFor();
    await session.sees((view) => expect(view.present).toBe(0));
    await settled(page);
    await page.getByRole('button', { name: 'Ga aan tafel' }).click();
    await page.getByText('Je zit aan tafel, Jannie').waitFor();
    await session.sees((view) => expect(view.seats).toHaveLength(1));
  });

  it('moves to another phone with a link, and the first one says so', async () => {
    const session = await startSession();
    const old = await atTable(session, 'Ria');
    const seatId = session.view().seats?.[0]?.id ?? '';
    const pair = 'a'.repeat(43);
    await session.act({ type: 'seat.link', seatId, pair });
    const page = await open(await device('phone'), `${session.joinUrl}#pair=${pair}`);
    await page.getByText('Je zit aan tafel, Ria').waitFor();
    expect(page.url()).toBe(session.joinUrl);
    await old.getByText('Je doet mee op een ander apparaat').waitFor();
    await page.reload();
    await page.getByText('Je zit aan tafel, Ria').waitFor();
  });

  it('is told when its seat was taken away, and may join again', async () => {
    const session = await startSession();
    const page = await atTable(session, 'Kees');
    await session.act({ type: 'seat.remove', seatId: session.view().seats?.[0]?.id ?? '' });
    await page.getByText('Je plek is weggehaald').waitFor();
    await settled(page);
    await page.getByRole('button', { name: 'Opnieuw meedoen' }).click();
    await page.getByLabel('Hoe heet je?').waitFor();
  });
});

describe('the conversation', () => {
  it('raises a hand, knows its place, has the floor and gives it back', async () => {
    const session = await startSession();
    const [noor, miriam] = [await atTable(session, 'Noor'), await atTable(session, 'Miriam')];
    await session.act({ type: 'item.discuss', itemId: session.itemId(0) });
    for (const page of [noor, miriam]) {
      await page.getByRole('button', { name: 'Ik wil iets zeggen' }).waitFor();
      await settled(page);
      await page.getByRole('button', { name: 'Ik wil iets zeggen' }).click();
      await page.getByText('Je hand is omhoog').waitFor();
    }
    await miriam.getByText('Je bent de tweede').waitFor();
    await shot(miriam, 'hand');
    const seatOf = (name: string) => session.view().seats?.find((seat) => seat.name === name)?.id ?? '';
    await session.act({ type: 'turn.start', seatId: seatOf('Noor') });
    await noor.getByText('Jij hebt het woord').waitFor();
    await miriam.getByText('Je bent de eerste').waitFor();
    expect(await miriam.getByRole('main').innerText()).toContain('Noor');
    await shot(noor, 'floor');
    // Under three seconds it would be a slip and no turn.
    await noor.waitForTimeout(3500);
    await noor.getByRole('button', { name: 'Ik ben klaar' }).click();
    await noor.getByText('Jij had 1 beurt').waitFor();
    await session.sees((view) => expect(view.speaker).toBeNull());
    await miriam.getByRole('button', { name: 'Hand omlaag' }).click();
    await session.sees((view) => expect(view.wants).toEqual([]));
    await session.act({ type: 'session.pause' });
    await noor.getByText('Pauze').waitFor();
    await session.act({ type: 'session.end' });
    await noor.getByText('Dank je wel, Noor').waitFor();
    await shot(noor, 'thanks');
  });
});

describe('in the hand', () => {
  it('six answers and 120 characters fit on the smallest phone', async () => {
    expect(LONG.length).toBeGreaterThanOrEqual(115);
    const session = await startSession({ items: [{ kind: 'statement', text: LONG, scale: 'agree5' }] });
    const page = await atTable(session, 'Miriam', 'low');
    await openVote(session, page);
    await answer(page, 'Eens').click();
    await page.getByText('bewaard', { exact: true }).waitFor();
    await shot(page, 'low');
    expect(await overflow(page)).toEqual({ down: 0, right: 0 });
    const heights = await page
      .locator('label > span')
      .evaluateAll((boxes) => boxes.map((box) => box.getBoundingClientRect().height));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(56);
  });

  it('what was meant for the stage before does not land on the next one', async () => {
    const session = await startSession(named);
    const page = await atTable(session, 'Bram');
    await session.act({ type: 'item.open', itemId: session.itemId(0) });
    await answer(page, 'Eens').click();
    await page.waitForTimeout(200);
    expect(await page.getByRole('radio', { checked: true }).count()).toBe(0);
    await settled(page);
    await answer(page, 'Eens').click();
    await page.getByText('bewaard', { exact: true }).waitFor();
  });

  it('the focus goes to the heading when something else is on', async () => {
    const session = await startSession();
    const page = await atTable(session, 'Yusra');
    await openVote(session, page);
    expect(await heading(page).evaluate((element) => element === document.activeElement)).toBe(true);
  });

  it('axe finds nothing wrong in any stage', async () => {
    const session = await startSession({ ...named, groups: ['Inwoner'] });
    const page = await open(await device('phone'), session.joinUrl);
    await page.getByLabel('Hoe heet je?').fill('Femke');
    expect(await accessibility(page)).toEqual([]);
    await page.getByRole('button', { name: 'Ga aan tafel' }).click();
    await page.getByText('Je zit aan tafel, Femke').waitFor();
    expect(await accessibility(page)).toEqual([]);
    await openVote(session, page);
    await answer(page, 'Eens').click();
    await page.getByText('bewaard', { exact: true }).waitFor();
    expect(await accessibility(page)).toEqual([]);
    await counts(session);
    await page.getByText('jouw antwoord').waitFor();
    expect(await accessibility(page)).toEqual([]);
    await session.act({ type: 'item.discuss', itemId: session.itemId(0) });
    await page.getByText('Nu is er niemand aan het woord').waitFor();
    expect(await accessibility(page)).toEqual([]);
    await session.act({ type: 'turn.start', seatId: session.view().seats?.[0]?.id ?? '' });
    await page.getByText('Jij hebt het woord').waitFor();
    expect(await accessibility(page)).toEqual([]);
  });
});
