import type * as v from 'valibot';
import { newCode, type Id } from '../../shared/ids.ts';
import type { Created } from '../../shared/protocol/http.ts';
import { created, type createSchema } from '../../shared/session/create.ts';
import type { Clock } from '../clock.ts';
import type { Storage } from '../storage/storage.ts';
import { newKeys } from './keys.ts';
import { sha256, type Random } from './secrets.ts';

interface Making {
  storage: Storage;
  clock: Clock;
  random: Random;
}

const TRIES = 20;

/** Makes a session. `repeated`: one was made with this idempotency key before. */
export async function makeSession(
  body: v.InferOutput<typeof createSchema>,
  idempotencyKey: string | null,
  { storage, clock, random }: Making,
): Promise<Omit<Created, 'links'> | 'repeated'> {
  const id: Id = random.id();
  const createdAt = clock.now();
  const { keys, rows } = newKeys(random);
  const first = created(body, id, createdAt, random.id, idempotencyKey ?? random.id());
  const madeWith = idempotencyKey === null ? null : sha256(idempotencyKey);
  for (let i = 0; i < TRIES; i += 1) {
    const code = newCode(random.below);
    const session = { id, code, createdAt, title: body.title, keys: rows, madeWith, first };
    const made = await storage.create(session);
    if (made === 'repeated') return 'repeated';
    if (made === 'ok') return { id, code, keys };
  }
  throw new Error('No free session code was found.');
}
