import type { Id } from '../../shared/ids.ts';
import type { ByeCode, LiveRole } from '../../shared/protocol/live.ts';
import type { Change } from '../../shared/session/entries.ts';
import { itemOf } from '../../shared/session/agenda/agenda.ts';
import { isPaused } from '../../shared/session/meeting/meeting.ts';
import type { State } from '../../shared/session/state.ts';
import { speaking } from '../../shared/session/turns/turns.ts';
import { lastRound } from '../../shared/session/votes/votes.ts';
import type { Live } from '../../shared/views/live.ts';
import type { Clock } from '../clock.ts';
import type { Addresses } from '../http/addresses.ts';
import type { LiveSession } from '../sessions/live-session.ts';
import type { Audience, Committed } from '../sessions/surroundings.ts';
import { seatOf, type Sender } from '../sessions/sender.ts';
import { sayBye, type Admitted, type Connection, type LiveSocket } from './connection.ts';
import { consoles } from './consoles.ts';
import { keepers } from './keepers.ts';
import { phones } from './phones.ts';
import type { LiveServer, Place, Shown } from './place.ts';
import { screens } from './screens.ts';
import { seated } from './seated.ts';

export interface RoomAround {
  io: LiveServer;
  clock: Clock;
  addresses: Addresses;
  build: string;
}

const RETRY = 1000;

