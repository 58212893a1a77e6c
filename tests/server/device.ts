import { randomBytes, randomUUID } from 'node:crypto';
import { io, type Socket } from 'socket.io-client';
import type {
  Answer,
  AnyView,
  ClientEvents,
  ConnectRefusal,
  SeatMessage,
  ServerEvents,
  Welcome,
} from '../../shared/protocol/live.ts';
import type { OwnSeat } from '../../shared/views/seat.ts';
import type { ConsoleView } from '../../shared/views/console.ts';
import type { PhoneView } from '../../shared/views/phone.ts';
import type { KeeperView } from '../../shared/views/keeper.ts';
import type { ScreenView } from '../../shared/views/screen.ts';
import type { Value } from '../../shared/questions/fields.ts';

export const newSecret = (): string => randomBytes(32).toString('base64url');
export const newId = (): string => randomUUID();

/** One message as it arrived. */
export interface Heard {
  event: string;
  message: unknown;
}

interface Waiting {
  is(): boolean;
  done(): void;
}

const PATIENCE = 10_000;

/** A device that is connected to the server under test, and remembers all that it was told. */
export class Device<View extends AnyView = AnyView> {
  readonly heard: Heard[] = [];
  readonly socket: Socket<ServerEvents, ClientEvents>;
  view: View | undefined;
  seat: OwnSeat | null = null;
  seatToken: string | undefined;
  refused: ConnectRefusal | undefined;
  gone: string | undefined;
  readonly #waiting = new Set<Waiting>();

  constructor(
    origin: string,
    auth: Record<string, unknown>,
    more: { headers?: Record<string, string>; transports?: string[] } = {},
  ) {
    this.socket = io(origin, {
      auth: { protocol: 1, ...auth },
      transports: more.transports ?? ['websocket'],
      forceNew: true,
      reconnectionDelay: 20,
      reconnectionDelayMax: 100,
      ...(more.headers ? { extraHeaders: more.headers } : {}),
    });
    this.socket.onAny((event: string, message: unknown) => this.#hear(event, message));
    this.socket.on('connect_error', (error) => {
      this.refused = (error as Error & { data?: ConnectRefusal }).data ?? this.refused;
      this.#look();
    });
    this.socket.on('disconnect', (reason) => {
      this.gone = reason;
      this.#look();
    });
  }

  get welcome(): Welcome | undefined {
    return this.all('welcome').at(-1) as Welcome | undefined;
  }

  get bye(): string | undefined {
    return (this.all('bye').at(-1) as { code: string } | undefined)?.code;
  }

  /** The names of all that was said, in order. */
  events(): string[] {
    return this.heard.map(({ event }) => event);
  }

  /** Everything that was said under one name, in order. */
  all(event: string): unknown[] {
    return this.heard.filter((one) => one.event === event).map((one) => one.message);
  }

  /** Sends a command and hands back the answer, whatever it is. */
  async sends(type: string, fields: object = {}, id: string = newId()): Promise<Answer> {
    return this.sendsRaw({ id, type, ...fields });
  }

  async sendsRaw(raw: unknown): Promise<Answer> {
    const answer: unknown = await this.socket.timeout(PATIENCE).emitWithAck('command', raw as never);
    return answer as Answer;
  }

  /** Sends a command that must be accepted; afterwards the view shows its effect where there is one to see. */
  async does(type: string, fields: object = {}, id?: string): Promise<Record<string, string | number>> {
    const answer = await this.sends(type, fields, id);
    if (!answer.ok) throw new Error(`${type} was refused: ${JSON.stringify(answer.error)}`);
    return answer.data ?? {};
  }

  async isRefused(type: string, fields: object, code: string, reason?: string): Promise<void> {
    const answer = await this.sends(type, fields);
    const isAsTold =
      !answer.ok && answer.error.code === code && (reason === undefined || answer.error.reason === reason);
    if (!isAsTold)
      throw new Error(`${type} was to be refused (${code}, ${reason}), but: ${JSON.stringify(answer)}`);
  }

  /** What the server's clock says. All that was said before is heard by then. */
  async time(): Promise<number> {
    const answer: unknown = await this.socket.timeout(PATIENCE).emitWithAck('time');
    return (answer as { now: number }).now;
  }

  /** Waits until the view is as it should be. */
  async sees(is: (view: View) => boolean, what = is.toString()): Promise<View> {
    await this.until(() => this.view !== undefined && is(this.view), what);
    if (!this.view) throw new Error('There is no view.');
    return this.view;
  }

  async until(is: () => boolean, what = is.toString()): Promise<void> {
    if (is()) return;
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#waiting.delete(waiting);
        reject(new Error(`Waited in vain for: ${what}\nlast view: ${JSON.stringify(this.view)}`));
      }, PATIENCE);
      const done = (): void => {
        clearTimeout(timer);
        resolve();
      };
      const waiting = { is, done };
      this.#waiting.add(waiting);
    });
  }

  /** Waits until it is in, or refused. */
  async settles(): Promise<this> {
    await this.until(() => this.view !== undefined || this.refused !== undefined, 'a view or a refusal');
    return this;
  }

  forgets(): void {
    this.heard.length = 0;
  }

  leaves(): void {
    this.socket.disconnect();
  }

  #hear(event: string, message: unknown): void {
    this.heard.push({ event, message });
    if (event === 'view') this.#takeView((message as { view: View }).view);
    if (event === 'seat') this.seat = (message as SeatMessage).seat;
    this.#look();
  }

  #takeView(view: View): void {
    if (!this.view || view.seq >= this.view.seq) this.view = view;
  }

  #look(): void {
    for (const waiting of this.#waiting) {
      if (!waiting.is()) continue;
      this.#waiting.delete(waiting);
      waiting.done();
    }
  }
}

export class Phone extends Device<PhoneView> {
  async sits(name: string, more: object = {}): Promise<this> {
    this.seatToken = newSecret();
    this.socket.auth = { ...(this.socket.auth as object), seatToken: this.seatToken };
    await this.does('seat.take', { name, seatToken: this.seatToken, ...more });
    await this.until(() => this.seat !== null, 'its seat');
    return this;
  }

  get seatId(): string {
    if (!this.seat) throw new Error('This phone has no seat.');
    return this.seat.id;
  }

  votes(value: Value, id?: string): Promise<Answer> {
    return this.sends('vote.cast', { ...this.round(), value }, id);
  }

  /** The vote that is open on this phone now. */
  round(): { itemId: string; round: number } {
    const item = this.view?.item;
    if (!item) throw new Error('There is nothing to vote on.');
    return { itemId: item.id, round: item.round };
  }
}

export class Console extends Device<ConsoleView> {
  async opens(itemId: string): Promise<void> {
    await this.does('item.open', { itemId });
  }

  async closes(itemId: string): Promise<void> {
    await this.does('item.close', { itemId });
  }

  async reveals(itemId: string): Promise<void> {
    await this.does('item.reveal', { itemId });
  }
}

export class Screen extends Device<ScreenView> {}

export class Keeper extends Device<KeeperView> {}
