import type { ReactNode } from 'react';
import type { ScreenView } from '../../shared/views/screen.ts';
import { RoundTable } from '../table/RoundTable.tsx';
import type { Growing } from '../table/growth.ts';
import type { TableSeat } from '../table/seats.ts';
import type { ScreenTexts } from '../texts/screen.nl.ts';
import { seatsNow } from './live.ts';
import { useRoom } from './Stage.tsx';
import css from './RoomTable.module.css';

interface RoomTableProps {
  view: ScreenView;
  now: number;
  texts: ScreenTexts;
  /** Distances to the edges of the stage, px. */
  box: { left: number; top: number; right: number; bottom: number };
  lobby?: boolean;
  closing?: boolean;
  growing?: Growing;
  center: ReactNode;
}

/** The round table of the room: nobody singled out, no figure beside a name. */
export function RoomTable(props: RoomTableProps) {
  const { view, now, texts, box, lobby = false, closing = false, growing, center } = props;
  const room = useRoom();
  // Once it is over a hand that is still up means nothing.
  const isOver = closing || growing !== undefined;
  const seats = seatsNow(view, now).map((seat) => (isOver ? { ...seat, hand: false } : seat));
  const speakerSeatId = view.speaker?.seatId ?? null;
  const size = {
    width: room.width - box.left - box.right,
    height: room.height - box.top - box.bottom,
  };
  const seatLabel = (seat: TableSeat) =>
    texts.seat(seat.label === '' ? texts.somebody(seat.index) : seat.label, seat.id === speakerSeatId);
  return (
    <div className={css['place']} style={{ left: box.left, top: box.top }}>
      <RoundTable
        {...{ seats, size, lobby, closing, center, seatLabel, speakerSeatId }}
        {...(view.expected === null ? {} : { expected: view.expected })}
        targetSeconds={view.turnTargetSeconds}
        names={seats.some((seat) => seat.label !== '')}
        listLabel={texts.seats}
        {...(growing && { growing })}
        {...(lobby ? {} : { histogram: histogramOf(view, texts) })}
      />
    </div>
  );
}

const histogramOf = (view: ScreenView, texts: ScreenTexts) => ({
  ...(view.shares === null ? {} : { shares: view.shares }),
  present: view.present,
  heard: view.heard,
  words: texts.histogram,
});
