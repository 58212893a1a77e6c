import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Export } from '../../shared/protocol/export.ts';
import { enter } from '../people/crowd.ts';
import { device, open, scanned, shot } from './browser.ts';
import { startSession, type Session } from './session.ts';

/** Waits for what another screen shows after a while. */
const soon = (check: () => Promise<unknown>) => vi.waitFor(check, { timeout: 15_000, interval: 100 });

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** A facilitator with her laptop, the projector in its own window, and the room's phones on its Wi-Fi. */
interface Evening {
  session: Session;
  laptop: BrowserContext;
  desk: Page;
  screen: Page;
  code: string;
}

/** From the start page to a room that is open: statements pasted, one more typed by hand. */
async function opensTheRoom(): Promise<Evening> {
  const session = await startSession();
  const laptop = await device('laptop');
  const desk = await open(laptop, `http://localhost:${session.server.port}/`);
  await button(desk, 'Nieuw gesprek').click();
  await desk.getByLabel('Titel').fill('Panelgesprek digitale dienstverlening');
  await desk
    .getByLabel('Nieuwe stellingen')
    .fill('De gemeente handelt mijn aanvraag snel af.\nIk weet waar ik moet zijn.');
  await desk.keyboard.press('Control+Enter');
  await button(desk, 'Open de zaal').click();
  await desk.getByRole('heading', { name: 'Zet de zaal klaar' }).waitFor();
  expect(desk.url()).not.toContain('key');
  await button(desk, 'Projector').click();
  const [screen] = await Promise.all([
    laptop.waitForEvent('page'),
    desk.getByRole('menuitem', { name: 'Open het projectorvenster' }).click(),
  ]);
  await screen.setViewportSize({ width: 1920, height: 1080 });
  const code =
    (await screen
      .getByText(/^[2-9A-Z]{3} [2-9A-Z]{3}$/)
      .first()
      .textContent()) ?? '';
  return { session, laptop, desk, screen, code: code.replace(' ', '') };
}

async function sitsDown({ session, code }: Evening, name: string): Promise<Page> {
  const phone = await open(await device('low'), `${session.origin}/j/${code}`);
  await phone.getByLabel('Hoe heet je?').fill(name);
  await button(phone, 'Ga aan tafel').click();
  await phone.getByText(`Je zit aan tafel, ${name}`).waitFor();
  return phone;
}

/** Twenty more people, and two without a phone. */
async function fills({ session, desk, code }: Evening): Promise<void> {
  const crowd = enter({
    url: `http://127.0.0.1:${session.server.port}`,
    code,
    people: 20,
    speed: 8,
    seed: 3,
  });
  onTestFinished(() => crowd.leave());
  await desk.keyboard.press('p');
  for (const name of ['Greet', 'Karel']) {
    await desk.getByLabel('Naam').fill(name);
    await desk.keyboard.press('Enter');
    await desk.getByText(name).first().waitFor();
  }
  await desk.keyboard.press('Escape');
  await soon(() => desk.getByText('24', { exact: true }).first().waitFor({ timeout: 1000 }));
}

/** Gives the floor by a part of a name, lets some seconds pass, and ends the turn with the space bar. */
async function speaks({ desk }: Evening, name: string, seconds: number): Promise<void> {
  await desk.keyboard.press('/');
  await desk.keyboard.type(name);
  await desk.keyboard.press('Enter');
  await button(desk, new RegExp(`^${name} is klaar`)).waitFor();
  await desk.waitForTimeout(1000 * seconds);
  await desk.keyboard.press('Space');
  await button(desk, new RegExp(`^${name} is klaar`)).waitFor({ state: 'detached' });
}

/** People read before they press; a press in the first moment of a new stage is not taken. */
const reads = (phone: Page): Promise<void> => phone.waitForTimeout(800);

async function votes(phone: Page, answer: string): Promise<void> {
  await phone.getByText('Geen mening').waitFor();
  await reads(phone);
  await phone
    .locator('label')
    .filter({ hasText: new RegExp(`^${answer}`) })
    .click();
  await phone.getByText('bewaard', { exact: true }).waitFor();
}

async function exported(desk: Page, what: string): Promise<string> {
  const [file] = await Promise.all([desk.waitForEvent('download'), button(desk, what).click()]);
  return readFileSync(await file.path(), 'utf8');
}

