import { useEffect, useState } from 'react';
import type { Language, Locale } from './words.ts';
// Styles come at once: no part may ever stand there without them.
import '../questions/ResultColumns.module.css';
import '../questions/ResultRows.module.css';
import '../ui/Dialog.module.css';
import './Closing.module.css';
import './Menu.module.css';
import './Outcome.module.css';
import './Write.module.css';

const AGAIN_AFTER = 4000;

/** A part of the page that is fetched apart from the rest. */
export interface Part<Exports> {
  fetch(): Promise<Exports>;
  there: Exports | null;
}

function part<Exports>(load: () => Promise<Exports>): Part<Exports> {
  const fetched = (): Promise<Exports> =>
    load().then(
      (exports) => {
        one.there = exports;
        return exports;
      },
      // Without a connection: it comes back, and so do we.
      () => wait().then(fetched),
    );
  let under: Promise<Exports> | null = null;
  const one: Part<Exports> = { there: null, fetch: () => (under ??= fetched()) };
  return one;
}

const wait = () =>
  new Promise<void>((done) => {
    setTimeout(done, AGAIN_AFTER);
  });

/** Fetched at the door: the language that is spoken there. */
export const languageParts: Record<Locale, Part<{ language: Language }>> = {
  nl: part(() => import('./nl.ts')),
  en: part(() => import('./en.ts')),
};

// What nobody needs at the door.
export const menuPart = part(() => import('./Menu.tsx'));
export const closingPart = part(() => import('./Closing.tsx'));
export const outcomePart = part(() => import('./Outcome.tsx'));
export const writePart = part(() => import('./Write.tsx'));

/** The part, or null until it is there; it is fetched once it may be. */
export function usePart<Exports>(one: Part<Exports>, wanted: boolean): Exports | null {
  const [there, set] = useState(() => one.there);
  useEffect(() => {
    if (!there && wanted) void one.fetch().then((exports) => set(exports));
  }, [one, there, wanted]);
  return there;
}

/** What the phone speaks: the language that is wanted once it is there, until then the one before. */
export function useLanguage(wanted: Locale, first: Language): Language {
  const [spoken, speak] = useState(first);
  useEffect(() => {
    let isWanted = true;
    const change = async () => {
      const { language } = await languageParts[wanted].fetch();
      if (isWanted) speak(language);
    };
    void change();
    return () => {
      isWanted = false;
    };
  }, [wanted]);
  return spoken;
}
