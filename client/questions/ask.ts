import type { Kind } from '../../shared/questions/kinds.ts';
import type { Asking } from './asking.ts';
import { askChoice } from './choice/Ask.tsx';
import { askScore } from './score/Ask.tsx';
import { askStatement } from './statement/Ask.tsx';

/** One line for each kind; null where there is no vote. */
const ASKING: Record<Kind, Asking | null> = {
  statement: askStatement,
  score: askScore,
  choice: askChoice,
  talk: null,
};

/** Undefined: a kind that this page does not know yet; it says 'look at the screen'. */
export const askingOf = (kind: string): Asking | null | undefined =>
  (ASKING as Partial<Record<string, Asking | null>>)[kind];
