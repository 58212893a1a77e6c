import { setTimeout as pause } from 'node:timers/promises';
import type { Timer } from '../../client/net/clock.ts';
import { openConnection, type Connection, type ConnectionState } from '../../client/net/connection.ts';
import { socketDial, type Dial, type Transport } from '../../client/net/dial.ts';
import { newSecret } from '../../client/net/keys.ts';
import type { Outcome, Unsent } from '../../client/net/outbox.ts';
import type { Handshake } from '../../shared/protocol/live.ts';
import type { ConsoleView } from '../../shared/views/console.ts';
import type { PhoneView } from '../../shared/views/phone.ts';
import type { ScreenView } from '../../shared/views/screen.ts';
import { seeded } from '../people/random.ts';
import type { Ledger } from './ledger.ts';

export interface PersonPlan {
  url: string;
  auth: Handshake;
  ledger: Ledger;
  seed: number;
  /** How many times faster its waits go by than a phone's own. */
  hurry?: number;
  transports?: Transport[];
}

/** How long anything may take on a busy machine before it is given up. */
export const PATIENCE = 60_000;

/** Somebody at a device: the line and the outbox are the ones of the real pages. */
export class Person<View = unknown> {
  readonly connection: Connection<View>;
  random: () => number;
  readonly token: string | null;
  /** What was lost from sight on the way: how often the line came back. */
  returns = 0;
  /** How often the server could not keep what was sent, since it last kept anything. */
  turnedAway = 0;

  constructor({ url, auth, ledger, seed, hurry = 1, transports }: PersonPlan) {
    this.random = seeded(seed);
    this.token = typeof auth['seatToken'] === 'string' ? auth['seatToken'] : null;
    this.connection = openConnection<View>({
      auth: () => auth,
      dial: this.#dial(url),
      ...(transports ? { transports } : {}),
      onRetired: ({ command, outcome }) => ledger.note(command, outcome, this.token),
      timer: hurried(hurry),
      random: this.random,
    });
    this.connection.store.subscribe((now, before) => {
      if (now.welcome !== before.welcome) this.returns += 1;
    });
  }

  #dial(url: string): Dial {
    const dial = socketDial(url);
    return (handshake, transports, heard) => {
      const line = dial(handshake, transports, heard);
      return {
        ...line,
        transmit: (command, hear) =>
          line.transmit(command, (answered) => {
            if (answered.ok) this.turnedAway = 0;
            else if (answered.error.code === 'unavailable') this.turnedAway += 1;
            hear(answered);
          }),
      };
    };
  }

  get now(): ConnectionState<View> {
    return this.connection.store.getState();
  }

  get view(): View | null {
    return this.now.view;
  }

  does(command: Unsent): Promise<Outcome> {
    return this.connection.send(command);
  }

  /** Sends it anew, as a person would, until the server has said what it thinks of it. */
  async insists(command: Unsent): Promise<Outcome> {
    for (;;) {
      const outcome = await this.does(command);
      if (outcome.ok || outcome.error.code !== 'expired') return outcome;
    }
  }

  async until(is: (state: ConnectionState<View>) => boolean, what = is.toString()): Promise<void> {
    if (is(this.now)) return;
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => {
        stop();
        reject(new Error(`Waited in vain for ${what}: ${JSON.stringify({ ...this.now, seats: null })}`));
      }, PATIENCE);
      const stop = this.connection.store.subscribe((state) => {
        if (!is(state)) return;
        clearTimeout(timer);
        stop();
        resolve();
      });
    });
  }

  /** Is in, and has nothing left to say. */
  settles(): Promise<void> {
    return this.until(
      ({ status, pending, view }) => status === 'connected' && view !== null && pending.length === 0,
    );
  }

  leaves(): void {
    this.connection.close();
  }
}

export type Phone = Person<PhoneView>;
export type Desk = Person<ConsoleView>;
export type Wall = Person<ScreenView>;

export async function seated(plan: Omit<PersonPlan, 'auth'>, code: string, name: string): Promise<Phone> {
  const seatToken = newSecret();
  const phone = new Person<PhoneView>({ ...plan, auth: { protocol: 1, code, seatToken } });
  await phone.insists({ type: 'seat.take', name, seatToken });
  await phone.until(({ seat }) => (seat?.seat ?? null) !== null, 'its seat');
  return phone;
}

/** Until this is over people go on. */
export interface Meeting {
  isOver: boolean;
}

/** Votes when there is something to vote on, and puts a hand up and down again. */
export async function takesPart(phone: Phone, meeting: Meeting, rest = 40): Promise<void> {
  while (!meeting.isOver) {
    const item = phone.view?.item;
    const turnId = phone.now.seat?.seat?.speaking ?? null;
    if (item?.phase === 'voting')
      await phone.does({ type: 'vote.cast', ...roundOf(item), value: answer(phone) });
    else if (turnId !== null && phone.random() < 0.3) await phone.does({ type: 'turn.end', turnId });
    else if (phone.random() < 0.7)
      await phone.does({ type: phone.random() < 0.6 ? 'hand.raise' : 'hand.lower' });
    await pause(phone.random() * rest);
  }
}

function answer({ random }: Phone): number | null {
  const value = Math.floor(random() * 6);
  return value === 0 ? null : value;
}

const roundOf = ({ id, round }: { id: string; round: number }) => ({ itemId: id, round });

/** Leads one item after another: vote, result, turns; somebody without a phone sits down on the way. */
export async function leads(desk: Desk, meeting: Meeting, rest = 120): Promise<void> {
  const does = async (command: Unsent): Promise<void> => {
    if (meeting.isOver) return;
    await desk.insists(command);
    await pause(desk.random() * rest);
  };
  for (const { id: itemId } of desk.view?.agenda ?? []) {
    for (let round = 0; round < 2; round += 1) {
      await does({ type: 'item.open', itemId });
      await does({ type: 'seat.add', name: `Gast ${Math.floor(desk.random() * 1000)}` });
      await does({ type: 'item.close', itemId });
      await does({ type: 'item.reveal', itemId });
      await does({ type: 'item.discuss', itemId });
      for (let turn = 0; turn < 3; turn += 1) await givesTheFloor(desk, does);
    }
  }
}

async function givesTheFloor(desk: Desk, does: (command: Unsent) => Promise<void>): Promise<void> {
  const [next] = desk.view?.wants ?? [];
  if (!next) return;
  await does({ type: 'turn.start', seatId: next.seatId });
  const turnId = desk.view?.speaker?.turnId;
  if (turnId !== undefined) await does({ type: 'turn.end', turnId });
}

function hurried(times: number): Timer {
  return {
    now: () => Date.now(),
    after(milliseconds, run) {
      const timer = setTimeout(run, milliseconds / times);
      return () => clearTimeout(timer);
    },
  };
}
