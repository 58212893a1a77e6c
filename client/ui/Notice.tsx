import type { ReactNode } from 'react';
import { given } from './given.ts';
import { classes } from './classes.ts';
import css from './Notice.module.css';

interface NoticeProps {
  /** `attention` on sun: asks for something now · `plain` explains · `bar` ink, along the top of the page. */
  kind?: 'attention' | 'plain' | 'bar';
  title?: ReactNode;
  icon?: ReactNode;
  /** Said when it appears: `polite` waits for the sentence that is being read. */
  live?: 'polite' | 'assertive';
  children?: ReactNode;
  /** A button at the end. */
  action?: ReactNode;
  className?: string;
}

export function Notice({ kind = 'plain', title, icon, live, children, action, className }: NoticeProps) {
  return (
    <div className={classes(css['notice'], css[kind], className)} aria-live={live}>
      {given(icon) && <span className={css['icon']}>{icon}</span>}
      <div className={css['words']}>
        {given(title) && <p className={css['title']}>{title}</p>}
        {given(children) && <div className={css['text']}>{children}</div>}
      </div>
      {action}
    </div>
  );
}
