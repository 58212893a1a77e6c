import { useState } from 'react';
import type { SyntheticEvent } from 'react';
import { normaliseCode } from '../../shared/ids.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { Foot, Heading, Lead } from './Parts.tsx';
import { useWords } from './words.ts';
import css from './Join.module.css';

/** No code, or one that nobody knows: another can be typed. */
export function CodeEntry({ unknown }: { unknown: boolean }) {
  const { texts } = useWords();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const code = normaliseCode(typed);
    if (code === null) setWrong(true);
    else location.assign(`/j/${code}`);
  };
  return (
    <form className={css['form']} onSubmit={submit}>
      <Heading>{unknown ? texts.code.title : texts.code.empty}</Heading>
      <Lead>{texts.code.text}</Lead>
      <Field
        className={css['groups'] ?? ''}
        label={texts.code.label}
        error={wrong ? texts.code.wrong : null}
        value={typed}
        onValue={(value) => {
          setTyped(value.toUpperCase());
          setWrong(false);
        }}
        size="l"
        maxLength={12}
        autoCapitalize="characters"
        autoCorrect="off"
        spellCheck={false}
        translate="no"
        enterKeyHint="go"
      />
      <Foot>
        <Button type="submit" kind="primary" size="l" wide>
          {texts.code.submit}
        </Button>
      </Foot>
    </form>
  );
}
