import type { Id } from '../../shared/ids.ts';
import type { KeyRole } from '../../shared/protocol/http.ts';

/** Whose session, and the key that opens it. */
interface Holder {
  sessionId: Id;
  key: string;
}

const call = async (
  { sessionId, key }: Holder,
  path: string,
  init: RequestInit = {},
): Promise<Response | null> => {
  try {
    const response = await fetch(`/api/sessions/${sessionId}${path}`, {
      ...init,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    });
    return response.ok ? response : null;
  } catch {
    return null;
  }
};

/** Saves an export where the browser keeps downloads. False: it did not come. */
export async function exportFile(
  holder: Holder & { title: string },
  form: 'json' | 'csv',
  names: boolean,
): Promise<boolean> {
  const response = await call(holder, `/export.${form}${names ? '?names=1' : ''}`);
  const content = await response?.blob().catch(() => null);
  if (!content) return false;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = `${fileName(holder.title)}.${form}`;
  link.click();
  // Not at once: the browser still has to read it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return true;
}

const fileName = (title: string): string => title.replace(/[^\p{L}\p{N} -]+/gu, '').trim() || 'evenwoord';

/** A new key for a role; the old one ends at once. Null: nothing changed. */
export async function renewKey(holder: Holder, role: KeyRole): Promise<string | null> {
  const response = await call(holder, '/keys', { method: 'POST', body: JSON.stringify({ role }) });
  const answer: unknown = await response?.json().catch(() => null);
  if (typeof answer !== 'object' || answer === null || !('key' in answer)) return null;
  return typeof answer.key === 'string' ? answer.key : null;
}

/** All of it, for good. */
export const deleteSession = async (holder: Holder): Promise<boolean> =>
  (await call(holder, '', { method: 'DELETE' })) !== null;
