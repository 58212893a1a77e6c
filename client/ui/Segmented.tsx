import { useId } from 'react';
import { classes } from './classes.ts';
import css from './Segmented.module.css';

interface SegmentedProps<Value extends string> {
  legend: string;
  /** The legend is said, but not shown. */
  hideLegend?: boolean;
  options: readonly { value: Value; label: string; lang?: string }[];
  value: Value;
  onChange: (value: Value) => void;
  /** `pills` loose (a language), `filled` in one frame (a setting). */
  look?: 'pills' | 'filled';
  disabled?: boolean;
}

/** A choice of one of a few, all in view. */
export function Segmented<Value extends string>(props: SegmentedProps<Value>) {
  const { legend, hideLegend = false, options, value, onChange, look = 'filled', disabled = false } = props;
  const name = useId();
  return (
    <fieldset disabled={disabled}>
      <legend className={hideLegend ? 'visually-hidden' : css['legend']}>{legend}</legend>
      <div className={classes(css['row'], css[look])}>
        {options.map((option) => (
          <label key={option.value} className={css['option']} lang={option.lang}>
            <input
              className="visually-hidden"
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
            />
            <span className={css['pill']}>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
