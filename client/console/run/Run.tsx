import { Button } from '../../ui/Button.tsx';
import { PlusIcon } from '../../ui/Icons.tsx';
import { useDesk } from '../desk.ts';
import { nextItem } from '../steps.ts';
import { Sorting } from '../Sorting.tsx';
import { useOrder } from '../use-order.ts';
import { Doors } from './Doors.tsx';
import { Late } from './Late.tsx';
import { RunItem } from './RunItem.tsx';
import css from './Run.module.css';

/** The run of the session, top to bottom. */
export function Run() {
  const { view, texts, open, act } = useDesk();
  const [agenda, move] = useOrder(view.agenda, ({ id }, to) =>
    act({ type: 'item.move', itemId: id, at: to }),
  );
  const next = nextItem(view);
  return (
    <nav className={css['run']} aria-label={texts.run.title}>
      <Sorting
        ids={agenda.map(({ id }) => id)}
        help={texts.run.dragHelp}
        onDrop={(itemId, on) =>
          move(
            itemId,
            agenda.findIndex(({ id }) => id === on),
          )
        }
      >
        <ol className={css['list']}>
          {view.status === 'lobby' && <Doors />}
          {agenda.map((item, place) => (
            <RunItem
              key={item.id}
              item={item}
              place={place}
              last={place === agenda.length - 1}
              isNext={item.id === next?.id}
              move={move}
            />
          ))}
          {agenda.length === 0 && <li className={css['empty']}>{texts.run.empty}</li>}
        </ol>
      </Sorting>
      <Late />
      {view.status !== 'ended' && (
        <Button
          kind="quiet"
          size="s"
          className={css['add'] ?? ''}
          icon={<PlusIcon size={16} />}
          onClick={() => open({ type: 'item', itemId: null })}
        >
          {texts.run.add}
        </Button>
      )}
    </nav>
  );
}
