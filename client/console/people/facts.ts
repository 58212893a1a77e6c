import type { ConsoleSeat } from '../../../shared/views/console.ts';
import { formatClock } from '../../ui/clock.ts';
import type { Desk } from '../desk.ts';

/** How a seat is, in a few words each. */
export function factsOf(seat: ConsoleSeat, { texts, view }: Desk): string[] {
  const { people, table } = texts;
  if (seat.removed) return [people.removed];
  const facts = [
    seat.role === 'guest' && people.guest,
    seat.group,
    !seat.present && people.away,
    seat.phone ? (seat.online ? people.withPhone : people.phoneOff) : people.withoutPhone,
    view.status !== 'lobby' && (seat.heard ? table.turns(seat.turns) : table.notHeard),
    seat.seconds > 0 && formatClock(seat.seconds),
  ];
  return facts.filter((fact) => typeof fact === 'string');
}
