import { closestCenter, DndContext, PointerSensor, useSensor, useSensors } from '@dnd-kit/core';
import type { DragEndEvent } from '@dnd-kit/core';
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { PlusIcon } from '../../ui/Icons.tsx';
import type { ConsoleItem } from '../../../shared/views/console.ts';
import { useDesk } from '../desk.ts';
import { nextItem } from '../steps.ts';
import { Doors } from './Doors.tsx';
import { Late } from './Late.tsx';
import { RunItem } from './RunItem.tsx';
import css from './Run.module.css';

// Who listens moves with Alt and the arrows, and hears the list itself.
const SILENT = {
  onDragStart: () => undefined,
  onDragOver: () => undefined,
  onDragEnd: () => undefined,
  onDragCancel: () => undefined,
};

/** How far a pointer goes before a press is a drag, px. */
const DRAG_FROM = 6;

/** The run of the session, top to bottom. */
export function Run() {
  const { view, texts, open } = useDesk();
  const [agenda, move] = useOrder();
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: DRAG_FROM } }));
  const next = nextItem(view);
  const dropped = ({ active, over }: DragEndEvent) => {
    const to = agenda.findIndex((item) => item.id === over?.id);
    if (over && active.id !== over.id && to >= 0) move(String(active.id), to);
  };
  return (
    <nav className={css['run']} aria-label={texts.run.title}>
      <DndContext
        accessibility={{ announcements: SILENT, screenReaderInstructions: { draggable: texts.run.dragHelp } }}
        sensors={sensors}
        collisionDetection={closestCenter}
        onDragEnd={dropped}
      >
        <ol className={css['list']}>
          {view.status === 'lobby' && <Doors />}
          <SortableContext items={agenda.map(({ id }) => id)} strategy={verticalListSortingStrategy}>
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
          </SortableContext>
          {agenda.length === 0 && <li className={css['empty']}>{texts.run.empty}</li>}
        </ol>
      </DndContext>
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

/** The agenda in the order that was just asked for, until the server has answered. */
function useOrder(): [readonly ConsoleItem[], (itemId: string, to: number) => void] {
  const { view, act } = useDesk();
  const [wanted, want] = useState<{ itemId: string; to: number } | null>(null);
  const move = (itemId: string, to: number) => {
    if (to < 0 || to >= view.agenda.length) return;
    want({ itemId, to });
    void act({ type: 'item.move', itemId, at: to }).finally(() => want(null));
  };
  const item = view.agenda.find(({ id }) => id === wanted?.itemId);
  if (!wanted || !item) return [view.agenda, move];
  const others = view.agenda.filter((one) => one !== item);
  return [[...others.slice(0, wanted.to), item, ...others.slice(wanted.to)], move];
}
