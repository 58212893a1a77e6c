import type { Page } from 'playwright-core';
import { describe, expect, it, vi } from 'vitest';
import { accessibility, device, open, overflow, shot, type Size } from './browser.ts';
import { seated, startSession, type Body, type Session } from './session.ts';

const NAMES =
  'Miriam Joost Fatima Henk Sanne Ali Truus Wim Noor Peter Ayşe Marieke Karel Lotte Hassan Ria Tom Ingrid Bram Yusra Greet Daan Els Moussa'.split(
    ' ',
  );

async function keeper(session: Session, size: Size = 'phone', viewport?: object): Promise<Page> {
  const { id, keys } = session.created;
  const context = await device(size, viewport);
  const page = await open(context, `${session.origin}/keeper/${id}#key=${keys.keeper}`);
  await page.getByRole('heading', { name: 'Beurtbewaker' }).waitFor();
  return page;
}

/** At the table with the first statement, without a phone. */
async function talking(names: readonly string[], body: Body = {}): Promise<Session> {
  const session = await startSession(body);
  for (const name of names) await session.act({ type: 'seat.add', name });
  await session.act({ type: 'item.discuss', itemId: session.itemId(0) });
  return session;
}

const idOf = (session: Session, name: string) =>
  session.view().seats?.find((one) => one.label === name)?.id ?? '';
const seat = (page: Page, name: string) =>
  page.getByRole('region', { name: 'Aan tafel' }).getByRole('button', { name: new RegExp(`^${name}:`) });
const stop = (page: Page) => page.getByRole('button', { name: /^Stop de beurt/ });
const undo = (page: Page) => page.getByRole('button', { name: /^Ongedaan maken/ });
const speaker = (session: Session, name: string | null) =>
  session.sees((view) => expect(view.speaker?.label ?? null).toBe(name));

describe('the turn keeper', () => {
  it('a helper keeps turns on a phone while the facilitator leads', async () => {
    const session = await talking(NAMES);
    const page = await keeper(session);
    expect(page.url()).not.toContain('key');
    await seat(page, 'Noor').click();
    await speaker(session, 'Noor');
    expect(session.view().turns.map((turn) => turn.source)).toEqual(['keeper']);
    await page.getByText('0:01').waitFor();
    await seat(page, 'Henk').click();
    await page.getByRole('button', { name: 'Stop de beurt van Henk', exact: true }).waitFor();
    await page.getByText('0:01').waitFor();
    await seat(page, 'Henk').click();
    await speaker(session, null);
    await page.getByText('Niemand aan het woord').waitFor();
    expect(await accessibility(page)).toEqual([]);
    expect((await overflow(page)).right).toBeLessThanOrEqual(0);
    await session.act({ type: 'item.open', itemId: session.itemId(0) });
    await page.getByText('Er wordt gestemd').waitFor();
    await shot(page, 'keeper-voting');
    expect(await seat(page, 'Noor').getAttribute('aria-disabled')).toBe('true');
    await page.reload();
    await page.getByText('Er wordt gestemd').waitFor();
    await session.act({ type: 'session.end' });
    await page.getByRole('heading', { name: 'Het gesprek is afgelopen.' }).waitFor();
  });

  it('two people pressing at once end one turn', async () => {
    const session = await talking(['Noor', 'Henk']);
    const page = await keeper(session);
    const second = await keeper(session, 'laptop');
    await session.act({ type: 'turn.start', seatId: idOf(session, 'Noor') });
    await stop(page).waitFor();
    await stop(second).waitFor();
    await Promise.all([stop(page).click({ force: true }), stop(second).click({ force: true })]);
    await speaker(session, null);
    const said = (one: Page) => one.getByText('Deze beurt was al gestopt.').count();
    await vi.waitFor(async () => expect((await said(page)) + (await said(second))).toBeLessThanOrEqual(1));
    expect(session.view().turns).toHaveLength(1);
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  it('undoes a wrong turn', async () => {
    const session = await talking(['Noor', 'Henk']);
    const page = await keeper(session);
    await session.act({ type: 'turn.start', seatId: idOf(session, 'Noor') });
    await stop(page).waitFor();
    await seat(page, 'Henk').click();
    await speaker(session, 'Henk');
    await page.getByText('beurt van Henk').waitFor();
    await undo(page).click();
    await speaker(session, 'Noor');
    expect(session.view().turns).toMatchObject([{ endedAt: null, seatId: idOf(session, 'Noor') }]);
  });

  it('a helper keeps turns on a phone while the console invites', async () => {
    const session = await talking([]);
    await seated(session, 'Henk');
    const miriam = await seated(session, 'Miriam');
    const page = await keeper(session);
    const { id, keys } = session.created;
    const console = await open(
      await device('laptop'),
      `${session.origin}/console/${id}#key=${keys.facilitator}`,
    );
    await seat(page, 'Henk').click();
    await speaker(session, 'Henk');
    await console.getByRole('button', { name: /^Vraag .*Miriam/ }).waitFor();
    await console.keyboard.press('i');
    await page.getByRole('button', { name: /^Miriam: .*uitgenodigd/ }).waitFor();
    const [asked] = session.view().openInvites;
    const yes = await miriam.send({ type: 'invite.answer', inviteId: asked?.inviteId ?? '', answer: 'yes' });
    expect(yes.ok).toBe(true);
    await stop(page).click();
    await speaker(session, null);
    await page
      .getByRole('button', { name: /^Geef Miriam het woord/ })
      .first()
      .click();
    await speaker(session, 'Miriam');
    expect(session.view().turns.map((turn) => turn.source)).toEqual(['keeper', 'keeper']);
  });

  it('invites and sees that the card was seen', async () => {
    const session = await talking([]);
    const phone = await seated(session, 'Henk');
    await seated(session, 'Noor');
    const page = await keeper(session);
    await page.getByRole('button', { name: 'Nodig uit' }).click();
    await page.getByRole('button', { name: 'Vraag of Henk iets wil zeggen' }).click();
    await page.getByText('gevraagd, nog niet gezien').waitFor();
    await shot(page, 'keeper-invite');
    expect(await accessibility(page)).toEqual([]);
    await phone.send({ type: 'invite.seen', inviteId: session.view().openInvites[0]?.inviteId ?? '' });
    await page.getByText('gevraagd, heeft het gezien').waitFor();
    await page.getByRole('button', { name: 'Trek de vraag aan Henk in' }).click();
    await session.sees((view) => expect(view.openInvites).toEqual([]));
  });
});
