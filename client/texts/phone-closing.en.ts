import type { ClosingTexts } from './phone-closing.nl.ts';

export const en: ClosingTexts = {
  questions: { said: 'I could say what I wanted to say', felt: 'I felt heard' },
  low: 'not at all',
  high: 'completely',
  none: 'no opinion',
  anonymous: 'Nobody sees what you answer. You may skip it.',
};
