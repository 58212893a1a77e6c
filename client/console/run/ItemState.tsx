import type { ConsoleItem } from '../../../shared/views/console.ts';
import { classes } from '../../ui/classes.ts';
import { useDesk } from '../desk.ts';
import { isOn } from '../steps.ts';
import css from './Run.module.css';

/** How far an item is, in one line. */
export function ItemState({ item }: { item: ConsoleItem }) {
  const { texts } = useDesk();
  const { run } = texts;
  const parts = [
    run.phases[item.phase],
    item.minutes !== null && item.phase !== 'finished' && run.minutes(item.minutes),
    item.phase === 'finished' && item.turns > 0 && run.turns(item.turns),
  ];
  return (
    <p className={classes(css['state'], !isOn(item.phase) && css['quiet'])}>
      {parts.filter(Boolean).join(' · ')}
    </p>
  );
}
