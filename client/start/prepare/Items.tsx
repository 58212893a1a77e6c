import { useLayoutEffect, useRef, useState } from 'react';
import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import {
  arrayMove,
  SortableContext,
  sortableKeyboardCoordinates,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable';
import type { StartTexts } from '../../texts/start.nl.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { Keycap } from '../../ui/Keycap.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { rowOf } from '../draft.ts';
import type { DraftItem } from '../draft.ts';
import { under } from '../faults.ts';
import type { Locale } from '../../ui/locale.ts';
import { AddLines } from './AddLines.tsx';
import { announcements } from './announcements.ts';
import { ItemRow } from './ItemRow.tsx';
import { home } from '../../ui/kept-focus.ts';
import css from './Items.module.css';

interface ItemsProps {
  items: DraftItem[];
  onItems: (items: DraftItem[]) => void;
  /** By place and field: '0.text'. */
  faults: Readonly<Record<string, string>>;
  activeId: string | null;
  activate: (id: string | null) => void;
  texts: StartTexts;
  /** The language that the statements are written in. */
  spoken: Locale;
  /** The language of the page. */
  locale: Locale;
}

/** The statements in their order: typed, pasted, moved, copied, removed and put back. */
export function Items(props: ItemsProps) {
  const { items, onItems, faults, activeId, activate, texts } = props;
  const [removed, setRemoved] = useState<{ row: DraftItem; at: number } | null>(null);
  const [said, say] = useState('');
  const words = texts.prepare;
  const keepFocus = useKeptFocus();
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const move = (from: number, to: number) => {
    if (from === to || to < 0 || to >= items.length) return;
    keepFocus();
    onItems(arrayMove(items, from, to));
    say(words.moved(from + 1, to + 1));
  };
  const insert = (at: number, rows: DraftItem[]) =>
    onItems([...items.slice(0, at), ...rows, ...items.slice(at)]);
  return (
    <section>
      <div className={css['head']}>
        <h2 {...home}>{words.items}</h2>
        <p className={classes(css['how'], css['keys'])}>
          {words.move} <Keycap>Alt</Keycap> <Keycap>↑</Keycap> <Keycap>↓</Keycap> {words.drag}
        </p>
        <p className={classes(css['how'], css['touch'])}>{words.touch}</p>
      </div>
      <DndContext
        sensors={sensors}
        collisionDetection={closestCenter}
        accessibility={{
          announcements: announcements(items, words.drags),
          screenReaderInstructions: { draggable: words.drags.how },
        }}
        onDragEnd={({ active, over }) => {
          const [from, to] = [active.id, over?.id].map((id) => items.findIndex((row) => row.id === id));
          if (from !== undefined && to !== undefined && from >= 0 && to >= 0)
            onItems(arrayMove(items, from, to));
        }}
      >
        <SortableContext items={items} strategy={verticalListSortingStrategy}>
          <ol className={css['list']}>
            {items.map((row, at) => (
              <ItemRow
                key={row.id}
                {...{ row, at, texts }}
                of={items.length}
                active={row.id === activeId}
                errors={under(faults, String(at))}
                spoken={props.spoken}
                locale={props.locale}
                onActivate={() => activate(row.id)}
                onChange={(body) => onItems(items.map((one) => (one === row ? { ...row, body } : one)))}
                onMove={(by) => move(at, at + by)}
                onDuplicate={() => {
                  const copy = rowOf(row.body);
                  insert(at + 1, [copy]);
                  activate(copy.id);
                }}
                onRemove={() => {
                  setRemoved({ row, at });
                  onItems(items.filter((one) => one !== row));
                  if (row.id === activeId) activate(null);
                }}
              />
            ))}
          </ol>
        </SortableContext>
      </DndContext>
      <p className="visually-hidden" aria-live="polite">
        {said}
      </p>
      {removed && (
        <Notice
          live="polite"
          className={css['removed'] ?? ''}
          action={
            <Button
              size="s"
              onClick={() => {
                insert(removed.at, [removed.row]);
                setRemoved(null);
              }}
            >
              {words.undo}
            </Button>
          }
        >
          {words.removed(removed.row.body.text || words.emptyItem)}
        </Notice>
      )}
      <AddLines
        words={words.add}
        lang={props.spoken}
        onAdd={(bodies) => {
          const rows = bodies.map((body) => rowOf(body));
          insert(items.length, rows);
          activate(rows[0]?.id ?? null);
        }}
      />
    </section>
  );
}

/** What has the focus keeps it while its row moves: a browser takes it away from what is put in another place. */
function useKeptFocus(): () => void {
  const kept = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    if (kept.current !== null && document.activeElement !== kept.current) kept.current.focus();
    kept.current = null;
  });
  return () => {
    kept.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
  };
}
