import type { ComponentType } from 'react';
import type { Body } from '../../shared/questions/kinds.ts';
import type { EditTexts } from './edit.nl.ts';

/** What to say of a field, by its name: 'text', 'minutes', 'note', 'options.0'. */
export type FieldErrors = Readonly<Record<string, string>>;

export interface EditProps {
  item: Body;
  onChange: (item: Body) => void;
  texts: EditTexts;
  errors: FieldErrors;
}

/** One card to choose from: a kind of question, or one of its forms. */
export interface Form {
  id: keyof EditTexts['forms'];
  /** The drawing on the card, 24 px high. */
  Picture: ComponentType;
  fits: (body: Body) => boolean;
  /** The same words asked in this form. What the other form had more, is let go. */
  from: (body: Body) => Body;
}

/** What is written down to let somebody write a question of this kind. */
export interface Editing {
  forms: readonly Form[];
  /** Whether there is a vote, and so 'no opinion' as an answer. */
  voted: boolean;
  /** What only this kind asks for, under the cards. */
  Fields: ComponentType<EditProps> | null;
}

/** What every kind has. */
export function kept({
  text,
  minutes,
  note,
  translations,
}: Body): Pick<Body, 'text' | 'minutes' | 'note' | 'translations'> {
  return {
    text,
    ...(minutes === undefined ? {} : { minutes }),
    ...(note === undefined ? {} : { note }),
    ...(translations === undefined ? {} : { translations }),
  };
}
