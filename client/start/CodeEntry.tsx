import { useId, useState } from 'react';
import { normaliseCode } from '../../shared/ids.ts';
import type { StartTexts } from '../texts/start.nl.ts';
import { Button } from '../ui/Button.tsx';
import { classes } from '../ui/classes.ts';
import css from './CodeEntry.module.css';

const LENGTH = 6;

/** Six letters and figures, large, in the form in which they stand on the projector. */
export function CodeEntry({ texts: { join } }: { texts: StartTexts }) {
  const [code, setCode] = useState('');
  const [error, setError] = useState<string | null>(null);
  const id = useId();
  const go = () => {
    const fits = normaliseCode(code);
    if (fits !== null) location.assign(`/j/${fits}`);
    else setError(code.length < LENGTH ? join.short : join.letters);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        go();
      }}
    >
      <label className={css['label']} htmlFor={id}>
        {join.label}
      </label>
      <div className={css['row']}>
        <div className={classes(css['field'], error !== null && css['wrong'])}>
          <Slots code={code} />
          <input
            id={id}
            className={css['input']}
            value={code.length > 3 ? `${code.slice(0, 3)} ${code.slice(3)}` : code}
            onInput={(event) => {
              setError(null);
              setCode(typedCode(event.currentTarget.value));
            }}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            // The page is there to type a code in.
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus
            translate="no"
            aria-invalid={error !== null}
            aria-describedby={`${id}-hint`}
          />
        </div>
        <Button kind="primary" size="l" type="submit" className={css['go'] ?? ''}>
          {join.go}
        </Button>
      </div>
      <p
        id={`${id}-hint`}
        className={classes(css['hint'], error !== null && css['error'])}
        role={error === null ? undefined : 'alert'}
      >
        {error ?? join.hint}
      </p>
    </form>
  );
}

const typedCode = (typed: string) =>
  typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .slice(0, LENGTH);

/** What the eye sees of the field: six places, the next one with the caret. */
function Slots({ code }: { code: string }) {
  return (
    <div className={css['slots']} aria-hidden="true">
      {Array.from({ length: LENGTH }, (_, i) => (
        <span
          key={i}
          className={classes(css['slot'], i >= code.length && css['empty'], i === code.length && css['next'])}
        >
          {code[i]}
        </span>
      ))}
    </div>
  );
}
