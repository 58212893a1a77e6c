import type { ScreenView } from '../../shared/views/screen.ts';
import { CenterFigure } from '../table/CenterFigure.tsx';
import { formatClock } from '../ui/clock.ts';
import type { ScreenTexts } from '../texts/screen.nl.ts';
import { FitText } from './FitText.tsx';
import { Header } from './Header.tsx';
import { equalShare, isRolledOpen } from './live.ts';
import { RoomTable } from './RoomTable.tsx';
import type { SlideProps } from './slides.ts';
import { Heard } from './TableSlide.tsx';
import css from './ClosingSlide.module.css';

/** The whole conversation as one flower, and thanks. */
export function ClosingSlide({ view, now, texts }: SlideProps) {
  const share = equalShare(view);
  return (
    <div>
      <Header view={view} texts={texts} narrow />
      <div className={css['left']}>
        <FitText as="h1" className={css['headline']} text={headline(view, texts)} most={90} least={64} />
        <p className={css['note']}>
          {turns(view, texts)}
          <span className={css['last']}>{view.closing ? texts.closing.questions : texts.closing.thanks}</span>
        </p>
      </div>
      {view.heard > 0 && <p className={css['own']}>{texts.closing.own}</p>}
      <RoomTable
        {...{ view, now, texts }}
        closing
        box={
          isRolledOpen(view)
            ? { left: 800, top: 60, right: 88, bottom: 60 }
            : { left: 720, top: 40, right: 50, bottom: 40 }
        }
        center={
          share !== null ? (
            <CenterFigure figure={formatClock(Math.round(share))} note={texts.closing.share} />
          ) : view.heard > 0 ? (
            <Heard view={view} texts={texts} />
          ) : (
            <CenterFigure figure={view.present} note={texts.join.atTable} />
          )
        }
      />
    </div>
  );
}

function headline({ heard, present }: ScreenView, { closing }: ScreenTexts): string {
  if (heard === 0) return closing.voted;
  return heard >= present ? closing.all(heard) : closing.some(heard, present);
}

/** Over how many statements is said only when the last one was reached. */
function turns({ seats, item }: ScreenView, { closing }: ScreenTexts) {
  const taken = (seats ?? []).reduce((sum, seat) => sum + seat.turns, 0);
  if (taken === 0) return null;
  const said =
    item !== null && item.index === item.of ? closing.turnsOver(taken, item.of) : closing.turns(taken);
  return (
    <>
      {said}.<br />
    </>
  );
}
