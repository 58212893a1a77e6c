// What the tests of a storage keep in it.
import type { Change } from '../../shared/session/entries.ts';
import type { Ballot } from '../../shared/session/votes/votes.ts';
import type { Batch, NewSession } from './storage.ts';

export const NOW = 1_000_000_000_000;

export function newSession(more: Partial<NewSession> = {}): NewSession {
  const id = more.id ?? 'session-A';
  return {
    id,
    code: 'K7M4PX',
    createdAt: NOW,
    title: 'Panelgesprek',
    keys: [{ role: 'facilitator', hash: 'hash-of-key' }],
    madeWith: null,
    first: change(1),
    ...more,
  };
}

export function change(seq: number): Change {
  return {
    v: 1,
    seq,
    at: NOW + seq,
    receipt: { sender: 'facilitator', id: `command-${seq}` },
    command: 'turn.end',
    entries: [{ type: 'turn-ended', at: NOW + seq, turnId: `turn-${seq}` }],
  };
}

export function ballot(voter: string, value: Ballot['value'], more: Partial<Ballot> = {}): Ballot {
  return { itemId: 'item-1', round: 1, voter, value, receipts: [`receipt-${voter}`], ...more };
}

export function batch(seq: number, more: Partial<Batch> = {}): Batch {
  return { seq, changes: [], ballots: [], texts: [], emptyBox: false, ...more };
}
