import type { Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';
import { normaliseCode } from '../../shared/ids.ts';
import type { Answer, ConnectRefusal } from '../../shared/protocol/live.ts';
import type { Clock } from '../clock.ts';
import type { Config } from '../config.ts';
import type { Addresses } from '../http/addresses.ts';
import { addressOf, isSameOrigin, localeOf } from '../http/request.ts';
import type { Keys } from '../sessions/keys.ts';
import type { LiveSession } from '../sessions/live-session.ts';
import type { Outcome } from '../sessions/surroundings.ts';
import type { Sessions } from '../sessions/sessions.ts';
import { sentence } from '../sessions/words.ts';
import { admit, turnedAway, type Admission, type Turned } from './admit.ts';
import { bundleWrites } from './bundle.ts';
import { outcomeOf, withLink, worded } from './commands.ts';
import type { Admitted, Connection, LiveSocket } from './connection.ts';
import { boundWaiting, commandLimit, MESSAGE_BYTES } from './limits.ts';
import type { LiveServer } from './place.ts';
import { Room } from './room.ts';
import type { WrongTries } from './wrong-tries.ts';

export interface SocketsAround {
  config: Pick<Config, 'publicUrl' | 'trustProxy'>;
  clock: Clock;
  addresses: Addresses;
  sessions: Sessions;
  keys: Keys;
  wrong: WrongTries;
  build: string;
  observer: {
    connected: (role: string, change: 1 | -1) => void;
    command: (type: unknown, outcome: Outcome) => void;
    trouble: (error: unknown, doing: string) => void;
  };
}

/** The live door: who may come in, and what is heard and said there. */
export interface Sockets {
  io: LiveServer;
  roomOf: (session: LiveSession) => Room;
}

export function sockets(server: HttpServer, around: SocketsAround): Sockets {
  const { config } = around;
  const io: LiveServer = new Server(server, {
    serveClient: false,
    perMessageDeflate: false,
    maxHttpBufferSize: MESSAGE_BYTES,
    allowRequest: (request, allow) => allow(null, isSameOrigin(request, config.publicUrl)),
  });
  // What Engine.IO answers passes by the headers of all other answers.
  server.prependListener('request', (_request, response) => {
    response.setHeader('X-Content-Type-Options', 'nosniff');
  });
  bundleWrites(io);
  const rooms = new WeakMap<LiveSession, Room>();
  const roomOf = (session: LiveSession): Room => {
    const room = rooms.get(session) ?? new Room(session, { io, ...around });
    rooms.set(session, room);
    return room;
  };

  io.use((socket, next) => {
    void letIn(socket, next);
  });

  async function letIn(socket: LiveSocket, next: (error?: Error) => void): Promise<void> {
    try {
      const admission = await admitOnce(socket);
      if (admission.ok) socket.data.admitted = admission.value;
      next(admission.ok ? undefined : connectError(await refusalOf(socket, admission.error)));
    } catch (error) {
      around.observer.trouble(error, 'letting somebody in');
      const locale = localeOf(socket.handshake.headers['accept-language']);
      next(connectError({ code: 'unavailable', message: sentence({ code: 'unavailable' }, locale) }));
    }
  }

  /** A code is six characters, and might be guessed; a key could not be. */
  async function admitOnce(socket: LiveSocket): Promise<Admission> {
    const { auth } = socket.handshake;
    const code = typeof auth['code'] === 'string' ? normaliseCode(auth['code']) : null;
    const address = addressOf(socket.request, config.trustProxy);
    if (code !== null && !(await around.wrong.looksAt(address, code))) return turnedAway();
    const admission = await admit(auth, { ...around, roomOf });
    if (code !== null && admission.ok) around.wrong.right(address, code);
    return admission;
  }

  async function refusalOf(socket: LiveSocket, turned: Turned): Promise<ConnectRefusal> {
    const tooMany = turned.wrong && (await around.wrong.note(addressOf(socket.request, config.trustProxy)));
    const code = tooMany ? 'rate-limited' : turned.code;
    const locale = turned.session?.told.locale ?? localeOf(socket.handshake.headers['accept-language']);
    return { code, message: sentence(tooMany ? { code } : turned.refusal, locale) };
  }

  io.on('connection', (socket) => {
    const { admitted } = socket.data;
    if (admitted) attend(socket, admitted);
    else socket.disconnect(true);
  });

  function attend(socket: LiveSocket, admitted: Admitted): void {
    const room = roomOf(admitted.session);
    boundWaiting(socket.conn);
    const connection = room.enter(admitted, socket);
    around.observer.connected(admitted.role, 1);
    if (admitted.role === 'phone') around.addresses.noteFromRoom(socket.request);
    socket.on('disconnect', () => {
      room.leave(connection);
      around.observer.connected(admitted.role, -1);
    });
    listen(connection);
  }

  function listen(connection: Connection): void {
    const { socket, session, sender } = connection;
    const mayCome = commandLimit(around.clock.now);
    socket.on('command', (raw: unknown, answer: unknown) => {
      outcomeOf(raw, sender, session, mayCome())
        .then((outcome) => said(raw, outcome, session))
        // Nothing is said when nothing is known; the client sends it again.
        .then(answerWith(answer), (error: unknown) => around.observer.trouble(error, 'answering a command'));
    });
    socket.on('time', (answer: unknown) => answerWith(answer)({ now: around.clock.now() }));
  }

  function said(raw: unknown, outcome: Outcome, { code, told }: LiveSession): Answer {
    around.observer.command(typeOf(raw), outcome);
    if (!outcome.ok) return worded(outcome.error, told.locale);
    return { ok: true, ...withLink(raw, outcome.value, () => around.addresses.joinLink(code, told.address)) };
  }

  around.addresses.onReached(() => {
    for (const session of around.sessions.loaded()) rooms.get(session)?.refresh();
  });

  return { io, roomOf };
}

function typeOf(raw: unknown): unknown {
  return typeof raw === 'object' && raw !== null && 'type' in raw ? raw.type : undefined;
}

/** A client may leave the acknowledgement out, or send anything in its place. */
function answerWith(answer: unknown): (answer: object) => void {
  return typeof answer === 'function' ? (answer as (answer: object) => void) : () => {};
}

function connectError(refusal: ConnectRefusal): Error {
  return Object.assign(new Error(refusal.code), { data: refusal });
}
