import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { useNow } from '../../ui/clock.ts';
import { Keycap } from '../../ui/Keycap.tsx';
import type { ConsoleSeat } from '../../../shared/views/console.ts';
import { giveFloor } from '../acts.ts';
import { numberOf } from '../keys/places.ts';
import { useDesk } from '../desk.ts';
import { StartRound } from '../round/StartRound.tsx';
import { canGive } from '../steps.ts';
import { Pieces } from '../Pieces.tsx';
import { handWords, reasonWords } from '../words.ts';
import { HandOrder } from './HandOrder.tsx';
import { home } from '../../ui/kept-focus.ts';
import css from './Hands.module.css';

const MOST = 30;

/** Who wants to speak, in the order that is fair, each with the reason. While people vote it is quiet. */
export function Hands() {
  const { view, texts, seat, now } = useDesk();
  const { floor } = texts;
  const quiet = view.item?.phase === 'voting';
  const seats = view.wants.flatMap(({ seatId }) => seat(seatId) ?? []);
  const at = useNow(now, seats.length > 0);
  return (
    <section className={css['hands']}>
      <div className={css['head']}>
        <h2 {...home} className={css['title']}>
          {quiet ? floor.hands : floor.wants}
          {seats.length > 0 && <span className={css['count']}> {seats.length}</span>}
        </h2>
        {!quiet && (
          <span className={css['choices']}>
            <StartRound />
            <HandOrder />
          </span>
        )}
      </div>
      {quiet && seats.length > 0 && <p className={css['note']}>{floor.handsWait}</p>}
      {seats.length === 0 && <p className={css['note']}>{floor.none}</p>}
      <ol className={quiet ? css['quiet'] : css['list']}>
        {seats.slice(0, MOST).map((one, place) =>
          quiet ? (
            <li key={one.id} className={css['waiting']}>
              <span className={css['dot']} aria-hidden="true" />
              <strong className={css['name']} title={one.label} dir="auto">
                {one.label}
              </strong>
              <span className={css['since']}>{handWords(one, texts, at)}</span>
            </li>
          ) : (
            <Hand key={one.id} seat={one} place={place} at={at} />
          ),
        )}
      </ol>
      {seats.length > MOST && <p className={css['note']}>{floor.moreHands(seats.length - MOST)}</p>}
    </section>
  );
}

function Hand({ seat, place, at }: { seat: ConsoleSeat; place: number; at: number }) {
  const desk = useDesk();
  const { floor } = desk.texts;
  const first = place === 0;
  const number = numberOf(desk, seat.id);
  return (
    <li className={classes(css['hand'], first && css['first'])}>
      <span className={css['key']}>{number !== null && <Keycap>{number}</Keycap>}</span>
      <div className={css['words']}>
        <p className={css['name']} title={seat.label} dir="auto">
          {seat.label}
        </p>
        <p className={css['reason']}>
          <Pieces of={reasonWords(desk, seat, at)} />
        </p>
      </div>
      <Button
        size="s"
        kind={first ? 'strong' : 'outlined'}
        disabled={!canGive(desk.view)}
        aria-label={floor.giveTo(seat.label)}
        onClick={() => giveFloor(desk, seat.id)}
      >
        {floor.give}
      </Button>
    </li>
  );
}
