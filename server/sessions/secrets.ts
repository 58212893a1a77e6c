import { createHmac, hash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import type { Hash, Id } from '../../shared/ids.ts';
import type { Voter } from '../../shared/session/votes/votes.ts';

/** The source of chance; handed to whoever needs it, so that a test can know what comes. */
export interface Random {
  /** 96 random bits, base64url. */
  id: () => Id;
  /** 256 random bits, base64url. */
  secret: () => string;
  /** A whole number from 0 up to `n`. */
  below: (n: number) => number;
}

export const systemRandom: Random = {
  id: () => randomBytes(12).toString('base64url'),
  secret: () => randomBytes(32).toString('base64url'),
  below: (n) => randomInt(n),
};

/** SHA-256, base64url. */
export function sha256(text: string): Hash {
  return hash('sha256', text, 'base64url');
}

/** Compares two hashes in a time that does not depend on where they differ. */
export function sameHash(a: Hash, b: Hash): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** A lower key, which whoever holds the facilitator's key can always be told although it is stored nowhere. */
export function derivedKey(facilitatorKey: string, role: string, rotation: number): string {
  return createHmac('sha256', Buffer.from(facilitatorKey, 'base64url'))
    .update(`${role} ${rotation}`)
    .digest('base64url');
}

/** A phone's token, as it lives in memory with its connection and nowhere else. */
export interface SeatToken {
  hash: Hash;
  /** Whom its ballots on an item are filed under when ballots are anonymous: nothing but the token makes this. */
  voterOf: (itemId: Id) => Voter;
}

export function seatToken(secret: string, sessionId: Id): SeatToken {
  const key = Buffer.from(secret, 'base64url');
  const voters = new Map<Id, Voter>();
  return {
    hash: sha256(secret),
    voterOf(itemId) {
      const known = voters.get(itemId);
      if (known !== undefined) return known;
      const voter = createHmac('sha256', key).update(`ballot${sessionId}${itemId}`).digest('base64url');
      // The ids come from a phone: what does not exist must not fill the memory.
      if (voters.size >= 200) voters.clear();
      voters.set(itemId, voter);
      return voter;
    },
  };
}
