import { useState } from 'react';
import type { Millis } from '../../shared/ids.ts';
import { Field } from '../ui/Field.tsx';
import { useDesk } from './desk.ts';
import css from './EndField.module.css';
import { atTimeOfDay, timeOfDay } from './words.ts';

interface EndFieldProps {
  label: string;
  value: Millis | null;
  /** Once the field is left; null: no planned end. */
  onValue: (value: Millis | null) => void;
}

/** A time of the day, near now. */
export function EndField({ label, value, onValue }: EndFieldProps) {
  const { now } = useDesk();
  const [typed, type] = useState<string | null>(null);
  const shown = value === null ? '' : timeOfDay(value);
  const leave = () => {
    type(null);
    if (typed === null || typed === shown) return;
    const at = atTimeOfDay(typed, now());
    // What is no time is forgotten: the old one comes back.
    if (at !== null || typed.trim() === '') onValue(at);
  };
  return (
    <Field
      className={css['end'] ?? ''}
      label={label}
      inputMode="numeric"
      placeholder="15:00"
      maxLength={5}
      value={typed ?? shown}
      onValue={type}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === 'Enter') leave();
      }}
    />
  );
}
