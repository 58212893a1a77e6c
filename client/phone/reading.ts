import { createContext, useContext } from 'react';
import type { Item } from '../../shared/views/common.ts';

/** In which language this phone shows what is asked, where it is there in several; and how to choose. */
export interface Reading {
  /** The session's own language. */
  session: string;
  /** The language of choice, kept on this phone; null: the session's. */
  chosen: string | null;
  choose: (lang: string | null) => void;
}

export const ReadingContext = createContext<Reading>({ session: 'nl', chosen: null, choose: () => {} });
export const useReading = (): Reading => useContext(ReadingContext);

export const READING_NAME = 'evenwoord.reading';

/** What is asked, in the language of choice as far as it is there. */
export function asRead(
  { text, translations }: Item,
  { session, chosen }: Reading,
): { text: string; lang: string } {
  const other = translations.find(({ lang }) => lang === chosen);
  return other ?? { text, lang: session };
}

/** What a language is called in itself: 'العربية'. */
export function ownName(lang: string): string {
  try {
    return new Intl.DisplayNames([lang], { type: 'language' }).of(lang) ?? lang;
  } catch {
    return lang;
  }
}
