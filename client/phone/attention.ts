import { useEffect, useRef } from 'react';
import type { PhoneSession } from './session.ts';
import type { Stage } from './stage.ts';
import { useWords } from './words.ts';

/** Once, and so short that only the hand that holds the phone knows. */
const SOFTLY = 60;

/**
 * A question for this phone stands in the title of the page, is felt once, and is told to the server as seen once
 * somebody can see it; `covered`: something lies on top.
 */
export function useAttention(session: PhoneSession, stage: Stage, covered: boolean): void {
  const { texts } = useWords();
  const inviteId = stage.name === 'invited' ? stage.inviteId : null;
  const seen = useRef<string | null>(null);
  const { title } = texts.invited;

  useEffect(() => {
    if (inviteId === null) return undefined;
    const before = document.title;
    document.title = title;
    return () => {
      document.title = before;
    };
  }, [inviteId, title]);

  useEffect(() => {
    if (inviteId === null || covered) return undefined;
    const look = () => {
      if (document.visibilityState !== 'visible' || seen.current === inviteId) return;
      seen.current = inviteId;
      if ('vibrate' in navigator) navigator.vibrate(SOFTLY);
      session.seen(inviteId);
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [session, inviteId, covered]);
}
