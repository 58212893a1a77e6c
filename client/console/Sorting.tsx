import { closestCenter, DndContext, PointerSensor, useSensor, useSensors } from '@dnd-kit/core';
import { SortableContext, verticalListSortingStrategy } from '@dnd-kit/sortable';
import type { ReactNode } from 'react';
import type { Id } from '../../shared/ids.ts';

// Who listens moves with Alt and the arrows, and hears the list itself.
const SILENT = {
  onDragStart: () => undefined,
  onDragOver: () => undefined,
  onDragEnd: () => undefined,
  onDragCancel: () => undefined,
};

/** How far a pointer goes before a press is a drag, px. */
const DRAG_FROM = 6;

interface SortingProps {
  ids: Id[];
  help: string;
  /** Something was dropped where that one of the list stood. */
  onDrop: (id: Id, on: Id) => void;
  /** Where it would land if it were dropped now; null when nothing is dragged any more. */
  onOver?: (drag: { id: Id; on: Id } | null) => void;
  children: ReactNode;
}

/** A list, top to bottom, that is sorted by dragging. */
export function Sorting({ ids, help, onDrop, onOver, children }: SortingProps) {
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: DRAG_FROM } }));
  return (
    <DndContext
      accessibility={{ announcements: SILENT, screenReaderInstructions: { draggable: help } }}
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragOver={({ active, over }) => onOver?.({ id: String(active.id), on: String((over ?? active).id) })}
      onDragCancel={() => onOver?.(null)}
      onDragEnd={({ active, over }) => {
        onOver?.(null);
        if (over) onDrop(String(active.id), String(over.id));
      }}
    >
      <SortableContext items={ids} strategy={verticalListSortingStrategy}>
        {children}
      </SortableContext>
    </DndContext>
  );
}
