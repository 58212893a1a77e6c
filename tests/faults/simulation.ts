import { createHash } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import type { Unsent } from '../../client/net/outbox.ts';
import { fold } from '../../server/sessions/fold.ts';
import { LiveSession } from '../../server/sessions/live-session.ts';
import { makeSession } from '../../server/sessions/make.ts';
import type { Random } from '../../server/sessions/secrets.ts';
import { memoryStorage } from '../../server/storage/memory.ts';
import type { Storage, StoredSession } from '../../server/storage/storage.ts';
import type { WireCommand } from '../../shared/session/commands.ts';
import { lastRound } from '../../shared/session/votes/votes.ts';
import type { State } from '../../shared/session/state.ts';
import { consoleView } from '../../shared/views/console.ts';
import { look } from '../../shared/views/sight.ts';
import { LIVE } from '../laws/room.ts';
import { seeded } from '../people/random.ts';
import { handClock } from '../tooling/hand-clock.ts';
import { Ledger } from './ledger.ts';
import { SimulatedDevice, type Packet } from './simulated-device.ts';

const STEPS = 160;
const MOST_PHONES = 7;

/**
 * A session in memory, its people with their real outboxes, and a network and a machine that do everything to them: one
 * schedule for each seed. Where chance decides, the seed does.
 */
export class Simulation {
  readonly ledger = new Ledger();
  readonly clock = handClock();
  readonly chance: () => number;
  readonly #random: Random;
  readonly #memory = memoryStorage();
  readonly #devices: SimulatedDevice[] = [];
  /** What is under way, either way: any of them may arrive next. */
  readonly #packets: Packet[] = [];
  /** Rounds that somebody may still have on the screen. */
  readonly #rounds: { itemId: string; round: number }[] = [];
  readonly #pairs: string[] = [];
  /** Counts the processes that there were; what an earlier one still says is heard by nobody. */
  #process = 0;
  #trouble: 'none' | 'before' | 'after' | 'conflict' = 'none';
  #session: LiveSession | null = null;
  /** As people may have it on their screens. */
  #seen: State | null = null;
  #id = '';

  constructor(seed: number) {
    this.chance = seeded(seed);
    this.#random = knownRandom(seed);
  }

  /** Everything that was found not to be as it should. */
  async run(): Promise<string[]> {
    await this.#opens();
    for (let i = 0; i < STEPS; i += 1) {
      await this.#step();
      if (this.chance() < 0.7) await turns();
    }
    await this.#settles();
    const stored = await this.#stored();
    const unanswered = this.#devices.flatMap(({ waiting }) => waiting);
    return [
      ...this.ledger.audit(stored),
      ...unanswered.map((type) => `${type} was never answered.`),
      ...(await this.#agrees(stored)),
    ];
  }

  async #opens(): Promise<void> {
    const around = { storage: this.#memory, clock: this.clock, random: this.#random };
    const statement = (text: string) => ({ kind: 'statement' as const, text, scale: 'agree5' as const });
    const body = {
      title: 'Panelgesprek',
      locale: 'nl' as const,
      ballots: this.#one(['anonymous', 'named'] as const),
      minBallots: 3,
      items: [statement('Een.'), statement('Twee.'), statement('Drie.')],
    };
    const made = await makeSession(body, null, around);
    if (made === 'repeated') throw new Error('repeated');
    this.#id = made.id;
    await this.#starts();
    this.#devices.push(this.#device(null));
    for (let i = 0; i < 3; i += 1) this.#sits();
  }

  #device(token: string | null): SimulatedDevice {
    return new SimulatedDevice(token, {
      clock: this.clock,
      chance: this.chance,
      ledger: this.ledger,
      newSecret: this.#random.secret,
      sessionId: this.#id,
      submit: (command, sender) => this.#submit(command, sender),
      remember: (token_) =>
        void this.#session?.read((state) => this.#session?.remember(state, token_)).catch(() => {}),
      packets: this.#packets,
    });
  }

