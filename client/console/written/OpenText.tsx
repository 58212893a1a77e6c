import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { ConsoleText } from '../../../shared/views/console.ts';
import { Button } from '../../ui/Button.tsx';
import { useDesk } from '../desk.ts';
import { numberOf } from '../steps.ts';
import { fateOf, roomOnScreen, writerOf } from './texts.ts';
import css from './Written.module.css';

/** ms: a second press this soon was meant for the text that stood here before. */
const SETTLE = 700;

interface OpenTextProps {
  text: ConsoleText;
  onDone: () => void;
}

/** One text, to be read aloud, and what can become of it. */
export function OpenText({ text, onDone }: OpenTextProps) {
  const { view, texts, act } = useDesk();
  const { written } = texts;
  const [since] = useState(() => performance.now());
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    card.current?.scrollIntoView({ block: 'start' });
    card.current?.querySelector('button')?.focus({ preventScroll: true });
  }, []);
  const { textId, state } = text;
  const room = roomOnScreen(view, text);
  const mark = async (as: 'read' | 'shown' | 'hidden', name?: boolean) => {
    if (performance.now() - since < SETTLE) return;
    const { ok } = await act({ type: 'text.mark', textId, as, ...(name === undefined ? {} : { name }) });
    if (ok) onDone();
  };
  return (
    <article ref={card} className={css['open']}>
      <p className={css['about']}>
        <About text={text} />
      </p>
      <p className={css['text']} dir="auto">
        {text.text}
      </p>
      <div className={css['buttons']}>
        {state !== 'read' && (
          <Button kind="primary" safe onClick={() => void mark('read')}>
            {written.isRead}
          </Button>
        )}
        {room !== 'none' && text.seatId !== null && (
          <Button disabled={room === 'full'} onClick={() => void mark('shown', true)}>
            {written.showNamed}
          </Button>
        )}
        {room !== 'none' && (
          <Button disabled={room === 'full'} onClick={() => void mark('shown', false)}>
            {text.seatId === null ? written.show : written.showNameless}
          </Button>
        )}
        {state !== 'hidden' && (
          <Button onClick={() => void mark('hidden')}>
            {text.onScreen ? written.takeAway : written.keep}
          </Button>
        )}
      </div>
      {room === 'full' && <p className={css['note']}>{written.full}</p>}
    </article>
  );
}

/** Whose it is, at which statement it was written when that is not the one before the room, and what became of it. */
function About({ text }: { text: ConsoleText }): ReactNode {
  const desk = useDesk();
  const { view, texts } = desk;
  const { written } = texts;
  const item = view.agenda.find(({ id }) => id === text.itemId);
  const number = item && item.id !== view.item?.id ? numberOf(view.agenda, item.id) : null;
  const fate = fateOf(text);
  const facts = [
    number !== null && item && written.at(number, item.text),
    fate !== 'sent' && written.fates[fate],
  ];
  return (
    <>
      <strong dir="auto">{writerOf(desk, text)}</strong>
      {facts.filter(Boolean).map((fact) => ` · ${fact}`)}
    </>
  );
}
