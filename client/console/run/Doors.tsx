import { classes } from '../../ui/classes.ts';
import { useDesk } from '../desk.ts';
import css from './Run.module.css';

/** Coming in: the first part of every run. */
export function Doors() {
  const { view, texts } = useDesk();
  const { run } = texts;
  return (
    <li className={classes(css['item'], css['on'])} aria-current="step">
      <span className={css['ring']} aria-hidden="true" />
      <div className={css['words']}>
        <p className={css['text']}>{run.doors}</p>
        <p className={css['state']}>
          {view.rehearsal ? run.rehearsing : view.locked ? run.doorsLocked : run.doorsOpen}
        </p>
      </div>
    </li>
  );
}
