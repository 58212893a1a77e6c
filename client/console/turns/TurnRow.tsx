import { useId } from 'react';
import type { ConsoleTurn } from '../../../shared/views/console.ts';
import { classes } from '../../ui/classes.ts';
import { formatClock } from '../../ui/clock.ts';
import { ChevronIcon } from '../../ui/Icons.tsx';
import { useDesk } from '../desk.ts';
import { exactTime } from './times.ts';
import { TurnForm } from './TurnForm.tsx';
import css from './Turns.module.css';

interface TurnRowProps {
  turn: ConsoleTurn;
  opened: boolean;
  onToggle: () => void;
}

export function TurnRow({ turn, opened, onToggle }: TurnRowProps) {
  const { seat, texts, view } = useDesk();
  const { turns } = texts;
  const id = useId();
  const item = view.agenda.find((one) => one.id === turn.itemId);
  const facts = [
    turn.endedAt === null ? turns.running : formatClock(turn.seconds),
    !turn.counted && turns.slip,
    turn.overlaps && turns.overlaps,
    item?.text,
  ];
  return (
    <li className={classes(css['turn'], opened && css['opened'])}>
      <button
        type="button"
        className={css['head']}
        aria-expanded={opened}
        aria-controls={id}
        onClick={onToggle}
      >
        <span className={css['time']}>{exactTime(turn.startedAt)}</span>
        <span className={css['words']}>
          <span className={css['name']} dir="auto">
            {seat(turn.seatId)?.label}
          </span>
          <span className={css['facts']}>{facts.filter(Boolean).join(' · ')}</span>
        </span>
        <ChevronIcon size={16} className={css['chevron'] ?? ''} />
      </button>
      {opened && (
        <div id={id} className={css['inside']}>
          <TurnForm turn={turn} onDone={onToggle} />
        </div>
      )}
    </li>
  );
}
