import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { LIMITS } from '../../../shared/questions/fields.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { useDesk } from '../desk.ts';
import { Panel } from '../Panel.tsx';
import { GroupChoice } from './GroupChoice.tsx';

/** A chair for somebody without a phone. The form stays open: there may be more of them. */
export function AddSeatDialog() {
  const { texts, act } = useDesk();
  const { people } = texts;
  const [name, setName] = useState('');
  const [group, setGroup] = useState<string | null>(null);
  const add = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (name.trim() === '') return;
    const outcome = await act({ type: 'seat.add', name, ...(group === null ? {} : { group }) });
    if (outcome.ok) setName('');
  };
  return (
    <Panel
      title={people.add}
      startInside
      actions={
        <Button kind="primary" type="submit" form={FORM} disabled={name.trim() === ''}>
          {people.addButton}
        </Button>
      }
    >
      <p>{people.addHelp}</p>
      <form id={FORM} onSubmit={(event) => void add(event)}>
        <Field label={people.name} value={name} maxLength={LIMITS.name} dir="auto" onValue={setName} />
        <GroupChoice value={group} onChange={setGroup} />
      </form>
    </Panel>
  );
}

const FORM = 'console-add-seat';
