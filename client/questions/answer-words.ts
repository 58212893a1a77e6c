import { en } from '../texts/answers.en.ts';
import { nl, type AnswerTexts } from '../texts/answers.nl.ts';

export const answerWords = (locale: 'nl' | 'en'): AnswerTexts => (locale === 'nl' ? nl : en);