describe('a whole session', () => {
  it(
    'from the start page to the exported figures, with a phone lost, a turn undone and the server killed in the middle',
    { timeout: 180_000 },
    async () => {
      const evening = await opensTheRoom();
      const { session, desk, screen } = evening;
      const noor = await sitsDown(evening, 'Noor');
      const henk = await sitsDown(evening, 'Henk');
      await fills(evening);
      await shot(screen, 'whole-lobby');

      // The first vote: two people on real phones, twenty simulated ones, Greet by way of the facilitator.
      await desk.keyboard.press('ArrowRight');
      await votes(noor, 'Oneens');
      await votes(henk, 'Oneens');
      await button(desk, 'Stem van Greet').click();
      await desk.locator('label').filter({ hasText: /^Eens/ }).click();
      await desk.getByText('De stem van Greet is bewaard.').waitFor();
      await soon(() => screen.getByText('23 van 24').waitFor({ timeout: 1000 }));
      await shot(screen, 'whole-vote');
      await button(desk, /^Sluit stemming/).click();
      await button(desk, /^Toon de uitslag/).click();
      await noor.getByText('jouw antwoord').waitFor();
      await shot(screen, 'whole-result');

      // A statement comes up while people are in the room.
      await button(desk, 'Stelling toevoegen').click();
      await desk.getByLabel('Tekst').fill('Ik word goed geholpen als het digitaal niet lukt.');
      await button(desk, 'Voeg toe').click();

      // The conversation: a wrong turn is undone, and its time goes back to Noor.
      await button(desk, /^Ga aan tafel/).click();
      await speaks(evening, 'Noor', 4);
      await speaks(evening, 'Greet', 4);
      await desk.keyboard.press('/');
      await desk.keyboard.type('Noor');
      await desk.keyboard.press('Enter');
      await noor.getByText('Jij hebt het woord').waitFor();
      await shot(noor, 'whole-floor');
      await desk.waitForTimeout(2000);
      await desk.keyboard.press('/');
      await desk.keyboard.type('Karel');
      await desk.keyboard.press('Enter');
      await button(desk, /^Karel is klaar/).waitFor();
      await desk.keyboard.press('z');
      await button(desk, /^Noor is klaar/).waitFor();
      await desk.waitForTimeout(2500);
      await button(noor, 'Ik ben klaar').click();
      await button(desk, /^Noor is klaar/).waitFor({ state: 'detached' });
      await shot(screen, 'whole-talk');
      await shot(desk, 'whole-console');

      // Henk's phone dies; the facilitator gives his seat to another one, by the code that she sees.
      await henk.context().close();
      await desk.getByTitle('Mensen aan tafel').click();
      await desk.locator('dialog').getByRole('button', { name: /Henk/ }).first().click();
      await button(desk, 'Andere telefoon').click();
      await desk.getByText(/Nog \d+:\d\d geldig/).waitFor();
      await shot(desk, 'whole-pair');
      const other = await open(
        await device('phone'),
        (await scanned(desk.locator('dialog svg').first())).replace(/^http:\/\/[^/]+/, session.origin),
      );
      await other.getByText('Henk, verbonden').waitFor();
      await desk.keyboard.press('Escape');
      await desk.keyboard.press('Escape');

      // The second vote, and the power goes in the middle of it.
      await button(desk, /^Opnieuw stemmen/).click();
      await votes(noor, 'Eens');
      await session.server.end('SIGKILL');
      await noor.getByText('Even geen verbinding').waitFor();
      await shot(noor, 'whole-offline');
      await session.server.start();
      await noor.getByText('Even geen verbinding').waitFor({ state: 'detached' });
      await noor.getByText('bewaard', { exact: true }).waitFor();
      await button(desk, /^Sluit stemming/).waitFor();
      // Everybody is back by themselves, after a while of their own, and votes.
      await soon(() => screen.getByText(/^2\d van 24/).waitFor({ timeout: 1000 }));
      await button(desk, /^Sluit stemming/).click();
      await button(desk, /^Toon de uitslag/).click();
      await screen.getByText(/van mening/).waitFor();
      await shot(screen, 'whole-second');

      // The end, and the figures.
      await button(desk, 'Meer').first().click();
      await desk.getByRole('menuitem', { name: 'Rond het gesprek af' }).click();
      await button(desk, /^Rond af$/).click();
      await desk.getByRole('heading', { name: 'Het gesprek is afgelopen' }).waitFor();
      await noor.getByText(/Dank je wel, Noor/).waitFor();
      await shot(noor, 'whole-thanks');
      await shot(screen, 'whole-closing');
      await shot(desk, 'whole-ended');
      const told = JSON.parse(await exported(desk, 'Alles (JSON)')) as Export;
      const table = await exported(desk, 'Tabel (CSV)');

      const { turns, seats, measures, items } = told;
      const secondsOf = (id: string) =>
        turns.filter((turn) => turn.seatId === id).reduce((sum, turn) => sum + turn.seconds, 0);
      // Noor twice, Greet once; Karel's turn was never.
      expect(turns.filter((turn) => turn.counted)).toHaveLength(3);
      expect(
        seats
          .map((seat) => seat.turns)
          .filter((count) => count > 0)
          .sort((a, b) => a - b),
      ).toEqual([1, 2]);
      for (const seat of seats) expect(seat.seconds).toBeCloseTo(secondsOf(seat.id), 3);
      expect(measures).toMatchObject({ present: 24, heard: 2 });
      // Levels 2, 1 and twenty-two times 0: one of three turns would have to move, of at most two. 100 (1 - 1/2).
      expect(measures.turnBalance).toBe(50);
      // Nobody was there for a minute of conversation, so there is no figure of time.
      expect(measures.timeBalance).toBeNull();
      expect(
        items[0]?.rounds.map((round) => [round.round, round.voters >= 20, round.counts?.length]),
      ).toEqual([
        [1, true, 5],
        [2, true, 5],
      ]);
      expect(items[0]?.rounds[0]?.voters).toBe(23);
      expect(items.map((item) => item.text)).toContain('Ik word goed geholpen als het digitaal niet lukt.');
      expect(table.startsWith('\uFEFF')).toBe(true);
      expect(JSON.stringify(told)).not.toMatch(/Noor|Henk|Greet/);
    },
  );
});
