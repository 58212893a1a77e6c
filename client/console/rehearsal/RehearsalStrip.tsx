import { Button } from '../../ui/Button.tsx';
import { useDesk } from '../desk.ts';
import css from './Rehearsal.module.css';

/** Says all the while that this is play, and wipes it. */
export function RehearsalStrip() {
  const { view, texts, crowd } = useDesk();
  const { rehearsal } = texts;
  return (
    <div className={css['strip']}>
      <div>
        <p className={css['title']}>{rehearsal.title(view.present)}</p>
        <p className={css['help']}>{view.item ? rehearsal.after : rehearsal.help}</p>
      </div>
      <Button kind="strong" size="s" keycap="W" onClick={() => void crowd.clear()}>
        {rehearsal.clear}
      </Button>
    </div>
  );
}
