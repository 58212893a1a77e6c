import { useId } from 'react';
import { useWords } from './words.ts';
import css from './Join.module.css';

interface GroupChoiceProps {
  groups: readonly string[];
  /** Null: skipped; undefined: not said yet, which comes to the same. */
  value: string | null | undefined;
  onChange: (group: string | null) => void;
}

/** A few groups stand side by side; more go in a list. Skipping is an answer too. */
const SIDE_BY_SIDE = 5;

export function GroupChoice({ groups, value, onChange }: GroupChoiceProps) {
  const { texts } = useWords();
  const id = useId();
  if (groups.length > SIDE_BY_SIDE) {
    return (
      <div className={css['groups']}>
        <label className={css['label']} htmlFor={id}>
          {texts.join.group}
        </label>
        <select
          id={id}
          className={css['select']}
          value={value ?? ''}
          onChange={(event) => onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
        >
          <option value="">{texts.join.skipGroup}</option>
          {groups.map((group) => (
            <option key={group} value={group}>
              {group}
            </option>
          ))}
        </select>
      </div>
    );
  }
  const option = (group: string | null, label: string) => (
    <label key={label} className={css['group']}>
      <input
        className="visually-hidden"
        type="radio"
        name={id}
        checked={value === group}
        onChange={() => onChange(group)}
      />
      <span className={css['pill']}>{label}</span>
    </label>
  );
  return (
    <fieldset className={css['groups']}>
      <legend className={css['label']}>{texts.join.group}</legend>
      <div className={css['pills']}>
        {groups.map((group) => option(group, group))}
        {option(null, texts.join.skipGroup)}
      </div>
    </fieldset>
  );
}
