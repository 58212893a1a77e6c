import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { formatClock, useNow } from '../../ui/clock.ts';
import { Keycap } from '../../ui/Keycap.tsx';
import type { ConsoleSeat } from '../../../shared/views/console.ts';
import { giveFloor } from '../acts.ts';
import { useDesk } from '../desk.ts';
import { numberOf } from '../keys/places.ts';
import { canGive } from '../steps.ts';
import { isRoundDone, isRoundOn, isSpeakingInRound, pass, passing } from './round.ts';
import hands from '../aside/Hands.module.css';
import { home } from '../../ui/kept-focus.ts';
import css from './Round.module.css';

/** As many as there are keys. */
const MOST = 9;

/** The floor goes from seat to seat: who has it, who is next, who passed. Paused or done it is a line over the hands. */
export function Round() {
  const { view } = useDesk();
  if (view.round === null || view.paused) return null;
  if (view.round.paused) return <Paused />;
  return isRoundDone(view) ? <Done /> : <Running />;
}

function Running() {
  const { view, texts, seat, act } = useDesk();
  const { round } = texts;
  const coming = view.roundOrder.flatMap((seatId) => seat(seatId) ?? []);
  const hidden = (view.round?.toCome ?? 0) - Math.min(MOST, coming.length);
  const waiting = view.wants.length;
  return (
    <section className={hands['hands']}>
      <div className={hands['head']}>
        <h2 {...home} className={hands['title']}>
          {round.title}
        </h2>
        <span className={css['tools']}>
          <Button kind="quiet" size="s" onClick={() => void act({ type: 'round.pause', on: true })}>
            {round.pause}
          </Button>
          <Button kind="quiet" size="s" onClick={() => void act({ type: 'round.stop' })}>
            {round.stop}
          </Button>
        </span>
      </div>
      <Left />
      <ol className={hands['list']}>
        {isSpeakingInRound(view) && <Speaking />}
        {coming.slice(0, MOST).map((one, place) => (
          <Next key={one.id} seat={one} first={place === 0} />
        ))}
      </ol>
      {hidden > 0 && <p className={hands['note']}>{round.more(hidden)}</p>}
      {isRoundOn(view) && waiting > 0 && <p className={hands['note']}>{round.handsWait(waiting)}</p>}
    </section>
  );
}

/** 'nog 5, daarna 2 die pasten'. */
function Left() {
  const { view, texts } = useDesk();
  const { toCome, again } = view.round ?? { toCome: 0, again: 0 };
  if (toCome === 0) return null;
  return (
    <p className={css['left']}>
      {again > 0 ? texts.round.leftPassed(toCome - again, again) : texts.round.left(toCome)}
    </p>
  );
}

function Speaking() {
  const desk = useDesk();
  const { view, texts, now } = desk;
  const { speaker } = view;
  const at = useNow(now, speaker !== null, speaker?.startedAt);
  if (!speaker) return null;
  const time = formatClock((at - speaker.startedAt) / 1000);
  return (
    <li className={classes(hands['hand'], css['speaking'])}>
      <div className={hands['words']}>
        <p className={hands['name']} title={speaker.label} dir="auto">
          {speaker.label}
        </p>
        <p className={hands['reason']}>{texts.round.speaking(time, formatClock(speaker.targetSeconds))}</p>
      </div>
      <Pass seatId={speaker.seatId} label={speaker.label} />
    </li>
  );
}

function Next({ seat, first }: { seat: ConsoleSeat; first: boolean }) {
  const desk = useDesk();
  const { view, texts } = desk;
  const number = numberOf(desk, seat.id);
  const heard = seat.heard ? texts.table.turns(seat.turns) : texts.floor.notHeard;
  const reason = view.roundPassed.includes(seat.id) ? texts.round.passed : heard;
  return (
    <li className={classes(hands['hand'], first ? hands['first'] : css['later'])}>
      <span className={hands['key']}>{number !== null && <Keycap>{number}</Keycap>}</span>
      <div className={hands['words']}>
        <p className={hands['name']} title={seat.label} dir="auto">
          {seat.label}
        </p>
        <p className={hands['reason']}>{reason}</p>
      </div>
      <span className={classes(css['acts'], first && css['two'])}>
        <Pass seatId={seat.id} label={seat.label} />
        {first && (
          <Button
            size="s"
            kind="strong"
            disabled={!canGive(view)}
            aria-label={texts.floor.giveTo(seat.label)}
            onClick={() => giveFloor(desk, seat.id)}
          >
            {texts.floor.give}
          </Button>
        )}
      </span>
    </li>
  );
}

function Pass({ seatId, label }: { seatId: string; label: string }) {
  const desk = useDesk();
  const { round } = desk.texts;
  return (
    <Button
      size="s"
      kind="quiet"
      aria-label={round.passOf(label)}
      onClick={() => pass(desk, seatId)}
      {...(passing(desk.view) === seatId ? { keycap: 'S' } : {})}
    >
      {round.pass}
    </Button>
  );
}

function Paused() {
  const { view, texts, act } = useDesk();
  const { round } = texts;
  return (
    <section className={css['line']}>
      <h2 {...home} className={hands['title']}>
        {round.paused} <span className={hands['count']}>{round.left(view.round?.toCome ?? 0)}</span>
      </h2>
      <p className={css['acts']}>
        <Button size="s" kind="strong" onClick={() => void act({ type: 'round.pause', on: false })}>
          {round.goOn}
        </Button>
        <Button size="s" kind="quiet" onClick={() => void act({ type: 'round.stop' })}>
          {round.stop}
        </Button>
      </p>
    </section>
  );
}

function Done() {
  const { texts, act } = useDesk();
  const { round } = texts;
  return (
    <section className={css['line']}>
      <h2 {...home} className={hands['title']}>
        {round.done}
      </h2>
      <p className={css['left']}>{round.doneHelp}</p>
      <p className={css['acts']}>
        <Button size="s" onClick={() => void act({ type: 'round.stop' })}>
          {round.close}
        </Button>
      </p>
    </section>
  );
}
