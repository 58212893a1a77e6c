import { useId, useState } from 'react';
import type { Id } from '../../../shared/ids.ts';
import type { ConsoleSeat } from '../../../shared/views/console.ts';
import { Keycap } from '../../ui/Keycap.tsx';
import { useDesk } from '../desk.ts';
import { Sorting } from '../Sorting.tsx';
import { moved, useOrder } from '../use-order.ts';
import { Chair } from './Chair.tsx';
import { sits } from './sits.ts';
import { TableToBe } from './TableToBe.tsx';
import css from './Chairs.module.css';

/** The names in the order of the chairs, clockwise; dragged, moved by key, or chosen and then put somewhere. */
export function Chairs() {
  const { seats, texts, act } = useDesk();
  const { chairs } = texts;
  const help = useId();
  const [order, move] = useOrder(seats, (seat, to) =>
    act({ type: 'seat.move', seatId: seat.id, to: seats[to]?.place ?? to }),
  );
  const [heldId, hold] = useState<Id | null>(null);
  const [drag, setDrag] = useState<{ id: Id; on: Id } | null>(null);
  const [said, say] = useState('');
  const people = order.filter(sits);
  const held = people.find(({ id }) => id === heldId);
  /** Where that one sits, the other one comes to sit. */
  const put = (id: Id, on: Id | undefined) => {
    const to = order.findIndex((seat) => seat.id === on);
    if (to < 0 || id === on) return;
    move(id, to);
    say(words(moved(order, { id, to }).filter(sits), id));
  };
  const words = (around: readonly ConsoleSeat[], id: Id) => {
    const place = around.findIndex((seat) => seat.id === id);
    const [before, after] = [around.at(place - 1), around[place + 1] ?? around[0]];
    return chairs.now(around[place]?.label ?? '', place + 1, before?.label ?? '', after?.label ?? '');
  };
  const press = (id: Id) => {
    if (held && held.id !== id) put(held.id, id);
    hold(held ? null : id);
  };
  const shown = drag ? moved(order, { id: drag.id, to: order.findIndex(({ id }) => id === drag.on) }) : order;
  const numbers = new Map(shown.filter(sits).map(({ id }, place) => [id, place + 1]));
  return (
    <>
      <div className={css['how']} id={help}>
        <p aria-live="polite">
          {held ? <strong>{chairs.where(held.label)}</strong> : chairs.how}{' '}
          <span className={css['keys']}>
            {chairs.keys} <Keycap>Alt</Keycap> <Keycap>↑</Keycap> <Keycap>↓</Keycap>
          </span>
        </p>
        <p>{chairs.clockwise}</p>
      </div>
      <div className={css['room']}>
        <Sorting ids={people.map(({ id }) => id)} help={chairs.how} onDrop={put} onOver={setDrag}>
          <ol className={css['chairs']} aria-label={chairs.list}>
            {people.map((seat, place) => (
              <Chair
                key={seat.id}
                seat={seat}
                number={numbers.get(seat.id) ?? place + 1}
                held={seat.id === heldId}
                help={help}
                onPress={() => press(seat.id)}
                onMove={(by) => put(seat.id, people[place + by]?.id)}
              />
            ))}
          </ol>
        </Sorting>
        <TableToBe seats={shown} markedSeatId={drag?.id ?? heldId} onSeat={press} />
      </div>
      <p className="visually-hidden" aria-live="polite">
        {said}
      </p>
    </>
  );
}
