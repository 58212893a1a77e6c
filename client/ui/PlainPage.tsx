import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { home } from './kept-focus.ts';
import css from './PlainPage.module.css';

interface PlainPageProps {
  brand?: string;
  title: string;
  help?: ReactNode;
  /** The language that it speaks, where it is not the page's. */
  lang?: string;
  /** Said only when it lasts: most of the time it is over at once. */
  late?: boolean;
  /** What can be done now. */
  children?: ReactNode;
}

/** Instead of a page: what is the matter, and what to do now. */
export function PlainPage({ brand, title, help, lang, late = false, children }: PlainPageProps) {
  return (
    <main className={classes(css['page'], late && css['late'])} lang={lang} aria-live="polite">
      {brand !== undefined && <p className={css['brand']}>{brand}</p>}
      <h1 {...home}>{title}</h1>
      {help !== undefined && <p>{help}</p>}
      {children !== undefined && <div className={css['choices']}>{children}</div>}
    </main>
  );
}
