import { useState } from 'react';
import type { Id } from '../../../shared/ids.ts';
import type { ConsoleText } from '../../../shared/views/console.ts';
import { Button } from '../../ui/Button.tsx';
import { useDesk } from '../desk.ts';
import { undo } from '../acts.ts';
import { Panel } from '../Panel.tsx';
import { undoWords } from '../words.ts';
import { OpenText } from './OpenText.tsx';
import { fateOf, newTexts, writerOf } from './texts.ts';
import css from './Written.module.css';

/** What people wrote: one large enough to read to the room, the others under it. */
export function WrittenDialog({ textId }: { textId: Id | null }) {
  const { view, texts, open } = useDesk();
  const { written } = texts;
  const [chosen, choose] = useState(textId);
  const news = newTexts(view);
  const now = view.texts.find((one) => one.textId === chosen) ?? news[0];
  const rest = (list: ConsoleText[]) => list.filter((one) => one !== now);
  const dealt = rest(view.texts.filter(({ state }) => state !== 'sent').toReversed());
  const next = () => {
    const after = rest(news)[0];
    if (after) choose(after.textId);
    else open(null);
  };
  return (
    <Panel title={written.title} long wide startInside actions={<TakeBack />}>
      {now ? <OpenText key={now.textId} text={now} onDone={next} /> : <p>{written.all}</p>}
      <Rows title={written.waiting} list={rest(news)} onOpen={choose} />
      <Rows title={written.dealt} list={dealt} onOpen={choose} />
    </Panel>
  );
}

/** The last thing done here; the key for it rests while a dialog is open. */
function TakeBack() {
  const desk = useDesk();
  if (desk.view.undo?.type !== 'text.mark') return null;
  return <Button onClick={() => undo(desk)}>{undoWords(desk)}</Button>;
}

interface RowsProps {
  title: string;
  list: readonly ConsoleText[];
  onOpen: (textId: Id) => void;
}

function Rows({ title, list, onOpen }: RowsProps) {
  const desk = useDesk();
  const { fates } = desk.texts.written;
  if (list.length === 0) return null;
  return (
    <section>
      <h3 className={css['heading']}>
        {title} <span className={css['count']}>{list.length}</span>
      </h3>
      <ul>
        {list.map((one) => (
          <li key={one.textId}>
            <button type="button" className={css['row']} onClick={() => onOpen(one.textId)}>
              <span className={css['short']} dir="auto">
                {one.text}
              </span>
              <span className={css['fate']}>
                {[writerOf(desk, one), fates[fateOf(one)]].filter(Boolean).join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
