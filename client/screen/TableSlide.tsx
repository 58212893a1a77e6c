import type { ScreenView } from '../../shared/views/screen.ts';
import { CenterFigure } from '../table/CenterFigure.tsx';
import { formatClock } from '../ui/clock.ts';
import { classes } from '../ui/classes.ts';
import { FitText } from './FitText.tsx';
import { Header } from './Header.tsx';
import { JoinChip } from './JoinChip.tsx';
import { isRolledOpen, spokenFor } from './live.ts';
import { RoomTable } from './RoomTable.tsx';
import { ShownTexts } from './ShownTexts.tsx';
import type { SlideProps } from './slides.ts';
import css from './TableSlide.module.css';

/** The conversation: who has the floor, who is next, and how even it is. */
export function TableSlide(props: SlideProps) {
  const { view, now, texts } = props;
  return (
    <div>
      <Header view={view} texts={texts} narrow />
      <div className={css['left']}>
        {view.item && (
          <FitText
            className={css['question']}
            text={view.item.text}
            most={44}
            least={27}
            lang={view.locale}
          />
        )}
        <div className={css['middle']}>{view.speaker ? <Floor {...props} /> : <Open {...props} />}</div>
        <div className={css['foot']}>
          {view.join && <JoinChip join={view.join} texts={texts} small />}
          {view.heard > 0 && !isRolledOpen(view) && view.texts.length === 0 && (
            <p className={css['equal']}>
              <span className={css['dots']} />
              {texts.equal}
            </p>
          )}
        </div>
      </div>
      {view.texts.length > 0 ? <ShownTexts {...props} /> : <TableOfRoom {...props} now={now} />}
    </div>
  );
}

/** The table beside the words, the same in a break. */
export function TableOfRoom({ view, now, texts }: SlideProps) {
  return (
    <RoomTable
      {...{ view, now, texts }}
      box={
        isRolledOpen(view)
          ? { left: 800, top: 60, right: 88, bottom: 60 }
          : { left: 720, top: 40, right: 50, bottom: 40 }
      }
      center={<Heard view={view} texts={texts} />}
    />
  );
}

/** How many were heard; at an empty table that would be nobody of nobody. */
export function Heard({ view, texts }: Omit<SlideProps, 'now'>) {
  return view.present === 0 ? (
    <CenterFigure figure={0} note={texts.join.atTable} />
  ) : (
    <CenterFigure figure={view.heard} of={texts.heard.of(view.present)} note={texts.heard.note} />
  );
}

function Floor({ view, now, texts }: SlideProps) {
  const label = view.speaker?.label ?? '';
  return (
    <>
      <p className={css['eyebrow']}>{goesRound(view) ? texts.round.floor : texts.floor}</p>
      {label !== '' && <FitText as="h1" className={css['speaker']} text={label} most={160} least={44} />}
      {view.showClock && (
        <Clock
          seconds={spokenFor(view, now)}
          target={view.speaker?.targetSeconds ?? view.turnTargetSeconds}
          texts={texts}
        />
      )}
      <NextUp view={view} texts={texts} />
    </>
  );
}

function Open({ view, texts }: SlideProps) {
  const asks = view.status === 'live' && !view.paused && view.item !== null;
  const said = goesRound(view) ? texts.round : texts;
  return (
    <>
      {asks && (
        <>
          <FitText as="h1" className={css['ask']} text={said.whoSpeaks} most={84} least={56} />
          <p className={css['raise']}>{said.raise}</p>
        </>
      )}
      <NextUp view={view} texts={texts} />
    </>
  );
}

/** The floor comes to people by itself; who passed is nobody's business. */
const goesRound = ({ round }: ScreenView) => round !== null && !round.paused && round.toCome > 0;

function Clock({ seconds, target, texts }: { seconds: number; target: number; texts: SlideProps['texts'] }) {
  return (
    <div>
      <p className={css['clock']}>
        <span className={css['time']}>{formatClock(seconds)}</span> {texts.clockOf(formatClock(target))}
      </p>
      <div className={css['track']}>
        <span style={{ width: `${100 * Math.min(1, seconds / target)}%` }} />
      </div>
    </div>
  );
}

function NextUp({ view: { next }, texts }: { view: ScreenView; texts: SlideProps['texts'] }) {
  const [first, then] = next;
  if (first === undefined) return null;
  return (
    <p className={classes(css['next'], first.length + (then?.length ?? 0) > 24 && css['long'])}>
      {texts.nextUp.next} <bdi>{first}</bdi>
      {then !== undefined && (
        <>
          {texts.nextUp.after} <bdi>{then}</bdi>
        </>
      )}
    </p>
  );
}
