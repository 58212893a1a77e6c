import { useEffect, useState } from 'react';
import type { Id } from '../../shared/ids.ts';
import { keyName } from '../net/keys.ts';
import { deviceStorage, takeSecret } from '../net/page.ts';

const storage = deviceStorage();

/** The key of this helper: out of the address bar at once, and kept on this device. A new link in the same tab counts too. */
export function useKeeperKey(sessionId: Id): string | null {
  const [key, setKey] = useState(() => takenKey(sessionId));
  useEffect(() => {
    const changed = () => setKey(takenKey(sessionId));
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, [sessionId]);
  return key;
}

function takenKey(sessionId: Id): string | null {
  const name = keyName('keeper', sessionId);
  const given = takeSecret('key');
  if (given !== null) storage.set(name, given);
  return given ?? storage.get(name);
}
