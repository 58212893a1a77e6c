import { RateLimiterMemory } from 'rate-limiter-flexible';

/** One command on the wire. */
export const COMMAND_BYTES = 16 * 1024;
/** One message: room for a command that is too large to be answered so, instead of the connection breaking. */
export const MESSAGE_BYTES = 64 * 1024;
export const CONNECTIONS_A_SEAT = 5;
export const CONSOLES = 20;

const COMMANDS_A_SECOND = 20;
const BURST = 40;
const WRONG_A_MINUTE = 30;

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

/** Counts wrong codes and keys by address. Right ones are never counted, nor stopped: a room shares one address. */
export interface WrongTries {
  /** Null, or the seconds to wait when there were too many. */
  note(address: string): Promise<number | null>;
}

export function wrongTries(): WrongTries {
  const limiter = new RateLimiterMemory({ points: WRONG_A_MINUTE, duration: 60 });
  return {
    note: (address) =>
      limiter.consume(address).then(
        () => null,
        (full: unknown) => Math.ceil(waitOf(full) / 1000),
      ),
  };
}

function waitOf(full: unknown): number {
  const isTold = typeof full === 'object' && full !== null && 'msBeforeNext' in full;
  return isTold && typeof full.msBeforeNext === 'number' ? full.msBeforeNext : 60_000;
}
