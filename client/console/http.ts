import type { KeyRole } from '../../shared/protocol/http.ts';
import { call, type Holder } from '../net/calls.ts';

/** A new key for a role; the old one ends at once. Null: nothing changed. */
export async function renewKey(holder: Holder, role: KeyRole): Promise<string | null> {
  const response = await call(holder, '/keys', { method: 'POST', body: JSON.stringify({ role }) });
  if (response?.ok !== true) return null;
  const answer: unknown = await response.json().catch(() => null);
  if (typeof answer !== 'object' || answer === null || !('key' in answer)) return null;
  return typeof answer.key === 'string' ? answer.key : null;
}

/** All of it, for good. */
export const deleteSession = async (holder: Holder): Promise<boolean> =>
  (await call(holder, '', { method: 'DELETE' }))?.ok === true;
