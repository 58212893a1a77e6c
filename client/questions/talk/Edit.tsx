import type { Editing } from '../editing.ts';
import { kept } from '../editing.ts';
import css from './Edit.module.css';

export const editTalk: Editing = {
  forms: [
    {
      id: 'talk',
      Picture: () => (
        <span className={css['table']}>
          {[0.5, 0.85, 0.6, 1, 0.7].map((part, i) => (
            <span key={i} style={{ height: `${part * 100}%` }} />
          ))}
        </span>
      ),
      fits: (body) => body.kind === 'talk',
      from: (body) => ({ kind: 'talk', ...kept(body) }),
    },
  ],
  voted: false,
  Fields: null,
};
