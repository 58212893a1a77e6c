import type { ReactNode } from 'react';
import { CheckIcon } from '../ui/Icons.tsx';
import { classes } from '../ui/classes.ts';
import type { AskWords, Mine } from './asking.ts';
import css from './AskAnswer.module.css';

interface AskAnswerProps {
  /** `cell`: a square of the score; `row`: a line of its own; `small`: so small that its state is told beside it. */
  look: 'row' | 'cell' | 'small';
  type?: 'radio' | 'checkbox';
  name: string;
  checked: boolean;
  /** Of the chosen one; null: chosen, but not sent yet. */
  state: Mine['state'] | null;
  onChoose: () => void;
  words: AskWords;
  children: ReactNode;
}

/** One answer, chosen with one press. The word 'bewaard' comes only once the server has it. */
export function AskAnswer(props: AskAnswerProps) {
  const { look, type = 'radio', name, checked, state, onChoose, words, children } = props;
  return (
    <label className={classes(css['answer'], css[look])}>
      <input
        className={classes('visually-hidden', css['input'])}
        type={type}
        name={name}
        checked={checked}
        onChange={onChoose}
      />
      <span className={classes(css['box'], checked && state === 'here' && css['here'])}>
        {look === 'row' && <span className={classes(css['mark'], css[type])} aria-hidden="true" />}
        <span className={css['label']} data-read>
          {children}
        </span>
        {checked && state !== null && look !== 'small' && (
          <span className={css['state']}>
            {state === 'kept' && look === 'row' && <CheckIcon />}
            {state === 'kept' ? words.kept : look === 'row' ? words.here : words.hereShort}
          </span>
        )}
      </span>
    </label>
  );
}
