import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Id } from '../../shared/ids.ts';
import type { LIMITS } from '../../shared/questions/fields.ts';
import { writingName } from '../net/keys.ts';
import type { Retired } from '../net/outbox.ts';
import type { Storage } from '../net/page.ts';
import type { Stage } from './stage.ts';

/** What somebody writes instead of saying it. `draft`, `named` and `sent` outlive a reload. */
export interface Writing {
  /** The page to write on is before this person. */
  isOpen: boolean;
  draft: string;
  /** The name may stand beside it. */
  named: boolean;
  /** What arrived: the server tells its writer what became of it, not what it said. */
  sent: Readonly<Record<Id, string>>;
  /** Arrived since this page was loaded: one's own seat may not show it yet. */
  fresh: readonly Id[];
}

export const NOTHING_WRITTEN: Writing = { isOpen: false, draft: '', named: false, sent: {}, fresh: [] };

/** The limit itself comes with a library that is too heavy for a phone. */
const MOST: (typeof LIMITS)['contribution'] = 500;

/** How many characters still fit, as the server counts them; less than 0 is too long. */
export const roomFor = (draft: string): number => MOST - [...oneLine(draft)].length;

/** A contribution is one line, however it was typed. */
export const oneLine = (draft: string): string =>
  draft
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();

/** The text that is being written in this session, kept on this device. */
export function openWriting(storage: Storage, code: string, place: number): StoreApi<Writing> {
  const name = writingName(code, place);
  const store = createStore<Writing>(() => ({ ...NOTHING_WRITTEN, ...load(storage.get(name)) }));
  store.subscribe(({ draft, named, sent }) => {
    const isEmpty = draft === '' && Object.keys(sent).length === 0;
    storage.set(name, isEmpty ? null : JSON.stringify({ draft, named, sent }));
  });
  return store;
}

function load(stored: string | null): Partial<Writing> {
  try {
    const { draft, named, sent } = JSON.parse(stored ?? '{}') as Partial<Record<keyof Writing, unknown>>;
    return {
      ...(typeof draft === 'string' && { draft, named: named === true }),
      ...(typeof sent === 'object' && sent !== null && { sent: sent as Writing['sent'] }),
    };
  } catch {
    return {};
  }
}

/** A text arrived, or came back: then it is there to be changed, before what was written since. */
export function returned(before: Writing, { command, outcome }: Retired): Writing {
  if (command.type !== 'write.send') return before;
  if (outcome.ok) {
    const id = String(outcome.data?.['textId']);
    return { ...before, sent: { ...before.sent, [id]: command.text }, fresh: [...before.fresh, id] };
  }
  const draft = [command.text, before.draft].filter(Boolean).join(' ');
  return { ...before, draft, named: command.name && (before.named || before.draft === '') };
}

/** What may go on under a text that is being written. A vote, a question to this person and the floor go first. */
const UNDER_WRITING: readonly Stage['name'][] = ['waiting', 'paused', 'closed', 'result', 'talk', 'look'];

export const mayWriteIn = (stage: Stage): boolean =>
  UNDER_WRITING.includes(stage.name) && 'view' in stage && stage.view.status === 'live';
