import { useId } from 'react';
import type { InputHTMLAttributes, ReactNode, TextareaHTMLAttributes } from 'react';
import { given } from './given.ts';
import { classes } from './classes.ts';
import css from './Field.module.css';

interface Around {
  label: ReactNode;
  hideLabel?: boolean;
  hint?: ReactNode;
  /** What is wrong and what to do now; null or undefined while all is well. */
  error?: ReactNode;
  value: string;
  onValue: (value: string) => void;
  size?: 'm' | 'l';
  className?: string;
}

type Input = Around & Omit<InputHTMLAttributes<HTMLInputElement>, keyof Around>;
type Area = Around & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, keyof Around>;

/** One line of text with its label, a hint and an error. */
export function Field({
  label,
  hideLabel,
  hint,
  error,
  value,
  onValue,
  size = 'm',
  className,
  ...rest
}: Input) {
  const id = useId();
  return (
    <Frame {...{ id, label, hideLabel, hint, error, className }}>
      <input
        autoComplete="off"
        {...rest}
        {...described(id, hint, error)}
        className={classes(css['input'], css[size])}
        value={value}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
    </Frame>
  );
}

/** Several lines of text. */
export function TextField({
  label,
  hideLabel,
  hint,
  error,
  value,
  onValue,
  size = 'm',
  className,
  ...rest
}: Area) {
  const id = useId();
  return (
    <Frame {...{ id, label, hideLabel, hint, error, className }}>
      <textarea
        rows={3}
        {...rest}
        {...described(id, hint, error)}
        className={classes(css['input'], css['area'], css[size])}
        value={value}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
    </Frame>
  );
}

interface FrameProps {
  id: string;
  label: ReactNode;
  hideLabel: boolean | undefined;
  hint: ReactNode;
  error: ReactNode;
  className: string | undefined;
  children: ReactNode;
}

function Frame({ id, label, hideLabel, hint, error, className, children }: FrameProps) {
  return (
    <div className={className}>
      <label htmlFor={id} className={hideLabel === true ? 'visually-hidden' : css['label']}>
        {label}
      </label>
      {children}
      {given(hint) && (
        <p id={`${id}-hint`} className={css['hint']}>
          {hint}
        </p>
      )}
      <p id={`${id}-error`} className={css['error']} role="alert">
        {error}
      </p>
    </div>
  );
}

const described = (id: string, hint: ReactNode, error: ReactNode) => ({
  id,
  'aria-invalid': given(error) ? (true as const) : undefined,
  'aria-describedby': classes(given(hint) && `${id}-hint`, given(error) && `${id}-error`) || undefined,
});
