import { useEffect, useState } from 'react';
import type { Id } from '../../shared/ids.ts';
import { keyName, type KeyRole } from '../net/keys.ts';
import { deviceStorage, takeSecret } from '../net/page.ts';

const storage = deviceStorage();

/**
 * The key in the address bar, taken out of it and kept on this device, or the one kept from the last time. A new link in
 * the same tab counts too. With the second, the page goes on with another key.
 */
export function useKey(role: KeyRole, sessionId: Id): [string | null, (key: string) => void] {
  const [key, setKey] = useState(() => takenKey(role, sessionId) ?? storage.get(keyName(role, sessionId)));
  useEffect(() => {
    const changed = () => {
      const taken = takenKey(role, sessionId);
      if (taken !== null) setKey(taken);
    };
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, [role, sessionId]);
  const goOnWith = (fresh: string) => {
    storage.set(keyName(role, sessionId), fresh);
    setKey(fresh);
  };
  return [key, goOnWith];
}

function takenKey(role: KeyRole, sessionId: Id): string | null {
  const key = takeSecret('key');
  if (key !== null) storage.set(keyName(role, sessionId), key);
  return key;
}
