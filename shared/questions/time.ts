import * as v from 'valibot';
import type { Millis } from '../ids.ts';
import { timeSchema } from './fields.ts';

/** An ISO time with its zone, as epoch milliseconds. This file reads and writes times as text; it reads no clock. */
export const isoTimeSchema = v.pipe(v.string(), v.isoTimestamp(), v.transform(Date.parse), timeSchema);

export const isoTime = (at: Millis): string => new Date(at).toISOString();
