import type { Socket } from 'node:net';
import type { LiveServer } from './place.ts';

/** Header and payload of one frame, as `ws` hands them to its sender. */
type Frame = (Buffer | string)[];
type Sent = (error?: Error) => void;
interface Sender {
  sendFrame(frame: Frame, sent?: Sent): void;
}
interface Transport {
  /** Only where it is a web socket. */
  socket?: { _socket: Socket; _sender: Sender };
}
interface EngineSocket {
  transport: Transport;
  on(event: 'upgrade', listener: (to: Transport) => void): void;
}

/**
 * Everything said to one device in one go (a seat and an answer, a view and a seat) leaves in one write: half of what
 * an acknowledged vote costs is system calls. `ws` has no setting for it, so its sender is given another way to send.
 */
export function bundleWrites(io: LiveServer): void {
  const held = new Map<Socket, Frame>();

  function hold(socket: Socket, frame: Frame): void {
    const before = held.get(socket);
    if (before) before.push(...frame);
    else held.set(socket, [...frame]);
    // After everything that this turn of the event loop still has to say.
    if (held.size === 1 && !before) process.nextTick(letGoAll);
  }

  function letGo(socket: Socket): void {
    const parts = held.get(socket);
    if (parts && held.delete(socket) && socket.writable) socket.write(inOne(parts));
  }

  function letGoAll(): void {
    for (const socket of held.keys()) letGo(socket);
  }

  function bundle({ socket: web }: Transport): void {
    if (!web) return;
    const { _socket: socket, _sender: sender } = web;
    const send = sender.sendFrame.bind(sender);
    sender.sendFrame = (frame, sent) => {
      if (isControl(frame) || socket.writableLength > 0) {
        // Who does not keep up with reading is sent to as before, so that what waits for it is counted.
        letGo(socket);
        send(frame, sent);
        return;
      }
      hold(socket, frame);
      sent?.();
    };
  }

  io.engine.on('connection', (connection: EngineSocket) => {
    bundle(connection.transport);
    connection.on('upgrade', bundle);
  });
}

function inOne(parts: Frame): Buffer {
  const size = parts.reduce((sum, part) => sum + Buffer.byteLength(part), 0);
  const whole = Buffer.allocUnsafe(size);
  let at = 0;
  for (const part of parts) at += typeof part === 'string' ? whole.write(part, at) : part.copy(whole, at);
  return whole;
}

/** Ping, pong and close: their opcodes are 8 and more. */
function isControl([header]: Frame): boolean {
  return typeof header === 'object' && ((header[0] ?? 0) & 0x08) !== 0;
}
