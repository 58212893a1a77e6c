import type { ConsoleItem } from '../../../shared/views/console.ts';
import { classes } from '../../ui/classes.ts';
import { formatClock, useNow } from '../../ui/clock.ts';
import { useDesk } from '../desk.ts';
import { isOn } from '../steps.ts';
import { usedNow } from '../time/run-on.ts';
import { Pieces } from '../Pieces.tsx';
import css from './Run.module.css';

/** How far an item is and how long it took of what was planned, in one line. */
export function ItemState({ item }: { item: ConsoleItem }) {
  const { texts, view, now } = useDesk();
  const { run } = texts;
  // What was on when the session ended, is done.
  const phase = view.status === 'ended' && isOn(item.phase) ? 'finished' : item.phase;
  const runs = phase === 'voting' || phase === 'discussion';
  const at = useNow(now, runs, item.since ?? 0);
  const used = usedNow(item, view, at);
  const parts = [
    run.phases[phase],
    runs && [formatClock(used), item.minutes !== null && run.planned(item.minutes)].filter(Boolean).join(' '),
    !runs && item.minutes !== null && phase !== 'finished' && run.minutes(item.minutes),
    phase === 'finished' && item.turns > 0 && run.turns(item.turns),
    phase === 'finished' &&
      item.minutes !== null &&
      used > 0 &&
      texts.time.used(Math.max(1, Math.round(used / 60)), item.minutes),
  ];
  return (
    <p className={classes(css['state'], !isOn(phase) && css['quiet'])}>
      <Pieces of={parts.filter((part) => typeof part === 'string')} />
    </p>
  );
}
