import { useState } from 'react';
import type { SyntheticEvent } from 'react';
import type { OwnSeat } from '../../shared/views/seat.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { Field } from '../ui/Field.tsx';
import { Erase } from './Erase.tsx';
import type { PhoneSession } from './session.ts';
import { useWords } from './words.ts';
import css from './Menu.module.css';

interface MenuProps {
  open: boolean;
  session: PhoneSession;
  seat: OwnSeat;
  /** After the end nothing of a seat changes any more. */
  ended: boolean;
  onClose: () => void;
}

type Page = 'all' | 'rename' | 'leave' | 'erase';

/** Behind the name: another name, another language, or away from the table. */
export function Menu({ open, session, seat, ended, onClose }: MenuProps) {
  const { texts } = useWords();
  const [page, setPage] = useState<Page>('all');
  const close = () => {
    setPage('all');
    onClose();
  };
  const title = {
    all: texts.menu.title,
    rename: texts.menu.rename,
    leave: texts.menu.leaveTitle,
    erase: texts.menu.forgetTitle,
  }[page];
  return (
    <Dialog open={open} title={title} onClose={close}>
      {page === 'all' && <All ended={ended} onPage={setPage} onClose={close} />}
      {page === 'rename' && <Rename session={session} seat={seat} onDone={close} />}
      {page === 'leave' && <Leave session={session} onDone={close} />}
      {page === 'erase' && <Erase session={session} seat={seat} onDone={close} />}
    </Dialog>
  );
}

function All({
  ended,
  onPage,
  onClose,
}: {
  ended: boolean;
  onPage: (page: Page) => void;
  onClose: () => void;
}) {
  const { texts, setLocale } = useWords();
  const { lang, name } = texts.otherLanguage;
  return (
    <div className={css['list']}>
      {!ended && (
        <Button size="l" wide onClick={() => onPage('rename')}>
          {texts.menu.rename}
        </Button>
      )}
      <Button size="l" wide lang={lang} onClick={() => setLocale(lang === 'en' ? 'en' : 'nl')}>
        {name}
      </Button>
      <Button size="l" wide onClick={() => onPage('erase')}>
        {texts.menu.forget}
      </Button>
      {!ended && (
        <Button size="l" wide onClick={() => onPage('leave')}>
          {texts.menu.leave}
        </Button>
      )}
      <Button kind="primary" size="l" wide safe onClick={onClose}>
        {texts.menu.close}
      </Button>
    </div>
  );
}

function Rename({ session, seat, onDone }: { session: PhoneSession; seat: OwnSeat; onDone: () => void }) {
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
        label={texts.menu.name}
        hint={texts.join.nameHint}
        error={missing ? texts.join.nameMissing : null}
        value={name}
        onValue={setName}
        size="l"
        maxLength={40}
        autoComplete="given-name"
      />
      <Button type="submit" kind="primary" size="l" wide>
        {texts.menu.save}
      </Button>
      <Button size="l" wide onClick={onDone}>
        {texts.menu.cancel}
      </Button>
    </form>
  );
}

function Leave({ session, onDone }: { session: PhoneSession; onDone: () => void }) {
  const { texts } = useWords();
  return (
    <div className={css['list']}>
      <p>{texts.menu.leaveText}</p>
      <Button kind="primary" size="l" wide safe onClick={onDone}>
        {texts.menu.stay}
      </Button>
      <Button
        size="l"
        wide
        onClick={() => {
          session.leave();
          onDone();
        }}
      >
        {texts.menu.leave}
      </Button>
    </div>
  );
}
