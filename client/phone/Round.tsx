import { useStore } from 'zustand';
import { Button } from '../ui/Button.tsx';
import { classes } from '../ui/classes.ts';
import { formatClock } from '../ui/clock.ts';
import type { PhoneSession } from './session.ts';
import type { AtTable } from './stage.ts';
import { useWords } from './words.ts';
import css from './Talk.module.css';

/** The floor goes from seat to seat: how many come before one's own, and that one may pass. */
export function RoundCard({ view, seat }: AtTable) {
  const { texts } = useWords();
  if (!view.round || !seat.round) return null;
  const { paused, seconds } = view.round;
  const { place, passed } = seat.round;
  const { round } = texts;
  const isNext = place === 1 && !paused;
  return (
    <div className={classes(isNext ? css['up'] : css['speaker'], css['told'])}>
      <p className={css['small']}>{paused ? round.paused : round.title}</p>
      <p className={css['place']}>{place === 1 ? round.next : round.before(place - 1)}</p>
      <p className={css['small']}>{passed ? round.passed : round.each(formatClock(seconds))}</p>
    </div>
  );
}

interface PassProps {
  session: PhoneSession;
  children: string;
  /** Where the hand is at other times. */
  high?: boolean;
}

export function PassButton({ session, children, high = false }: PassProps) {
  const { texts } = useWords();
  const isSending = useStore(session.connection.store, ({ pending }) =>
    pending.some(({ command }) => command.type === 'round.pass'),
  );
  return (
    <Button
      kind={high ? 'strong' : 'outlined'}
      size="l"
      wide
      className={classes(high && css['hand']) ?? ''}
      inactive={isSending}
      onClick={() => session.pass()}
    >
      {isSending ? texts.round.passing : children}
    </Button>
  );
}
