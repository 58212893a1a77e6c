import { useState } from 'react';
import type { StartTexts } from '../../texts/start.nl.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Field.tsx';

interface PasswordQuestionProps {
  open: boolean;
  /** The one that was tried was not right. */
  wrong: boolean;
  onClose: () => void;
  onPassword: (password: string) => void;
  texts: StartTexts;
}

export function PasswordQuestion({ open, wrong, onClose, onPassword, texts }: PasswordQuestionProps) {
  const [typed, type] = useState('');
  const words = texts.prepare.password;
  const go = () => typed.trim() !== '' && onPassword(typed.trim());
  return (
    <Dialog
      open={open}
      title={words.title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{texts.host.cancel}</Button>
          <Button kind="primary" onClick={go}>
            {texts.prepare.open}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          go();
        }}
      >
        <p>{words.text}</p>
        <Field
          label={words.title}
          hideLabel
          type="password"
          autoComplete="current-password"
          data-safe=""
          value={typed}
          onValue={type}
          error={wrong ? words.wrong : undefined}
        />
      </form>
    </Dialog>
  );
}
