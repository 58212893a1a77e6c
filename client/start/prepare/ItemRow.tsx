import { useSortable } from '@dnd-kit/sortable';
import type { KeyboardEvent } from 'react';
import type { Body } from '../../../shared/questions/kinds.ts';
import { en } from '../../questions/edit.en.ts';
import { FORMS } from '../../questions/edit.ts';
import { nl } from '../../questions/edit.nl.ts';
import { ItemEditor } from '../../questions/ItemEditor.tsx';
import type { StartTexts } from '../../texts/start.nl.ts';
import { Button } from '../../ui/Button.tsx';
import { CopyIcon, DownIcon, GripIcon, TrashIcon, UpIcon } from '../../ui/Icons.tsx';
import { classes } from '../../ui/classes.ts';
import type { DraftItem } from '../draft.ts';
import type { Locale } from '../../ui/locale.ts';
import css from './ItemRow.module.css';

interface ItemRowProps {
  row: DraftItem;
  at: number;
  of: number;
  active: boolean;
  errors: Readonly<Record<string, string>>;
  texts: StartTexts;
  spoken: Locale;
  locale: Locale;
  onActivate: () => void;
  onChange: (body: Body) => void;
  onMove: (by: 1 | -1) => void;
  onDuplicate: () => void;
  onRemove: () => void;
}

/** One statement in the list: closed a line, open its editor. */
export function ItemRow(props: ItemRowProps) {
  const { row, at, active, errors, texts, spoken, locale } = props;
  const { setNodeRef, setActivatorNodeRef, attributes, listeners, transform, transition, isDragging } =
    useSortable({
      id: row.id,
    });
  const words = texts.prepare;
  const open = active || Object.keys(errors).length > 0;
  const pressed = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    props.onMove(event.key === 'ArrowUp' ? -1 : 1);
  };
  return (
    // Alt with an arrow moves the row from wherever in it one is; the buttons do the same.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      ref={setNodeRef}
      className={classes(css['row'], open && css['open'], isDragging && css['dragging'])}
      style={{ transform: transform ? `translateY(${transform.y}px)` : undefined, transition }}
      aria-label={words.item(at + 1)}
      onKeyDown={pressed}
    >
      <button
        type="button"
        ref={setActivatorNodeRef}
        className={css['grip']}
        {...attributes}
        {...listeners}
        aria-label={words.handle(at + 1)}
      >
        <GripIcon />
      </button>
      <span className={css['number']}>{at + 1}</span>
      {open ? (
        <div className={css['editor']}>
          <ItemEditor
            item={row.body}
            onChange={props.onChange}
            texts={locale === 'nl' ? nl : en}
            locale={spoken}
            errors={errors}
            // A new row is there to be written in.
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus={active && row.body.text === ''}
            actions={<Actions {...props} moving />}
          />
        </div>
      ) : (
        <>
          <button type="button" className={css['line']} onClick={props.onActivate}>
            <span className={css['text']} dir="auto">
              {row.body.text || words.emptyItem}
            </span>
            <span className={css['form']}>{formOf(row.body, locale, words)}</span>
            <span className="visually-hidden">{words.edit(at + 1)}</span>
          </button>
          <Actions {...props} />
        </>
      )}
    </li>
  );
}

function Actions({
  at,
  of,
  texts,
  onMove,
  onDuplicate,
  onRemove,
  moving = false,
}: ItemRowProps & { moving?: boolean }) {
  const words = texts.prepare;
  const quiet = { kind: 'quiet', size: 's' } as const;
  return (
    <div className={css['actions']}>
      {moving && (
        <>
          <Button
            {...quiet}
            aria-label={words.up(at + 1)}
            icon={<UpIcon />}
            inactive={at === 0}
            onClick={() => onMove(-1)}
          />
          <Button
            {...quiet}
            aria-label={words.down(at + 1)}
            icon={<DownIcon />}
            inactive={at === of - 1}
            onClick={() => onMove(1)}
          />
        </>
      )}
      <Button {...quiet} aria-label={words.duplicate(at + 1)} icon={<CopyIcon />} onClick={onDuplicate} />
      <Button {...quiet} aria-label={words.remove(at + 1)} icon={<TrashIcon />} onClick={onRemove} />
    </div>
  );
}

function formOf(body: Body, locale: Locale, words: StartTexts['prepare']): string {
  const form = FORMS.find(({ fits }) => fits(body));
  const name = form ? (locale === 'nl' ? nl : en).forms[form.id] : '';
  return body.minutes === undefined ? name : `${name} · ${words.minutes(body.minutes)}`;
}
