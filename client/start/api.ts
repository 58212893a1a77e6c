import type { Id } from '../../shared/ids.ts';
import type { Created, HttpError, SessionSummary } from '../../shared/protocol/http.ts';
import type { CreateBody } from '../../shared/session/create.ts';

export type Fault = HttpError['error'];
/** `fault` is null when the server could not be reached. */
export type Called<Value> = { ok: true; value: Value } | { ok: false; fault: Fault | null };

/** Who may make a session here: this machine itself, or whoever knows the password. */
export interface Here {
  loopback: boolean;
  hostPassword: boolean;
}

export const here = (): Promise<Called<Here>> => call('/api/here');

export const sessionsOfHost = (password: string): Promise<Called<SessionSummary[]>> =>
  call('/api/sessions', { bearer: password });

/** The same `attempt` again makes no second session. */
export const create = (
  body: CreateBody,
  attempt: string,
  password: string | null,
): Promise<Called<Created>> =>
  call('/api/sessions', { bearer: password, body, headers: { 'Idempotency-Key': attempt } });

export const template = (id: Id, key: string): Promise<Called<CreateBody>> =>
  call(`/api/sessions/${id}/template`, { bearer: key });

/** A new facilitator's key; the old one and its console end at once. */
export const takeOver = (id: Id, password: string): Promise<Called<{ key: string }>> =>
  call(`/api/sessions/${id}/keys`, { bearer: password, body: { role: 'facilitator' } });

interface Request {
  bearer?: string | null;
  body?: unknown;
  headers?: Record<string, string>;
}

async function call<Value>(
  path: string,
  { bearer, body, headers = {} }: Request = {},
): Promise<Called<Value>> {
  try {
    const response = await fetch(path, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        ...headers,
        ...(bearer === null || bearer === undefined ? {} : { Authorization: `Bearer ${bearer}` }),
        ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const answer: unknown = await response.json();
    return response.ok
      ? { ok: true, value: answer as Value }
      : { ok: false, fault: (answer as HttpError).error };
  } catch {
    return { ok: false, fault: null };
  }
}
