import type { Editing } from '../editing.ts';
import { kept } from '../editing.ts';
import css from './Edit.module.css';

export const editScore: Editing = {
  forms: [
    {
      id: 'score',
      Picture: () => (
        <span className={css['steps']}>
          {Array.from({ length: 11 }, (_, step) => (
            <span key={step} />
          ))}
        </span>
      ),
      fits: (body) => body.kind === 'score',
      from: (body) => ({ kind: 'score', ...kept(body) }),
    },
  ],
  voted: true,
  Fields: null,
};
