import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import css from './Keycap.module.css';

/** A key of the keyboard, in the button that it works for or in a line of help. */
export function Keycap({ children, className }: { children: ReactNode; className?: string }) {
  return <kbd className={classes(css['keycap'], className)}>{children}</kbd>;
}
