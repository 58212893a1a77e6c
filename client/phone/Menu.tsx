import { useState } from 'react';
import type { SyntheticEvent } from 'react';
import { useStore } from 'zustand';
import type { OwnSeat } from '../../shared/views/seat.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { Erase } from './Erase.tsx';
import { useMenuWords } from './menu-words.ts';
import { MOST_PEOPLE, type People } from './people.ts';
import type { PhoneSession } from './session.ts';
import { AddPerson, HandOn } from './Sharing.tsx';
import { useWords } from './words.ts';
import css from './Menu.module.css';

interface MenuProps {
  open: boolean;
  people: People;
  session: PhoneSession;
  seat: OwnSeat;
  /** After the end nothing of a seat changes any more. */
  ended: boolean;
  onClose: () => void;
}

type Page = 'all' | 'rename' | 'leave' | 'add' | 'handOn' | 'erase';

/** Behind the name: another name, another language, or away from the table. */
export function Menu({ open, people, session, seat, ended, onClose }: MenuProps) {
  const menu = useMenuWords();
  const [page, setPage] = useState<Page>('all');
  const close = () => {
    setPage('all');
    onClose();
  };
  const title = {
    all: menu.title,
    rename: menu.rename,
    leave: menu.leaveTitle,
    add: menu.addTitle,
    handOn: menu.handOnTitle,
    erase: menu.forgetTitle,
  }[page];
  const isFull = useStore(people.store, (shown) => shown.people.length >= MOST_PEOPLE);
  return (
    <Dialog open={open} title={title} onClose={close}>
      {page === 'all' && <All ended={ended} isFull={isFull} onPage={setPage} onClose={close} />}
      {page === 'rename' && <Rename session={session} seat={seat} onDone={close} />}
      {page === 'leave' && <Leave session={session} onDone={close} />}
      {page === 'add' && <AddPerson people={people} onDone={close} />}
      {page === 'handOn' && <HandOn people={people} session={session} onDone={close} />}
      {page === 'erase' && <Erase session={session} seat={seat} onDone={close} />}
    </Dialog>
  );
}

function All({
  ended,
  isFull,
  onPage,
  onClose,
}: {
  ended: boolean;
  isFull: boolean;
  onPage: (page: Page) => void;
  onClose: () => void;
}) {
  const menu = useMenuWords();
  const { texts, setLocale } = useWords();
  const { lang, name } = texts.otherLanguage;
  return (
    <div className={css['list']}>
      {!ended && (
        <Button size="l" wide onClick={() => onPage('rename')}>
          {menu.rename}
        </Button>
      )}
      <Button size="l" wide lang={lang} onClick={() => setLocale(lang === 'en' ? 'en' : 'nl')}>
        {name}
      </Button>
      {!ended && !isFull && (
        <Button size="l" wide onClick={() => onPage('add')}>
          {menu.add}
        </Button>
      )}
      <Button size="l" wide onClick={() => onPage('handOn')}>
        {menu.handOn}
      </Button>
      <Button size="l" wide onClick={() => onPage('erase')}>
        {menu.forget}
      </Button>
      {!ended && (
        <Button size="l" wide onClick={() => onPage('leave')}>
          {menu.leave}
        </Button>
      )}
      <Button kind="primary" size="l" wide safe onClick={onClose}>
        {menu.close}
      </Button>
    </div>
  );
}

function Rename({ session, seat, onDone }: { session: PhoneSession; seat: OwnSeat; onDone: () => void }) {
  const menu = useMenuWords();
  const { texts } = useWords();
  const [name, setName] = useState(seat.name);
  const [missing, setMissing] = useState(false);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const wanted = name.trim();
    if (wanted === '') return setMissing(true);
    if (wanted !== seat.name) session.rename(wanted);
    return onDone();
  };
  return (
    <form className={css['list']} onSubmit={submit}>
      <Field
        label={menu.name}
        data-safe=""
        hint={texts.join.nameHint}
        error={missing ? texts.join.nameMissing : null}
        value={name}
        onValue={setName}
        size="l"
        maxLength={40}
        autoComplete="given-name"
      />
      <Button type="submit" kind="primary" size="l" wide>
        {menu.save}
      </Button>
      <Button size="l" wide onClick={onDone}>
        {menu.cancel}
      </Button>
    </form>
  );
}

function Leave({ session, onDone }: { session: PhoneSession; onDone: () => void }) {
  const menu = useMenuWords();
  return (
    <div className={css['list']}>
      <p>{menu.leaveText}</p>
      <Button kind="primary" size="l" wide safe onClick={onDone}>
        {menu.stay}
      </Button>
      <Button
        size="l"
        wide
        onClick={() => {
          session.leave();
          onDone();
        }}
      >
        {menu.leave}
      </Button>
    </div>
  );
}
