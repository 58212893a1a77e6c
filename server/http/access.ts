import type { Request } from 'express';
import type { Id } from '../../shared/ids.ts';
import type { KeyRole } from '../../shared/protocol/http.ts';
import type { Config } from '../config.ts';
import type { Keys } from '../sessions/keys.ts';
import { sameHash, sha256 } from '../sessions/secrets.ts';
import type { WrongTries } from '../sockets/wrong-tries.ts';
import { Refused } from './errors.ts';
import { addressOf, isFromThisMachine } from './request.ts';

/** Who makes a call about one session. */
export type Caller = { role: 'host' } | { role: KeyRole; key: string };

export interface Access {
  /** The host, by password; where none was set, whoever sits at this machine. */
  host(request: Request): Promise<void>;
  /** One of these, by key or by the host's password. */
  caller(request: Request, id: Id, may: Caller['role'][]): Promise<Caller>;
  /** Whoever reads the metrics. */
  metrics(request: Request): Promise<void>;
  isLocal(request: Request): boolean;
}

export function accessFor(
  config: Pick<Config, 'hostPassword' | 'metricsToken' | 'trustProxy'>,
  keys: Keys,
  wrong: WrongTries,
): Access {
  const hostHash = hashOf(config.hostPassword);
  const metricsHash = hashOf(config.metricsToken);
  const isLocal = (request: Request): boolean => isFromThisMachine(request, config.trustProxy);

  async function refuseWrong(request: Request, code: 'unauthorized' | 'not-found'): Promise<never> {
    const wait = await wrong.note(addressOf(request, config.trustProxy));
    throw wait === null ? new Refused({ code }) : new Refused({ code: 'rate-limited' }, { retryAfter: wait });
  }

  async function must(request: Request, hash: string | null): Promise<void> {
    const given = bearer(request);
    if (hash === null) {
      if (isLocal(request)) return;
      throw new Refused({ code: 'forbidden' });
    }
    if (given === null) throw new Refused({ code: 'unauthorized' });
    if (!(await fits(request, given, hash))) await refuseWrong(request, 'unauthorized');
  }

  /** A password was thought up by a person, and might be guessed; a key could not be. */
  async function fits(request: Request, given: string, hash: string): Promise<boolean> {
    const address = addressOf(request, config.trustProxy);
    const tried = sha256(given);
    if (!(await wrong.looksAt(address, tried)))
      throw new Refused({ code: 'rate-limited' }, { retryAfter: 1 });
    const isRight = sameHash(tried, hash);
    if (isRight) wrong.right(address, tried);
    return isRight;
  }

  return {
    isLocal,
    host: (request) => must(request, hostHash),
    metrics: (request) => must(request, metricsHash),
    async caller(request, id, may) {
      const key = bearer(request);
      if (key === null) throw new Refused({ code: 'unauthorized' });
      const role = await keys.roleOf(id, key);
      if (role === null) {
        if (hostHash === null || !(await fits(request, key, hostHash)))
          return refuseWrong(request, 'not-found');
        if (!may.includes('host')) throw new Refused({ code: 'forbidden' });
        return { role: 'host' };
      }
      if (!may.includes(role)) throw new Refused({ code: 'forbidden' });
      return { role, key };
    },
  };
}

function bearer(request: Request): string | null {
  return /^Bearer +(.+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? null;
}

function hashOf(secret: string | null): string | null {
  return secret === null ? null : sha256(secret);
}
