import type { Page } from 'playwright-core';
import { describe, expect, it, vi } from 'vitest';
import type { Connection } from '../../client/net/connection.ts';
import type { ConsoleSeat } from '../../shared/views/console.ts';
import type { PhoneView } from '../../shared/views/phone.ts';
import { accessibility, device, open, overflow, shot } from './browser.ts';
import { seated, startSession, type Body, type Session } from './session.ts';

interface Room {
  session: Session;
  page: Page;
  phones: Map<string, Connection<PhoneView>>;
}

/** In conversation about the first statement, everybody with a phone, the facilitator at a laptop. */
async function talking(names: string[], body: Body = {}): Promise<Room> {
  const session = await startSession(body);
  const phones = new Map<string, Connection<PhoneView>>();
  for (const name of names) phones.set(name, await seated(session, name));
  await session.act({ type: 'item.discuss', itemId: session.itemId(0) });
  const { id, keys } = session.created;
  const page = await open(await device('laptop'), `${session.origin}/console/${id}#key=${keys.facilitator}`);
  await page.getByText(body.locale === 'en' ? 'Talking' : 'Gesprek loopt').waitFor();
  return { session, page, phones };
}

const seat = (session: Session, name: string): ConsoleSeat | undefined =>
  session.view().seats?.find((one) => one.label === name);
const idOf = (session: Session, name: string) => seat(session, name)?.id ?? '';
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** Who stands first among those to invite. */
const firstInvited = ({ session }: Room) => {
  const id = session.view().invite[0]?.seatId;
  return session.view().seats?.find((one) => one.id === id)?.label ?? '';
};

/** Each had the floor, one after another, long enough to be heard. */
async function spoke({ session, page }: Room, names: string[]): Promise<void> {
  for (const name of names) {
    const { turnId } = await session.act({ type: 'turn.start', seatId: idOf(session, name) });
    await page.waitForTimeout(HEARD);
    await session.act({ type: 'turn.end', turnId: String(turnId) });
    await session.sees(() => expect(seat(session, name)?.heard).toBe(true));
  }
}

/** The invitation that waits for an answer; the card is shown by the phone's own page, which is not part of this. */
const invitation = ({ session }: Room) => session.view().openInvites[0]?.inviteId ?? '';

async function answer(room: Room, name: string, said: 'yes' | 'later' | 'no'): Promise<void> {
  const outcome = await room.phones
    .get(name)
    ?.send({ type: 'invite.answer', inviteId: invitation(room), answer: said });
  expect(outcome?.ok).toBe(true);
}

