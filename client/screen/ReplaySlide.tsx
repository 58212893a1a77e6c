import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { ScreenView } from '../../shared/views/screen.ts';
import { CenterFigure } from '../table/CenterFigure.tsx';
import { growthAt } from '../table/growth.ts';
import type { Growing, Spoke } from '../table/growth.ts';
import { FitText } from './FitText.tsx';
import { Header } from './Header.tsx';
import { RoomTable } from './RoomTable.tsx';
import type { SlideProps } from './slides.ts';
import css from './ClosingSlide.module.css';

/** From the first turn to now. */
const TAKES = 10_000;

/** How the conversation grew, turn by turn: then it stands still, as it was when it was asked for. */
export function ReplaySlide({ view: newest, now: later, texts }: SlideProps) {
  const [{ view, now }] = useState({ view: newest, now: later });
  const growing = useReplay(view);
  const isOver = useStore(growing, ({ over }) => over);
  return (
    <div data-replay={isOver ? 'over' : 'growing'}>
      <Header view={newest} texts={texts} narrow />
      <div className={css['left']}>
        <FitText as="h1" className={css['headline']} text={texts.replay.headline} most={90} least={64} />
        <p className={css['note']}>{texts.replay.note}</p>
      </div>
      <RoomTable
        view={{ ...view, speaker: null }}
        {...{ now, texts, growing }}
        box={{ left: 720, top: 40, right: 50, bottom: 40 }}
        center={<Heard view={view} growing={growing} texts={texts} />}
      />
    </div>
  );
}

type HeardProps = Pick<SlideProps, 'view' | 'texts'> & { growing: Growing };

function Heard({ view, growing, texts }: HeardProps) {
  const heard = useStore(growing, ({ seconds, over }) =>
    over
      ? view.heard
      : (view.seats ?? []).filter((seat) => seat.present && seat.heard && (seconds.get(seat.id) ?? 0) > 0)
          .length,
  );
  return <CenterFigure figure={heard} of={texts.heard.of(view.present)} note={texts.heard.note} />;
}

/** Runs once, frame by frame; whoever wants no motion sees the end at once. */
function useReplay(view: ScreenView): Growing {
  const [turns] = useState(() => turnsOf(view));
  const [growing] = useState(() =>
    createStore(() => growthAt(turns, matchMedia('(prefers-reduced-motion: reduce)').matches ? 1 : 0)),
  );
  useEffect(() => {
    let began: number | null = null;
    let frame = 0;
    const draw = (at: number) => {
      began ??= at;
      growing.setState(growthAt(turns, Math.min(1, (at - began) / TAKES)), true);
      if (!growing.getState().over) frame = requestAnimationFrame(draw);
    };
    if (!growing.getState().over) frame = requestAnimationFrame(draw);
    return () => cancelAnimationFrame(frame);
  }, [growing, turns]);
  return growing;
}

/** Of whoever has a seat at this table: guests have none. */
function turnsOf({ replay, seats }: ScreenView): Spoke[] {
  const known = new Set((seats ?? []).map((seat) => seat.id));
  return (replay ?? []).filter((turn) => known.has(turn.seatId));
}
