import { LIMITS } from '../../../shared/questions/fields.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Field.tsx';
import { CloseIcon, PlusIcon } from '../../ui/Icons.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import type { Choice } from '../../../shared/questions/choice.ts';
import { kept } from '../editing.ts';
import type { Editing, EditProps } from '../editing.ts';
import css from './Edit.module.css';

const LEAST = 2;
const MOST = 10;

function Fields({ item, onChange, texts, errors }: EditProps) {
  if (item.kind !== 'choice') return null;
  const { options } = item;
  const change = (to: string[]) => onChange({ ...item, options: to });
  return (
    <div className={css['fields']}>
      <Segmented
        legend={texts.picks}
        options={[
          { value: 'one', label: texts.one },
          { value: 'several', label: texts.several },
        ]}
        value={item.multiple === true ? 'several' : 'one'}
        onChange={(picks) => onChange(withPicks(item, picks === 'several'))}
      />
      <fieldset>
        <legend className={css['legend']}>{texts.options}</legend>
        <ol className={css['options']}>
          {options.map((option, i) => (
            <li key={i} className={css['option']}>
              <Field
                className={css['grow'] ?? ''}
                label={texts.option(i + 1)}
                hideLabel
                placeholder={texts.option(i + 1)}
                maxLength={LIMITS.option}
                dir="auto"
                value={option}
                error={errors[`options.${i}`]}
                onValue={(text) => change(options.map((one, at) => (at === i ? text : one)))}
              />
              <Button
                kind="quiet"
                size="s"
                aria-label={texts.removeOption(i + 1)}
                inactive={options.length <= LEAST}
                icon={<CloseIcon size={18} />}
                onClick={() => change(options.filter((_, at) => at !== i))}
              />
            </li>
          ))}
        </ol>
        <Button
          size="s"
          icon={<PlusIcon size={16} />}
          inactive={options.length >= MOST}
          onClick={() => change([...options, ''])}
        >
          {texts.addOption}
        </Button>
      </fieldset>
    </div>
  );
}

function withPicks(item: Choice, several: boolean): Choice {
  const copy = { ...item };
  if (several) copy.multiple = true;
  else delete copy.multiple;
  return copy;
}

export const editChoice: Editing = {
  forms: [
    {
      id: 'choice',
      Picture: () => (
        <span className={css['dots']}>
          <span />
          <span className={css['full']} />
          <span />
        </span>
      ),
      fits: (body) => body.kind === 'choice',
      from: (body) => (body.kind === 'choice' ? body : { kind: 'choice', options: ['', ''], ...kept(body) }),
    },
  ],
  voted: true,
  Fields,
};
