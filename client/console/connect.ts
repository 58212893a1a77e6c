import { useEffect, useState } from 'react';
import type { Id } from '../../shared/ids.ts';
import type { ConsoleView } from '../../shared/views/console.ts';
import { openConnection, type Connection } from '../net/connection.ts';
import { deviceStorage, onSeen } from '../net/page.ts';

declare const __BUILD__: string;

export const device = deviceStorage();

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
