import { useEffect, useState } from 'react';
import type { Id } from '../../shared/ids.ts';
import { keyName } from '../net/keys.ts';
import { deviceStorage, takeSecret } from '../net/page.ts';

const storage = deviceStorage();

/** The key in the address bar, taken out of it, or the one kept from the last time. A new link in the same tab counts too. */
export function useScreenKey(sessionId: Id): string | null {
  const [key, setKey] = useState(() => takenKey(sessionId) ?? storage.get(keyName('screen', sessionId)));
  useEffect(() => {
    const changed = () => {
      const taken = takenKey(sessionId);
      if (taken !== null) setKey(taken);
    };
    addEventListener('hashchange', changed);
    return () => removeEventListener('hashchange', changed);
  }, [sessionId]);
  return key;
}

function takenKey(sessionId: Id): string | null {
  const key = takeSecret('key');
  if (key !== null) storage.set(keyName('screen', sessionId), key);
  return key;
}
