import type { Id } from '../../../shared/ids.ts';
import type { ConsoleView } from '../../../shared/views/console.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { endTurn, giveFloor, take } from '../acts.ts';
import { useDesk } from '../desk.ts';
import { numberOf } from '../keys/places.ts';
import { lastRound, mayLastRound, unheard } from '../round/last-round.ts';
import { isRoundDone, isRoundOn } from '../round/round.ts';
import { canGive, isTooFew, nextItem, nextStep } from '../steps.ts';
import { listed } from '../words.ts';
import { stepWords } from './step-words.ts';
import { Undo } from './Undo.tsx';
import css from './Actions.module.css';

/** Here the focus goes on from one act to the next. */
const onward = { 'data-home': '' };

/** The bottom of the console: what most likely comes next, and the way back. */
export function Actions() {
  const { view, texts } = useDesk();
  const talking = view.item?.phase === 'discussion' && canGive(view);
  return (
    <div className={css['bottom']}>
      <Unheard />
      <div className={css['actions']}>
        {talking ? <TalkStart /> : <StepButton primary />}
        {view.item?.phase === 'voting' && <p className={css['hint']}>{texts.voting.after}</p>}
        {!talking && <LastRound />}
        <Aside />
        {!talking && <span className={css['space']} />}
        <Undo />
        {talking && <span className={css['space']} />}
        {talking && <LastRound />}
        {talking && <TalkEnd />}
      </div>
    </div>
  );
}

/** The next step with its key. */
export function StepButton({ primary = false, end = false }: { primary?: boolean; end?: boolean }) {
  const desk = useDesk();
  const step = nextStep(desk.view);
  return (
    <Button
      kind={primary ? 'primary' : 'outlined'}
      keycap="→"
      {...(primary && onward)}
      className={classes(primary && css['main'], end && css['end'])}
      onClick={() => take(desk, step)}
    >
      {stepWords(desk, step)}
    </Button>
  );
}

/** At the table: who speaks is done, else the first hand. */
function TalkStart() {
  const desk = useDesk();
  const { view, texts, seat } = desk;
  const { floor } = texts;
  if (view.speaker)
    return (
      <Button
        kind="primary"
        className={css['main'] ?? ''}
        keycap={floor.space}
        {...onward}
        onClick={() => endTurn(desk)}
      >
        <span className={css['name']}>{floor.done(view.speaker.label)}</span>
      </Button>
    );
  const first = isRoundDone(view) ? undefined : seat(firstAtTable(view) ?? '');
  if (first) {
    const number = numberOf(desk, first.id);
    return (
      <Button
        kind="primary"
        className={css['main'] ?? ''}
        {...onward}
        {...(number !== null && { keycap: String(number) })}
        onClick={() => giveFloor(desk, first.id)}
      >
        <span className={css['name']}>{floor.giveTo(first.label)}</span>
      </Button>
    );
  }
  return <StepButton primary />;
}

/** Who is next: in a round its first, else the first hand. */
const firstAtTable = (view: ConsoleView): Id | undefined =>
  isRoundOn(view) ? view.roundOrder[0] : view.wants[0]?.seatId;

/** Over the step that closes a statement: who was not heard. */
function Unheard() {
  const desk = useDesk();
  const { texts } = desk;
  const names = unheard(desk).map((seat) => seat.label);
  if (names.length === 0) return null;
  return (
    <p className={css['unheard']} title={names.join(', ')}>
      {texts.last.unheard(names.length)} <span className={css['names']}>({listed(names, texts)})</span>
    </p>
  );
}

function LastRound() {
  const desk = useDesk();
  if (!mayLastRound(desk)) return null;
  return (
    <Button keycap="L" className={css['end'] ?? ''} onClick={() => lastRound(desk)}>
      {desk.texts.last.round}
    </Button>
  );
}

/** The step out of the conversation stands at the far end, always in the same place. */
function TalkEnd() {
  const { view } = useDesk();
  return view.speaker || (firstAtTable(view) !== undefined && !isRoundDone(view)) ? <StepButton end /> : null;
}

/** A second way on, where there is one. */
function Aside() {
  const { view, texts, act, open } = useDesk();
  const { next, closing } = texts;
  const { item, paused } = view;
  if (!item || paused) return null;
  const itemId = item.id;
  if (isTooFew(view))
    return <Button onClick={() => void act({ type: 'item.reopen', itemId })}>{next.reopenVote}</Button>;
  if (item.phase === 'closed' && item.results === null)
    return (
      <Button onClick={() => void act({ type: 'item.reveal', itemId, to: 'console' })}>{next.look}</Button>
    );
  if (item.phase === 'revealed' && item.round > 1 && view.measures.present <= view.measures.heard)
    return <Button onClick={() => void act({ type: 'item.discuss', itemId })}>{next.talkOn}</Button>;
  if (item.phase === 'finished')
    return (
      <>
        <Replay />
        {nextStep(view).act === 'closing' && (
          <Button kind="quiet" onClick={() => open({ type: 'end' })}>
            {closing.without}
          </Button>
        )}
      </>
    );
  return null;
}

/** Between two statements: a replay makes quiet people speak more, without naming anybody. */
function Replay() {
  const { view, texts, act } = useDesk();
  const { closing } = texts;
  if (view.heard === 0 || nextItem(view) === undefined) return null;
  const isOn = view.show === 'replay';
  return (
    <Button kind="quiet" onClick={() => void act({ type: 'screen.show', show: isOn ? 'auto' : 'replay' })}>
      {isOn ? closing.replayOff : closing.replay}
    </Button>
  );
}
