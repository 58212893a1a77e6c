import { randomUUID } from 'node:crypto';
import type { Created } from '../../shared/protocol/http.ts';
import type { ConsoleView } from '../../shared/views/console.ts';
import { phoneView } from '../../shared/views/phone.ts';
import { look } from '../../shared/views/sight.ts';
import { Room } from '../laws/room.ts';
import type { Contender } from './contender.ts';
import { now } from './figures.ts';
import { LightSocket } from './light-socket.ts';

/** Who leads a room in the bench: opens votes, and watches the count as console and projector do. */
export interface Leader {
  /** What a phone says when it connects, and the page that it opened before. */
  auth: object;
  page: string | null;
  /** What a phone will see of the next vote, and nothing before it. */
  next(): string;
  /** Puts the next vote before the room; what a vote in it has to say. */
  open(): Promise<object>;
  close(): Promise<void>;
  /** When the last of console and projector showed so many votes (see `now`). */
  shows(voted: number): Promise<number>;
  leave(): void;
}

const ITEMS = 100;

/** The last view of a device, with what waits for a count in it. */
class Watcher<View extends { item: { voted: number | null } | null }> {
  readonly socket: LightSocket;
  view: View | undefined;
  #waiting: (() => void)[] = [];

  constructor(origin: string, auth: object) {
    this.socket = new LightSocket(origin, auth);
    this.socket.hear = (packet) => {
      if (!packet.startsWith('42["view"')) return;
      this.view = (JSON.parse(packet.slice(2)) as [string, { view: View }])[1].view;
      for (const check of this.#waiting) check();
    };
  }

  sees(is: (view: View) => boolean): Promise<number> {
    return new Promise((resolve) => {
      const check = () => {
        if (!this.view || !is(this.view)) return;
        this.#waiting = this.#waiting.filter((one) => one !== check);
        resolve(now());
      };
      this.#waiting.push(check);
      check();
    });
  }
}

export const leaderAt = (contender: Contender): Promise<Leader> =>
  contender.name === 'evenwoord' ? ours(contender.origin) : floors(contender.origin);

async function ours(origin: string): Promise<Leader> {
  const made = await makeSession(origin);
  const auth = (key: string) => ({ protocol: 1, session: made.id, key });
  const console = new Watcher<ConsoleView>(origin, auth(made.keys.facilitator));
  const screen = new Watcher<ConsoleView>(origin, auth(made.keys.screen));
  await Promise.all([console.sees(() => true), screen.sees(() => true)]);
  const items = console.view?.agenda.map(({ id }) => id) ?? [];
  let at = 0;
  const does = async (type: string, itemId: string) => {
    const answer = (await console.socket.ask('command', { id: randomUUID(), type, itemId })) as {
      ok: boolean;
    };
    if (!answer.ok) throw new Error(`${type} was refused: ${JSON.stringify(answer)}`);
  };
  return {
    auth: { protocol: 1, code: made.code },
    page: `${origin}/j/${made.code}`,
    next: () => items[at] ?? '',
    async open() {
      const itemId = items[at] ?? '';
      at += 1;
      await does('item.open', itemId);
      return { itemId, round: 1 };
    },
    close: () => does('item.close', items[at - 1] ?? ''),
    shows: (voted) => both(console, screen, voted),
    leave: () => [console, screen].forEach(({ socket }) => socket.close()),
  };
}

export async function makeSession(origin: string): Promise<Created> {
  const items = Array.from({ length: ITEMS }, (_, i) => ({
    kind: 'statement',
    text: `Stelling ${i + 1}: onze gemeente moet meer doen om het centrum autoluw te maken.`,
    scale: 'agree5',
  }));
  const body = JSON.stringify({ title: 'Bench', locale: 'nl', ballots: 'anonymous', items });
  const headers = { 'content-type': 'application/json' };
  const reply = await fetch(`${origin}/api/sessions`, { method: 'POST', headers, body });
  if (!reply.ok) throw new Error(`No session was made (${reply.status}).`);
  return (await reply.json()) as Created;
}

/** The floors get commands and views of the very same form and size. */
async function floors(origin: string): Promise<Leader> {
  const [console, screen] = [0, 1].map(() => new Watcher<ConsoleView>(origin, { role: 'watcher' })) as [
    Watcher<ConsoleView>,
    Watcher<ConsoleView>,
  ];
  await Promise.all([console.socket.opened, screen.socket.opened]);
  const sample = new Room();
  sample.host('item.open', { itemId: sample.item() });
  let at = 0;
  const itemId = () => String(at).padStart(16, '-');
  return {
    auth: { role: 'phone' },
    page: null,
    next: itemId,
    async open() {
      const view = phoneView(look(sample.state));
      await console.socket.ask('push', {
        seq: at,
        view: { ...view, item: view.item && { ...view.item, id: itemId() } },
      });
      const fields = { itemId: itemId(), round: 1 };
      at += 1;
      return fields;
    },
    close: () => Promise.resolve(),
    shows: (voted) => both(console, screen, voted),
    leave: () => [console, screen].forEach(({ socket }) => socket.close()),
  };
}

async function both(one: Watcher<ConsoleView>, other: Watcher<ConsoleView>, voted: number): Promise<number> {
  const times = await Promise.all([one, other].map((each) => each.sees(({ item }) => item?.voted === voted)));
  return Math.max(...times);
}
