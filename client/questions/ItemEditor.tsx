import { useId } from 'react';
import type { ReactNode } from 'react';
import { LIMITS } from '../../shared/questions/fields.ts';
import type { Body } from '../../shared/questions/kinds.ts';
import { Field, TextField } from '../ui/Field.tsx';
import { EDITING, FORMS } from './edit.ts';
import type { EditTexts } from './edit.nl.ts';
import type { FieldErrors } from './editing.ts';
import { Translations } from './Translations.tsx';
import css from './ItemEditor.module.css';

interface ItemEditorProps {
  item: Body;
  onChange: (item: Body) => void;
  texts: EditTexts;
  /** The language that the question is written in. */
  locale: 'nl' | 'en';
  errors?: FieldErrors;
  /** Form cards that may not be chosen any more, once there was a vote. */
  fixed?: boolean;
  /** The caret starts in the text. */
  autoFocus?: boolean;
  /** Beside the text: what a list does with the whole item. */
  actions?: ReactNode;
}

const NONE: FieldErrors = {};
const NEARLY_FULL = 60;
const MOST_MINUTES = 600;

/** Writes one question: its words, how it is answered, and what the facilitator keeps with it. */
export function ItemEditor(props: ItemEditorProps) {
  const { item, onChange, texts, locale, errors = NONE, actions } = props;
  const { Fields } = EDITING[item.kind];
  const left = LIMITS.text - item.text.length;
  return (
    <div className={css['editor']}>
      <div className={css['head']}>
        <TextField
          className={css['text'] ?? ''}
          label={texts.text}
          hideLabel
          placeholder={texts.textHint}
          rows={1}
          lang={locale}
          dir="auto"
          maxLength={LIMITS.text}
          // The row was opened to write in it.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus={props.autoFocus}
          data-home=""
          value={item.text}
          hint={left <= NEARLY_FULL ? texts.left(left) : undefined}
          error={errors['text']}
          onValue={(text) => onChange({ ...item, text: text.replace(/\s*[\r\n]+\s*/g, ' ') })}
        />
        {actions}
      </div>
      <FormCards {...{ item, onChange, texts }} fixed={props.fixed ?? false} />
      {Fields && <Fields {...{ item, onChange, texts, errors }} />}
      <div className={css['keep']}>
        <Field
          className={css['minutes'] ?? ''}
          label={texts.minutes}
          placeholder="–"
          inputMode="numeric"
          maxLength={3}
          value={item.minutes === undefined ? '' : String(item.minutes)}
          error={errors['minutes']}
          onValue={(typed) => onChange(withMinutes(item, typed))}
        />
        <Field
          className={css['note'] ?? ''}
          label={texts.note}
          lang={locale}
          dir="auto"
          maxLength={LIMITS.note}
          value={item.note ?? ''}
          error={errors['note']}
          onValue={(note) => onChange(withNote(item, note))}
        />
      </div>
      <Translations {...{ item, onChange, texts, locale }} />
    </div>
  );
}

function FormCards(props: Pick<ItemEditorProps, 'item' | 'onChange' | 'texts'> & { fixed: boolean }) {
  const { item, onChange, texts, fixed } = props;
  const name = useId();
  return (
    <fieldset disabled={fixed}>
      <legend className="visually-hidden">{texts.kind}</legend>
      <div className={css['cards']}>
        {FORMS.map(({ id, Picture, fits, from }) => (
          <label key={id} className={css['card']}>
            <input
              className="visually-hidden"
              type="radio"
              name={name}
              checked={fits(item)}
              onChange={() => onChange(from(item))}
            />
            <span className={css['face']}>
              <span className={css['picture']} aria-hidden="true">
                <Picture />
              </span>
              {texts.forms[id]}
            </span>
          </label>
        ))}
      </div>
      <p className={css['always']}>{EDITING[item.kind].voted && texts.noOpinion}</p>
    </fieldset>
  );
}

function withMinutes(item: Body, typed: string): Body {
  const minutes = Number(typed.replace(/\D/g, ''));
  const copy = { ...item };
  if (minutes > 0) copy.minutes = Math.min(MOST_MINUTES, minutes);
  else delete copy.minutes;
  return copy;
}

function withNote(item: Body, note: string): Body {
  const copy = { ...item };
  if (note === '') delete copy.note;
  else copy.note = note;
  return copy;
}
