import { useEffect, useState } from 'react';
import { FullscreenIcon } from '../ui/Icons.tsx';
import { Keycap } from '../ui/Keycap.tsx';
import { classes } from '../ui/classes.ts';
import css from './FullscreenButton.module.css';

const STAYS = 4000;

/** The whole screen with one click or with F. It fades out, and is back when the mouse moves. */
export function FullscreenButton({ label }: { label: string }) {
  const [seen, see] = useState(true);
  useEffect(() => {
    let timer = setTimeout(() => see(false), STAYS);
    const moved = () => {
      clearTimeout(timer);
      see(true);
      timer = setTimeout(() => see(false), STAYS);
    };
    const pressed = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() === 'f' && !event.ctrlKey && !event.metaKey && !event.altKey) toggle();
      else moved();
    };
    addEventListener('pointermove', moved);
    addEventListener('keydown', pressed);
    return () => {
      clearTimeout(timer);
      removeEventListener('pointermove', moved);
      removeEventListener('keydown', pressed);
    };
  }, []);
  useEffect(() => {
    document.documentElement.style.cursor = seen ? '' : 'none';
  }, [seen]);
  // In the preview of the console there is nothing to make larger.
  if (window.parent !== window || !document.fullscreenEnabled) return null;
  return (
    <button
      type="button"
      className={classes(css['button'], !seen && css['away'])}
      data-theme="night"
      onClick={toggle}
    >
      <FullscreenIcon />
      {label} <Keycap>F</Keycap>
    </button>
  );
}

function toggle() {
  const done = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen();
  // A browser that does not want to leaves the picture as it is.
  done.catch(() => {});
}
