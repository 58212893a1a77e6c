import { describe, expect, it } from 'vitest';
import type { Connection } from '../../client/net/connection.ts';
import type { PhoneView } from '../../shared/views/phone.ts';
import { device, open, shot } from './browser.ts';
import { heard, listener } from './heard.ts';
import { atTable, button, ends, said, seatOf, settled, starts } from './phones.ts';
import { seated, startSession, type Session } from './session.ts';

const STATEMENT = 'De gemeente handelt mijn aanvraag snel af.';

/** Twice as long as what rests before it is said. */
const RESTED = 1600;

async function vote(session: Session, name: string, value: number): Promise<Connection<PhoneView>> {
  const phone = await seated(session, name);
  const cast = { type: 'vote.cast', itemId: session.itemId(0), round: 1, value } as const;
  expect(await phone.send(cast)).toMatchObject({ ok: true });
  return phone;
}

describe('somebody who cannot see the projector', () => {
  it('votes and hears the result, the queue and the floor, each once', async () => {
    const session = await startSession({ ballots: 'named' });
    const page = await atTable(session, 'Noor', await listener('phone'));
    const itemId = session.itemId(0);
    await heard(page);

    await session.act({ type: 'item.open', itemId });
    await page.getByText('Geen mening').waitFor();
    expect(await heard(page)).toEqual([STATEMENT, 'Stelling 1 van 1. De stemming is open.']);
    await settled(page);
    await page.locator('label').filter({ hasText: /^Eens/ }).click();
    await page.getByText('bewaard', { exact: true }).waitFor();
    expect(await heard(page)).toEqual(['Eens, bewaard']);

    const henk = await vote(session, 'Henk', 5);
    await vote(session, 'Lotte', 2);
    await session.act({ type: 'item.close', itemId });
    await said(page, 'De uitslag komt zo.').waitFor();
    expect(await heard(page)).toEqual([STATEMENT, 'De stemming is gesloten. De uitslag komt zo.']);
    await session.act({ type: 'item.reveal', itemId });
    await said(page, 'jouw antwoord').waitFor();
    expect(await heard(page)).toEqual([
      STATEMENT,
      'De uitslag. Helemaal eens: 1. Eens: 1. Oneens: 1. 2 eens, 1 oneens. 3 stemmen.',
    ]);

    await session.act({ type: 'item.discuss', itemId });
    await button(page, 'Ik luister liever').waitFor();
    expect(await heard(page)).toEqual([STATEMENT, 'Gesprek over stelling 1.']);
    await henk.send({ type: 'hand.raise' });
    await settled(page);
    await button(page, 'Ik wil iets zeggen').click();
    await said(page, 'Je bent de tweede').waitFor();
    await page.waitForTimeout(RESTED);
    expect(await heard(page)).toEqual(['Je hand is omhoog. Je bent de tweede.']);
    await starts(session, 'Noor');
    await page.getByRole('heading', { name: 'Jij hebt het woord' }).waitFor();
    await page.waitForTimeout(RESTED);
    expect(await heard(page)).toEqual(['Jij hebt het woord', 'Neem rustig de tijd. De zaal ziet je naam.']);
  });

  it('is left in peace in a busy minute, and so is who leads', async () => {
    const session = await startSession();
    const { id, keys } = session.created;
    const page = await atTable(session, 'Noor', await listener('phone'));
    const desk = await open(
      await listener('laptop'),
      `${session.origin}/console/${id}#key=${keys.facilitator}`,
    );
    const names = ['Henk', 'Lotte', 'Ali'];
    const phones = await Promise.all(names.map((name) => seated(session, name)));
    await session.sees((view) => expect(view.seats).toHaveLength(4));
    await session.act({ type: 'item.discuss', itemId: session.itemId(0) });
    await button(page, 'Ik luister liever').waitFor();
    await desk.getByText('Gesprek loopt').waitFor();
    await settled(page);
    await heard(page);
    await heard(desk);
    for (let round = 0; round < 4; round += 1) {
      for (const phone of phones) await phone.send({ type: 'hand.raise' });
      for (const name of names) await starts(session, name);
      await ends(session);
    }
    await page.waitForTimeout(RESTED);
    expect(await heard(page)).toEqual([]);
    expect(await heard(desk)).toEqual([]);
  });
});

describe('a phone in a pocket', () => {
  it('that locks is invited: the card is there when it comes back, and only then was it seen', async () => {
    const session = await startSession();
    const page = await atTable(session, 'Miriam', await device('phone'));
    await session.act({ type: 'item.discuss', itemId: session.itemId(0) });
    await button(page, 'Ik luister liever').waitFor();
    const look = (state: 'visible' | 'hidden') =>
      page.evaluate((now) => {
        Object.defineProperty(document, 'visibilityState', { value: now, configurable: true });
        document.dispatchEvent(new Event('visibilitychange'));
      }, state);
    await look('hidden');
    session.signal.cut();
    await page.getByText('Even geen verbinding').waitFor();
    await session.act({ type: 'invite.send', seatId: seatOf(session, 'Miriam').id });
    const seen = () => session.view().openInvites.map((one) => one.seen);
    expect(seen()).toEqual([false]);
    session.signal.mend();
    await expect.poll(() => page.title(), { timeout: 15_000 }).toBe('Een vraag voor jou · Evenwoord');
    expect(seen()).toEqual([false]);
    await look('visible');
    await session.sees(() => expect(seen()).toEqual([true]));
    await page.getByRole('heading', { name: 'Miriam, wil jij hier iets over zeggen?' }).waitFor();
    await shot(page, 'locked-invited');
    await settled(page);
    await button(page, 'Ja, graag').click();
    await said(page, 'Je bent de eerste').waitFor();
    expect(await page.title()).toBe('Evenwoord');
  });
});
