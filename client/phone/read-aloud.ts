import { useEffect, useState } from 'react';

const synth = (): SpeechSynthesis | null => ('speechSynthesis' in window ? speechSynthesis : null);

/** A voice of the device itself: one that asks a server would say elsewhere what is read here. */
function voiceOf(lang: string): SpeechSynthesisVoice | undefined {
  const own = synth()?.getVoices() ?? [];
  const wanted = lang.slice(0, 2).toLowerCase();
  return own
    .filter(({ localService }) => localService)
    .find((one) => one.lang.slice(0, 2).toLowerCase() === wanted);
}

/** Whether this device can read this language out. Voices may come a while after the page. */
export function useVoice(lang: string): boolean {
  const [voices, count] = useState(0);
  useEffect(() => {
    const own = synth();
    if (typeof own?.addEventListener !== 'function') return;
    const changed = () => count((before) => before + 1);
    own.addEventListener('voiceschanged', changed);
    return () => own.removeEventListener('voiceschanged', changed);
  }, []);
  return voices >= 0 && voiceOf(lang) !== undefined;
}

/** What is to be read, in order; the one that is being read has `data-reading`. */
const PARTS = '[data-read]';

/**
 * Reads out what has `data-read`, one after another, and marks what it reads.
 *
 * @param over called once, when all was read or it was stopped
 * @returns how to stop
 */
export function readAloud(lang: string, over: () => void): () => void {
  const own = synth();
  const parts = [...document.querySelectorAll<HTMLElement>(PARTS)];
  let stopped = false;
  const stop = () => {
    if (stopped) return;
    stopped = true;
    for (const part of parts) delete part.dataset['reading'];
    own?.cancel();
    over();
  };
  const read = (at: number) => {
    const part = parts[at];
    if (stopped || !own || !part?.isConnected) return stop();
    const said = new SpeechSynthesisUtterance(part.innerText);
    said.lang = part.closest<HTMLElement>('[lang]')?.lang ?? lang;
    said.voice = voiceOf(said.lang) ?? null;
    said.addEventListener('end', () => {
      delete part.dataset['reading'];
      read(at + 1);
    });
    said.addEventListener('error', stop);
    part.dataset['reading'] = '';
    own.speak(said);
  };
  own?.cancel();
  read(0);
  return stop;
}
