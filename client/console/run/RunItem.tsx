import { useSortable } from '@dnd-kit/sortable';
import type { ConsoleItem } from '../../../shared/views/console.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { GripIcon, MoreIcon } from '../../ui/Icons.tsx';
import { skipAhead } from '../acts.ts';
import { useDesk } from '../desk.ts';
import { Menu } from '../Menu.tsx';
import { isOn, numberOf } from '../steps.ts';
import { moveByKey } from '../use-order.ts';
import { ItemMenu } from './ItemMenu.tsx';
import { ItemState } from './ItemState.tsx';
import css from './Run.module.css';

interface RunItemProps {
  item: ConsoleItem;
  place: number;
  last: boolean;
  isNext: boolean;
  move: (itemId: string, to: number) => void;
}

export function RunItem({ item, place, last, isNext, move }: RunItemProps) {
  const { view, texts } = useDesk();
  const { setNodeRef, transform, transition, isDragging, listeners } = useSortable({ id: item.id });
  const ended = view.status === 'ended';
  const on = isOn(item.phase) && !ended;
  const style = {
    transform: transform ? `translateY(${Math.round(transform.y)}px)` : undefined,
    transition,
  };
  return (
    <li
      ref={setNodeRef}
      style={style}
      className={classes(
        css['item'],
        on && css['on'],
        item.phase === 'skipped' && css['skipped'],
        isDragging && css['dragged'],
      )}
      aria-current={on ? 'step' : undefined}
    >
      <span className={css['number']}>{numberOf(view.agenda, item.id) ?? '–'}</span>
      <div className={css['words']}>
        <p className={css['text']} title={item.text} dir="auto">
          {item.text}
        </p>
        <ItemState item={item} />
        {item.note !== null && item.phase !== 'finished' && (
          <p className={css['note']} dir="auto">
            {item.note}
          </p>
        )}
        {isNext && <NextButton />}
      </div>
      {!ended && (
        <div className={css['tools']}>
          <button
            type="button"
            className={css['grip']}
            aria-label={texts.run.drag(item.text)}
            title={texts.run.dragHelp}
            {...listeners}
            onKeyDown={(event) => moveByKey(event, (by) => move(item.id, place + by))}
          >
            <GripIcon size={18} />
          </button>
          <Menu
            align="start"
            trigger={
              <Button
                kind="quiet"
                size="s"
                className={css['tool'] ?? ''}
                aria-label={texts.more(item.text)}
                icon={<MoreIcon size={18} />}
              />
            }
          >
            <ItemMenu item={item} place={place} last={last} move={move} />
          </Menu>
        </div>
      )}
    </li>
  );
}

/** Where the next statement waits while another one is before the room and not being voted on. */
function NextButton() {
  const desk = useDesk();
  const { phase } = desk.view.item ?? {};
  if (desk.view.status !== 'live' || phase === undefined || phase === 'voting' || phase === 'finished')
    return null;
  return (
    <Button size="s" keycap="N" className={css['next'] ?? ''} onClick={() => skipAhead(desk)}>
      {desk.texts.run.next}
    </Button>
  );
}
