import type { Body } from '../../shared/questions/kinds.ts';
import type { CreateBody } from '../../shared/session/create.ts';
import type { Storage } from '../net/page.ts';
import { newCommandId } from '../net/keys.ts';

/** A session that is being prepared on this device. */
export interface Draft {
  title: string;
  locale: 'nl' | 'en';
  ballots: 'anonymous' | 'named';
  /** 'HH:MM', or '' for no planned end. */
  end: string;
  turnTargetSeconds: number;
  names: 'full' | 'first' | 'none';
  /** As they were typed, with commas between. */
  groups: string;
  expected: number | null;
  minBallots?: number;
  items: DraftItem[];
  /** When it was last kept, epoch milliseconds of this device; 0: not yet. */
  kept: number;
}

export interface DraftItem {
  /** Of this row, on this page only. */
  id: string;
  body: Body;
}

export const emptyDraft = (locale: 'nl' | 'en'): Draft => ({
  title: '',
  locale,
  ballots: 'anonymous',
  end: '',
  turnTargetSeconds: 90,
  names: 'full',
  groups: '',
  expected: null,
  items: [],
  kept: 0,
});

export const rowOf = (body: Body): DraftItem => ({ id: newCommandId(), body });

/** What another session asked, as a draft of a new one: from the example or from a copy. */
export function draftFrom(body: CreateBody): Draft {
  return {
    ...emptyDraft(body.locale),
    title: body.title,
    ballots: body.ballots,
    turnTargetSeconds: body.turnTargetSeconds ?? 90,
    names: body.names ?? 'full',
    groups: (body.groups ?? []).join(', '),
    expected: body.expected ?? null,
    ...(body.minBallots === undefined ? {} : { minBallots: body.minBallots }),
    items: body.items.map((item) => rowOf(item)),
  };
}

export const isBlank = ({ title, items }: Draft): boolean => title.trim() === '' && items.length === 0;

const groupsIn = (typed: string): string[] =>
  typed
    .split(/[,;\n]/)
    .map((group) => group.trim())
    .filter((group) => group !== '');

/** The next moment at which the clock of this device says so, epoch milliseconds; null for none. */
export function plannedEnd(end: string, now: number): number | null {
  const [hours, minutes] = end.split(':').map(Number);
  if (end === '' || hours === undefined || minutes === undefined) return null;
  const at = new Date(now);
  at.setHours(hours, minutes, 0, 0);
  if (at.getTime() <= now) at.setDate(at.getDate() + 1);
  return at.getTime();
}

export function bodyOf(draft: Draft, now: number): CreateBody {
  const end = plannedEnd(draft.end, now);
  return {
    title: draft.title,
    locale: draft.locale,
    ballots: draft.ballots,
    ...(end === null ? {} : { plannedEnd: new Date(end).toISOString() }),
    turnTargetSeconds: draft.turnTargetSeconds,
    names: draft.names,
    groups: groupsIn(draft.groups),
    ...(draft.expected === null ? {} : { expected: draft.expected }),
    ...(draft.minBallots === undefined ? {} : { minBallots: draft.minBallots }),
    items: draft.items.map(({ body }) => body),
  };
}

const NAME = 'evenwoord.draft.1';

export function readDraft(device: Storage): Draft | null {
  try {
    const stored: unknown = JSON.parse(device.get(NAME) ?? 'null');
    return isDraft(stored) ? { ...emptyDraft(stored.locale), ...stored } : null;
  } catch {
    return null;
  }
}

export const writeDraft = (device: Storage, draft: Draft | null): void =>
  device.set(NAME, draft === null ? null : JSON.stringify(draft));

const isDraft = (value: unknown): value is Draft =>
  typeof value === 'object' &&
  value !== null &&
  'title' in value &&
  'items' in value &&
  Array.isArray(value.items);
