import { io, type Socket } from 'socket.io-client';
import type {
  AnyView,
  ByeCode,
  ClientEvents,
  ConnectRefusal,
  Handshake,
  SeatMessage,
  SeatsMessage,
  ServerEvents,
  Welcome,
} from '../../shared/protocol/live.ts';
import type { Millis } from '../../shared/ids.ts';
import type { Transmit } from './outbox.ts';

export type Transport = 'websocket' | 'polling';

/** What one connection tells, in the order in which it comes; after `down` or `hangUp` nothing more. */
export interface Heard {
  welcome(welcome: Welcome): void;
  view(message: { seq: number; view: AnyView }): void;
  seat(message: SeatMessage): void;
  seats(message: SeatsMessage): void;
  bye(code: ByeCode): void;
  /** The connection is gone, or never came; `refusal` when the server said why. */
  down(refusal: ConnectRefusal | null): void;
}

/** One connection, from its first attempt to its end. */
export interface Line {
  transmit: Transmit;
  /** Null when no answer came within `patience`. */
  askTime(patience: number, answer: (now: Millis | null) => void): void;
  hangUp(): void;
}

export type Dial = (auth: Handshake, transports: Transport[], heard: Heard) => Line;

const GIVE_UP_AFTER = 10_000;

/** Dials with Socket.IO. Every attempt is a connection of its own, so that nothing of a broken one lives on. */
export const socketDial =
  (url: string | undefined): Dial =>
  (auth, transports, heard) => {
    const options = {
      auth,
      transports,
      tryAllTransports: true,
      forceNew: true,
      reconnection: false,
      timeout: GIVE_UP_AFTER,
    };
    const socket: Socket<ServerEvents, ClientEvents> = url === undefined ? io(options) : io(url, options);
    let over = false;
    const stop = () => {
      over = true;
      socket.removeAllListeners();
      socket.disconnect();
    };
    const down = (refusal: ConnectRefusal | null) => {
      if (over) return;
      stop();
      heard.down(refusal);
    };
    socket.on('welcome', (welcome) => heard.welcome(welcome));
    socket.on('view', (message) => heard.view(message));
    socket.on('seat', (message) => heard.seat(message));
    socket.on('seats', (message) => heard.seats(message));
    socket.on('bye', ({ code }) => heard.bye(code));
    socket.on('connect_error', (error) => down(refusalIn(error)));
    socket.on('disconnect', () => down(null));
    // A line that closes before it was open tells only here; a refusal closes it too, and says why in the same breath.
    socket.io.engine.on('close', () => queueMicrotask(() => down(null)));
    return {
      transmit: (command, answer) => socket.emit('command', command, answer),
      askTime(patience, answer) {
        socket
          .timeout(patience)
          .emit('time', (error: Error | null, time?: { now: Millis }) =>
            answer(error || !time ? null : time.now),
          );
      },
      hangUp: stop,
    };
  };

const REFUSED: readonly string[] = [
  'protocol',
  'not-found',
  'forbidden',
  'full',
  'rate-limited',
  'unavailable',
] satisfies ConnectRefusal['code'][];

function refusalIn(error: Error): ConnectRefusal | null {
  const data: unknown = 'data' in error ? error.data : null;
  if (typeof data !== 'object' || data === null || !('code' in data)) return null;
  const { code } = data;
  const message = 'message' in data && typeof data.message === 'string' ? data.message : '';
  return typeof code === 'string' && REFUSED.includes(code)
    ? { code: code as ConnectRefusal['code'], message }
    : null;
}
