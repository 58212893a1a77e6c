import type { Hash } from '../../shared/ids.ts';
import type { Sender } from '../sessions/sender.ts';
import type { Connection } from './connection.ts';

/** Phones by their token, so that whoever acted is found without looking at everybody. */
export interface Seated {
  /** Notes which token it has now: it may have got one since it came. */
  note(connection: Connection): void;
  forget(connection: Connection): void;
  /** How many devices have this token. */
  count(hash: Hash | undefined): number;
  /** All devices of the seats that these senders have. */
  devicesOf(senders: readonly Sender[]): Set<Connection>;
}

export function seated(): Seated {
  const byHash = new Map<Hash, Set<Connection>>();
  const bySender = new Map<Sender, Connection>();
  const noted = new Map<Connection, Hash>();

  function forget(connection: Connection): void {
    const hash = noted.get(connection);
    if (hash === undefined) return;
    noted.delete(connection);
    const devices = byHash.get(hash);
    devices?.delete(connection);
    if (devices?.size === 0) byHash.delete(hash);
  }

  function note(connection: Connection): void {
    const hash = hashOf(connection.sender);
    if (connection.sender) bySender.set(connection.sender, connection);
    if (hash === noted.get(connection)) return;
    forget(connection);
    if (hash === undefined) return;
    noted.set(connection, hash);
    const devices = byHash.get(hash) ?? new Set();
    byHash.set(hash, devices.add(connection));
  }

  return {
    note,
    forget(connection) {
      forget(connection);
      if (connection.sender) bySender.delete(connection.sender);
    },
    count: (hash) => byHash.get(hash ?? '')?.size ?? 0,
    devicesOf(senders) {
      const found = new Set<Connection>();
      for (const sender of senders) {
        const own = bySender.get(sender);
        if (own) note(own);
        for (const device of byHash.get(hashOf(sender) ?? '') ?? []) found.add(device);
      }
      return found;
    },
  };
}

function hashOf(sender: Sender | null): Hash | undefined {
  return sender?.role === 'phone' ? sender.token?.hash : undefined;
}
