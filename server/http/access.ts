import type { Request } from 'express';
import type { Id } from '../../shared/ids.ts';
import type { KeyRole } from '../../shared/protocol/http.ts';
import type { Config } from '../config.ts';
import type { Keys } from '../sessions/keys.ts';
import { sameHash, sha256 } from '../sessions/secrets.ts';
import type { WrongTries } from '../sockets/limits.ts';
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
    if (!sameHash(sha256(given), hash)) await refuseWrong(request, 'unauthorized');
  }

  return {
    isLocal,
    host: (request) => must(request, hostHash),
    metrics: (request) => must(request, metricsHash),
    async caller(request, id, may) {
      const key = bearer(request);
      if (key === null) throw new Refused({ code: 'unauthorized' });
      if (hostHash !== null && sameHash(sha256(key), hostHash)) {
        if (!may.includes('host')) throw new Refused({ code: 'forbidden' });
        return { role: 'host' };
      }
      const role = await keys.roleOf(id, key);
      if (role === null) return refuseWrong(request, 'not-found');
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
