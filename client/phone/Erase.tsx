import { useStore } from 'zustand';
import type { OwnSeat } from '../../shared/views/seat.ts';
import { Button } from '../ui/Button.tsx';
import { useMenuWords } from './menu-words.ts';
import type { PhoneSession } from './session.ts';
import css from './Menu.module.css';

/** Whether one's own name and texts shall go away for good. */
export function Erase({
  session,
  seat,
  onDone,
}: {
  session: PhoneSession;
  seat: OwnSeat;
  onDone: () => void;
}) {
  const menu = useMenuWords();
  const named = useStore(session.connection.store, ({ view }) => view?.ballots === 'named');
  const erase = () => {
    session.eraseName();
    onDone();
  };
  return (
    <div className={css['list']}>
      <p>{menu.forgetText(seat.index + 1, named)}</p>
      <Button kind="primary" size="l" wide safe onClick={onDone}>
        {menu.forgetNot}
      </Button>
      <Button size="l" wide onClick={erase}>
        {menu.forgetNow}
      </Button>
    </div>
  );
}
