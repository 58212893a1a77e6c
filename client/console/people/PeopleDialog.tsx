import { useState } from 'react';
import type { Id } from '../../../shared/ids.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { useDesk } from '../desk.ts';
import { Panel } from '../Panel.tsx';
import { findSeats } from '../words.ts';
import { Person } from './Person.tsx';
import css from './People.module.css';

/** More than this in one list is slow to draw and slower to read: then the name has to be typed. */
const MOST = 100;

/** Everybody who sits or sat at the table. */
export function PeopleDialog({ seatId }: { seatId?: Id }) {
  const { texts, seats, view, open } = useDesk();
  const { people } = texts;
  const [typed, type] = useState('');
  const [opened, setOpened] = useState<Id | null>(seatId ?? null);
  const [narrowed, setNarrowed] = useState(seatId !== undefined);
  const listed = narrowed
    ? seats.filter((seat) => seat.id === seatId)
    : typed.trim() === ''
      ? seats
      : findSeats(seats, typed);
  const sorted = [...listed.filter((seat) => !seat.removed), ...listed.filter((seat) => seat.removed)];
  return (
    <Panel
      title={people.title}
      long
      actions={
        view.status !== 'ended' && (
          <Button kind="strong" onClick={() => open({ type: 'add-seat' })}>
            {people.add}
          </Button>
        )
      }
    >
      {seats.length > 8 && (
        <Field
          label={people.find}
          type="search"
          value={typed}
          onValue={(text) => {
            setNarrowed(false);
            type(text);
          }}
        />
      )}
      {seats.length === 0 && <p>{people.none}</p>}
      <ul className={css['list']}>
        {sorted.slice(0, MOST).map((seat) => (
          <Person
            key={seat.id}
            seat={seat}
            opened={opened === seat.id}
            onToggle={() => setOpened((before) => (before === seat.id ? null : seat.id))}
          />
        ))}
      </ul>
      {sorted.length > MOST && <p>{people.first(MOST)}</p>}
    </Panel>
  );
}
