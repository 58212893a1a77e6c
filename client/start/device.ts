import type { Id } from '../../shared/ids.ts';
import type { Created } from '../../shared/protocol/http.ts';
import { keyName } from '../net/keys.ts';
import { deviceStorage } from '../net/page.ts';

export const device = deviceStorage();

/** A session that was made or taken over on this device. Its keys lie where its own pages look for them. */
export interface OwnSession {
  id: Id;
  title: string;
}

const NAME = 'evenwoord.sessions';
const MOST = 50;

/** The newest first. */
export function ownSessions(): OwnSession[] {
  try {
    const stored: unknown = JSON.parse(device.get(NAME) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isOwn) : [];
  } catch {
    return [];
  }
}

export const facilitatorKey = (id: Id): string | null => device.get(keyName('facilitator', id));
export const screenKey = (id: Id): string | null => device.get(keyName('screen', id));

function remember(session: OwnSession): void {
  const others = ownSessions().filter(({ id }) => id !== session.id);
  device.set(NAME, JSON.stringify([session, ...others].slice(0, MOST)));
}

export function rememberCreated({ id, keys }: Created, title: string): void {
  device.set(keyName('facilitator', id), keys.facilitator);
  device.set(keyName('screen', id), keys.screen);
  device.set(keyName('report', id), keys.report);
  remember({ id, title });
}

export function rememberTakenOver(session: OwnSession, key: string): void {
  device.set(keyName('facilitator', session.id), key);
  // Other keys follow from the facilitator's: the old ones are void.
  device.set(keyName('screen', session.id), null);
  device.set(keyName('report', session.id), null);
  remember(session);
}

export function forget(id: Id): void {
  device.set(NAME, JSON.stringify(ownSessions().filter((session) => session.id !== id)));
  device.set(keyName('facilitator', id), null);
  device.set(keyName('screen', id), null);
  device.set(keyName('report', id), null);
}

function isOwn(value: unknown): value is OwnSession {
  if (typeof value !== 'object' || value === null || !('id' in value) || !('title' in value)) return false;
  return typeof value.id === 'string' && typeof value.title === 'string';
}

const PASSWORD = 'evenwoord.host';

/** The host's password: only as long as this tab is open. */
export function hostPassword(): string | null {
  try {
    return sessionStorage.getItem(PASSWORD);
  } catch {
    return null;
  }
}

export function keepHostPassword(password: string | null): void {
  try {
    if (password === null) sessionStorage.removeItem(PASSWORD);
    else sessionStorage.setItem(PASSWORD, password);
  } catch {
    // Then it is asked again.
  }
}
