import { Field } from '../../ui/Field.tsx';
import css from './Turns.module.css';

interface TimeFieldProps {
  label: string;
  value: string;
  onValue: (value: string) => void;
}

/** A time of the day to the second. */
export function TimeField({ label, value, onValue }: TimeFieldProps) {
  return (
    <Field
      className={css['field'] ?? ''}
      label={label}
      inputMode="numeric"
      maxLength={8}
      value={value}
      onValue={onValue}
    />
  );
}
