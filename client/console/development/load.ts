import { useCallback } from 'react';
import type { Export } from '../../../shared/protocol/export.ts';
import { call, type Holder } from '../../net/calls.ts';
import { useLoaded } from '../../ui/use-loaded.ts';

export type Loaded = { is: 'loading' | 'failed' } | { is: 'there'; told: Export };

/** How the session went until now, with names, and how to get it again. */
export function useExport({ sessionId, key }: Holder): [Loaded, () => void] {
  const get = useCallback(() => load({ sessionId, key }), [sessionId, key]);
  const [loaded, set] = useLoaded<Loaded>(get, { is: 'loading' });
  const again = () => {
    set({ is: 'loading' });
    void get().then(set);
  };
  return [loaded, again];
}

async function load(holder: Holder): Promise<Loaded> {
  const response = await call(holder, '/export.json?names=1');
  const told: unknown = response?.ok === true ? await response.json().catch(() => null) : null;
  return told === null ? { is: 'failed' } : { is: 'there', told: told as Export };
}
