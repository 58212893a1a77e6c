import type { Refusal } from '../../shared/refusals.ts';
import { en } from '../../shared/texts/refusals.en.ts';
import { nl } from '../../shared/texts/refusals.nl.ts';

export type Locale = 'nl' | 'en';

/** The sentence that a person reads when something was refused. */
export function sentence({ code, reason }: Refusal, locale: Locale): string {
  const texts = locale === 'nl' ? nl : en;
  return reason === undefined ? texts.codes[code] : texts.reasons[reason];
}
