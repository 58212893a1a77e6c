import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { Id } from '../../shared/ids.ts';
import type { Outcome } from '../net/outbox.ts';
import { useDesk } from './desk.ts';

/** Alt with an arrow: one place up or down. */
export function moveByKey(event: KeyboardEvent, move: (by: 1 | -1) => void): void {
  if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
  event.preventDefault();
  move(event.key === 'ArrowUp' ? -1 : 1);
}

/** Somebody or something that goes to another place; `seq`: the version that has it there, null until that is known. */
interface Move {
  id: Id;
  to: number;
  seq: number | null;
}

/** A list in the order that was just asked for, until a view shows it; and what asks for it. */
export function useOrder<One extends { id: Id }>(
  known: readonly One[],
  send: (one: One, to: number) => Promise<Outcome>,
): [readonly One[], (id: Id, to: number) => void] {
  const { view } = useDesk();
  const [moves, setMoves] = useState<readonly Move[]>([]);
  const open = moves.filter(({ seq }) => seq === null || seq > view.seq);
  const order = open.reduce(moved, known);
  const move = (id: Id, to: number) => {
    const one = order.find((other) => other.id === id);
    if (!one || to < 0 || to >= order.length || order[to] === one) return;
    const asked: Move = { id, to, seq: null };
    setMoves([...open, asked]);
    void send(one, to).then((outcome) =>
      setMoves((before) =>
        before.flatMap((other) => {
          if (other !== asked) return [other];
          return outcome.ok ? [{ ...asked, seq: outcome.seq }] : [];
        }),
      ),
    );
  };
  return [order, move];
}

/** With one of them at another place. */
export function moved<One extends { id: Id }>(
  list: readonly One[],
  { id, to }: Pick<Move, 'id' | 'to'>,
): readonly One[] {
  const one = list.find((other) => other.id === id);
  if (!one) return list;
  const others = list.filter((other) => other !== one);
  return [...others.slice(0, to), one, ...others.slice(to)];
}
