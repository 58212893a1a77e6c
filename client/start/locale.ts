import { useEffect, useState } from 'react';
import { LOCALE_NAME } from '../net/keys.ts';
import { en } from '../texts/start.en.ts';
import { nl } from '../texts/start.nl.ts';
import type { StartTexts } from '../texts/start.nl.ts';
import { device } from './device.ts';

export type Locale = 'nl' | 'en';

export const LANGUAGES = [
  { value: 'nl', label: 'Nederlands', lang: 'nl' },
  { value: 'en', label: 'English', lang: 'en' },
] as const;

export const textsOf = (locale: Locale): StartTexts => (locale === 'nl' ? nl : en);

/** The language of this device: as it was chosen here, else as the browser says. */
export function useLocale(): [Locale, (locale: Locale) => void] {
  const [locale, set] = useState(stored);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  return [
    locale,
    (to) => {
      device.set(LOCALE_NAME, to);
      set(to);
    },
  ];
}

function stored(): Locale {
  const kept = device.get(LOCALE_NAME);
  if (kept === 'nl' || kept === 'en') return kept;
  return navigator.language.startsWith('nl') ? 'nl' : 'en';
}