  #sits(): void {
    const phone = this.#device(this.#random.secret());
    this.#devices.push(phone);
    phone.opens();
    phone.sends({ type: 'seat.take', seatToken: phone.token ?? '', name: `Persoon ${this.#devices.length}` });
  }

  /** What a process that is gone would have answered is heard by nobody. */
  async #submit(command: WireCommand, sender: SimulatedDevice['sender']): ReturnType<LiveSession['submit']> {
    const asked = this.#process;
    const session = this.#session;
    if (!session || !sender) return new Promise(() => {});
    const outcome = await session.submit(command, sender);
    this.ledger.judged(command, outcome, sender.role === 'phone' ? (sender.token?.hash ?? null) : null);
    return asked === this.#process ? outcome : new Promise(() => {});
  }

  async #starts(): Promise<void> {
    this.#process += 1;
    const own = this.#process;
    const storage: Storage = {
      ...this.#memory,
      commit: async (id, expectedSeq, batch) => {
        if (own !== this.#process || this.#trouble === 'before') throw new Error('The disk is full.');
        if (this.#trouble === 'conflict') return 'conflict';
        const written = await this.#memory.commit(id, expectedSeq, batch);
        if (this.#trouble === 'after') throw new Error('No answer.');
        return written;
      },
    };
    const observer = { batch() {}, trouble: (error: unknown, doing: string) => this.#notes(error, doing) };
    const around = { storage, clock: this.clock, random: this.#random, observer, writesApart: 0 };
    this.#session = new LiveSession(await this.#stored(), around);
  }

  #notes(error: unknown, doing: string): void {
    if (doing !== 'writing a batch') throw error;
  }

  async #step(): Promise<void> {
    const dice = this.chance();
    void this.#session?.read((state) => (this.#seen = state)).catch(() => {});
    const device = this.#one(this.#devices);
    if (dice < 0.34) this.#acts(device);
    else if (dice < 0.66) this.#arrives();
    else if (dice < 0.7) this.#arrives({ twice: true });
    else if (dice < 0.76) device.opens();
    else if (dice < 0.81) device.shuts();
    else if (dice < 0.84) device.reloads();
    else if (dice < 0.94) this.clock.advance(Math.floor(this.chance() * this.#one([10, 1000, 16_000])));
    else if (dice < 0.97) this.#trouble = this.#one(['none', 'none', 'before', 'after', 'conflict'] as const);
    else await this.#restarts();
  }

  /** Killed: sometimes what is in hand is written first, and never answered. */
  async #restarts(): Promise<void> {
    if (this.chance() < 0.5) await turns();
    this.#session = null;
    this.#process += 1;
    for (const device of this.#devices) device.shuts();
    await turns();
    this.#trouble = 'none';
    await this.#starts();
  }

  #arrives({ twice = false } = {}): void {
    const at = Math.floor(this.chance() * this.#packets.length);
    const [packet] = twice ? this.#packets.slice(at, at + 1) : this.#packets.splice(at, 1);
    packet?.arrives();
  }

  #acts(device: SimulatedDevice): void {
    const state = this.#seen;
    if (!state) return;
    const command = device.token === null ? this.#leads(state) : this.#takesPart(state, device);
    if (command) device.sends(command);
  }

  #takesPart(state: State, { token, seat }: SimulatedDevice): Unsent | null {
    const own = seat(state);
    const turnId = [...state.turns.all.keys()].at(-1) ?? 'none';
    if (!own) return this.chance() < 0.5 ? { type: 'seat.take', seatToken: token ?? '' } : null;
    const old = this.#rounds[Math.floor(this.chance() * this.#rounds.length)];
    const vote = {
      type: 'vote.cast' as const,
      ...(this.#open(state) ?? old ?? { itemId: 'none', round: 1 }),
      value: this.#value(),
    };
    const invitation = [...state.invitations.all.keys()].at(-1) ?? 'none';
    return this.#one<Unsent>([
      vote,
      vote,
      old ? { ...vote, ...old } : vote,
      { type: 'hand.raise' },
      { type: 'hand.lower' },
      { type: 'turn.end', turnId },
      { type: 'write.send', text: 'Een bijdrage.', name: this.chance() < 0.5 },
      { type: 'seat.update', name: `Naam ${Math.floor(this.chance() * 9)}` },
      { type: 'listen.set', on: this.chance() < 0.5 },
      { type: 'invite.answer', inviteId: invitation, answer: this.#one(['yes', 'later', 'no'] as const) },
      ...(this.chance() < 0.1 ? [{ type: 'seat.leave' as const }] : []),
    ]);
  }

  #leads(state: State): Unsent | null {
    const itemId = this.#one(state.agenda.items).id;
    const seatId = this.#one([...state.seats.all.keys()]) as string | undefined;
    if (this.chance() < 0.1 && this.#devices.length < MOST_PHONES) this.#sits();
    if (this.chance() < 0.15 && seatId !== undefined) return this.#link(seatId);
    if (this.chance() < 0.15) this.#claims();
    const onSeat: Unsent[] =
      seatId === undefined
        ? []
        : [
            { type: 'turn.start', seatId },
            { type: 'turn.start', seatId, over: true },
            { type: 'invite.send', seatId },
            { type: 'seat.away', seatId, away: this.chance() < 0.5 },
            ...(this.chance() < 0.3
              ? [
                  { type: 'seat.remove' as const, seatId },
                  { type: 'seat.restore' as const, seatId },
                ]
              : []),
          ];
    return this.#one<Unsent>([
      { type: 'item.open', itemId },
      { type: 'item.open', itemId },
      { type: 'item.close', itemId },
      { type: 'item.close', itemId: state.agenda.current ?? itemId },
      { type: 'item.reopen', itemId },
      { type: 'item.reveal', itemId },
      { type: 'item.discuss', itemId },
      { type: 'item.finish', itemId },
      { type: 'turn.end', turnId: [...state.turns.all.keys()].at(-1) ?? 'none' },
      { type: 'undo', seq: state.history.acts.at(-1)?.seq ?? 0 },
      { type: 'seat.add', name: 'Greet' },
      { type: 'session.pause' },
      { type: 'session.resume' },
      ...onSeat,
      ...(this.chance() < 0.05
        ? [{ type: 'session.end' as const }, { type: 'session.reopen' as const }]
        : []),
    ]);
  }

  #link(seatId: string): Unsent {
    const pair = this.#random.secret();
    this.#pairs.push(pair);
    return { type: 'seat.link', seatId, pair };
  }

  /** Another phone comes with a link, sometimes twice; the old one does not know yet. */
  #claims(): void {
    const pair = this.#pairs[Math.floor(this.chance() * this.#pairs.length)];
    if (pair === undefined || this.#devices.length >= MOST_PHONES) return;
    const phone = this.#device(this.#random.secret());
    this.#devices.push(phone);
    const id = phone.newId();
    const claim = { id, type: 'seat.claim', pair, seatToken: phone.token };
    void this.#session?.submit(claim, { role: 'door' }).then(() => phone.opens());
  }

  #open(state: State): { itemId: string; round: number } | null {
    const item = state.agenda.items.find(({ phase }) => phase === 'voting');
    const round = item && lastRound(state.votes, item.id);
    if (!item || !round) return null;
    const open = { itemId: item.id, round: round.round };
    this.#rounds.push(open);
    return open;
  }

  #value(): number | null {
    const value = Math.floor(this.chance() * 6);
    return value === 0 ? null : value;
  }

  /** Good lines and a sound disk at last, long enough for all that waits. */
  async #settles(): Promise<void> {
    this.#trouble = 'none';
    for (const device of this.#devices) device.opens();
    for (let i = 0; i < 60; i += 1) {
      await turns();
      while (this.#packets.length > 0) {
        this.#arrives();
        if (this.#packets.length === 0) await turns();
      }
      this.clock.advance(2000);
    }
    await turns();
  }

  /** What is in memory is what was written. */
  async #agrees(stored: StoredSession): Promise<string[]> {
    const seen = await this.#session?.read((state) => JSON.stringify(consoleView(look(state), LIVE)));
    const written = JSON.stringify(consoleView(look(fold(stored)), LIVE));
    return seen === written ? [] : ['What is shown is not what was written.'];
  }

  async #stored(): Promise<StoredSession> {
    const stored = await this.#memory.load(this.#id);
    if (!stored) throw new Error('The session is gone.');
    return stored;
  }

  #one<T>(list: readonly T[]): T {
    return list[Math.floor(this.chance() * list.length)] as T;
  }
}

/** Lets the server finish what it can. */
async function turns(): Promise<void> {
  for (let i = 0; i < 4; i += 1) await turn();
}

function knownRandom(seed: number): Random {
  let count = 0;
  const next = (): Buffer => {
    count += 1;
    return createHash('sha256').update(`${seed} ${count}`).digest();
  };
  return {
    id: () => next().subarray(0, 12).toString('base64url'),
    secret: () => next().toString('base64url'),
    below: (n) => next().readUInt32BE() % n,
  };
}
