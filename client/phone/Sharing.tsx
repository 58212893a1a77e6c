import { useStore } from 'zustand';
import { Button } from '../ui/Button.tsx';
import { useMenuWords } from './menu-words.ts';
import type { People } from './people.ts';
import type { PhoneSession } from './session.ts';
import css from './Menu.module.css';

interface SharingProps {
  people: People;
  onDone: () => void;
}

/** Somebody else sits down with this phone. */
export function AddPerson({ people, onDone }: SharingProps) {
  const menu = useMenuWords();
  return (
    <div className={css['list']}>
      {menu.addText.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <Button
        kind="primary"
        size="l"
        wide
        safe
        onClick={() => {
          onDone();
          people.add();
        }}
      >
        {menu.addNow}
      </Button>
      <Button size="l" wide onClick={onDone}>
        {menu.cancel}
      </Button>
    </div>
  );
}

/** A borrowed phone goes back, or to somebody else: it forgets this seat, which stays at the table. */
export function HandOn({ people, session, onDone }: SharingProps & { session: PhoneSession }) {
  const menu = useMenuWords();
  const waits = useStore(session.connection.store, ({ pending }) => pending.length > 0);
  return (
    <div className={css['list']}>
      <p>{waits ? menu.handOnWaits : menu.handOnText}</p>
      <Button kind="primary" size="l" wide safe onClick={onDone}>
        {menu.cancel}
      </Button>
      <Button
        size="l"
        wide
        disabled={waits}
        onClick={() => {
          onDone();
          people.handOn();
        }}
      >
        {menu.handOnNow}
      </Button>
    </div>
  );
}
