import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import { classes } from '../ui/classes.ts';
import { Invite } from './Invite.tsx';
import { Now } from './Now.tsx';
import { isRoundOn } from './round.ts';
import { Round } from './Round.tsx';
import { Seats } from './Seats.tsx';
import { Wants } from './Wants.tsx';
import { undo, usePost } from './post.ts';
import { undoWords } from './words.ts';
import { home } from '../ui/kept-focus.ts';
import css from './Keeper.module.css';

/** The page while there is a conversation: who speaks on top, everybody under it, undo at the bottom. */
export function Watch({ children }: { children: ReactNode }) {
  const { view, texts } = usePost();
  const { item, present, heard } = view;
  return (
    <div className={css['page']} lang={view.locale}>
      <header className={css['head']}>
        <h1 {...home} className={css['brand']}>
          {texts.brand}
        </h1>
        <p>{present > 0 && texts.heard(heard, present)}</p>
      </header>
      <main className={css['main']}>
        <div className={css['top']}>
          <Now />
        </div>
        <p className={css['statement']} title={item?.text} dir="auto">
          {item ? `${texts.item[item.kind](item.index, item.of)}: ${item.text}` : texts.noItem}
        </p>
        {isRoundOn(view) ? <Round /> : <Wants />}
        <Seats />
        <Foot />
      </main>
      {children}
    </div>
  );
}

/** Undo near the thumb. On a phone whom to invite lies behind one press; where there is room it is always there. */
function Foot() {
  const post = usePost();
  const { view, texts } = post;
  const [isOpen, setOpen] = useState(false);
  const opener = useRef<HTMLDivElement>(null);
  const words = undoWords(post);
  const count = view.openInvites.length;
  useEffect(() => {
    if (!isOpen) return undefined;
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      opener.current?.querySelector('button')?.focus();
    };
    addEventListener('keydown', escape);
    return () => removeEventListener('keydown', escape);
  }, [isOpen]);
  return (
    <>
      <div id="invite" className={classes(css['sheet'], isOpen && css['open'])}>
        <Invite />
      </div>
      <div className={css['foot']}>
        <Button
          className={css['undo'] ?? ''}
          size="l"
          wide
          icon={<UndoIcon />}
          inactive={words === null}
          title={words ?? undefined}
          onClick={() => undo(post)}
        >
          <span className={css['undoName']}>{texts.undo.name}</span>
          <span className={css['undoWhat']}>{words ?? texts.undo.nothing}</span>
        </Button>
        <div ref={opener} className={css['opener']}>
          <Button
            className={css['undo'] ?? ''}
            size="l"
            wide
            aria-expanded={isOpen}
            aria-controls="invite"
            onClick={() => setOpen(!isOpen)}
          >
            <span className={css['undoName']}>{isOpen ? texts.invite.close : texts.invite.title}</span>
            {count > 0 && <span className={css['undoWhat']}>{texts.invite.open(count)}</span>}
          </Button>
        </div>
      </div>
    </>
  );
}

const UndoIcon = () => (
  <svg
    width="22"
    height="22"
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    strokeWidth="2"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
  >
    <path d="M8.5 4.500 4 9l4.500 4.500M4 9h10a5.500 5.500 0 0 1 0 11h-3" />
  </svg>
);
