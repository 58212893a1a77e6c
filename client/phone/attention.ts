import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { afterwardsOf } from './asked.ts';
import type { PhoneSession } from './session.ts';
import type { Stage } from './stage.ts';
import { afterwardsText, useWords } from './words.ts';

/** Once, and so short that only the hand that holds the phone knows. */
const SOFTLY = 60;

/**
 * A question for this phone stands in the title of the page, is felt once, and is told to the server as seen once
 * somebody can see it; `covered`: something lies on top. Returns what a screen reader says, politely, of the question
 * and of what came of it.
 */
export function useAttention(session: PhoneSession, stage: Stage, covered: boolean): string | null {
  const { texts } = useWords();
  const asked = useStore(session.acts, (acts) => acts.asked);
  const inviteId = stage.name === 'invited' ? stage.inviteId : null;
  const seen = useRef<string | null>(null);
  const { title, ask, text } = texts.invited;

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

  if (stage.name === 'invited') return covered ? null : `${ask(stage.seat.name).join('')} ${text}`;
  if (stage.name !== 'talk') return null;
  const after = afterwardsOf(asked, stage.seat, stage.item);
  return after && afterwardsText(after, stage.item, texts);
}
