import { useEffect, useRef } from 'react';
import { Button } from '../ui/Button.tsx';
import { formatClock, useNow } from '../ui/clock.ts';
import type { KeeperView } from '../../shared/views/keeper.ts';
import type { KeeperTexts } from '../texts/keeper.nl.ts';
import { canGive, stop, usePost } from './post.ts';
import css from './Now.module.css';

/** A name of more characters is set smaller. */
const SHORT = 9;

/** Who speaks, for how long, and the one button that ends it; else why nobody does. Always as high. */
export function Now() {
  const post = usePost();
  const { view, texts } = post;
  const place = useRef<HTMLElement>(null);
  const stopped = useRef(false);
  const speaking = view.speaker !== null;
  // The button that was pressed is gone with the turn: whoever works with keys goes on from here.
  useEffect(() => {
    if (!speaking && stopped.current && document.activeElement === document.body)
      place.current?.focus({ preventScroll: true });
    stopped.current = false;
  }, [speaking]);
  const end = () => {
    stopped.current = true;
    stop(post);
  };
  return (
    <section
      ref={place}
      className={css['now']}
      data-speaking={speaking || undefined}
      aria-label={texts.now.speaking}
      tabIndex={-1}
    >
      {speaking ? <Speaker end={end} /> : <Quiet {...quiet(view, texts)} />}
    </section>
  );
}

function Speaker({ end }: { end: () => void }) {
  const { view, texts, now } = usePost();
  const { speaker } = view;
  const at = useNow(now, speaker !== null, speaker?.startedAt);
  if (!speaker) return null;
  return (
    <>
      <div className={css['words']}>
        <p className={css['label']}>{speaker.interrupting ? texts.now.interrupting : texts.now.speaking}</p>
        <p className={css['line']}>
          <strong
            className={css['name']}
            data-long={speaker.label.length > SHORT || undefined}
            title={speaker.label}
            dir="auto"
          >
            {speaker.label}
          </strong>
          <span className={css['clock']}>{formatClock((at - speaker.startedAt) / 1000)}</span>
        </p>
      </div>
      <Button
        kind="primary"
        size="l"
        className={css['stop'] ?? ''}
        aria-label={texts.now.stopOf(speaker.label)}
        onClick={end}
      >
        {texts.now.stop}
      </Button>
    </>
  );
}

function Quiet({ title, text }: { title: string; text: string }) {
  return (
    <div className={css['words']}>
      <p className={css['title']}>{title}</p>
      <p className={css['text']}>{text}</p>
    </div>
  );
}

function quiet(view: KeeperView, { now }: KeeperTexts): { title: string; text: string } {
  if (view.paused) return now.paused;
  if (view.item?.phase === 'voting') return now.voting;
  return canGive(view) ? now.nobody : now.lobby;
}
