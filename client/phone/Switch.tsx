import type { Status } from '../net/connection.ts';
import { classes } from '../ui/classes.ts';
import { stateText } from './Header.tsx';
import { Name } from './Name.tsx';
import type { Person } from './people.ts';
import { useWords } from './words.ts';
import css from './Switch.module.css';

interface SwitchProps {
  people: readonly Person[];
  shown: number;
  status: Status;
  onShow: (place: number) => void;
  /** The menu of the one shown; null for somebody who has not sat down yet. */
  onOpen: (() => void) | null;
}

/** Several people share this phone: whoever answers now stands out, and another is one press away. */
export function Switch({ people, shown, status, onShow, onOpen }: SwitchProps) {
  const { texts } = useWords();
  const said = status === 'connected' ? texts.own.now : stateText(status, texts);
  return (
    <div className={css['people']}>
      {people.map(({ place, label }) => {
        const name = label === '' ? texts.own.nobody : label;
        const isShown = place === shown;
        return (
          <button
            key={place}
            type="button"
            className={classes(css['person'], isShown && css['shown'])}
            aria-current={isShown}
            aria-label={
              isShown ? (onOpen ? `${name}, ${said}. ${texts.own.open}` : name) : texts.own.choose(name)
            }
            onClick={() => (isShown ? onOpen?.() : onShow(place))}
          >
            <span className={css['name']}>
              <Name>{name}</Name>
            </span>
            {isShown && (onOpen !== null || status !== 'connected') && (
              <span className={css['state']}>{said}</span>
            )}
          </button>
        );
      })}
    </div>
  );
}
