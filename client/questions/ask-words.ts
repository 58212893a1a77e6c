import { en } from './ask.en.ts';
import { nl } from './ask.nl.ts';
import { answerWords } from './answer-words.ts';
import type { AskWords } from './asking.ts';

/** The words of a question that is asked on another page than a phone's own. */
export const askWords = (locale: 'nl' | 'en'): AskWords => ({
  ...answerWords(locale),
  ...(locale === 'nl' ? nl : en),
});
