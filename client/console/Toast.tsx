import { useEffect, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { CloseIcon } from '../ui/Icons.tsx';
import { useDesk } from './desk.ts';
import type { Said } from './use-desk.ts';
import css from './Toast.module.css';

/** Long enough to be read twice. */
const STAYS = 7000;

/** What was just said, above everything, until it has been read. */
export function Toast({ said }: { said: Said | null }) {
  const { texts } = useDesk();
  const [gone, setGone] = useState(0);
  const number = said?.number ?? 0;
  useEffect(() => {
    const timer = setTimeout(() => setGone(number), STAYS);
    return () => clearTimeout(timer);
  }, [number]);
  const shown = said !== null && gone !== said.number;
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
