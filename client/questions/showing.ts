import type { ComponentType } from 'react';
import type { Asked } from '../../shared/questions/kinds.ts';
import type { Results } from '../../shared/views/common.ts';

export interface AnswersProps {
  asked: Asked;
  locale: 'nl' | 'en';
}

export interface ResultProps extends AnswersProps {
  results: Results;
  /** The bars grow: once, at the reveal. */
  animate: boolean;
}

/** A figure with its words: '7 oneens'. */
export interface Finding {
  figure: string;
  words: string;
}

/** How a kind of question stands on the projector; everything is drawn in pixels of 1920 x 1080. */
export interface Showing {
  /** Under the question while it is open: what can be answered. */
  Answers: ComponentType<AnswersProps>;
  /** What the room thinks. */
  Result: ComponentType<ResultProps>;
  /** Under the result: at most three figures to remember. */
  findings: (props: Omit<ResultProps, 'animate'>) => Finding[];
  /** How much room the answers take: with `list` the question is smaller. */
  answersAre: 'row' | 'list' | 'nothing';
}
