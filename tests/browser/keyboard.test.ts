import { describe, expect, it } from 'vitest';
import type { Connection } from '../../client/net/connection.ts';
import type { PhoneView } from '../../shared/views/phone.ts';
import { device, open, shot } from './browser.ts';
import { Keys } from './keys.ts';
import { button, said, seatOf, settled } from './phones.ts';
import { seated, startSession } from './session.ts';

const STATEMENT = 'De gemeente handelt mijn aanvraag snel af.';

async function vote(phone: Connection<PhoneView>): Promise<void> {
  const { id, round } = phone.store.getState().view?.item ?? { id: '', round: 0 };
  expect(await phone.send({ type: 'vote.cast', itemId: id, round, value: 4 })).toMatchObject({ ok: true });
}

describe('by keyboard alone', () => {
  it('a facilitator leads a session, from the start page to the report', { timeout: 120_000 }, async () => {
    const server = await startSession();
    const laptop = await device('laptop');
    const page = await open(laptop, `http://localhost:${server.server.port}/`);
    const keys = new Keys(page);
    const step = (name: string) => page.getByRole('main').getByRole('button', { name }).first().waitFor();

    await keys.enter('Nieuw gesprek');
    await page.getByLabel('Nieuwe stellingen').waitFor();
    expect(await keys.kept()).toBe('Nieuw gesprek');
    await keys.to('Titel');
    await keys.type('Panelgesprek');
    await keys.to('Anoniem');
    await keys.press('ArrowRight');
    await keys.to('Nieuwe stellingen');
    await keys.type(STATEMENT);
    await keys.enter(/^Voeg/);
    expect(await keys.kept()).toMatch(/^Voeg/);
    await shot(page, 'keyboard-prepare');
    await keys.enter('Open de zaal');
    await page.getByRole('heading', { name: 'Zet de zaal klaar' }).waitFor();
    const code = (await page.getByTitle('Zo komen mensen binnen').first().innerText()).replace(' ', '');
    const here = { ...server, created: { ...server.created, code } };
    const noor = await seated(here, 'Noor');
    await seated(here, 'Henk');

    await keys.enter(/^Open stelling 1/);
    await step('Sluit stemming');
    await keys.kept();
    await vote(noor);
    await keys.enter(/^Sluit stemming/);
    await step('Toon de uitslag');
    expect(await keys.kept()).toMatch(/^Toon de uitslag/);
    await keys.press('Enter');
    await step('Ga aan tafel');
    expect(await keys.kept()).toMatch(/^Ga aan tafel/);
    await keys.press('Enter');
    await step('Opnieuw stemmen');
    await keys.kept();

    await noor.send({ type: 'hand.raise' });
    await keys.enter('Woord aan Noor');
    await step('Noor is klaar');
    expect(await keys.kept()).toMatch(/^Wil iets zeggen/);
    await shot(page, 'keyboard-floor');
    await keys.press('Space');
    await step('Opnieuw stemmen');
    await keys.enter(/^Ongedaan: einde beurt van Noor/);
    await step('Noor is klaar');
    await keys.kept();
    await keys.enter('Vraag Henk');
    await page.getByText('is gevraagd').waitFor();
    expect(await keys.kept()).toBe('Nodig uit');

    await keys.enter(/^Opnieuw stemmen/);
    await step('Sluit stemming');
    expect(await keys.kept()).toMatch(/^Sluit stemming/);
    await vote(noor);
    await keys.press('Enter');
    await step('Toon de uitslag');
    await keys.press('Enter');
    await step('Klaar');
    await keys.press('Enter');
    await step('Toon de slottafel');
    await keys.press('Enter');
    await step('Beëindig het gesprek');
    expect(await keys.kept()).toMatch(/^Beëindig het gesprek/);
    await keys.press('Enter');
    await page.getByRole('dialog').waitFor();
    expect(await keys.kept()).toBe('Niet doen');
    await keys.enter('Rond af');
    await page.getByRole('heading', { name: 'Het gesprek is afgelopen' }).waitFor();
    await keys.kept();

    const saved = page.waitForEvent('download');
    await keys.enter('Tabel (CSV)');
    expect((await saved).suggestedFilename()).toBe('Panelgesprek.csv');
    await keys.kept();
    const opened = laptop.waitForEvent('page');
    await keys.enter('Open het verslag');
    await (await opened).getByRole('heading', { name: 'Panelgesprek' }).waitFor();
  });

  it('a participant takes part, from the code to the last question', { timeout: 120_000 }, async () => {
    const session = await startSession({ ballots: 'named' });
    const itemId = session.itemId(0);
    const page = await open(await device('phone'), `${session.origin}/j/`);
    const keys = new Keys(page);

    await keys.to('Code');
    await keys.type(session.created.code);
    await keys.press('Enter');
    await page.getByLabel('Hoe heet je?').waitFor();
    await keys.to('Hoe heet je?');
    await keys.type('Noor');
    await keys.enter('Ga aan tafel');
    await page.getByText('Je zit aan tafel, Noor').waitFor();
    expect(await keys.kept()).toBe('Je zit aan tafel, Noor');

    await settled(page);
    await keys.enter(/^Noor, verbonden/);
    await page.getByRole('dialog').waitFor();
    expect(await keys.kept()).toBe('Sluit');
    await keys.enter('Verander je naam');
    expect(await keys.kept()).toBe('Je naam');
    await keys.press('Escape');
    expect(await keys.kept()).toMatch(/^Noor, verbonden/);

    await session.act({ type: 'item.open', itemId });
    await page.getByText('Geen mening').waitFor();
    expect(await keys.kept()).toBe(STATEMENT);
    await settled(page);
    await keys.to('Helemaal eens');
    await keys.press('Space');
    await page.getByText('bewaard', { exact: true }).waitFor();
    await keys.press('ArrowDown');
    await session.sees((view) => expect(view.item?.voted).toBe(1));
    await page.locator('label').filter({ hasText: /^Eens/ }).getByText('bewaard', { exact: true }).waitFor();
    await shot(page, 'keyboard-vote');
    await session.act({ type: 'item.close', itemId });
    await page.getByText('De uitslag komt zo.').first().waitFor();
    await keys.kept();
    await session.act({ type: 'item.reveal', itemId });
    await page.getByText('jouw antwoord').first().waitFor();
    await keys.kept();
    expect(session.view().item?.results?.counts).toEqual([0, 0, 0, 1, 0]);

    await session.act({ type: 'item.discuss', itemId });
    await button(page, 'Ik luister liever').waitFor();
    await settled(page);
    await keys.enter('Ik wil iets zeggen');
    await said(page, 'Je bent de eerste').waitFor();
    expect(await keys.kept()).toBe('Hand omlaag');
    await keys.press('Enter');
    await button(page, 'Ik wil iets zeggen').waitFor();
    expect(await keys.kept()).toBe('Ik wil iets zeggen');

    // A question comes while a control has the focus, and takes that control away.
    await session.act({ type: 'invite.send', seatId: seatOf(session, 'Noor').id });
    await button(page, 'Straks misschien').waitFor();
    await keys.kept();
    await settled(page);
    await keys.enter('Straks misschien');
    await said(page, /^Misschien vragen we het je later/).waitFor();
    await keys.kept();
    await settled(page);

    await keys.enter('Ik schrijf het liever op');
    expect(await keys.kept()).toBe('Wat wil je zeggen?');
    await keys.type('Ik wacht al een maand.');
    await settled(page);
    await keys.enter('Verstuur');
    await said(page, 'Je tekst is verstuurd.').waitFor();
    await keys.kept();

    await session.act({ type: 'item.finish', itemId });
    await session.act({ type: 'closing.ask' });
    await page.getByRole('heading', { name: 'Ik voelde me gehoord' }).waitFor();
    await keys.kept();
    await settled(page);
    for (const answered of [1, 2]) {
      await keys.to(/^1/);
      await keys.press('Space');
      await expect.poll(() => said(page, 'bewaard').count()).toBe(answered);
      await keys.kept();
    }
    await session.sees((view) => expect(view.closing?.answered).toBe(1));
  });
});
