import { nl as refused } from '../../shared/texts/refusals.nl.ts';
import { nl as ask } from '../questions/ask.nl.ts';
import { nl as answers } from '../texts/answers.nl.ts';
import { nl as texts } from '../texts/phone.nl.ts';
import type { Language } from './words.ts';

export const language: Language = { locale: 'nl', texts, answers: { ...answers, ...ask }, refused };
