import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { accessibility, device, overflow, shot } from './browser.ts';
import { atTable, button, projector, said, seatOf, settled, starts, turn } from './phones.ts';
import { startSession } from './session.ts';

describe('a round from seat to seat', () => {
  it('somebody passes in the round and is offered the floor again', async () => {
    const session = await startSession();
    const noor = await atTable(session, 'Noor');
    const henk = await atTable(session, 'Henk', await device('low'));
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
