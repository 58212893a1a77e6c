import { onTestFinished } from 'vitest';
import { setTimeout as pause } from 'node:timers/promises';
import { fold } from '../../server/sessions/fold.ts';
import { seatToken } from '../../server/sessions/secrets.ts';
import { openSqlite } from '../../server/storage/sqlite.ts';
import type { StoredSession } from '../../server/storage/storage.ts';
import type { Created } from '../../shared/protocol/http.ts';
import type { State } from '../../shared/session/state.ts';
import { lastRound } from '../../shared/session/votes/votes.ts';
import { consoleView } from '../../shared/views/console.ts';
import { phoneView } from '../../shared/views/phone.ts';
import { screenView } from '../../shared/views/screen.ts';
import { seatView, type OwnSeat } from '../../shared/views/seat.ts';
import { look } from '../../shared/views/sight.ts';
import { statement } from '../server/panel.ts';
import { Ledger } from './ledger.ts';
import { PATIENCE, Person, seated, type Desk, type PersonPlan, type Phone, type Wall } from './people.ts';

const ITEMS = 40;
const AGREE_WITHIN = 20_000;

/** A session on a server that things happen to, the people in it, and the books of all that they were told. */
export class World {
  readonly ledger = new Ledger();
  readonly phones: Phone[] = [];
  readonly origin: string;
  readonly made: Created;
  readonly desk: Desk;
  readonly wall: Wall;
  #seed: number;
  readonly #hurry: number;

  private constructor(origin: string, made: Created, plan: Omit<PersonPlan, 'auth' | 'ledger' | 'url'>) {
    this.origin = origin;
    this.made = made;
    this.#seed = plan.seed;
    this.#hurry = plan.hurry ?? 1;
    const { id: session, keys } = made;
    const at = { ...plan, url: origin, ledger: this.ledger };
    this.desk = this.#stays(new Person({ ...at, auth: { protocol: 1, session, key: keys.facilitator } }));
    this.wall = this.#stays(new Person({ ...at, auth: { protocol: 1, session, key: keys.screen } }));
  }

  static async at(origin: string, { hurry = 1, seed = 1, items = ITEMS } = {}): Promise<World> {
    const world = new World(origin, await makeSession(origin, items), { hurry, seed });
    await Promise.all([world.desk.settles(), world.wall.settles()]);
    return world;
  }

  /** `through`: by which address they come, when there is something on the line. */
  async joins(count: number, plan: Partial<PersonPlan> & { through?: string } = {}): Promise<Phone[]> {
    const { through = this.origin, ...more } = plan;
    const joining = Array.from({ length: count }, async () => {
      this.#seed += 1;
      const at = { url: through, ledger: this.ledger, seed: this.#seed, hurry: this.#hurry, ...more };
      return this.#stays(await seated(at, this.made.code, `Persoon ${this.#seed}`));
    });
    const phones = await Promise.all(joining);
    this.phones.push(...phones);
    return phones;
  }

  /** Everybody who acts was told so many times on end that it could not be kept: nobody has another answer to come. */
  async isTurnedAway(times: number): Promise<void> {
    const end = Date.now() + PATIENCE;
    const told = () => [this.desk, ...this.phones].map(({ turnedAway }) => turnedAway);
    while (Math.min(...told()) < times) {
      if (Date.now() > end) throw new Error(`Waited in vain until all were turned away: ${told().join()}`);
      await pause(10);
    }
  }

  /** Everybody is back, nothing is lost or counted twice, and everybody sees what was written. */
  async isWhole(dataDir: string): Promise<void> {
    await this.agrees(async () => {
      const storage = openSqlite(dataDir);
      const stored = await storage.load(this.made.id);
      await storage.close();
      if (!stored) throw new Error('The session is gone.');
      return stored;
    });
  }

  async agrees(load: () => Promise<StoredSession>): Promise<void> {
    await Promise.all([this.desk, this.wall, ...this.phones].map((one) => one.settles()));
    const end = Date.now() + AGREE_WITHIN;
    for (;;) {
      const stored = await load();
      const complaints = this.ledger.audit(stored);
      if (complaints.length > 0) throw new Error(complaints.join('\n'));
      const differences = this.#differences(fold(stored));
      if (differences.length === 0) return;
      if (Date.now() > end) throw new Error(`Not what was written: ${JSON.stringify(differences)}`);
      await pause(200);
    }
  }

  #differences(state: State): unknown[] {
    const pairs: [unknown, unknown][] = [
      [this.#onDesk(state), this.desk.view],
      [
        screenView(look(state), { code: this.made.code, join: this.wall.view?.join?.url ?? '' }),
        this.wall.view,
      ],
      ...this.phones.flatMap((phone): [unknown, unknown][] => [
        [phoneView(look(state)), phone.view],
        [this.#ownSeat(state, phone), upToDate(phone.now.seat?.seat ?? null, state)],
      ]),
    ];
    return pairs.filter(([written, seen]) => comparable(written) !== comparable(seen));
  }

  /** What is true of the moment is taken from the view itself, but for who is there. */
  #onDesk(state: State): unknown {
    const { view, seats } = this.desk.now;
    if (!view) return null;
    return consoleView(look(state), {
      code: this.made.code,
      join: view.join,
      online: new Set([...seats.values()].filter(({ online }) => online).map(({ id }) => id)),
      phones: this.phones.length,
      screens: 1,
      consoles: 1,
      storage: 'ok',
      reached: view.network.reached,
      addresses: view.network.addresses,
    });
  }

  #ownSeat(state: State, { token }: Phone): unknown {
    const own = seatToken(token ?? '', this.made.id);
    const seat = state.seats.all.get(state.seats.byPhone.get(own.hash) ?? '');
    return seat ? seatView(look(state), seat, own.voterOf) : null;
  }

  #stays<One extends { leaves(): void }>(person: One): One {
    onTestFinished(() => person.leaves());
    return person;
  }
}

/** A vote says on what it was: that one on an earlier statement is over is not told. */
function upToDate(seat: OwnSeat | null, { agenda, votes }: State): OwnSeat | null {
  if (!seat?.vote) return seat;
  const { itemId, round } = seat.vote;
  const isOver = itemId !== agenda.current || round !== lastRound(votes, itemId)?.round;
  return isOver ? { ...seat, vote: null } : seat;
}

/** A version alone is no news, nor is its time while no clock runs. */
function comparable(view: unknown): string {
  return JSON.stringify({ ...(view as object), seq: 0, at: 0 });
}

async function makeSession(origin: string, items: number): Promise<Created> {
  const body = {
    title: 'Stroomuitval',
    locale: 'nl',
    ballots: 'anonymous',
    items: Array.from({ length: items }, (_, at) => statement(`Stelling ${at + 1}.`)),
  };
  const headers = { 'content-type': 'application/json' };
  const init = { method: 'POST', headers, body: JSON.stringify(body) };
  return (await (await fetch(`${origin}/api/sessions`, init)).json()) as Created;
}
