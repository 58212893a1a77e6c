import { useState } from 'react';
import type { Id } from '../../../shared/ids.ts';
import type { Body } from '../../../shared/questions/kinds.ts';
import type { ConsoleItem } from '../../../shared/views/console.ts';
import { en } from '../../questions/edit.en.ts';
import { nl } from '../../questions/edit.nl.ts';
import { ItemEditor } from '../../questions/ItemEditor.tsx';
import { Button } from '../../ui/Button.tsx';
import { useDesk } from '../desk.ts';
import { Panel } from '../Panel.tsx';

/** Adds an item, or changes one: also while people are at it. */
export function ItemDialog({ itemId }: { itemId: Id | null }) {
  const { view, texts, act, open } = useDesk();
  const { run } = texts;
  const before = view.agenda.find((item) => item.id === itemId);
  const [body, change] = useState<Body>(() => (before ? bodyOf(before) : NEW));
  const fixed = before !== undefined && (before.rounds > 0 || before.turns > 0);
  const save = async () => {
    const outcome = await act(
      before
        ? { type: 'item.update', itemId: before.id, ...changed(body) }
        : { type: 'item.add', item: tidy(body) },
    );
    if (outcome.ok) open(null);
  };
  return (
    <Panel
      title={before ? run.editTitle : run.addTitle}
      closeWord={texts.cancel}
      long
      startInside
      actions={
        <Button kind="primary" disabled={!isWhole(body)} onClick={() => void save()}>
          {before ? texts.save : run.addButton}
        </Button>
      }
    >
      {fixed && <p>{run.fixedHelp}</p>}
      <ItemEditor
        item={body}
        onChange={change}
        texts={view.locale === 'nl' ? nl : en}
        locale={view.locale}
        fixed={fixed}
      />
    </Panel>
  );
}

const NEW: Body = { kind: 'statement', text: '', scale: 'agree5' };

function bodyOf(item: ConsoleItem): Body {
  const common = {
    text: item.text,
    ...(item.minutes === null ? {} : { minutes: item.minutes }),
    ...(item.note === null ? {} : { note: item.note }),
    ...(item.translations.length === 0 ? {} : { translations: item.translations }),
  };
  switch (item.kind) {
    case 'statement':
      return { kind: 'statement', scale: item.scale ?? 'agree5', ...common };
    case 'choice':
      return { kind: 'choice', options: [...item.options], multiple: item.multiple, ...common };
    case 'score':
    case 'talk':
      return { kind: item.kind, ...common };
  }
}

/** Without the empty answers that a form keeps open. */
function tidy(body: Body): Body {
  if (!('options' in body)) return body;
  return { ...body, options: body.options.filter((option) => option.trim() !== '') };
}

/** Every field, so that what was emptied is emptied. */
const changed = (body: Body) => ({
  minutes: null,
  note: null,
  translations: null,
  ...tidy(body),
});

function isWhole(body: Body): boolean {
  const tidied = tidy(body);
  return tidied.text.trim() !== '' && (!('options' in tidied) || tidied.options.length >= 2);
}
