import { useStore } from 'zustand';
import type { OwnSeat } from '../../shared/views/seat.ts';
import { Button } from '../ui/Button.tsx';
import type { PhoneSession } from './session.ts';
import { useWords } from './words.ts';
import css from './Talk.module.css';

interface HandProps {
  session: PhoneSession;
  seat: OwnSeat;
}

/** Raises the hand, or lowers it; until the server said so, it says that it is on its way. */
export function HandButton({ session, seat, quiet = false }: HandProps & { quiet?: boolean }) {
  const { texts } = useWords();
  const way = useStore(session.connection.store, ({ pending }) => {
    const types = pending.map(({ command }) => command.type).filter((type) => type.startsWith('hand.'));
    return types[types.length - 1];
  });
  const { talk } = texts;
  if (way !== undefined) {
    return (
      <Button size="l" wide inactive className={css['hand'] ?? ''}>
        {way === 'hand.raise' ? talk.raising : talk.lowering}
      </Button>
    );
  }
  if (seat.hand) {
    return (
      <Button kind="strong" size="l" wide className={css['hand'] ?? ''} onClick={() => session.lower()}>
        {talk.lower}
      </Button>
    );
  }
  return (
    <Button
      kind={quiet ? 'outlined' : 'primary'}
      size="l"
      wide
      className={css['hand'] ?? ''}
      onClick={() => session.raise()}
    >
      {talk.raise}
    </Button>
  );
}

/** One's place among the hands. */
export function HandCard({ seat }: Pick<HandProps, 'seat'>) {
  const { texts } = useWords();
  if (!seat.hand) return null;
  const { position } = seat.hand;
  return (
    <div className={css['up']}>
      <p className={css['small']}>{texts.talk.up}</p>
      <p className={css['place']}>{position === null ? texts.talk.upNow : texts.talk.place(position)}</p>
    </div>
  );
}
