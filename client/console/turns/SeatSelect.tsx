import type { Id } from '../../../shared/ids.ts';
import { useDesk } from '../desk.ts';
import { Select } from '../Select.tsx';

/** Somebody who sits at the table; whoever was chosen stays in the list even when removed. */
export function SeatSelect({ value, onChange }: { value: Id; onChange: (seatId: Id) => void }) {
  const { seats, texts } = useDesk();
  const options = seats
    .filter((seat) => !seat.removed || seat.id === value)
    .map(({ id, label }) => ({ value: id, label }));
  return <Select label={texts.turns.who} value={value} options={options} onChange={onChange} />;
}
