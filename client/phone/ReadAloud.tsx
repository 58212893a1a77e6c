import { useEffect, useRef, useState } from 'react';
import { SpeakerIcon, StopIcon } from '../ui/Icons.tsx';
import { readAloud, useVoice } from './read-aloud.ts';
import { useWords } from './words.ts';
import css from './ReadAloud.module.css';

/** Reads out what is asked, by the device's own voice. Not there where the device has none for the language. */
export function ReadAloud({ lang }: { lang: string }) {
  const { texts } = useWords();
  const [reading, setReading] = useState(false);
  const stop = useRef<() => void>(() => {});
  useEffect(() => () => stop.current(), []);
  if (!useVoice(lang)) return null;
  const press = () => {
    if (reading) return stop.current();
    setReading(true);
    stop.current = readAloud(lang, () => setReading(false));
  };
  return (
    <button type="button" className={css['read']} aria-pressed={reading} onClick={press}>
      {reading ? <StopIcon /> : <SpeakerIcon />}
      <span>{reading ? texts.read.stop : texts.read.aloud}</span>
    </button>
  );
}
