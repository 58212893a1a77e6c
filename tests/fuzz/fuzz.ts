import { Agent } from 'node:http';
import * as v from 'valibot';
import { REASONS, REFUSAL_CODES } from '../../shared/refusals.ts';
import type { Role } from '../../shared/session/command.ts';
import type { Created } from '../../shared/protocol/http.ts';
import { seeded } from '../people/random.ts';
import { handClock } from '../tooling/hand-clock.ts';
import { Console, Phone } from '../server/device.ts';
import { Panel, statement } from '../server/panel.ts';
import { RawClient } from '../server/raw.ts';
import { Calls } from './calls.ts';
import { Inputs } from './inputs.ts';

/** A burst is what one connection may send at once: see the limits. */
const BURST = 40;
/** How many of them one connection sends, and how many commands go in one request. */
const BURSTS = 4;
const TOGETHER = 10;
/** How many inputs one session is good for, so that none grows without end. */
const A_SESSION = 4000;
const PATIENCE = 20_000;

const answerSchema = v.union([
  v.strictObject({
    ok: v.literal(true),
    seq: v.pipe(v.number(), v.integer()),
    data: v.optional(v.record(v.string(), v.union([v.string(), v.number()]))),
  }),
  v.strictObject({
    ok: v.literal(false),
    error: v.strictObject({
      code: v.picklist(REFUSAL_CODES),
      message: v.pipe(v.string(), v.minLength(1)),
      reason: v.optional(v.picklist(REASONS)),
    }),
  }),
]);
const refusalSchema = v.object({
  code: v.picklist(['protocol', 'not-found', 'forbidden', 'full', 'rate-limited', 'unavailable']),
  message: v.pipe(v.string(), v.minLength(1)),
});
/** Sends whatever comes to mind to a real server in this process, through all its doors, and looks at every answer. */
export class Fuzz {
  readonly counts = { commands: 0, accepted: 0, handshakes: 0, calls: 0, packets: 0 };
  readonly #inputs: Inputs;
  readonly #clock = handClock();
  readonly #panel: Panel;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 20 });
  readonly #http: Calls;
  #made: Created | null = null;

  constructor(seed: number, clientDir: string) {
    this.#inputs = new Inputs(seeded(seed));
    // Behind a proxy of its own everybody has an address of their own, and so wrong tries of their own.
    this.#panel = new Panel({ clock: this.#clock, clientDir, config: { trustProxy: 1 } });
    this.#http = new Calls(this.#inputs, this.#panel, this.#agent);
  }

