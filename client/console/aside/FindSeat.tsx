import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { Field } from '../../ui/Field.tsx';
import { leave } from '../../ui/kept-focus.ts';
import { Keycap } from '../../ui/Keycap.tsx';
import type { ConsoleSeat } from '../../../shared/views/console.ts';
import { giveFloor } from '../acts.ts';
import { useDesk } from '../desk.ts';
import { FIND } from '../keys/find.ts';
import { Replies } from '../reply/Replies.tsx';
import { canGive } from '../steps.ts';
import { findSeats } from '../words.ts';
import css from './FindSeat.module.css';

const MOST = 5;

/** The floor for somebody by a part of the name: the first one found gets it with Enter. */
export function FindSeat() {
  const desk = useDesk();
  const { view, texts, replying, setReplying } = desk;
  const { floor, reply } = texts;
  const who = { reply: reply.replyWho, over: reply.overWho(view.speaker?.label ?? '') };
  const label = replying === null ? floor.find : who[replying];
  const [typed, type] = useState('');
  const found = findSeats(
    desk.seats.filter((seat) => !seat.removed),
    typed,
  ).slice(0, MOST);
  const give = ({ id }: ConsoleSeat) => {
    type('');
    giveFloor(desk, id);
  };
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const [first] = found;
    if (!first) return;
    give(first);
    const field = event.currentTarget.querySelector('input');
    if (field) leave(field);
  };
  return (
    <search>
      <form className={css['find']} onSubmit={submit}>
        <Field
          {...{ [FIND]: '' }}
          label={label}
          placeholder={replying === null ? floor.findHint : reply.choose}
          type="search"
          value={typed}
          disabled={!canGive(view)}
          onValue={type}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            type('');
            setReplying(null);
            leave(event.currentTarget);
          }}
        />
        {typed === '' && <Keycap className={css['slash'] ?? ''}>/</Keycap>}
        <ul className={css['found']}>
          {found.map((seat, place) => (
            <li key={seat.id}>
              <button type="button" className={css['seat']} onClick={() => give(seat)}>
                <span className={css['name']} dir="auto">
                  {seat.label}
                </span>
                {place === 0 && <Keycap>{floor.enter}</Keycap>}
              </button>
            </li>
          ))}
        </ul>
        {typed.trim() !== '' && found.length === 0 && <p className={css['none']}>{floor.nobodyFound}</p>}
      </form>
      <Replies />
    </search>
  );
}
