import { useId, useState } from 'react';
import type { SyntheticEvent } from 'react';
import { useStore } from 'zustand';
import type { PhoneView } from '../../shared/views/phone.ts';
import { Button } from '../ui/Button.tsx';
import { Field } from '../ui/Field.tsx';
import { GroupChoice } from './GroupChoice.tsx';
import { Near } from './Near.tsx';
import { Foot, Heading, Lead } from './Parts.tsx';
import type { PhoneSession } from './session.ts';
import { useWords } from './words.ts';
import css from './Join.module.css';

interface JoinProps {
  session: PhoneSession;
  view: PhoneView;
  /** It sat down before, and left. */
  again: boolean;
}

/** One page: a name, a group if there are any, what is kept; or no name, with one press. */
export function Join({ session, view, again }: JoinProps) {
  const { texts } = useWords();
  const id = useId();
  const [name, setName] = useState('');
  const [group, setGroup] = useState<string | null>();
  const [missing, setMissing] = useState(false);
  const busy = useStore(session.connection.store, ({ pending }) =>
    pending.some(({ command }) => command.type === 'seat.take'),
  );
  const take = (named: string) => {
    session.take({
      ...(named === '' ? {} : { name: named }),
      ...(typeof group === 'string' ? { group } : {}),
    });
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (busy) return;
    const given = name.trim();
    // Whoever comes back has a name already.
    if (given === '' && !again) setMissing(true);
    else take(given);
  };
  return (
    <form className={css['form']} onSubmit={submit} aria-labelledby={id}>
      <Heading eyebrow={view.title}>
        <span id={id}>{texts.join.headline}</span>
      </Heading>
      {again && (
        <div className={css['again']}>
          <Lead>{texts.join.back}</Lead>
        </div>
      )}
      <Field
        label={texts.join.name}
        hint={texts.join.nameHint}
        error={missing ? texts.join.nameMissing : null}
        value={name}
        onValue={(value) => {
          setName(value);
          setMissing(false);
        }}
        size="l"
        maxLength={40}
        autoComplete="given-name"
        autoCapitalize="words"
        enterKeyHint="go"
      />
      {view.groups.length > 0 && <GroupChoice groups={view.groups} value={group} onChange={setGroup} />}
      <Foot>
        <section className={css['kept']}>
          <h2>{texts.join.kept}</h2>
          <p>{view.ballots === 'anonymous' ? texts.join.keptAnonymous : texts.join.keptNamed}</p>
        </section>
        <Near session={session} />
        <Button type="submit" kind="primary" size="l" wide inactive={busy}>
          {busy ? texts.join.busy : texts.join.submit}
        </Button>
        {!again && (
          <Button size="l" wide inactive={busy} onClick={() => take('')}>
            {texts.join.nameless}
          </Button>
        )}
      </Foot>
    </form>
  );
}
