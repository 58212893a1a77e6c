import type { Kind } from '../../shared/questions/kinds.ts';
import { showChoice } from './choice/Show.tsx';
import { showScore } from './score/Show.tsx';
import type { Showing } from './showing.ts';
import { showStatement } from './statement/Show.tsx';
import { showTalk } from './talk/Show.tsx';

/** One line for each kind. */
export const SHOWING: Record<Kind, Showing> = {
  statement: showStatement,
  score: showScore,
  choice: showChoice,
  talk: showTalk,
};
