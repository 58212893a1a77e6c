import type { Millis } from '../../shared/ids.ts';
import { languageOf, type Locale } from '../ui/locale.ts';

/** '14:05', where the reader is. */
export const timeOf = (at: Millis, locale: Locale): string =>
  new Date(at).toLocaleTimeString(languageOf(locale), { hour: '2-digit', minute: '2-digit' });

/** '0,8'; a dash where there is no figure. */
export const decimalOf = (figure: number | null, locale: Locale): string =>
  figure === null
    ? '–'
    : figure.toLocaleString(languageOf(locale), { minimumFractionDigits: 1, maximumFractionDigits: 1 });
