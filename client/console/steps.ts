import type { Id } from '../../shared/ids.ts';
import type { Phase } from '../../shared/session/agenda/agenda.ts';
import type { ConsoleItem, ConsoleView } from '../../shared/views/console.ts';
import { isRoundDone } from './round/round.ts';

/** What comes next, as one act: what the primary button and the arrow key do. */
export type Step =
  | { act: 'open' | 'discuss' | 'again' | 'close' | 'reveal' | 'finish'; itemId: Id }
  | { act: 'resume' | 'end' | 'add' | 'clear' | 'close-round' | 'closing' };

export function nextStep(view: ConsoleView): Step {
  if (view.paused) return { act: 'resume' };
  const item = view.item;
  const itemId = item?.id ?? '';
  switch (item?.phase) {
    case 'voting':
      return { act: 'close', itemId };
    case 'closed':
      return { act: isTooFew(view) ? 'discuss' : 'reveal', itemId };
    case 'revealed':
      return { act: item.round > 1 ? 'finish' : 'discuss', itemId };
    case 'discussion':
      if (isRoundDone(view)) return { act: 'close-round' };
      return { act: item.kind === 'talk' || item.round > 1 ? 'finish' : 'again', itemId };
    case 'finished':
    case undefined:
      return begin(view);
  }
}

function begin(view: ConsoleView): Step {
  const next = nextItem(view);
  if (next) return { act: beginning(next), itemId: next.id };
  if (view.agenda.length === 0) return { act: 'add' };
  if (view.rehearsal) return { act: 'clear' };
  return { act: canAskClosing(view) ? 'closing' : 'end' };
}

/** What the whole room sees at once, or what does not come back: no single press of a key does it. To end is asked in a dialog. */
export type FinalStep = Step & { act: 'reveal' | 'finish' | 'closing' | 'clear' };

export function isFinal(step: Step): step is FinalStep {
  switch (step.act) {
    case 'reveal':
    case 'finish':
    case 'closing':
    case 'clear':
      return true;
    case 'open':
    case 'close':
    case 'discuss':
    case 'again':
    case 'resume':
    case 'close-round':
    case 'end':
    case 'add':
      return false;
  }
}

/** Whether there is a phone that could answer the two questions after the talk, and nobody asked them yet. */
export function canAskClosing({ status, item, closing, seats }: ConsoleView): boolean {
  const hasPhones = seats === null || seats.some((seat) => seat.phone && !seat.removed);
  return status === 'live' && item?.phase !== 'voting' && closing === null && hasPhones;
}

/** How an item starts: with a vote, or at the table where there is none. */
export const beginning = (item: ConsoleItem): 'open' | 'discuss' =>
  item.kind === 'talk' ? 'discuss' : 'open';

/** The first that is still to come after the one before the room; else the first of those passed over. */
export function nextItem({ agenda, item }: ConsoleView): ConsoleItem | undefined {
  const current = agenda.findIndex((one) => one.id === item?.id);
  const waiting = (one: ConsoleItem) => one.phase === 'pending';
  return agenda.slice(current + 1).find(waiting) ?? agenda.find(waiting);
}

/** From 1, skipped ones left out; null for those. */
export function numberOf(agenda: readonly ConsoleItem[], itemId: Id): number | null {
  const place = agenda.filter((one) => one.phase !== 'skipped').findIndex((one) => one.id === itemId);
  return place < 0 ? null : place + 1;
}

/** Closed, and too few anonymous votes to be shown to anybody. */
export function isTooFew({ item, ballots, minBallots }: ConsoleView): boolean {
  if (item?.phase !== 'closed' || item.results !== null) return false;
  return (item.voted ?? 0) < (ballots === 'anonymous' ? minBallots : 1);
}

/** Whether the floor can be given now. */
export const canGive = ({ status, paused, item }: ConsoleView): boolean =>
  status !== 'ended' && !paused && item !== null && item.phase !== 'voting';

const ON: readonly Phase[] = ['voting', 'closed', 'revealed', 'discussion'];
export const isOn = (phase: Phase): boolean => ON.includes(phase);

export type StripStep = 'vote' | 'result' | 'talk' | 'again' | 'done';
export interface StripPart {
  step: StripStep;
  state: 'done' | 'now' | 'to-come';
}

/** Where the item is: what it had, what is now, what may come. What was passed over is not done. */
export function strip({ item, agenda }: ConsoleView): StripPart[] {
  if (!item) return [];
  const parts: StripStep[] =
    item.kind === 'talk' ? ['talk', 'done'] : ['vote', 'result', 'talk', 'again', 'done'];
  const { turns = 0 } = agenda.find(({ id }) => id === item.id) ?? {};
  const had: Record<StripStep, boolean> = {
    vote: item.round > 0,
    result: item.results !== null || item.round > 1,
    talk: turns > 0,
    again: item.round > 1,
    done: false,
  };
  const now = placeOf(item);
  return parts.map((step) => {
    if (step === now) return { step, state: 'now' };
    return { step, state: had[step] ? 'done' : 'to-come' };
  });
}

function placeOf({ phase, round }: NonNullable<ConsoleView['item']>): StripStep {
  if (phase === 'finished') return 'done';
  if (phase === 'discussion') return 'talk';
  if (round > 1) return 'again';
  return phase === 'voting' ? 'vote' : 'result';
}
