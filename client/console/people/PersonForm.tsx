import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { LIMITS } from '../../../shared/questions/fields.ts';
import type { Id } from '../../../shared/ids.ts';
import type { ConsoleSeat } from '../../../shared/views/console.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { giveFloor } from '../acts.ts';
import { useDesk } from '../desk.ts';
import { canGive } from '../steps.ts';
import { GroupChoice } from './GroupChoice.tsx';
import css from './People.module.css';

/** Name, group, part, phone, presence of one seat. Each takes effect at once. */
export function PersonForm({ seat }: { seat: ConsoleSeat }) {
  const { view, texts, act } = useDesk();
  const { people } = texts;
  const seatId = seat.id;
  if (view.status === 'ended')
    return (
      <div className={css['buttons']}>
        <Forget seatId={seatId} />
      </div>
    );
  if (seat.removed)
    return (
      <div className={css['buttons']}>
        <Button size="s" onClick={() => void act({ type: 'seat.restore', seatId })}>
          {people.restore}
        </Button>
        <Forget seatId={seatId} />
      </div>
    );
  return (
    <>
      <Rename seat={seat} />
      <div className={css['choices']}>
        <GroupChoice
          value={seat.group}
          onChange={(group) => group !== null && void act({ type: 'seat.update', seatId, group })}
        />
        <Segmented
          legend={people.role}
          value={seat.role}
          options={[
            { value: 'participant', label: people.roles.participant },
            { value: 'guest', label: people.roles.guest },
          ]}
          onChange={(role) => void act({ type: 'seat.update', seatId, role })}
        />
      </div>
      <Buttons seat={seat} />
    </>
  );
}

function Rename({ seat }: { seat: ConsoleSeat }) {
  const { texts, act } = useDesk();
  const { people } = texts;
  const [name, setName] = useState(seat.name);
  const save = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    void act({ type: 'seat.update', seatId: seat.id, name });
  };
  return (
    <form className={css['rename']} onSubmit={save}>
      <Field label={people.name} value={name} maxLength={LIMITS.name} dir="auto" onValue={setName} />
      <Button type="submit" size="s" disabled={name.trim() === '' || name.trim() === seat.name}>
        {people.rename}
      </Button>
    </form>
  );
}

function Buttons({ seat }: { seat: ConsoleSeat }) {
  const desk = useDesk();
  const { view, texts, act, open } = desk;
  const { people } = texts;
  const seatId = seat.id;
  const give = () => {
    giveFloor(desk, seatId);
    open(null);
  };
  return (
    <div className={css['buttons']}>
      {canGive(view) && (
        <Button size="s" kind="strong" onClick={give}>
          {people.floor}
        </Button>
      )}
      <Button size="s" onClick={() => void act({ type: 'seat.away', seatId, away: seat.present })}>
        {seat.present ? people.setAway : people.setBack}
      </Button>
      <Button size="s" onClick={() => open({ type: 'pair', seatId })}>
        {seat.phone ? people.phone : people.firstPhone}
      </Button>
      <Button size="s" onClick={() => open({ type: 'merge', seatId })}>
        {texts.merge.open}
      </Button>
      <Button size="s" onClick={() => void act({ type: 'seat.remove', seatId })}>
        {people.remove}
      </Button>
      <Forget seatId={seatId} />
    </div>
  );
}

function Forget({ seatId }: { seatId: Id }) {
  const { texts, open } = useDesk();
  return (
    <Button size="s" onClick={() => open({ type: 'forget', seatId })}>
      {texts.forget.open}
    </Button>
  );
}
