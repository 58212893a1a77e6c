import { useEffect, useState } from 'react';
import type { Id } from '../../shared/ids.ts';
import type { ScreenView } from '../../shared/views/screen.ts';
import { openConnection } from '../net/connection.ts';
import { facilitatorKey, screenKey } from './device.ts';
import { template } from './api.ts';

/** How a session of this device is doing. */
export type Glance =
  | { is: 'looking' | 'gone' | 'unknown' }
  | { is: 'seen'; view: ScreenView }
  | { is: 'there'; items: number };

const PATIENCE = 6000;

/** One look through the projector's eyes; where its key is no longer known, whether the session is there at all. */
export function useGlance(id: Id): Glance {
  const [glance, set] = useState<Glance>({ is: 'looking' });
  useEffect(() => {
    const key = screenKey(id);
    if (key === null) return ask(id, set);
    let stop = () => {};
    const connection = openConnection<ScreenView>({
      auth: () => ({ protocol: 1, session: id, key, preview: true }),
    });
    const done = (seen: Glance | null) => {
      clearTimeout(timer);
      forget();
      connection.close();
      if (seen) set(seen);
      else stop = ask(id, set);
    };
    const timer = setTimeout(() => done({ is: 'unknown' }), PATIENCE);
    const forget = connection.store.subscribe(({ view, status }) => {
      if (view) done({ is: 'seen', view });
      else if (status === 'refused' || status === 'ended') done(null);
    });
    return () => {
      clearTimeout(timer);
      forget();
      connection.close();
      stop();
    };
  }, [id]);
  return glance;
}

function ask(id: Id, set: (glance: Glance) => void): () => void {
  let wanted = true;
  const look = async () => {
    const key = facilitatorKey(id);
    const answer = key === null ? null : await template(id, key);
    if (!wanted) return;
    if (answer === null) set({ is: 'gone' });
    else if (answer.ok) set({ is: 'there', items: answer.value.items.length });
    // A key that is void is answered like a session that is not there.
    else set({ is: answer.fault?.code === 'not-found' ? 'gone' : 'unknown' });
  };
  void look();
  return () => {
    wanted = false;
  };
}
