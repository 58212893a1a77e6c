import { useNow } from '../../ui/clock.ts';
import { useDesk } from '../desk.ts';
import { minutesLate } from '../time/run-on.ts';
import css from './Run.module.css';

/** 'Loopt 4 minuten uit', from a whole minute on. */
export function Late() {
  const { texts, view, now } = useDesk();
  const at = useNow(now, view.status === 'live');
  const minutes = minutesLate(view, at);
  return minutes > 0 && <p className={css['late']}>{texts.time.late(minutes)}</p>;
}
