/** What of the page the network needs; all that touches the browser stands here. */

export interface Storage {
  get(name: string): string | null;
  /** Null removes it. */
  set(name: string, text: string | null): void;
}

/** Local storage, or memory where the browser refuses it (private mode): there a reload forgets. */
export function deviceStorage(): Storage {
  const memory = new Map<string, string>();
  return {
    get: (name) => attempt(() => localStorage.getItem(name)) ?? memory.get(name) ?? null,
    set(name, text) {
      if (text === null) memory.delete(name);
      else memory.set(name, text);
      attempt(() => (text === null ? localStorage.removeItem(name) : localStorage.setItem(name, text)));
    },
  };
}

function attempt<Value>(run: () => Value): Value | null {
  try {
    return run();
  } catch {
    return null;
  }
}

/** Takes `#key=…` or `#pair=…` out of the address bar, so that it is on no screenshot and in no history. */
export function takeSecret(name: 'key' | 'pair'): string | null {
  const secret = new URLSearchParams(location.hash.slice(1)).get(name);
  if (secret === null) return null;
  history.replaceState(history.state, '', location.pathname + location.search);
  return secret;
}

/** Calls when the page is seen again, comes out of the browser's freezer, or the network is back. Returns how to stop. */
export function onSeen(call: () => void): () => void {
  const seen = () => {
    if (!document.hidden) call();
  };
  document.addEventListener('visibilitychange', seen);
  addEventListener('pageshow', seen);
  addEventListener('online', seen);
  return () => {
    document.removeEventListener('visibilitychange', seen);
    removeEventListener('pageshow', seen);
    removeEventListener('online', seen);
  };
}
