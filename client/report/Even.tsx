import { shown } from '../../shared/measures/rounding.ts';
import type { Export } from '../../shared/protocol/export.ts';
import { CenterFigure } from '../table/CenterFigure.tsx';
import { MOST_NAMES, MOST_PETALS } from '../table/fit.ts';
import { RoundTable } from '../table/RoundTable.tsx';
import type { ReportTexts } from '../texts/report.nl.ts';
import { formatClock } from '../ui/clock.ts';
import css from './Even.module.css';

interface EvenProps {
  told: Export;
  texts: ReportTexts;
}

/** px; on paper about eight centimetres, ten where that many numbers must stand beside it. */
const TABLE = { width: 340, height: 300, type: 14 };
const LARGE = { width: 380, height: 430, type: 11.5 };
const MOST_BESIDE = 36;
/** Of a hall the table is a histogram. */
const HALL = { width: 340, height: 360, type: 13 };

function sizeFor(seats: number) {
  if (seats >= MOST_PETALS) return HALL;
  return seats > MOST_BESIDE ? LARGE : TABLE;
}

/** The whole flower, with the numbers of the seats, and how evenly it was shared in figures. */
export function Even({ told, texts }: EvenProps) {
  const { even } = texts;
  const { present, heard, turnBalance, timeBalance } = told.measures;
  const seats = told.seats.filter(({ role }) => role === 'participant');
  const isHall = seats.length >= MOST_PETALS;
  const { type, ...size } = sizeFor(seats.length);
  const named = new Map(seats.map(({ id, name }) => [id, name]));
  return (
    <section className={css['even']}>
      <h2>{even.title}</h2>
      <div className={css['both']}>
        {told.turns.length > 0 && (
          <figure className={css['table']} style={{ width: size.width }}>
            <RoundTable
              seats={seats.map((seat) => ({
                ...seat,
                index: seat.number,
                label: String(seat.number),
                hand: false,
              }))}
              targetSeconds={told.session.settings.turnTargetSeconds}
              speakerSeatId={null}
              theme="light"
              size={size}
              names={seats.length <= MOST_NAMES}
              typeSize={type}
              closing
              center={<CenterFigure figure={heard} of={even.of(present)} note={even.heard} />}
              seatLabel={({ id, turns, seconds, heard: spoke }) => {
                const name = named.get(id) ?? '';
                return spoke
                  ? texts.seats.said(name, turns, formatClock(seconds))
                  : `${name}, ${texts.seats.notHeard}`;
              }}
              listLabel={even.present}
              histogram={{ present, heard, words: texts.histogram }}
            />
            {!isHall && <figcaption>{even.equal}</figcaption>}
          </figure>
        )}
        <dl className={css['figures']}>
          <Figure words={even.present} figure={present} none={even.none} />
          <Figure words={even.heard} figure={`${heard} ${even.of(present)}`} none={even.none} />
          <Figure words={even.turns} figure={shown(turnBalance)} none={even.none} />
          <Figure words={even.time} figure={shown(timeBalance)} none={even.none} />
        </dl>
      </div>
    </section>
  );
}

function Figure({ words, figure, none }: { words: string; figure: string | number | null; none: string }) {
  return (
    <div className={css['row']}>
      <dt>{words}</dt>
      <dd>
        {figure ?? (
          <>
            <span aria-hidden="true">–</span>
            <span className="visually-hidden">{none}</span>
          </>
        )}
      </dd>
    </div>
  );
}
