import { isIPv6 } from 'node:net';
import { RateLimiterMemory } from 'rate-limiter-flexible';

const WRONG_A_MINUTE = 30;
const LOOK_EVERY = 1000;
/** Codes by address that are remembered to be right, and when an address was looked at; the oldest go first. */
const MOST_KNOWN = 10_000;

/**
 * Slows down whoever guesses codes and passwords, by address. A room shares one address: so right ones are never
 * counted, and a code that was right there before is let in whatever else comes from there. What is new there is looked
 * at once a second, right or wrong, as soon as there were too many wrong ones.
 */
export interface WrongTries {
  /** Null, or the seconds to wait when there were too many. */
  note(address: string): Promise<number | null>;
  /** Whether a code or password is looked at now, or turned away as it is. */
  looksAt(address: string, tried: string): Promise<boolean>;
  right(address: string, tried: string): void;
}

export function wrongTries(now: () => number): WrongTries {
  const wrong = new RateLimiterMemory({ points: WRONG_A_MINUTE, duration: 60 });
  const looks = new Map<string, number>();
  const known = new Map<string, true>();
  return {
    note: (address) =>
      wrong.consume(networkOf(address)).then(
        () => null,
        (full: unknown) => Math.ceil(waitOf(full) / 1000),
      ),
    async looksAt(address, tried) {
      const network = networkOf(address);
      if (known.has(`${network} ${tried}`)) return true;
      const noted = await wrong.get(network);
      if (noted === null || noted.consumedPoints <= WRONG_A_MINUTE) return true;
      const at = now();
      if (at < (looks.get(network) ?? -Infinity) + LOOK_EVERY) return false;
      remember(looks, network, at);
      return true;
    },
    right: (address, tried) => remember(known, `${networkOf(address)} ${tried}`, true),
  };
}

function remember<Value>(map: Map<string, Value>, key: string, value: Value): void {
  map.delete(key);
  map.set(key, value);
  const [oldest] = map.keys();
  if (map.size > MOST_KNOWN && oldest !== undefined) map.delete(oldest);
}

/** Of IPv6 somebody has a whole network of addresses: they count as one. */
function networkOf(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = '', tail = ''] = address.split('::');
  const [front, back] = [groupsOf(head), groupsOf(tail)];
  const between = Array.from({ length: 8 - front.length - back.length }, () => '0');
  return [...front, ...between, ...back].slice(0, 4).join(':');
}

const groupsOf = (text: string): string[] => text.split(':').filter(Boolean);

function waitOf(full: unknown): number {
  const isTold = typeof full === 'object' && full !== null && 'msBeforeNext' in full;
  return isTold && typeof full.msBeforeNext === 'number' ? full.msBeforeNext : 60_000;
}
