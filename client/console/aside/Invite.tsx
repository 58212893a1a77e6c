import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { formatClock, useNow } from '../../ui/clock.ts';
import { Keycap } from '../../ui/Keycap.tsx';
import type { ConsoleSeat, ConsoleView } from '../../../shared/views/console.ts';
import { withdraw } from '../acts.ts';
import { useDesk } from '../desk.ts';
import { FIRST_INVITED, numberOf, press } from '../keys/places.ts';
import { canGive } from '../steps.ts';
import { Pieces } from '../Pieces.tsx';
import { inviteWords } from '../words.ts';
import { CallMenu } from './CallMenu.tsx';
import { home } from '../../ui/kept-focus.ts';
import css from './Hands.module.css';

/** ms: a card that nobody saw by now lies on a phone in a pocket. */
const LATE = 10_000;

/** Who could be asked and why, who was asked, and what was answered. Only the facilitator sees it. */
export function Invite() {
  const { view, texts, seat, allInvited, showAllInvited } = useDesk();
  const seats = view.invite.flatMap(({ seatId }) => seat(seatId) ?? []);
  const shown = allInvited ? seats : seats.slice(0, FIRST_INVITED);
  const hidden = seats.length - FIRST_INVITED;
  const hasTitle = seats.length + view.openInvites.length > 0;
  return (
    <section className={classes(css['hands'], css['invite'])}>
      <div className={css['head']}>
        {hasTitle && (
          <h2 {...home} className={css['title']}>
            {texts.invite.title}
          </h2>
        )}
        {view.hasCamps ? <CallMenu /> : <CallAll />}
      </div>
      <div className={css['scroll']}>
        <ul className={css['rows']}>
          {view.openInvites.map((one) => (
            <Asked key={one.inviteId} invitation={one} />
          ))}
          {shown.map((one) => (
            <Candidate key={one.id} seat={one} />
          ))}
        </ul>
        {hidden > 0 && (
          <Button
            kind="quiet"
            size="s"
            className={css['order'] ?? ''}
            onClick={() => showAllInvited(!allInvited)}
          >
            {allInvited ? texts.invite.fewer : texts.invite.more(hidden)}
          </Button>
        )}
        <Answers />
      </div>
    </section>
  );
}

/** A soft call, once an item, while there is somebody to hear. */
function CallAll() {
  const { view, texts, act } = useDesk();
  if (view.called) return <p className={css['called']}>{texts.invite.called}</p>;
  if (view.heard >= view.present) return null;
  return (
    <Button
      kind="quiet"
      size="s"
      className={css['order'] ?? ''}
      disabled={!canGive(view)}
      onClick={() => void act({ type: 'invite.all' })}
    >
      {texts.invite.all}
    </Button>
  );
}

function Candidate({ seat }: { seat: ConsoleSeat }) {
  const desk = useDesk();
  const { floor, invite } = desk.texts;
  const number = numberOf(desk, seat.id);
  return (
    <li className={css['hand']}>
      <span className={css['key']}>{number !== null && <Keycap>{number}</Keycap>}</span>
      <div className={css['words']}>
        <p className={css['name']} title={seat.label} dir="auto">
          {seat.label}
        </p>
        <p className={css['reason']}>
          <Pieces of={inviteWords(desk, seat)} />
        </p>
      </div>
      <Button
        size="s"
        disabled={!canGive(desk.view)}
        aria-label={seat.phone ? invite.askWho(seat.label) : floor.giveTo(seat.label)}
        onClick={() => press(desk, { act: seat.phone ? 'ask' : 'aloud', seatId: seat.id })}
      >
        {seat.phone ? invite.ask : floor.give}
      </Button>
    </li>
  );
}

/** Somebody who was asked, and whether the card was really seen. */
function Asked({ invitation }: { invitation: ConsoleView['openInvites'][number] }) {
  const desk = useDesk();
  const { invite } = desk.texts;
  const { seatId, sentAt, seen } = invitation;
  const at = useNow(desk.now, true, sentAt);
  const label = desk.seat(seatId)?.label ?? '';
  const waiting = at - sentAt;
  const time = formatClock(waiting / 1000);
  const unseen = waiting < LATE ? invite.unseen(time) : invite.late;
  return (
    <li className={classes(css['hand'], css['asked'])}>
      <div className={css['words']}>
        <p className={css['sent']} title={label}>
          <strong className={css['name']} dir="auto">
            {label}
          </strong>{' '}
          {invite.sent}
        </p>
        <p className={css['reason']}>{seen ? invite.seen(time) : unseen}</p>
      </div>
      <Button
        size="s"
        aria-label={invite.withdrawWho(label)}
        disabled={!canGive(desk.view)}
        onClick={() => withdraw(desk, invitation)}
      >
        {invite.withdraw}
      </Button>
    </li>
  );
}

/** Said without judgement: listening is taking part. */
function Answers() {
  const { view, seats, texts } = useDesk();
  const { invite } = texts;
  const open = new Set(view.openInvites.map(({ seatId }) => seatId));
  const quiet = seats.filter(
    (seat) =>
      (seat.listening || seat.answer !== null) &&
      seat.present &&
      !seat.removed &&
      seat.hand === null &&
      !open.has(seat.id) &&
      seat.id !== view.speaker?.seatId,
  );
  if (quiet.length === 0) return null;
  return (
    <ul className={css['answers']}>
      {quiet.map((seat) => (
        <li key={seat.id} dir="auto">
          {seat.answer === null || seat.listening
            ? invite.listening(seat.label)
            : invite[seat.answer](seat.label)}
        </li>
      ))}
    </ul>
  );
}
