import { useLayoutEffect, useRef } from 'react';
import type { MouseEvent, ReactNode } from 'react';
import { WifiOffIcon } from '../ui/Icons.tsx';
import { home } from '../ui/kept-focus.ts';
import type { Said } from './said.ts';
import { useWords } from './words.ts';
import css from './Shell.module.css';

interface ShellProps {
  /** Changes when something else is on: then input is ignored for a moment, and the focus goes to the heading. */
  stageKey: string;
  header: ReactNode;
  /** The header has one's own name: on a low screen the line above the heading stands under it. */
  own: boolean;
  offline: boolean;
  /** On sun: this person has the floor. */
  sun: boolean;
  /** Something lies on top: the stage begins when that goes. */
  covered?: boolean;
  /** The stage came by itself, for this person alone: it takes no focus, and is said politely. */
  discreet?: boolean;
  said?: Said;
  children: ReactNode;
}

/** The frame of every stage: who and whether connected on top, one thing under it. */
export function Shell(props: ShellProps) {
  const { stageKey, header, own, offline, sun, covered = false, discreet = false, said, children } = props;
  const main = useRef<HTMLElement>(null);
  const ignore = useStageChange({ stageKey, covered, discreet }, main);
  return (
    <div
      className={css['shell']}
      data-own={own || undefined}
      data-sun={sun || undefined}
      onClickCapture={ignore}
    >
      <header className={css['header']}>{header}</header>
      <main ref={main} {...home} className={css['main']}>
        {children}
      </main>
      <p className="visually-hidden" aria-live="polite">
        {said?.news}
      </p>
      <p className="visually-hidden" aria-live="polite">
        {said?.opening}
      </p>
      <div aria-live="polite">{offline && <OfflineBar />}</div>
    </div>
  );
}

function OfflineBar() {
  const { texts } = useWords();
  return (
    <div className={css['bar']}>
      <WifiOffIcon size={26} />
      <div>
        <p className={css['barTitle']}>{texts.connection.barTitle}</p>
        <p className={css['barText']}>{texts.connection.barText}</p>
      </div>
    </div>
  );
}

const QUIET = 600;

interface Change {
  stageKey: string;
  covered: boolean;
  discreet: boolean;
}

/** Nothing moves under the thumb: what was meant for the stage before must not land on the next one. */
function useStageChange({ stageKey, covered, discreet }: Change, main: { current: HTMLElement | null }) {
  const since = useRef(-QUIET);
  const before = useRef(stageKey);
  useLayoutEffect(() => {
    if (covered) return;
    const left = before.current;
    before.current = stageKey;
    // Before the first stage there was nothing to press, and a page that loads takes no focus.
    if (left === stageKey || left === 'connecting') return;
    since.current = performance.now();
    window.scrollTo(0, 0);
    if (discreet || isTyping()) return;
    main.current?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
  }, [stageKey, covered, discreet, main]);
  return (event: MouseEvent) => {
    if (performance.now() - since.current >= QUIET) return;
    event.preventDefault();
    event.stopPropagation();
  };
}

const isTyping = () => document.activeElement?.matches('input, textarea, select') ?? false;
