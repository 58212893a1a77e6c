import type { Editing, Form } from '../editing.ts';
import { kept } from '../editing.ts';
import css from './Edit.module.css';

const form = (scale: 'agree5' | 'agree2', colours: readonly string[]): Form => ({
  id: scale,
  Picture: () => (
    <span className={css['scale']}>
      {colours.map((colour) => (
        <span key={colour} className={css[colour]} />
      ))}
    </span>
  ),
  fits: (body) => body.kind === 'statement' && body.scale === scale,
  from: (body) => ({ kind: 'statement', scale, ...kept(body) }),
});

export const editStatement: Editing = {
  forms: [
    form('agree5', ['disagreeFully', 'disagree', 'neutral', 'agree', 'agreeFully']),
    form('agree2', ['disagreeFully', 'agreeFully']),
  ],
  voted: true,
  Fields: null,
};
