import type { ReactNode } from 'react';
import { classes } from '../ui/classes.ts';
import css from './Parts.module.css';

type Size = 'large' | 'small' | 'tiny';

interface HeadingProps {
  /** The line above it: what this belongs to. */
  eyebrow?: ReactNode;
  children: ReactNode;
  /** Long texts and texts with a list under them are set smaller. */
  size?: Size;
  /** Something else on this stage is the heading. */
  aside?: boolean;
  /** At the end of the line above it. */
  beside?: ReactNode;
  /** The language of what stands here, where it is not the page's. */
  lang?: string;
}

/** The heading of a stage; the focus goes there when the stage begins. */
export function Heading({ eyebrow, children, size = 'large', aside = false, beside, lang }: HeadingProps) {
  const words = { lang, dir: lang === undefined ? undefined : ('auto' as const) };
  return (
    <div className={css['top']}>
      <div className={css['above']}>
        {eyebrow !== undefined && <p className={css['eyebrow']}>{eyebrow}</p>}
        {beside}
      </div>
      {aside ? (
        <p className={classes(css['heading'], css[size])} data-read {...words}>
          {children}
        </p>
      ) : (
        <h1 tabIndex={-1} className={classes(css['heading'], css[size])} data-read {...words}>
          {children}
        </h1>
      )}
    </div>
  );
}

/** How large a question is set: it is read first, and its answers must fit under it. */
export function sizeOf(text: string, withList: boolean): Size {
  if (text.length > 150) return 'tiny';
  return withList && text.length > 75 ? 'small' : withList ? 'large' : 'small';
}

export function Lead({ children }: { children: ReactNode }) {
  return <p className={css['lead']}>{children}</p>;
}

/** What stands at the bottom, near the thumb; with `stays` in view, however long the rest is. */
export function Foot({ children, stays = false }: { children: ReactNode; stays?: boolean }) {
  return <div className={classes(css['foot'], stays && css['stays'])}>{children}</div>;
}

/** A quiet line: who can see what. */
export function Note({ children, long }: { children: ReactNode; long?: ReactNode }) {
  if (long === undefined) return <p className={css['note']}>{children}</p>;
  return (
    <p className={css['note']}>
      <span className={css['onLow']}>{children}</span>
      <span className={css['onHigh']}>{long}</span>
    </p>
  );
}