/** Everybody who is connected to one session, and what they are shown. */
export class Room implements Audience {
  /** How often the keys of a role were renewed: whoever was let in with an older one has to go. */
  readonly renewals = { facilitator: 0, keeper: 0, screen: 0, phone: 0 };
  readonly #here: Record<LiveRole, Set<Connection>> = {
    facilitator: new Set(),
    keeper: new Set(),
    screen: new Set(),
    phone: new Set(),
  };
  /** Phones by their token. */
  readonly seated = seated();
  readonly #session: LiveSession;
  readonly #around: RoomAround;
  readonly #consoles;
  readonly #keepers;
  readonly #screens;
  readonly #phones;
  #moment = '';
  #ended: ByeCode | null = null;

  constructor(session: LiveSession, around: RoomAround) {
    this.#session = session;
    this.#around = around;
    const place: Place = {
      io: around.io,
      clock: around.clock,
      id: session.id,
      read: (run) => this.#read(run),
      live: (state) => this.#live(state),
      of: (role) => this.#here[role],
      seated: this.seated,
    };
    this.#consoles = consoles(place);
    this.#keepers = keepers(place);
    this.#screens = screens(place);
    this.#phones = phones(place);
    session.audience = this;
  }

  of(role: LiveRole): ReadonlySet<Connection> {
    return this.#here[role];
  }

  /** Tells a device who it is and what there is to see, and keeps it up to date from then on. */
  enter(admitted: Admitted, socket: LiveSocket): Connection {
    const connection: Connection = { ...admitted, socket, told: null, toldVote: null };
    this.#here[connection.role].add(connection);
    this.seated.note(connection);
    this.#session.held += 1;
    this.#session
      .read((state) => this.#welcome(connection, state))
      // It comes back by itself, and then the session may be there again.
      .catch(() => socket.conn.close());
    return connection;
  }

  leave(connection: Connection): void {
    if (!this.#here[connection.role].delete(connection)) return;
    this.seated.forget(connection);
    this.#session.held -= 1;
    this.refresh();
  }

  /** Something changed that is no fact of the session: who is connected, by which address. */
  refresh(): void {
    this.#read((state) => {
      this.#consoles.due(state, false);
      this.#keepers.due(state, false);
    });
  }

  bye(code: ByeCode, role?: LiveRole): void {
    if (role) this.renewals[role] += 1;
    else this.#ended = code;
    const going = role ? this.#here[role] : this.#everyone();
    for (const connection of going) sayBye(connection, code);
    if (role) return;
    for (const shown of this.#all()) shown.stop();
  }

  committed(state: State, written: Committed): void {
    if (written.changes.some(takesPhonesAway)) this.#dismiss(state);
    this.#phones.tell(state, written.senders);
    const moment = momentOf(state);
    const urgent = moment !== this.#moment;
    this.#moment = moment;
    this.#consoles.due(state, urgent);
    this.#keepers.due(state, urgent);
    this.#screens.due(state, urgent);
    if (written.changes.length > 0) this.#phones.due(state, urgent);
  }

  failing(): void {
    if (this.#session.storage === 'failing') this.#consoles.failing();
    for (const shown of this.#all()) shown.forget();
    this.#read((state) => this.#showAll(state));
  }

  gone(): void {
    this.bye('deleted');
  }

  #isEmpty(): boolean {
    return Object.values(this.#here).every((some) => some.size === 0);
  }

  #everyone(): Connection[] {
    return Object.values(this.#here).flatMap((some) => [...some]);
  }

  #all(): Shown[] {
    return [this.#consoles, this.#keepers, this.#screens, this.#phones];
  }

  #showAll(state: State): void {
    for (const shown of this.#all()) shown.due(state, true);
  }

  /** When the session cannot be read, everything is shown anew as soon as it can. */
  #read(run: (state: State) => void): void {
    if (this.#isEmpty() || this.#ended !== null) return;
    this.#session.read(run).catch(() => {
      this.#around.clock.after(RETRY, () => this.#read((state) => this.#showAll(state)));
    });
  }

  #welcome(connection: Connection, state: State): void {
    const { socket, role, sender, keys, renewals } = connection;
    if (this.#ended !== null) return sayBye(connection, this.#ended);
    if (renewals !== this.renewals[role]) return sayBye(connection, 'key-changed');
    const seat = sender?.role === 'phone' ? seatOf(state, sender.token) : undefined;
    socket.emit('welcome', {
      protocol: 1,
      role,
      now: this.#around.clock.now(),
      build: this.#around.build,
      ...(seat ? { seatId: seat.id } : {}),
      ...(keys ? { keys } : {}),
    });
    if (sender?.role === 'phone' && sender.token) this.#session.remember(state, sender.token);
    const shown = {
      facilitator: this.#consoles,
      keeper: this.#keepers,
      screen: this.#screens,
      phone: this.#phones,
    }[role];
    shown.greet(connection, state);
    this.#consoles.due(state, false);
  }

  /** Phones that lost their seat are told why, and go. */
  #dismiss(state: State): void {
    for (const connection of this.#here.phone) {
      const why = lostSeat(state, connection.sender);
      if (why) sayBye(connection, why);
    }
  }

  #live(state: State): Live {
    const { addresses } = this.#around;
    const { code, storage } = this.#session;
    const { phone, screen, facilitator } = this.#here;
    let online: Live['online'] | undefined;
    return {
      code,
      join: addresses.joinLink(code, state.meeting.address),
      // Only lists of seats look at it, and those of a large room seldom.
      get online() {
        online ??= new Set([...phone].flatMap(({ sender }) => seatIdOf(state, sender)));
        return online;
      },
      phones: phone.size,
      screens: [...screen].filter(({ isPreview }) => isPreview !== true).length,
      consoles: facilitator.size,
      storage,
      reached: addresses.reached(),
      addresses: addresses.choices(),
    };
  }
}

function seatIdOf(state: State, sender: Sender | null): Id[] {
  const seat = sender?.role === 'phone' ? seatOf(state, sender.token) : undefined;
  return seat ? [seat.id] : [];
}

function lostSeat(state: State, sender: Sender | null): 'removed' | 'replaced' | undefined {
  return sender?.role === 'phone' && sender.token ? state.seats.lost.get(sender.token.hash) : undefined;
}

function takesPhonesAway({ entries }: Change): boolean {
  return entries.some(
    ({ type }) =>
      type === 'seat-removed' ||
      type === 'phone-linked' ||
      type === 'seats-merged' ||
      type === 'rehearsal-cleared',
  );
}

/** What everybody sees at once, however shortly after the last change: phase, speaker, pause and what is shown. */
function momentOf(state: State): string {
  const { agenda, meeting, votes } = state;
  const item = itemOf(agenda, agenda.current);
  const round = item && lastRound(votes, item.id);
  return JSON.stringify([
    meeting.status,
    isPaused(meeting),
    agenda.show,
    item?.id,
    item?.phase,
    round?.round,
    round?.shown,
    speaking(state.turns)?.id,
  ]);
}