  async run(total: number, each: (done: number) => void = () => {}): Promise<void> {
    await this.#panel.start();
    try {
      for (let done = 0; done < total;) {
        if (Math.floor(done / A_SESSION) !== Math.floor((done - BURST) / A_SESSION) || !this.#made)
          await this.#newSession();
        const dice = this.#inputs.chance();
        if (dice < 0.2) done += await inTime(this.#commands());
        else if (dice < 0.6) done += await inTime(this.#handshakes());
        else if (dice < 0.95) done += await inTime(this.#calls());
        else done += await inTime(this.#packets());
        this.#panel.logged.length = 0;
        each(done);
      }
      await this.#stillWorks();
    } finally {
      this.#agent.destroy();
      await this.#panel.stop();
    }
  }

  async #newSession(): Promise<void> {
    if (this.#made) {
      const { id, keys } = this.#made;
      await this.#panel.http(`/api/sessions/${id}`, { method: 'DELETE', key: keys.facilitator });
    }
    const { chance } = this.#inputs;
    this.#made = await this.#panel.session({
      ballots: chance() < 0.5 ? 'anonymous' : 'named',
      items: [statement('Een.'), statement('Twee.'), { kind: 'talk', text: 'Drie.' }],
    });
    const { id, code, keys } = this.#made;
    const seatToken = 'B'.repeat(43);
    this.#inputs.known = { ids: [id], by: {}, secrets: [seatToken, ...Object.values(keys)], codes: [code] };
    await this.#learn();
  }

  /** What is there now, so that commands can be about it. */
  async #learn(): Promise<void> {
    const { code, id, keys } = this.#panel.current;
    const [phone, desk] = [
      new Phone(this.#panel.origin, { code, seatToken: 'B'.repeat(43) }),
      new Console(this.#panel.origin, { session: id, key: keys.facilitator }),
    ];
    await phone.sends('seat.take', { seatToken: 'B'.repeat(43) });
    await desk.settles();
    const { agenda = [], seats, turns = [], openInvites = [], texts = [], item, undo } = desk.view ?? {};
    const by = {
      itemId: item ? [item.id, item.id, ...agenda.map((one) => one.id)] : agenda.map((one) => one.id),
      seatId: (seats ?? []).slice(-5).map((seat) => seat.id),
      turnId: turns.slice(-2).map((turn) => turn.id),
      inviteId: openInvites.map(({ inviteId }) => inviteId),
      textId: texts.slice(-2).map(({ textId }) => textId),
      round: item ? [item.round] : [],
      seq: undo ? [undo.seq] : [],
      value: [1, 3, 5],
      seatToken: ['B'.repeat(43)],
    };
    this.#inputs.known.by = by;
    this.#inputs.known.ids = [
      id,
      ...Object.values(by)
        .flat()
        .filter((one) => typeof one === 'string'),
    ];
    phone.leaves();
    desk.leaves();
  }

  async #commands(): Promise<number> {
    const { client, role } = await this.#comesIn();
    let sent = 0;
    for (let isOpen = true; isOpen && sent < BURSTS * BURST; sent += TOGETHER) {
      const some = Array.from({ length: TOGETHER }, () => this.#inputs.command(role));
      isOpen = await client.says(...some.map(numbered(sent)));
      isOpen &&= await this.#answers(client, some, sent);
      if (sent % BURST === 0) this.#clock.advance(2000);
    }
    await client.leaves();
    this.counts.commands += sent;
    if (this.#inputs.chance() < 0.3) await this.#learn();
    return sent;
  }

  /** Everything that was JSON is answered, unless something that was none closed the connection. */
  async #answers(client: RawClient, some: string[], from: number): Promise<boolean> {
    for (const [at, text] of some.entries()) {
      const start = `43${from + at}[`;
      const packet = await client.hears((one) => one.startsWith(start) || one === '41');
      if (packet === null || packet === '41') {
        if (some.every(isJson) && packet === null)
          throw new Error(`The connection broke after: ${some.join('\n')}`);
        return false;
      }
      const [answer] = JSON.parse(packet.slice(start.length - 1)) as unknown[];
      const parsed = v.safeParse(answerSchema, answer);
      if (!parsed.success) throw new Error(`${text} was answered ${packet}`);
      if (parsed.output.ok) this.counts.accepted += 1;
    }
    return true;
  }

  async #comesIn(): Promise<{ client: RawClient; role: Role }> {
    const { code, id, keys } = this.#panel.current;
    const client = await new RawClient(this.#panel.origin, this.#agent, this.#address()).opens();
    const seated = { code, seatToken: 'B'.repeat(43) };
    const [role, auth] = this.#inputs.one<[Role, object]>([
      ['unseated', { code }],
      ['seated', seated],
      ['seated', seated],
      ['facilitator', { session: id, key: keys.facilitator }],
      ['facilitator', { session: id, key: keys.facilitator }],
      ['keeper', { session: id, key: keys.keeper }],
      ['door', { session: id, key: keys.screen }],
    ]);
    if ((await client.enters({ protocol: 1, ...auth }))?.startsWith('40')) return { client, role };
    // A call may have renewed its key.
    await client.leaves();
    await this.#newSession();
    return this.#comesIn();
  }

  async #handshakes(): Promise<number> {
    const client = await new RawClient(this.#panel.origin, this.#agent, this.#address()).opens();
    let sent = 0;
    for (let isOpen = true; isOpen && sent < 20; sent += 1) {
      const text = this.#inputs.handshake();
      isOpen = await client.says(`40${text}`);
      if (!isOpen) break;
      const packet = await client.hears((one) => /^4[014]/.test(one));
      isOpen = packet?.startsWith('44') === true;
      if (!packet?.startsWith('44')) continue;
      const { data } = JSON.parse(packet.slice(2)) as { data?: unknown };
      if (!v.is(refusalSchema, data)) throw new Error(`${text} was refused with ${packet}`);
    }
    await client.leaves();
    this.counts.handshakes += sent + 1;
    return sent + 1;
  }

  /** What is no packet closes the connection, and does no more than that. */
  async #packets(): Promise<number> {
    const inputs = this.#inputs;
    const { client } = await this.#comesIn();
    const garbage = [
      `4${inputs.below(10)}${inputs.text()}`,
      inputs.damaged(`421["command",${inputs.command('seated')}]`),
    ];
    await client.says(inputs.one(garbage));
    await this.#http.raw(
      `${inputs.one(['GET', 'POST', 'X', ''])} /${inputs.text()} HTTP/1.1\r\n${inputs.text()}: ${inputs.text()}\r\n\r\n${inputs.text()}`,
    );
    await client.leaves();
    this.counts.packets += 2;
    return 2;
  }

  async #calls(): Promise<number> {
    await Promise.all(Array.from({ length: 20 }, () => this.#http.call(this.#address())));
    this.counts.calls += 20;
    return 20;
  }

  async #stillWorks(): Promise<void> {
    await this.#newSession();
    const { code } = this.#panel.current;
    const phone = await this.#panel.connects(new Phone(this.#panel.origin, { code }));
    await phone.sits('Noor');
  }

  #address(): Record<string, string> {
    return {
      'x-forwarded-for': `10.${this.#inputs.below(256)}.${this.#inputs.below(256)}.${this.#inputs.below(256)}`,
    };
  }
}

const numbered =
  (from: number) =>
  (text: string, at: number): string =>
    `42${from + at}["command",${text}]`;

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The server hangs.')), PATIENCE);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
