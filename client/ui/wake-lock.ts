import { useEffect } from 'react';

/** Keeps the screen awake where the browser can: it cannot on plain http. The lock is gone whenever the page was hidden. */
export function useWakeLock(): void {
  useEffect(() => {
    if (!('wakeLock' in navigator)) return undefined;
    const lock = () => {
      if (!document.hidden) navigator.wakeLock.request('screen').catch(() => {});
    };
    lock();
    document.addEventListener('visibilitychange', lock);
    return () => document.removeEventListener('visibilitychange', lock);
  }, []);
}
