import type { Showing } from '../showing.ts';

const Nothing = () => null;

export const showTalk: Showing = {
  Answers: Nothing,
  Result: Nothing,
  findings: () => [],
  answersAre: 'nothing',
};
