import type { EditTexts } from './edit.nl.ts';

export const en: EditTexts = {
  text: 'Text',
  textHint: 'Write one sentence that somebody can agree or disagree with.',
  kind: 'How do people answer?',
  forms: {
    agree5: 'Statement, 5 steps',
    agree2: 'Statement, 2 steps',
    score: 'Score 0 to 10',
    choice: 'Choice',
    talk: 'Talk without a vote',
  },
  noOpinion: '‘No opinion’ is always possible.',
  options: 'Answers',
  option: (number) => `Answer ${number}`,
  addOption: 'Add an answer',
  removeOption: (number) => `Remove answer ${number}`,
  picks: 'How many may somebody choose?',
  one: 'One',
  several: 'One or more',
  minutes: 'Minutes',
  minutesHint: 'may stay empty',
  note: 'Note, only for you',
  translations: 'In another language',
  addTranslation: 'Choose a language',
  removeTranslation: (language: string) => `Remove ${language}`,
  left: (characters) => (characters === 1 ? '1 character left' : `${characters} characters left`),
};
