/** 96 random bits as base64url, made by the server; no secret. Sessions, seats, items and turns carry one. */
export type Id = string;

/** Epoch milliseconds of the server's clock. */
export type Millis = number;

/** SHA-256 of a key or token, base64url: what is stored instead of the secret itself. */
export type Hash = string;

/** Letters and figures that nobody confuses when they are read out loud. */
const CODE_ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';
const CODE_LENGTH = 6;

/** A session code in its one true form, or null when `typed` cannot be one. Case, spaces and dashes do not matter. */
export function normaliseCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, '');
  const fits = code.length === CODE_LENGTH && [...code].every((letter) => CODE_ALPHABET.includes(letter));
  return fits ? code : null;
}

/** A new code from `random(n)`, a whole number from 0 up to n. */
export function newCode(random: (n: number) => number): string {
  return Array.from({ length: CODE_LENGTH }, () => CODE_ALPHABET[random(CODE_ALPHABET.length)]).join('');
}

/** 'K7M 4PX': the form that people read. */
export function spacedCode(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}
