import { useState } from 'react';
import type { Millis } from '../../shared/ids.ts';
import { Field } from '../ui/Field.tsx';
import { useDesk } from './desk.ts';
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
    if (typed !== null && typed !== shown) onValue(atTimeOfDay(typed, now()));
    type(null);
  };
  return (
    <Field
      label={label}
      type="time"
      value={typed ?? shown}
      onValue={type}
      onBlur={leave}
      onKeyDown={(event) => {
        if (event.key === 'Enter') leave();
      }}
    />
  );
}
