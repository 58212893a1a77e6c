import { useCallback, useEffect, useRef, useState } from 'react';
import type { Id, Millis } from '../../../shared/ids.ts';
import { newSecret } from '../../net/keys.ts';
import { Button } from '../../ui/Button.tsx';
import { formatClock, useNow } from '../../ui/clock.ts';
import { useDesk } from '../desk.ts';
import { Panel } from '../Panel.tsx';
import { Qr } from '../../screen/Qr.tsx';
import css from './People.module.css';

interface Pair {
  link: string;
  expiresAt: Millis;
}

/** A code that gives a seat another phone, once and within ten minutes. */
export function PairDialog({ seatId }: { seatId: Id }) {
  const { texts, seat, now } = useDesk();
  const { people } = texts;
  const [pair, make] = usePair(seatId);
  const at = useNow(now, pair !== null, pair?.expiresAt);
  const label = people.pairTitle(seat(seatId)?.label ?? '');
  const over = pair !== null && at >= pair.expiresAt;
  return (
    <Panel title={label} actions={over && <Button onClick={() => void make()}>{people.pairAgain}</Button>}>
      <p>{people.pairHelp}</p>
      {pair && !over && <Qr size={240} text={pair.link} label={label} className={css['pair'] ?? ''} />}
      <output>
        {pair === null
          ? people.pairMaking
          : over
            ? people.pairOver
            : people.pairLeft(formatClock((pair.expiresAt - at) / 1000))}
      </output>
    </Panel>
  );
}

/** The secret is made here; the server keeps its hash alone. */
function usePair(seatId: Id): [Pair | null, () => Promise<void>] {
  const { view, act } = useDesk();
  const [pair, setPair] = useState<Pair | null>(null);
  const { join } = view;
  const make = useCallback(async () => {
    const secret = newSecret();
    const outcome = await act({ type: 'seat.link', seatId, pair: secret });
    const expiresAt = outcome.ok && outcome.data?.['expiresAt'];
    if (typeof expiresAt === 'number') setPair({ link: `${join}#pair=${secret}`, expiresAt });
  }, [act, seatId, join]);
  const made = useRef(false);
  useEffect(() => {
    if (made.current) return;
    made.current = true;
    void make();
  }, [make]);
  return [pair, make];
}
