import { useEffect, useState } from 'react';
import { LOCALE_NAME } from '../net/keys.ts';
import { deviceStorage } from '../net/page.ts';

export type Locale = 'nl' | 'en';

/** As dates, times and figures are written: in English the European way. */
export const languageOf = (locale: Locale): string => (locale === 'nl' ? 'nl-NL' : 'en-GB');

export const LANGUAGES = [
  { value: 'nl', label: 'Nederlands', lang: 'nl' },
  { value: 'en', label: 'English', lang: 'en' },
] as const;

const device = deviceStorage();

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
