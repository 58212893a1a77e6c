import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { endTurn, giveFloor, take } from '../acts.ts';
import { useDesk } from '../desk.ts';
import { canGive, isTooFew, nextStep } from '../steps.ts';
import { stepWords } from './step-words.ts';
import { Undo } from './Undo.tsx';
import css from './Actions.module.css';

/** The bottom of the console: what most likely comes next, and the way back. */
export function Actions() {
  const { view, texts } = useDesk();
  const talking = view.item?.phase === 'discussion' && canGive(view);
  return (
    <div className={css['actions']}>
      {talking ? <TalkStart /> : <StepButton primary />}
      {view.item?.phase === 'voting' && <p className={css['hint']}>{texts.voting.after}</p>}
      {!talking && <Unheard />}
      <Aside />
      {!talking && <span className={css['space']} />}
      <Undo />
      {talking && <span className={css['space']} />}
      {talking && <Unheard />}
      {talking && <TalkEnd />}
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
      <Button kind="primary" className={css['main'] ?? ''} keycap={floor.space} onClick={() => endTurn(desk)}>
        <span className={css['name']}>{floor.done(view.speaker.label)}</span>
      </Button>
    );
  const first = seat(view.wants[0]?.seatId ?? '');
  if (first)
    return (
      <Button
        kind="primary"
        className={css['main'] ?? ''}
        keycap="1"
        onClick={() => giveFloor(desk, first.id)}
      >
        <span className={css['name']}>{floor.giveTo(first.label)}</span>
      </Button>
    );
  return <StepButton primary />;
}

/** Beside the step that closes a statement: how many were not heard. It asks nothing. */
function Unheard() {
  const { view, texts } = useDesk();
  const { present, heard } = view.measures;
  if (present <= heard || nextStep(view).act !== 'finish') return null;
  return <p className={css['unheard']}>{texts.invite.unheard(present - heard)}</p>;
}

/** The step out of the conversation stands at the far end, always in the same place. */
function TalkEnd() {
  const { view } = useDesk();
  return view.speaker || view.wants.length > 0 ? <StepButton end /> : null;
}

/** A second way on, where there is one. */
function Aside() {
  const { view, texts, act } = useDesk();
  const { next } = texts;
  const { item, paused } = view;
  if (!item || paused) return null;
  const itemId = item.id;
  if (isTooFew(view))
    return <Button onClick={() => void act({ type: 'item.reopen', itemId })}>{next.reopenVote}</Button>;
  if (item.phase === 'closed' && item.results === null)
    return (
      <Button onClick={() => void act({ type: 'item.reveal', itemId, to: 'console' })}>{next.look}</Button>
    );
  if (item.phase === 'revealed' && item.round > 1)
    return (
      <Button onClick={() => void act({ type: 'item.discuss', itemId })}>
        {view.measures.present > view.measures.heard ? texts.invite.lastRound : next.talkOn}
      </Button>
    );
  return null;
}
