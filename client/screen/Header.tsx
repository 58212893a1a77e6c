import type { ScreenView } from '../../shared/views/screen.ts';
import type { ScreenTexts } from '../texts/screen.nl.ts';
import { classes } from '../ui/classes.ts';
import { JoinChip } from './JoinChip.tsx';
import css from './Header.module.css';

interface HeaderProps {
  view: ScreenView;
  texts: ScreenTexts;
  /** The chip with the code: on every slide that does not give it a place of its own. */
  chip?: boolean;
  /** The right side belongs to the table. */
  narrow?: boolean;
}

/** Whose conversation this is, and in the corner how to join while that is possible. */
export function Header({ view, texts, chip = false, narrow = false }: HeaderProps) {
  return (
    <header className={classes(css['header'], narrow && css['narrow'])}>
      <p className={css['name']}>
        <span className={css['brand']}>Evenwoord</span>
        <bdi className={css['title']}>{view.title}</bdi>
        {view.rehearsal && <span className={css['rehearsal']}>{texts.rehearsal}</span>}
      </p>
      {chip && view.join && <JoinChip join={view.join} texts={texts} />}
    </header>
  );
}
