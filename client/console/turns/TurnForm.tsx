import { useState } from 'react';
import type { SubmitEvent } from 'react';
import type { ConsoleTurn } from '../../../shared/views/console.ts';
import { Button } from '../../ui/Button.tsx';
import { useDesk } from '../desk.ts';
import { SeatSelect } from './SeatSelect.tsx';
import { TimeField } from './TimeField.tsx';
import { exactTime, typedTime } from './times.ts';
import css from './Turns.module.css';

/** Puts a turn right: another person, other times, or away with it. */
export function TurnForm({ turn, onDone }: { turn: ConsoleTurn; onDone: () => void }) {
  const { texts, act } = useDesk();
  const { turns } = texts;
  const [seatId, setSeatId] = useState(turn.seatId);
  const [start, setStart] = useState(() => exactTime(turn.startedAt));
  const [end, setEnd] = useState(() => (turn.endedAt === null ? '' : exactTime(turn.endedAt)));
  const startedAt = typedTime(start, turn.startedAt);
  const endedAt = turn.endedAt === null ? null : typedTime(end, turn.endedAt);
  const isWhole = startedAt !== null && (turn.endedAt === null || endedAt !== null);

  const save = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (startedAt === null) return;
    const outcome = await act({
      type: 'turn.correct',
      turnId: turn.id,
      ...(seatId === turn.seatId ? {} : { seatId }),
      ...(startedAt === turn.startedAt ? {} : { startedAt }),
      ...(endedAt === null || endedAt === turn.endedAt ? {} : { endedAt }),
    });
    if (outcome.ok) onDone();
  };
  const remove = async () => {
    const outcome = await act({ type: 'turn.correct', turnId: turn.id, removed: true });
    if (outcome.ok) onDone();
  };
  return (
    <form className={css['form']} onSubmit={(event) => void save(event)}>
      <SeatSelect value={seatId} onChange={setSeatId} />
      <div className={css['times']}>
        <TimeField label={turns.start} value={start} onValue={setStart} />
        {turn.endedAt !== null && <TimeField label={turns.end} value={end} onValue={setEnd} />}
      </div>
      <div className={css['buttons']}>
        <Button type="submit" size="s" kind="strong" disabled={!isWhole}>
          {turns.save}
        </Button>
        <Button size="s" onClick={() => void remove()}>
          {turns.remove}
        </Button>
      </div>
    </form>
  );
}
