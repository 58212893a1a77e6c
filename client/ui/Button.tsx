import type { AnchorHTMLAttributes, ButtonHTMLAttributes, MouseEvent, ReactNode } from 'react';
import { given } from './given.ts';
import { Keycap } from './Keycap.tsx';
import { classes } from './classes.ts';
import css from './Button.module.css';

interface Look {
  /** `primary` filled, one a view · `strong` ink outline · `outlined` thin outline · `soft` filled quietly · `quiet` bare. */
  kind?: 'primary' | 'strong' | 'outlined' | 'soft' | 'quiet';
  /** `s` 40 px high (a row), `m` 48 px, `l` 60 px (a phone). */
  size?: 's' | 'm' | 'l';
  /** As wide as its box. */
  wide?: boolean;
  icon?: ReactNode;
  /** The key that does the same, as it stands on the keyboard. */
  keycap?: string;
  /** Nothing is lost by it: a dialog starts on it. */
  safe?: boolean;
}

interface ButtonProps extends Look, ButtonHTMLAttributes<HTMLButtonElement> {
  /** A press does nothing now: it is on its way, or at its end. Unlike a disabled one it keeps the focus. */
  inactive?: boolean;
}

export function Button(props: ButtonProps) {
  const { kind, size, wide, icon, keycap, safe, inactive = false, className, children, ...rest } = props;
  return (
    <button
      type="button"
      data-safe={safe}
      {...rest}
      {...(inactive && { 'aria-disabled': true, onClick: nothing })}
      className={look({ kind, size, wide, icon, children }, className)}
    >
      {inside(icon, children, keycap)}
    </button>
  );
}

/** A link that looks like a button: for what opens a page or a file. */
export function ButtonLink({
  kind,
  size,
  wide,
  icon,
  keycap,
  safe,
  className,
  children,
  ...rest
}: Look & AnchorHTMLAttributes<HTMLAnchorElement>) {
  return (
    <a data-safe={safe} {...rest} className={look({ kind, size, wide, icon, children }, className)}>
      {inside(icon, children, keycap)}
    </a>
  );
}

const nothing = (event: MouseEvent) => event.preventDefault();

interface Seen {
  kind: Look['kind'] | undefined;
  size: Look['size'] | undefined;
  wide: boolean | undefined;
  icon: ReactNode;
  children: ReactNode;
}

const look = ({ kind = 'outlined', size = 'm', wide, icon, children }: Seen, className?: string) =>
  classes(
    css['button'],
    css[kind],
    css[size],
    wide === true && css['wide'],
    given(icon) && !given(children) && css['square'],
    className,
  );

const inside = (icon: ReactNode, children: ReactNode, keycap: string | undefined) => (
  <>
    {icon}
    {given(children) && <span className={css['text']}>{children}</span>}
    {keycap !== undefined && <Keycap className={css['keycap'] ?? ''}>{keycap}</Keycap>}
  </>
);
