import { useState } from 'react';
import type { KeyRole } from '../../../shared/protocol/http.ts';
import { Button } from '../../ui/Button.tsx';
import { useDesk } from '../desk.ts';
import { renewKey } from '../http.ts';

const LOWER: readonly KeyRole[] = ['screen', 'keeper', 'report'];

/**
 * Every key anew. First the facilitator's, then the others: those are made from hers, so whoever has the old one could
 * make the next ones of it too.
 */
export function LostLaptop() {
  const { sessionId, key, renewKey: goOnWith, texts, say } = useDesk();
  const { lost, access } = texts;
  const [busy, setBusy] = useState(false);
  const renew = async () => {
    setBusy(true);
    const fresh = await renewKey({ sessionId, key }, 'facilitator');
    if (fresh === null) {
      setBusy(false);
      return say(access.failed);
    }
    for (const role of LOWER) await renewKey({ sessionId, key: fresh }, role);
    return goOnWith(fresh);
  };
  return (
    <Button size="s" inactive={busy} onClick={() => void renew()}>
      {lost.renew}
    </Button>
  );
}
