import { useSortable } from '@dnd-kit/sortable';
import type { ConsoleSeat } from '../../../shared/views/console.ts';
import { classes } from '../../ui/classes.ts';
import { GripIcon } from '../../ui/Icons.tsx';
import { moveByKey } from '../use-order.ts';
import css from './Chairs.module.css';

interface ChairProps {
  seat: ConsoleSeat;
  /** Of its chair, from 1. */
  number: number;
  /** It was chosen, and waits for a place. */
  held: boolean;
  /** The id of what says how it works. */
  help: string;
  onPress: () => void;
  onMove: (by: 1 | -1) => void;
}

export function Chair({ seat, number, held, help, onPress, onMove }: ChairProps) {
  const { setNodeRef, transform, transition, isDragging, listeners } = useSortable({ id: seat.id });
  const style = {
    transform: transform ? `translateY(${Math.round(transform.y)}px)` : undefined,
    transition,
  };
  return (
    <li ref={setNodeRef} style={style} className={classes(isDragging && css['dragged'])}>
      <button
        type="button"
        className={css['chair']}
        aria-pressed={held}
        aria-describedby={help}
        {...listeners}
        onClick={onPress}
        onKeyDown={(event) => moveByKey(event, onMove)}
      >
        <span className={css['number']}>{number}</span>
        <span className={classes(css['name'], !seat.present && css['away'])} title={seat.label} dir="auto">
          {seat.label}
        </span>
        <GripIcon size={18} className={css['grip'] ?? ''} />
      </button>
    </li>
  );
}
