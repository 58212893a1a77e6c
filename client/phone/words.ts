import { createContext, useContext } from 'react';
import type { RefusalTexts } from '../../shared/texts/refusals.nl.ts';
import type { Item } from '../../shared/views/common.ts';
import type { AskWords } from '../questions/asking.ts';
import type { PhoneTexts } from '../texts/phone.nl.ts';
import type { Trouble } from './session.ts';

export type Locale = 'nl' | 'en';

/** All that a phone says in one language; it fetches only the one that it speaks, see `later.ts`. */
export interface Language {
  locale: Locale;
  texts: PhoneTexts;
  answers: AskWords;
  refused: RefusalTexts;
}

export interface Words extends Language {
  setLocale: (locale: Locale) => void;
}

export const WordsContext = createContext<Words | null>(null);

export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error('Nothing is said outside the page.');
  return words;
}

/** What happened, what was kept and what to do now. */
export function troubleText(trouble: Trouble, { texts, refused }: Language): string {
  if (trouble.kind === 'refused') {
    const { code, reason } = trouble;
    return reason === undefined ? refused.codes[code] : refused.reasons[reason];
  }
  const known: Partial<Record<string, string>> = texts.expired;
  return known[trouble.type] ?? refused.codes.conflict;
}

/** What is said once a question to this phone is over. */
export function afterwardsText(
  after: 'later' | 'no' | 'gone',
  { kind }: Item,
  { invited }: PhoneTexts,
): string {
  if (after === 'no') return kind === 'statement' ? invited.after.noStatement : invited.after.no;
  return invited.after[after];
}

/** Stored by hand, else the session's, else the browser's. */
export function localeFrom(stored: string | null, session: Locale | undefined): Locale {
  if (stored === 'nl' || stored === 'en') return stored;
  return session ?? (/^(nl|fy|li)\b/i.test(navigator.language) ? 'nl' : 'en');
}
