import { useEffect, useState } from 'react';
import type { Id } from '../../shared/ids.ts';
import type { ConsoleView } from '../../shared/views/console.ts';
import { openConnection, type Connection } from '../net/connection.ts';
import { keyName } from '../net/keys.ts';
import { deviceStorage, onSeen, takeSecret } from '../net/page.ts';

declare const __BUILD__: string;

export const device = deviceStorage();

/** The key of this console: out of the address bar at once, and kept on this device under the session's id. */
export function useKey(sessionId: Id): [string | null, (key: string) => void] {
  const [key, setKey] = useState(() => takeKey(sessionId));
  useEffect(() => {
    const changed = () => setKey(takeKey(sessionId));
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, [sessionId]);
  const renew = (fresh: string) => {
    device.set(keyName('facilitator', sessionId), fresh);
    setKey(fresh);
  };
  return [key, renew];
}

function takeKey(sessionId: Id): string | null {
  const name = keyName('facilitator', sessionId);
  const given = takeSecret('key');
  if (given !== null) device.set(name, given);
  return given ?? device.get(name);
}

/** Open for the life of the component; with another key the server ends the old one by itself. */
export function useConnection(sessionId: Id, key: string): Connection<ConsoleView> {
  const [connection] = useState(() =>
    openConnection<ConsoleView>({
      auth: () => ({ protocol: 1, session: sessionId, key }),
      build: __BUILD__,
    }),
  );
  useEffect(() => onSeen(() => connection.resync()), [connection]);
  return connection;
}
