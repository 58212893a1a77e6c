import { useState } from 'react';
import type { SubmitEvent } from 'react';
import { Button } from '../../ui/Button.tsx';
import { useDesk } from '../desk.ts';
import { Select } from '../Select.tsx';
import { atTimeOfDay } from '../words.ts';
import { SeatSelect } from './SeatSelect.tsx';
import { TimeField } from './TimeField.tsx';
import { exactTime } from './times.ts';
import css from './Turns.module.css';

const MINUTE = 60_000;

/** A turn that nobody pressed a button for. */
export function AddTurn({ onDone }: { onDone: () => void }) {
  const { view, seats, texts, act, now } = useDesk();
  const { turns } = texts;
  const items = view.agenda.filter((item) => item.phase !== 'pending' && item.phase !== 'skipped');
  const [seatId, setSeatId] = useState(() => seats.find((seat) => !seat.removed)?.id ?? '');
  const [itemId, setItemId] = useState(view.item?.id ?? items[0]?.id ?? '');
  const [start, setStart] = useState(() => exactTime(now() - MINUTE));
  const [end, setEnd] = useState(() => exactTime(now()));
  if (items.length === 0) return <p>{turns.noItems}</p>;
  const startedAt = atTimeOfDay(start, now());
  const endedAt = atTimeOfDay(end, now());

  const add = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (startedAt === null || endedAt === null) return;
    const outcome = await act({ type: 'turn.add', seatId, itemId, startedAt, endedAt });
    if (outcome.ok) onDone();
  };
  return (
    <form className={css['form']} onSubmit={(event) => void add(event)}>
      <SeatSelect value={seatId} onChange={setSeatId} />
      <Select
        label={turns.item}
        value={itemId}
        options={items.map(({ id, text }) => ({ value: id, label: text }))}
        onChange={setItemId}
      />
      <div className={css['times']}>
        <TimeField label={turns.start} value={start} onValue={setStart} />
        <TimeField label={turns.end} value={end} onValue={setEnd} />
      </div>
      <div className={css['buttons']}>
        <Button
          type="submit"
          size="s"
          kind="strong"
          disabled={seatId === '' || startedAt === null || endedAt === null}
        >
          {turns.addButton}
        </Button>
        <Button size="s" onClick={onDone}>
          {texts.cancel}
        </Button>
      </div>
    </form>
  );
}
