import { OwnFlower } from '../table/OwnFlower.tsx';
import type { AtTable } from './stage.ts';
import { useWords } from './words.ts';
import css from './OwnTable.module.css';

/** Before anybody said how many will come, the table has a few places. */
const PLACES = 8;

/** One's own seat among the others, and how many there are. */
export function OwnTable({ view, seat }: AtTable) {
  const { texts } = useWords();
  return (
    <div className={css['table']}>
      <OwnFlower
        index={seat.place}
        taken={Math.max(view.present, seat.place + 1)}
        expected={view.status === 'lobby' ? (view.expected ?? PLACES) : 0}
        label={texts.waiting.you}
        size={320}
      />
      <p className={css['count']}>
        <strong>{view.present}</strong>
        <span>{texts.waiting.atTable}</span>
      </p>
    </div>
  );
}
