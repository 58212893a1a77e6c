import type { ReactNode } from 'react';
import type { ConsoleSeat, ConsoleView } from '../../../shared/views/console.ts';
import { RoundTable } from '../../table/RoundTable.tsx';
import type { TableSeat } from '../../table/seats.ts';
import { formatClock, useNow } from '../../ui/clock.ts';
import { pressSeat } from '../acts.ts';
import { useDesk, type Desk } from '../desk.ts';
import { Center } from './Center.tsx';
import { useSize } from './use-size.ts';
import css from './Table.module.css';

interface TableProps {
  lobby?: boolean;
  closing?: boolean;
  /** Instead of the speaker or the number of people heard. */
  center?: ReactNode;
}

/** px: there is room for more, but the names are not what matters yet. */
const LOBBY_TYPE = 18;

/** Everybody at the table; a press on a seat gives that person the floor. */
export function Table({ lobby = false, closing = false, center }: TableProps) {
  const desk = useDesk();
  const { view, texts, now } = desk;
  const [place, size] = useSize<HTMLDivElement>();
  const ticks = view.status === 'live' && (view.speaker !== null || view.conversation.running);
  const at = useNow(now, ticks, view.speaker?.startedAt ?? view.at);
  const seats = seatsNow(view, desk.seats, at);
  return (
    <div ref={place} className={css['table']}>
      {size && size.width > 0 && size.height > 0 && (
        <RoundTable
          seats={seats}
          {...(lobby && view.expected !== null ? { expected: view.expected } : {})}
          targetSeconds={view.turnTargetSeconds}
          speakerSeatId={view.speaker?.seatId ?? null}
          theme="light"
          {...(lobby ? { typeSize: LOBBY_TYPE } : {})}
          size={size}
          names
          lobby={lobby}
          closing={closing}
          center={center ?? <Center />}
          emphasiseUnheard={!lobby}
          {...(view.status === 'ended' ? {} : { onSeat: (seatId: string) => pressSeat(desk, seatId) })}
          seatLabel={(seat) => seatWords(seat, desk)}
          listLabel={texts.table.label}
          histogram={{ present: view.present, heard: view.heard, words: texts.table.histogram }}
        />
      )}
    </div>
  );
}

/** Participants as they are now: the speaker's time and everybody's presence run on from the last view. */
export function seatsNow(view: ConsoleView, seats: readonly ConsoleSeat[], at: number): TableSeat[] {
  const since = Math.max(0, (at - view.at) / 1000);
  return seats
    .filter((seat) => seat.role === 'participant' && !seat.removed)
    .map((seat) => ({
      id: seat.id,
      index: seat.index,
      place: seat.place,
      label: seat.label,
      present: seat.present,
      heard: seat.heard,
      hand: view.status === 'live' && seat.hand !== null,
      turns: seat.turns,
      seconds: seat.seconds + (seat.id === view.speaker?.seatId ? since : 0),
      presentSeconds: seat.presentSeconds + (view.conversation.running && seat.present ? since : 0),
    }));
}

/** 'Noor, aan het woord, 1 beurt, 0:48'. */
function seatWords(seat: TableSeat, { view, texts }: Desk): string {
  const { table } = texts;
  const parts = [
    seat.id === view.speaker?.seatId && table.isSpeaking,
    seat.hand && table.hand,
    !seat.present && table.away,
    !seat.heard && seat.id !== view.speaker?.seatId && table.notHeard,
    seat.turns > 0 && table.turns(seat.turns),
    seat.seconds > 0 && formatClock(seat.seconds),
  ];
  return table.seat(
    seat.label,
    parts.filter((part) => part !== false),
  );
}
