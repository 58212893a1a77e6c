import type { Kind } from '../../shared/questions/kinds.ts';
import { editChoice } from './choice/Edit.tsx';
import type { Editing, Form } from './editing.ts';
import { editScore } from './score/Edit.tsx';
import { editStatement } from './statement/Edit.tsx';
import { editTalk } from './talk/Edit.tsx';

/** One line for each kind. */
export const EDITING: Record<Kind, Editing> = {
  statement: editStatement,
  score: editScore,
  choice: editChoice,
  talk: editTalk,
};

/** All cards, in the order of the list above. */
export const FORMS: readonly Form[] = Object.values(EDITING).flatMap(({ forms }) => forms);
