import { useState } from 'react';
import type { Id } from '../../../shared/ids.ts';
import { Button } from '../../ui/Button.tsx';
import { useDesk } from '../desk.ts';
import { Panel } from '../Panel.tsx';

/** One person, for good: what goes, what stays, and no way back. */
export function ForgetDialog({ seatId }: { seatId: Id }) {
  const { view, seat: seatOf, texts, act, say, open } = useDesk();
  const { forget } = texts;
  // Who it was when the question was asked: its answer takes the name away.
  const [seat] = useState(() => seatOf(seatId));
  if (!seat) return null;
  const number = seat.index + 1;
  const remove = async () => {
    open(null);
    const outcome = await act({ type: 'seat.forget', seatId });
    if (outcome.ok) say(forget.done(number));
  };
  return (
    <Panel
      title={forget.title(seat.label)}
      closeWord={texts.cancel}
      actions={
        <Button kind="primary" onClick={() => void remove()}>
          {forget.open}
        </Button>
      }
    >
      <p>
        {forget.goes[view.ballots]} {view.status !== 'ended' && !seat.removed && forget.leaves}
      </p>
      <p>{forget.stays[view.ballots](number)}</p>
      <p>{forget.never}</p>
    </Panel>
  );
}
