import type { ConsoleSeat } from '../../../shared/views/console.ts';
import type { Desk } from '../desk.ts';
import { canGive, nextStep } from '../steps.ts';
import { keptChoice } from './round.ts';

/** Who had no turn, when the step that closes a statement is the next one; nobody at any other time. */
export function unheard({ view, seats }: Pick<Desk, 'view' | 'seats'>): ConsoleSeat[] {
  if (nextStep(view).act !== 'finish') return [];
  return seats.filter((seat) => seat.role === 'participant' && seat.present && !seat.removed && !seat.heard);
}

/** A last round leaves alone who would rather listen. */
export function mayLastRound(desk: Pick<Desk, 'view' | 'seats'>): boolean {
  const { view } = desk;
  return canGive(view) && view.round === null && unheard(desk).some((seat) => !seat.listening);
}

/** To those alone who were not heard, with the time that was chosen last. */
export function lastRound(desk: Desk): boolean {
  if (!mayLastRound(desk)) return false;
  void desk.act({ type: 'round.start', by: 'unheard', seconds: keptChoice().seconds });
  return true;
}
