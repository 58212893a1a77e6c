import { useEffect } from 'react';

declare const __BUILD__: string;

/** Which build this page is of. */
export const BUILD = __BUILD__;

const AT_MOST_EVERY = 5 * 60_000;
const NAME = 'evenwoord.freshened';

/** Loads the page anew when the server runs another build, at a moment at which nobody misses it. */
export function useFreshPage(quietAndStale: boolean): void {
  useEffect(() => {
    // A page that is loaded anew is no longer full screen, and nobody stands beside the projector.
    if (!quietAndStale || document.fullscreenElement) return;
    const last = Number(sessionStorage.getItem(NAME) ?? 0);
    if (Date.now() - last < AT_MOST_EVERY) return;
    sessionStorage.setItem(NAME, String(Date.now()));
    location.reload();
  }, [quietAndStale]);
}
