import type { ConsoleItem } from '../../../shared/views/console.ts';
import { classes } from '../../ui/classes.ts';
import { useDesk } from '../desk.ts';
import { isOn } from '../steps.ts';
import css from './Run.module.css';

/** How far an item is, in one line. */
export function ItemState({ item }: { item: ConsoleItem }) {
  const { texts, view } = useDesk();
  const { run } = texts;
  // What was on when the session ended, is done.
  const phase = view.status === 'ended' && isOn(item.phase) ? 'finished' : item.phase;
  const parts = [
    run.phases[phase],
    item.minutes !== null && phase !== 'finished' && run.minutes(item.minutes),
    phase === 'finished' && item.turns > 0 && run.turns(item.turns),
  ];
  return (
    <p className={classes(css['state'], !isOn(phase) && css['quiet'])}>{parts.filter(Boolean).join(' · ')}</p>
  );
}
