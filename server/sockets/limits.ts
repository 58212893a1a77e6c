import type { LiveSocket } from './connection.ts';

/** One command on the wire. */
export const COMMAND_BYTES = 16 * 1024;
/** One message: room for a command that is too large to be answered so, instead of the connection breaking. */
export const MESSAGE_BYTES = 64 * 1024;
export const CONNECTIONS_A_SEAT = 5;
export const CONSOLES = 20;

/** Messages that wait for one connection which does not take them. */
const MOST_WAITING = 100;

/** Closes a connection for which too much waits. Its device comes back by itself, and gets what is true then. */
export function boundWaiting(connection: LiveSocket['conn']): void {
  // Engine.IO does not show it, and puts another list in its place when it is emptied.
  const kept = connection as unknown as { writeBuffer: unknown[] };
  connection.on('packetCreate', () => {
    if (kept.writeBuffer.length >= MOST_WAITING) connection.close(true);
  });
}

const COMMANDS_A_SECOND = 20;
const BURST = 40;

/** Whether one more command may come over this connection now. */
export function commandLimit(now: () => number): () => boolean {
  let left = BURST;
  let at = now();
  return () => {
    const time = now();
    left = Math.min(BURST, left + (Math.max(0, time - at) / 1000) * COMMANDS_A_SECOND);
    at = time;
    if (left < 1) return false;
    left -= 1;
    return true;
  };
}
