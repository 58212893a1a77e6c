import { createContext, useContext } from 'react';
import type { RefusalCode } from '../../shared/refusals.ts';
import type { Item } from '../../shared/views/common.ts';
import { en as refusedEn } from '../../shared/texts/en.ts';
import { nl as refusedNl } from '../../shared/texts/nl.ts';
import { en } from '../texts/phone.en.ts';
import { nl, type PhoneTexts } from '../texts/phone.nl.ts';
import type { Trouble } from './session.ts';

export type Locale = 'nl' | 'en';

export interface Words {
  locale: Locale;
  texts: PhoneTexts;
  setLocale: (locale: Locale) => void;
}

export const textsOf = (locale: Locale): PhoneTexts => (locale === 'nl' ? nl : en);
const refusals = (locale: Locale) => (locale === 'nl' ? refusedNl : refusedEn);

export const WordsContext = createContext<Words>({ locale: 'nl', texts: nl, setLocale: () => {} });
export const useWords = (): Words => useContext(WordsContext);

/** What happened, what was kept and what to do now. */
export function troubleText(trouble: Trouble, { locale, texts }: Pick<Words, 'locale' | 'texts'>): string {
  if (trouble.kind === 'refused') {
    const { code, reason } = trouble;
    return reason === undefined ? refusalText(code, locale) : refusals(locale).reasons[reason];
  }
  const known: Partial<Record<string, string>> = texts.expired;
  return known[trouble.type] ?? refusalText('conflict', locale);
}

export const refusalText = (code: RefusalCode, locale: Locale): string => refusals(locale).refusals[code];

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
