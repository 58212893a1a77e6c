import type { Id } from '../../../shared/ids.ts';
import type { ConsoleSeat } from '../../../shared/views/console.ts';
import { CenterFigure } from '../../table/CenterFigure.tsx';
import { RoundTable } from '../../table/RoundTable.tsx';
import { useDesk } from '../desk.ts';
import { seatsNow } from '../now/Table.tsx';
import { useSize } from '../now/use-size.ts';
import css from './Chairs.module.css';

interface TableToBeProps {
  /** In the order that was asked for. */
  seats: readonly ConsoleSeat[];
  markedSeatId: Id | null;
  onSeat: (seatId: Id) => void;
}

/** The round table as the room will see it. */
export function TableToBe({ seats, markedSeatId, onSeat }: TableToBeProps) {
  const { view, texts } = useDesk();
  const [box, size] = useSize<HTMLDivElement>();
  const placed = seatsNow(
    view,
    seats.map((seat, place) => ({ ...seat, place })),
    view.at,
  );
  return (
    <div ref={box} className={css['table']}>
      {size && (
        <RoundTable
          seats={placed}
          {...(view.expected === null ? {} : { expected: view.expected })}
          targetSeconds={view.turnTargetSeconds}
          speakerSeatId={null}
          theme="light"
          size={size}
          names
          lobby
          center={<CenterFigure figure={view.present} note={texts.table.seated} />}
          markedSeatId={markedSeatId}
          onSeat={onSeat}
          seatLabel={({ label }) => label}
          listLabel={texts.table.label}
        />
      )}
    </div>
  );
}
