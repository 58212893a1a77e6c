import { useCallback } from 'react';
import type { Id } from '../../shared/ids.ts';
import type { Export } from '../../shared/protocol/export.ts';
import { call } from '../net/calls.ts';
import { useLoaded } from '../ui/use-loaded.ts';

export type Loaded =
  | { is: 'loading' | 'gone' | 'unreached' }
  /** `key` is the one that opened it. */
  | { is: 'there'; told: Export; key: string };

/** The report, and how to get it again. What is shown stays until the new one is there. */
export function useReport(sessionId: Id, keys: readonly string[]): [Loaded, () => void] {
  const given = keys.join(' ');
  const get = useCallback(() => load(sessionId, given.split(' ').filter(Boolean)), [sessionId, given]);
  const [loaded, set] = useLoaded<Loaded>(get, { is: 'loading' });
  return [loaded, () => void get().then(set)];
}

/** With the first key that fits: the report's, or the facilitator's on her own laptop. */
async function load(sessionId: Id, keys: readonly string[]): Promise<Loaded> {
  for (const key of keys) {
    const response = await call({ sessionId, key }, '/export.json');
    const told: unknown = response?.ok === true ? await response.json().catch(() => null) : null;
    if (told !== null) return { is: 'there', told: told as Export, key };
    if (response === null || !NOT_FOR_YOU.includes(response.status)) return { is: 'unreached' };
  }
  return { is: 'gone' };
}

const NOT_FOR_YOU: readonly number[] = [401, 403, 404];
