import type { Id } from '../../shared/ids.ts';

/** A key, seat token or pair: 256 random bits as base64url. */
export const newSecret = (): string => base64url(random(32));

/** A command id: UUID v4. (`randomUUID` does not exist on plain http.) */
export function newCommandId(): string {
  const bytes = random(16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** A number from 0 up to 1, from the same source: for waiting times that differ from phone to phone. */
export const chance = (): number => {
  const [a = 0, b = 0] = random(2);
  return (a * 256 + b) / 65_536;
};

function random(length: number): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(length));
}

function base64url(bytes: Uint8Array): string {
  const text = btoa(String.fromCharCode(...bytes));
  return text.replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

/** Where a device keeps its secrets. */
export type KeyRole = 'facilitator' | 'keeper' | 'screen' | 'report';
export const keyName = (role: KeyRole, session: Id): string => `evenwoord.${role}.${session}`;
/** `place`: which of the people who share this phone, from 1. */
export const tokenName = (code: string, place = 1): string => `evenwoord.seat.${code}${placed(place)}`;
export const outboxName = (code: string, place = 1): string => `evenwoord.outbox.${code}${placed(place)}`;
export const writingName = (code: string, place = 1): string => `evenwoord.writing.${code}${placed(place)}`;
export const peopleName = (code: string): string => `evenwoord.people.${code}`;
const placed = (place: number) => (place === 1 ? '' : `.${place}`);
export const LOCALE_NAME = 'evenwoord.locale';
