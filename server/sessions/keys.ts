import type { Id } from '../../shared/ids.ts';
import type { KeyRole } from '../../shared/protocol/http.ts';
import { NEVER_RENEWED, type KeyRow, type Rotations, type Storage } from '../storage/storage.ts';
import { derivedKey, sameHash, sha256, type Random } from './secrets.ts';

type LowerRole = Exclude<KeyRole, 'facilitator'>;
export type LowerKeys = Record<LowerRole, string>;
const LOWER: readonly LowerRole[] = ['keeper', 'screen', 'report'];

/** All keys of a new session, and what is kept of them. */
export function newKeys(random: Random): { keys: Record<KeyRole, string>; rows: KeyRow[] } {
  const facilitator = random.secret();
  const keys = { facilitator, ...lowerKeys(facilitator, NEVER_RENEWED) };
  const rows = [row('facilitator', facilitator), ...LOWER.map((role) => row(role, keys[role]))];
  return { keys, rows };
}

export interface Keys {
  /** Null when the key does not fit the session, or there is none. */
  roleOf(id: Id, key: string): Promise<KeyRole | null>;
  /** The keys that whoever holds the facilitator's key may hand out. They are valid from here on. */
  lowerOf(id: Id, facilitatorKey: string): Promise<LowerKeys>;
  /** A new key for a role; the old ones are void. `facilitatorKey`: null when the host asks, who does not know it. */
  renew(id: Id, role: KeyRole, facilitatorKey: string | null): Promise<string | null>;
}

export function keysIn(storage: Storage, random: Random): Keys {
  const inOrder = oneAtATime();
  return {
    async roleOf(id, key) {
      const hash = sha256(key);
      const kept = await storage.keysOf(id);
      return kept?.keys.find((one) => sameHash(one.hash, hash))?.role ?? null;
    },
    lowerOf: (id, facilitatorKey) =>
      inOrder(id, async () => {
        const kept = await storage.keysOf(id);
        const lower = lowerKeys(facilitatorKey, kept?.rotations ?? NEVER_RENEWED);
        const added =
          kept &&
          withRows(
            kept.keys,
            LOWER.map((role) => row(role, lower[role])),
          );
        if (kept && added && added.length > kept.keys.length)
          await storage.setKeys(id, added, kept.rotations);
        return lower;
      }),
    renew: (id, role, facilitatorKey) =>
      inOrder(id, async () => {
        const kept = await storage.keysOf(id);
        if (!kept) return null;
        const renewed =
          role === 'facilitator'
            ? renewFacilitator(kept, random.secret())
            : renewLower(kept, role, facilitatorKey, random);
        await storage.setKeys(id, renewed.keys, renewed.rotations);
        return renewed.key;
      }),
  };
}

interface Kept {
  keys: KeyRow[];
  rotations: Rotations;
}

/** The lower keys of the old one stay valid beside those of the new one, so that a projector goes on. */
function renewFacilitator({ keys, rotations }: Kept, key: string): Kept & { key: string } {
  const lower = lowerKeys(key, rotations);
  const others = keys.filter((one) => one.role !== 'facilitator');
  const added = LOWER.map((role) => row(role, lower[role]));
  return { key, keys: [row('facilitator', key), ...others, ...added], rotations };
}

function renewLower(
  { keys, rotations }: Kept,
  role: LowerRole,
  facilitatorKey: string | null,
  random: Random,
): Kept & { key: string } {
  const rotation = rotations[role] + 1;
  const key = facilitatorKey === null ? random.secret() : derivedKey(facilitatorKey, role, rotation);
  return {
    key,
    keys: [...keys.filter((one) => one.role !== role), row(role, key)],
    rotations: { ...rotations, [role]: rotation },
  };
}

function lowerKeys(facilitator: string, rotations: Rotations): LowerKeys {
  return {
    keeper: derivedKey(facilitator, 'keeper', rotations.keeper),
    screen: derivedKey(facilitator, 'screen', rotations.screen),
    report: derivedKey(facilitator, 'report', rotations.report),
  };
}

function row(role: KeyRole, key: string): KeyRow {
  return { role, hash: sha256(key) };
}

function withRows(rows: KeyRow[], more: KeyRow[]): KeyRow[] {
  return [...rows, ...more.filter((one) => !rows.some((known) => known.hash === one.hash))];
}

/** Runs what concerns one session one after another. */
function oneAtATime(): <T>(id: Id, run: () => Promise<T>) => Promise<T> {
  const last = new Map<Id, Promise<unknown>>();
  return (id, run) => {
    const turn = (last.get(id) ?? Promise.resolve()).then(run, run);
    last.set(id, turn);
    const forget = (): void => {
      if (last.get(id) === turn) last.delete(id);
    };
    turn.then(forget, forget);
    return turn;
  };
}
