import type { Id } from '../../shared/ids.ts';

/** Whose session, and the key that opens it. */
export interface Holder {
  sessionId: Id;
  key: string;
}

/** Asks something of one session over HTTP; null: the server could not be reached. */
export async function call(
  { sessionId, key }: Holder,
  path: string,
  init: RequestInit = {},
): Promise<Response | null> {
  try {
    return await fetch(`/api/sessions/${sessionId}${path}`, {
      ...init,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    });
  } catch {
    return null;
  }
}
