import { classes } from '../../ui/classes.ts';
import { useDesk } from '../desk.ts';
import { strip } from '../steps.ts';
import css from './PhaseStrip.module.css';

/** Done filled, now ringed, to come open. */
export function PhaseStrip() {
  const { view, texts } = useDesk();
  return (
    <ol className={css['strip']} aria-label={texts.steps.strip}>
      {strip(view).map(({ step, state }) => (
        <li
          key={step}
          className={classes(css['part'], css[state])}
          aria-current={state === 'now' ? 'step' : undefined}
        >
          {texts.steps[step]}
        </li>
      ))}
    </ol>
  );
}
