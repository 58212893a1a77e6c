import type { Id, Millis } from '../../ids.ts';
import type { Body } from '../../questions/kinds.ts';
import type { MeetingEntry } from '../meeting/meeting.ts';

export type Phase = 'pending' | 'voting' | 'closed' | 'revealed' | 'discussion' | 'finished' | 'skipped';

/** What the projector was told to show; `auto` follows the item that is on. */
export type Show = 'auto' | 'join' | 'statement' | 'results' | 'table' | 'replay' | 'closing' | 'blank';

/** One item of the run: what it asks, and how far it is. */
export interface AgendaItem {
  id: Id;
  body: Body;
  phase: Phase;
  /** When it came into its phase; null before it ever left the first one. */
  since: Millis | null;
  /** When it was on, in order of time; the last one is open while it is. */
  on: { from: Millis; to: Millis | null }[];
}

export interface Agenda {
  /** In the order in which they come. */
  items: AgendaItem[];
  /** The item before the room: the one that is on, or the last one that was. */
  current: Id | null;
  show: Show;
}

export type AgendaEntry =
  | { type: 'item-added'; at: Millis; itemId: Id; index: number; body: Body }
  | { type: 'item-changed'; at: Millis; itemId: Id; from: Body; to: Body }
  | { type: 'item-moved'; at: Millis; itemId: Id; from: number; to: number }
  | { type: 'item-removed'; at: Millis; itemId: Id; index: number; body: Body; phase: Phase }
  /** `before`: the item that was before the room; `since`: when it had come into `from`. */
  | {
      type: 'phase-changed';
      at: Millis;
      itemId: Id;
      from: Phase;
      to: Phase;
      before: Id | null;
      since: Millis | null;
    }
  /** `before`: what undo goes back to, where it can be undone. */
  | { type: 'screen-shown'; at: Millis; show: Show; before?: Show };

export function emptyAgenda(): Agenda {
  return { items: [], current: null, show: 'auto' };
}

export function itemOf(agenda: Agenda, id: Id | null): AgendaItem | undefined {
  return agenda.items.find((item) => item.id === id);
}

const ON: readonly Phase[] = ['voting', 'closed', 'revealed', 'discussion'];

/** The item that is on: there is one at a time, or none. */
export function itemOn(agenda: Agenda): AgendaItem | undefined {
  const current = itemOf(agenda, agenda.current);
  return current && ON.includes(current.phase) ? current : undefined;
}

export function applyAgenda(
  agenda: Agenda,
  entry: AgendaEntry | Extract<MeetingEntry, { type: 'rehearsal-cleared' }>,
): void {
  switch (entry.type) {
    case 'item-added':
      agenda.items.splice(entry.index, 0, {
        id: entry.itemId,
        body: entry.body,
        phase: 'pending',
        since: null,
        on: [],
      });
      break;
    case 'item-changed':
      setBody(agenda, entry.itemId, entry.to);
      break;
    case 'item-moved':
      move(agenda, entry.from, entry.to);
      break;
    case 'item-removed':
      agenda.items.splice(entry.index, 1);
      break;
    case 'phase-changed':
      setPhase(agenda, entry.itemId, entry.to, entry.at);
      noteOn(agenda, entry.itemId, entry.at);
      if (ON.includes(entry.to)) agenda.current = entry.itemId;
      agenda.show = 'auto';
      break;
    case 'screen-shown':
      agenda.show = entry.show;
      break;
    case 'rehearsal-cleared':
      for (const item of agenda.items) Object.assign(item, { phase: 'pending', since: null, on: [] });
      Object.assign(agenda, { current: null, show: 'auto' });
      break;
  }
}

/** Takes back what `applyAgenda` did, as if it had never been. */
export function revertAgenda(agenda: Agenda, entry: AgendaEntry): void {
  switch (entry.type) {
    case 'item-changed':
      setBody(agenda, entry.itemId, entry.from);
      break;
    case 'item-moved':
      move(agenda, entry.to, entry.from);
      break;
    case 'item-removed':
      agenda.items.splice(entry.index, 0, {
        id: entry.itemId,
        body: entry.body,
        phase: entry.phase,
        since: null,
        on: [],
      });
      break;
    case 'phase-changed':
      setPhase(agenda, entry.itemId, entry.from, entry.since);
      revertOn(agenda, entry.itemId, entry.at);
      agenda.current = entry.before;
      agenda.show = 'auto';
      break;
    case 'screen-shown':
      if (entry.before !== undefined) agenda.show = entry.before;
      break;
    default: // no act that can be undone leaves the others
  }
}

function setBody(agenda: Agenda, id: Id, body: Body): void {
  const item = itemOf(agenda, id);
  if (item) item.body = body;
}

function setPhase(agenda: Agenda, id: Id, phase: Phase, since: Millis | null): void {
  const item = itemOf(agenda, id);
  if (item) Object.assign(item, { phase, since });
}

/** Opens or closes the stretch of being on so that it agrees with the phase. */
function noteOn(agenda: Agenda, id: Id, at: Millis): void {
  const item = itemOf(agenda, id);
  if (!item) return;
  const last = item.on.at(-1);
  const isOpen = last?.to === null;
  if (ON.includes(item.phase) && !isOpen) item.on.push({ from: at, to: null });
  if (!ON.includes(item.phase) && isOpen) last.to = at;
}

/** As if the stretch that ended or began at `at` had not. */
function revertOn(agenda: Agenda, id: Id, at: Millis): void {
  const item = itemOf(agenda, id);
  if (!item) return;
  const last = item.on.at(-1);
  const isOn = ON.includes(item.phase);
  if (isOn && last?.to === at) last.to = null;
  else if (!isOn && last?.to === null && last.from === at) item.on.pop();
  else noteOn(agenda, id, at);
}

function move(agenda: Agenda, from: number, to: number): void {
  const [item] = agenda.items.splice(from, 1);
  if (item) agenda.items.splice(to, 0, item);
}
