import { useStore } from 'zustand';
import type { Speaker } from '../../shared/views/common.ts';
import { Button } from '../ui/Button.tsx';
import { formatClock, useNow } from '../ui/clock.ts';
import { Near } from './Near.tsx';
import { Foot, Lead } from './Parts.tsx';
import { PassButton } from './Round.tsx';
import type { PhoneSession } from './session.ts';
import type { AtTable } from './stage.ts';
import { useWords } from './words.ts';
import { DraftNote } from './WriteButton.tsx';
import css from './Floor.module.css';

/** One has the floor: a sun band with a calm clock, and one button. */
export function Floor({ session, view, speaker }: AtTable & { session: PhoneSession; speaker: Speaker }) {
  const { texts } = useWords();
  const { now } = session.connection;
  const seconds = Math.max(0, (useNow(now, !view.paused, speaker.startedAt) - speaker.startedAt) / 1000);
  const target = speaker.targetSeconds;
  const ending = useStore(session.connection.store, ({ pending }) =>
    pending.some(({ command }) => command.type === 'turn.end'),
  );
  const { item } = view;
  return (
    <>
      <section className={css['band']}>
        <h1 tabIndex={-1} className={css['heading']}>
          {texts.floor.headline}
        </h1>
        <p className={css['time']} role="timer" aria-live="off">
          <strong>{formatClock(seconds)}</strong> <span>{texts.floor.of(formatClock(target))}</span>
        </p>
        <div className={css['track']} aria-hidden="true">
          <div className={css['done']} style={{ width: `${Math.min(100, (100 * seconds) / target)}%` }} />
        </div>
      </section>
      <Lead>
        <span aria-live="polite">{texts.floor[cueAt(seconds, target)]}</span>
      </Lead>
      {item && <p className={css['about']}>{item.text}</p>}
      <Foot>
        <Near session={session} />
        {speaker.inRound && <PassButton session={session}>{texts.round.onFloor}</PassButton>}
        <Button
          kind="primary"
          size="l"
          wide
          className={css['end'] ?? ''}
          inactive={ending}
          onClick={() => session.endTurn(speaker.turnId)}
        >
          {texts.floor.done}
        </Button>
        <DraftNote session={session} />
      </Foot>
    </>
  );
}

/** A kind word for the speaker's own eyes: shortly before the target, at it, and once more at half as long again. */
function cueAt(seconds: number, target: number): 'calm' | 'soon' | 'round' | 'last' {
  if (seconds >= 1.5 * target) return 'last';
  if (seconds >= target) return 'round';
  return seconds >= target - Math.min(10, target / 3) ? 'soon' : 'calm';
}
