import type { ConsoleItem } from '../../../shared/views/console.ts';
import { useDesk } from '../desk.ts';
import { MenuItem, MenuLine } from '../Menu.tsx';
import { isOn } from '../steps.ts';

interface ItemMenuProps {
  item: ConsoleItem;
  place: number;
  last: boolean;
  move: (itemId: string, to: number) => void;
}

/** Everything that can be done with one item, at any moment. */
export function ItemMenu({ item, place, last, move }: ItemMenuProps) {
  const { texts, open } = useDesk();
  const { run } = texts;
  const isUsed = item.rounds > 0 || item.turns > 0;
  const mayGo = (item.phase === 'pending' || item.phase === 'skipped') && !isUsed;
  return (
    <>
      <Course item={item} />
      <MenuLine />
      <MenuItem disabled={item.phase === 'finished'} onSelect={() => open({ type: 'item', itemId: item.id })}>
        {run.edit}
      </MenuItem>
      <MenuItem disabled={place === 0} keycap="Alt ↑" onSelect={() => move(item.id, place - 1)}>
        {run.up}
      </MenuItem>
      <MenuItem disabled={last} keycap="Alt ↓" onSelect={() => move(item.id, place + 1)}>
        {run.down}
      </MenuItem>
      {mayGo && (
        <MenuItem onSelect={() => open({ type: 'remove-item', itemId: item.id })}>{run.remove}</MenuItem>
      )}
    </>
  );
}

/** Where the item may go from here, apart from the one step that the primary button takes. */
function Course({ item }: { item: ConsoleItem }) {
  const { texts, act, view } = useDesk();
  const { run, next } = texts;
  const itemId = item.id;
  const { phase } = item;
  const otherVotes = view.item?.phase === 'voting' && view.item.id !== itemId;
  if (phase === 'skipped')
    return <MenuItem onSelect={() => void act({ type: 'item.restore', itemId })}>{run.restore}</MenuItem>;
  return (
    <>
      {item.kind !== 'talk' && phase !== 'voting' && (
        <MenuItem disabled={otherVotes} onSelect={() => void act({ type: 'item.open', itemId })}>
          {item.rounds > 0 ? run.again : run.open}
        </MenuItem>
      )}
      {phase !== 'voting' && phase !== 'discussion' && (
        <MenuItem disabled={otherVotes} onSelect={() => void act({ type: 'item.discuss', itemId })}>
          {run.discuss}
        </MenuItem>
      )}
      {item.id === view.item?.id && view.item.results !== null && (
        <MenuItem onSelect={() => void act({ type: 'item.hide', itemId })}>{next.hide}</MenuItem>
      )}
      {isOn(phase) && (
        <MenuItem onSelect={() => void act({ type: 'item.finish', itemId })}>{run.finish}</MenuItem>
      )}
      {phase === 'pending' && (
        <MenuItem onSelect={() => void act({ type: 'item.skip', itemId })}>{run.skip}</MenuItem>
      )}
    </>
  );
}
