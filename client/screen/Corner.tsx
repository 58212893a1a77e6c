import { useEffect, useEffectEvent, useState } from 'react';
import type { ScreenTexts } from '../texts/screen.nl.ts';
import { FullscreenIcon, SunIcon } from '../ui/Icons.tsx';
import { Keycap } from '../ui/Keycap.tsx';
import { classes } from '../ui/classes.ts';
import type { Theme } from './theme.ts';
import css from './Corner.module.css';

const STAYS = 4000;

interface CornerProps {
  theme: Theme;
  toggleTheme: () => void;
  texts: ScreenTexts;
}

/** The whole screen with F, other colours with L, or with one click. It fades out, and is back when the mouse moves. */
export function Corner({ theme, toggleTheme, texts }: CornerProps) {
  const [seen, see] = useState(true);
  const act = useEffectEvent((key: string): boolean => {
    if (key === 'f') toggleFullscreen();
    if (key === 'l') toggleTheme();
    return key === 'f' || key === 'l';
  });
  useEffect(() => {
    let timer = setTimeout(() => see(false), STAYS);
    const moved = () => {
      clearTimeout(timer);
      see(true);
      timer = setTimeout(() => see(false), STAYS);
    };
    const pressed = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || !act(event.key.toLowerCase())) moved();
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
  // In the preview of the console there is nothing to press.
  if (window.parent !== window) return null;
  return (
    <div className={classes(css['corner'], !seen && css['away'])}>
      <button type="button" className={css['button']} onClick={toggleTheme}>
        <SunIcon />
        {theme === 'light' ? texts.toNight : texts.toLight} <Keycap>L</Keycap>
      </button>
      {document.fullscreenEnabled && (
        <button type="button" className={css['button']} onClick={toggleFullscreen}>
          <FullscreenIcon />
          {texts.fullscreen} <Keycap>F</Keycap>
        </button>
      )}
    </div>
  );
}

function toggleFullscreen() {
  const done = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen();
  // A browser that does not want to leaves the picture as it is.
  done.catch(() => {});
}
