import * as v from 'valibot';
import type { Id, Millis } from '../ids.ts';
import type { RefusalCode } from '../refusals.ts';

export type KeyRole = 'facilitator' | 'keeper' | 'screen' | 'report';

export const keysSchema = v.strictObject({ role: v.picklist(['facilitator', 'keeper', 'screen', 'report']) });

/** Answer 201 of `POST /api/sessions`. */
export interface Created {
  id: Id;
  code: string;
  keys: Record<KeyRole, string>;
  links: { join: string; console: string; keeper: string; screen: string; report: string };
}

/** One row of `GET /api/sessions`. */
export interface SessionSummary {
  id: Id;
  title: string;
  status: 'lobby' | 'live' | 'ended';
  code: string;
  createdAt: Millis;
  endedAt?: Millis;
}

export interface HttpError {
  error: { code: RefusalCode; message: string; issues?: { path: string; message: string }[] };
}
