import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { forget } from '../../start/device.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { useDesk } from '../desk.ts';
import { deleteSession } from '../http.ts';
import css from './Access.module.css';

/** For good, so the title has to be typed: no key and no slip of the hand does it. */
export function DeleteSession() {
  const { sessionId, key, view, texts, say } = useDesk();
  const { access } = texts;
  const [typed, type] = useState('');
  const isSame = typed.trim().toLowerCase() === view.title.trim().toLowerCase();
  const remove = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (!isSame) return;
    if (await deleteSession({ sessionId, key })) forget(sessionId);
    else say(access.failed);
  };
  return (
    <form className={css['delete']} onSubmit={(event) => void remove(event)}>
      <h3 className={css['title']}>{access.remove}</h3>
      <p>{access.removeHelp}</p>
      <Field label={access.removeType(view.title)} value={typed} dir="auto" onValue={type} />
      <Button type="submit" size="s" disabled={!isSame}>
        {access.removeButton}
      </Button>
    </form>
  );
}
