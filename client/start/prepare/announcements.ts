import type { Announcements, UniqueIdentifier } from '@dnd-kit/core';
import type { StartTexts } from '../../texts/start.nl.ts';
import type { DraftItem } from '../draft.ts';

/** What a screen reader says while a row is dragged. */
export function announcements(
  items: readonly DraftItem[],
  words: StartTexts['prepare']['drags'],
): Announcements {
  const place = (id: UniqueIdentifier) => items.findIndex((row) => row.id === id) + 1;
  return {
    onDragStart: ({ active }) => words.up(place(active.id)),
    onDragOver: ({ over }) => (over ? words.over(place(over.id)) : undefined),
    onDragEnd: ({ over }) => (over ? words.down(place(over.id)) : words.cancel),
    onDragCancel: () => words.cancel,
  };
}
