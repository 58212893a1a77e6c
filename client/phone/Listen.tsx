import { useStore } from 'zustand';
import type { OwnSeat } from '../../shared/views/seat.ts';
import { Button } from '../ui/Button.tsx';
import type { PhoneSession } from './session.ts';
import { useWords } from './words.ts';
import css from './Talk.module.css';

/** 'I would rather listen', and back. While a hand is up its place stays empty, so that nothing moves under the thumb. */
export function ListenButton({ session, seat }: { session: PhoneSession; seat: OwnSeat }) {
  const { texts } = useWords();
  const isSending = useStore(session.connection.store, ({ pending }) =>
    pending.some(({ command }) => command.type === 'listen.set'),
  );
  const { listening, hand } = seat;
  return (
    <Button
      size="l"
      wide
      disabled={hand !== null}
      inactive={isSending}
      className={(hand && css['away']) ?? ''}
      onClick={() => session.listen(!listening)}
    >
      {listening ? texts.listen.stop : texts.listen.start}
    </Button>
  );
}
