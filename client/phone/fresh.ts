import { useEffect } from 'react';
import type { PhoneView } from '../../shared/views/phone.ts';
import type { ConnectionState } from '../net/connection.ts';
import type { Stage } from './stage.ts';

/** Stages in which a reload takes nothing out of anybody's hands. */
const QUIET: readonly Stage['name'][] = ['waiting', 'paused', 'closed', 'result', 'rehearsal', 'locked'];
const RELOADED = 'evenwoord.reloaded';

/** Loads the page again at a quiet moment when the server runs another build; once for each build. */
export function useFreshBuild(
  { stale, pending, welcome }: ConnectionState<PhoneView>,
  { name }: Stage,
  isWriting: boolean,
): void {
  const build = welcome?.build;
  const due = stale && build !== undefined && pending.length === 0 && !isWriting && QUIET.includes(name);
  useEffect(() => {
    if (!due) return;
    try {
      if (sessionStorage.getItem(RELOADED) === build) return;
      sessionStorage.setItem(RELOADED, build);
    } catch {
      return;
    }
    location.reload();
  }, [due, build]);
}
