import { useEffect, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { CloseIcon } from '../ui/Icons.tsx';
import { Keycap } from '../ui/Keycap.tsx';
import { useDesk } from './desk.ts';
import { askWords } from './now/step-words.ts';
import type { FinalStep } from './steps.ts';
import type { Said } from './use-desk.ts';
import css from './Toast.module.css';

/** Long enough to be read twice. */
const STAYS = 7000;

interface ToastProps {
  said: Said | null;
  /** The step that a second press of its key takes. */
  asked: FinalStep | null;
}

/** What was just said, above everything, until it has been read; or what a second press does, for as long as it does. */
export function Toast({ said, asked }: ToastProps) {
  const desk = useDesk();
  const { texts } = desk;
  const [gone, setGone] = useState(0);
  const number = said?.number ?? 0;
  useEffect(() => {
    const timer = setTimeout(() => setGone(number), STAYS);
    return () => clearTimeout(timer);
  }, [number]);
  const shown = said !== null && gone !== said.number;
  if (asked)
    return (
      <output className={css['place']}>
        <div className={css['toast']}>
          <Keycap className={css['key'] ?? ''}>→</Keycap>
          <p>{askWords(desk, asked)}</p>
        </div>
      </output>
    );
  return (
    <output className={css['place']}>
      {shown && (
        <div className={css['toast']}>
          <p>{said.sentence}</p>
          <Button
            size="s"
            kind="quiet"
            className={css['close'] ?? ''}
            aria-label={texts.close}
            icon={<CloseIcon size={18} />}
            onClick={() => setGone(number)}
          />
        </div>
      )}
    </output>
  );
}
