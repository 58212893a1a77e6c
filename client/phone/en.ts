import { en as refused } from '../../shared/texts/refusals.en.ts';
import { en as ask } from '../questions/ask.en.ts';
import { en as answers } from '../texts/answers.en.ts';
import { en as texts } from '../texts/phone.en.ts';
import type { Language } from './words.ts';

export const language: Language = { locale: 'en', texts, answers: { ...answers, ...ask }, refused };
