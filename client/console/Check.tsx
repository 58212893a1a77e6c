import { useId } from 'react';
import type { ReactNode } from 'react';
import css from './Check.module.css';

interface CheckProps {
  label: ReactNode;
  hint?: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** A box to tick, with its words. */
export function Check({ label, hint, checked, onChange }: CheckProps) {
  const id = useId();
  return (
    <div className={css['check']}>
      <input
        id={id}
        type="checkbox"
        checked={checked}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <div>
        <label htmlFor={id} className={css['label']}>
          {label}
        </label>
        {hint !== undefined && (
          <p id={`${id}-hint`} className={css['hint']}>
            {hint}
          </p>
        )}
      </div>
    </div>
  );
}