describe('inviting from the console', () => {
  it('from who was not heard to that person having the floor in one key', async () => {
    const room = await talking(['Noor', 'Henk', 'Moussa']);
    const { session, page } = room;
    await button(page, /^Vraag /)
      .first()
      .waitFor();
    const name = firstInvited(room);
    await page.keyboard.press('i');
    await page.getByText(/is gevraagd/).waitFor();
    await session.sees((view) => expect(view.openInvites).toHaveLength(1));
    await page.getByText(`Ongedaan: vraag aan ${name}`).waitFor();
    await answer(room, name, 'yes');
    await page.getByText(/zei ja/).waitFor();
    await page.keyboard.press('1');
    await session.sees((view) => expect(view.speaker?.label).toBe(name));
  });

  it('a number goes on from the hands to who could be asked, and asks them', async () => {
    const room = await talking(['Noor', 'Henk', 'Moussa', 'Bram']);
    const { session, page, phones } = room;
    await phones.get('Henk')?.send({ type: 'hand.raise' });
    await button(page, 'Woord aan Henk').first().waitFor();
    const name = firstInvited(room);
    await page.waitForTimeout(SETTLED);
    await page.keyboard.press('2');
    await session.sees((view) =>
      expect(view.openInvites.map(({ seatId }) => seatId)).toEqual([idOf(session, name)]),
    );
  });

  it('a press that was meant for who stood there before does nothing', async () => {
    const { session, page, phones } = await talking(['Noor', 'Henk', 'Moussa', 'Bram']);
    await session.act({ type: 'turn.start', seatId: idOf(session, 'Noor') });
    await button(page, /^Vraag /)
      .first()
      .waitFor();
    await phones.get('Henk')?.send({ type: 'hand.raise' });
    await button(page, 'Woord aan Henk').first().waitFor();
    await page.keyboard.press('1');
    await page.waitForTimeout(SETTLED);
    expect(session.view()).toMatchObject({ speaker: { label: 'Noor' }, openInvites: [] });
    await page.keyboard.press('1');
    await session.sees((view) => expect(view.speaker?.label).toBe('Henk'));
  });

  it('sees that a card was not seen, and takes it back', async () => {
    const room = await talking(['Noor', 'Henk', 'Moussa']);
    const { session, page } = room;
    await button(page, /^Vraag /)
      .first()
      .click();
    await page.getByText(/^nog niet gezien · 0:0\d/).waitFor();
    await page.getByText('Nog niet gezien op de telefoon. Vraag het hardop.').waitFor();
    await shot(page, 'console-unseen');
    await button(page, /^Trek de vraag aan .* in$/).click();
    await session.sees((view) => expect(view.openInvites).toEqual([]));
    await page.getByText(/^Ongedaan: intrekken bij/).waitFor();
    await page.keyboard.press('z');
    await session.sees((view) => expect(view.openInvites).toHaveLength(1));
  });

  it('sees that a card was seen', async () => {
    const room = await talking(['Noor', 'Henk', 'Moussa']);
    const name = firstInvited(room);
    await room.page.keyboard.press('i');
    await room.session.sees((view) => expect(view.openInvites).toHaveLength(1));
    await room.phones.get(name)?.send({ type: 'invite.seen', inviteId: invitation(room) });
    await room.page.getByText(/^gezien · 0:\d\d/).waitFor();
  });

  it('a no is respected and shown without judgement', async () => {
    const room = await talking(['Noor', 'Henk', 'Moussa']);
    const { session, page, phones } = room;
    const name = firstInvited(room);
    await page.keyboard.press('i');
    await session.sees((view) => expect(view.openInvites).toHaveLength(1));
    await answer(room, name, 'no');
    await page.getByText(`${name}: nu liever niet`).waitFor();
    expect(await button(page, `Vraag ${name}`).count()).toBe(0);
    const listener = ['Noor', 'Henk', 'Moussa'].find((one) => one !== name) ?? '';
    await phones.get(listener)?.send({ type: 'listen.set', on: true });
    await page.getByText(`${listener} luistert liever`).waitFor();
    expect(await button(page, `Vraag ${listener}`).count()).toBe(0);
  });

  it('asks aloud who has no phone', async () => {
    const session = await startSession();
    await session.act({ type: 'seat.add', name: 'Greet' });
    await session.act({ type: 'item.discuss', itemId: session.itemId(0) });
    const { id, keys } = session.created;
    const page = await open(
      await device('laptop'),
      `${session.origin}/console/${id}#key=${keys.facilitator}`,
    );
    await page.getByText(/zonder telefoon: vraag het hardop/).waitFor();
    await page.keyboard.press('i');
    await page.getByText('Greet heeft geen telefoon. Vraag het hardop.').waitFor();
    expect(session.view()).toMatchObject({ openInvites: [], speaker: null });
    await button(page, 'Woord aan Greet').click();
    await session.sees((view) => expect(view.speaker?.label).toBe('Greet'));
  });

  it('calls everybody once', async () => {
    const { session, page } = await talking(['Noor', 'Henk']);
    await button(page, 'Roep iedereen die nog niets zei').click();
    await page.getByText('Iedereen is uitgenodigd.').waitFor();
    expect(session.view().called).toBe(true);
  });

  it('switches to plain order of hands', async () => {
    const room = await talking(['Noor', 'Henk']);
    const { session, page, phones } = room;
    await spoke(room, ['Noor']);
    await phones.get('Noor')?.send({ type: 'hand.raise' });
    await phones.get('Henk')?.send({ type: 'hand.raise' });
    const first = page
      .getByRole('listitem')
      .getByRole('button', { name: /^Woord aan/ })
      .first();
    const says = (words: string) =>
      vi.waitFor(async () => expect(await first.getAttribute('aria-label')).toBe(words), PATIENCE);
    await says('Woord aan Henk');
    await button(page, 'Volgorde').click();
    await page.getByRole('menuitemradio', { name: 'Volgorde van handen' }).click();
    await session.sees((view) => expect(view.handOrder).toBe('queue'));
    await says('Woord aan Noor');
  });

  it('goes back for a last round when somebody was not heard', async () => {
    const room = await talking(['Noor', 'Henk'], { ballots: 'named' });
    const { session, page } = room;
    const itemId = session.itemId(0);
    for (const round of [1, 2]) {
      await session.act({ type: 'item.open', itemId });
      const vote = await room.phones.get('Noor')?.send({ type: 'vote.cast', itemId, round, value: 1 });
      expect(vote?.ok).toBe(true);
      await session.act({ type: 'item.close', itemId });
      await session.act({ type: 'item.reveal', itemId });
    }
    await page.getByText('nog niet gehoord: 2').waitFor();
    await shot(page, 'console-last-round');
    await button(page, 'Laatste rondje').click();
    await session.sees((view) =>
      expect(view).toMatchObject({ item: { phase: 'discussion' }, round: { toCome: 2 } }),
    );
    await page.getByText('nog niet gehoord: 2').waitFor();
    await button(page, /^Klaar/).click();
    await session.sees((view) => expect(view.item?.phase).toBe('finished'));
  });

  it('holds six hands and five to invite on every laptop, and is sound for assistive technology', async () => {
    const room = await talking([...HANDS, ...OTHERS]);
    const { page, phones } = room;
    await spoke(room, HANDS.slice(3, 5));
    for (const name of HANDS) await phones.get(name)?.send({ type: 'hand.raise' });
    await phones.get('Tom')?.send({ type: 'listen.set', on: true });
    await page.getByText('Tom luistert liever').waitFor();
    for (const [width, height] of [
      [1440, 900],
      [1280, 720],
      [1024, 768],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.waitForTimeout(300);
      expect(await overflow(page)).toEqual({ down: 0, right: 0 });
      await shot(page, `console-invite-${width}`);
      for (const visible of [/^Woord aan/, /^Vraag /]) await seenWhole(page, visible);
      const aside = page.getByRole('complementary').last();
      expect(await aside.evaluate((box) => box.scrollHeight - box.clientHeight)).toBe(0);
    }
    expect(await accessibility(page)).toEqual([]);
  });
});

/** ms: a list that changed takes keys again. */
const SETTLED = 800;
/** ms: more than a slip of the finger. */
const HEARD = 3_500;
const PATIENCE = { timeout: 10_000, interval: 50 };
const HANDS = ['Noor', 'Henk', 'Lotte', 'Joost', 'Fatima', 'Ali'];
const OTHERS = ['Moussa', 'Bram', 'Els', 'Ingrid', 'Greet', 'Tom'];

async function seenWhole(page: Page, name: string | RegExp): Promise<void> {
  const box = await button(page, name).first().boundingBox();
  const height = page.viewportSize()?.height ?? 0;
  expect(box && box.y + box.height <= height).toBe(true);
}
