import { useLayoutEffect, useRef, useState } from 'react';
import type { SyntheticEvent } from 'react';
import { useStore } from 'zustand';
import { Button } from '../ui/Button.tsx';
import { TextField } from '../ui/Field.tsx';
import { Near } from './Near.tsx';
import { Foot, Heading, Note } from './Parts.tsx';
import { Question } from './Question.tsx';
import type { PhoneSession } from './session.ts';
import type { AtTable } from './stage.ts';
import { useWords } from './words.ts';
import { oneLine, roomFor } from './writing.ts';
import css from './Write.module.css';

/** From here on it helps to know how much still fits. */
const NEAR_END = 60;

/** Somebody would rather write than speak: a page for that, left by sending, by going back, or by what goes first. */
export function Write({ session, view, seat }: AtTable & { session: PhoneSession }) {
  const { texts } = useWords();
  const { write } = texts;
  const { draft, named } = useStore(session.writing);
  const [isMissing, setMissing] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    const area = form.current?.querySelector('textarea');
    area?.focus();
    area?.setSelectionRange(area.value.length, area.value.length);
  }, []);
  const room = roomFor(draft);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (oneLine(draft) === '') setMissing(true);
    else if (room >= 0) session.write();
  };
  return (
    <form ref={form} className={css['form']} onSubmit={submit}>
      {view.item ? (
        <Question item={view.item} when="talk" />
      ) : (
        <Heading size="small">{texts.about.other()}</Heading>
      )}
      <TextField
        label={write.label}
        hint={room >= 0 && room <= NEAR_END ? write.left(room) : write.hint}
        error={room < 0 ? write.over(-room) : isMissing && write.empty}
        value={draft}
        rows={5}
        onValue={(text) => {
          session.writing.setState({ draft: text });
          setMissing(false);
        }}
      />
      {seat.name !== '' && (
        <label className={css['named']}>
          <input
            type="checkbox"
            checked={named}
            onChange={(event) => session.writing.setState({ named: event.currentTarget.checked })}
          />
          <span>
            {write.named}
            <small>{write.namedHint}</small>
          </span>
        </label>
      )}
      <Foot>
        <Near session={session} brief />
        <Button type="submit" kind="primary" size="l" wide>
          {write.send}
        </Button>
        <Button size="l" wide onClick={() => session.writing.setState({ isOpen: false })}>
          {write.back}
        </Button>
        <Note>{write.kept}</Note>
      </Foot>
    </form>
  );
}
