import { useId } from 'react';
import type { ConsoleSeat } from '../../../shared/views/console.ts';
import { classes } from '../../ui/classes.ts';
import { ChevronIcon } from '../../ui/Icons.tsx';
import { useDesk } from '../desk.ts';
import { factsOf } from './facts.ts';
import { PersonForm } from './PersonForm.tsx';
import css from './People.module.css';

interface PersonProps {
  seat: ConsoleSeat;
  opened: boolean;
  onToggle: () => void;
}

/** One seat: how it is, and behind it all that can be done about it. */
export function Person({ seat, opened, onToggle }: PersonProps) {
  const desk = useDesk();
  const id = useId();
  return (
    <li className={classes(css['person'], opened && css['opened'])}>
      <button
        type="button"
        className={css['head']}
        aria-expanded={opened}
        aria-controls={id}
        onClick={onToggle}
      >
        <span
          className={classes(css['dot'], seat.online && css['online'], !seat.phone && css['none'])}
          aria-hidden="true"
        />
        <span className={css['words']}>
          <span
            className={classes(css['name'], seat.removed && css['removed'])}
            title={seat.label}
            dir="auto"
          >
            {seat.label}
          </span>
          <span className={css['facts']}>{factsOf(seat, desk).join(' · ')}</span>
        </span>
        <ChevronIcon size={16} className={css['chevron'] ?? ''} />
      </button>
      {opened && (
        <div id={id} className={css['inside']}>
          <PersonForm seat={seat} />
        </div>
      )}
    </li>
  );
}
