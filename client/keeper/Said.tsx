import { useCallback, useEffect, useState } from 'react';
import css from './Keeper.module.css';

/** A sentence that was just said; the number tells two equal ones apart. */
export interface Sentence {
  number: number;
  sentence: string;
}

/** Long enough to be read twice. */
const STAYS = 6000;

export function useSaid(): [Sentence | null, (sentence: string) => void] {
  const [said, setSaid] = useState<Sentence | null>(null);
  const say = useCallback(
    (sentence: string) => setSaid((before) => ({ number: (before?.number ?? 0) + 1, sentence })),
    [],
  );
  return [said, say];
}

/** What was just said, for a while, over what can be missed. */
export function Said({ said }: { said: Sentence | null }) {
  const [gone, setGone] = useState(0);
  const number = said?.number ?? 0;
  useEffect(() => {
    const timer = setTimeout(() => setGone(number), STAYS);
    return () => clearTimeout(timer);
  }, [number]);
  if (said === null || gone === number) return null;
  return <p className={css['sentence']}>{said.sentence}</p>;
}
