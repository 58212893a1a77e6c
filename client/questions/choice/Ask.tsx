import { useId, useState } from 'react';
import type { Value } from '../../../shared/questions/fields.ts';
import { Button } from '../../ui/Button.tsx';
import { AskAnswer } from '../AskAnswer.tsx';
import { rowsOf, type AskProps, type Asking } from '../asking.ts';
import list from '../AskList.module.css';

const picked = (value: Value | undefined): number[] => (Array.isArray(value) ? value : []);

function Ask(props: AskProps) {
  return props.asked.multiple ? <Several {...props} /> : <One {...props} />;
}

function One({ asked, mine, onAnswer, words }: AskProps) {
  const name = useId();
  return (
    <div className={list['list']} role="radiogroup" aria-label={asked.text}>
      {asked.options.map((option, at) => (
        <AskAnswer
          key={option}
          look="row"
          name={name}
          checked={picked(mine?.value).includes(at)}
          state={mine?.state ?? null}
          onChoose={() => onAnswer([at])}
          words={words}
        >
          {option}
        </AskAnswer>
      ))}
      <div className={list['apart']}>
        <AskAnswer
          look="row"
          name={name}
          checked={mine?.value === null}
          state={mine?.state ?? null}
          onChoose={() => onAnswer(null)}
          words={words}
        >
          {words.noOpinion}
        </AskAnswer>
      </div>
    </div>
  );
}

/** What is ticked is sent with the button, all at once; 'no opinion' stands alone. */
function Several({ asked, mine, onAnswer, words }: AskProps) {
  const name = useId();
  const [draft, setDraft] = useState<Value | undefined>(undefined);
  const value = draft === undefined ? mine?.value : draft;
  const sent = draft === undefined || same(draft, mine?.value);
  const state = sent ? (mine?.state ?? null) : null;
  const toggle = (at: number) => {
    const before = picked(value);
    const after = before.includes(at) ? before.filter((one) => one !== at) : [...before, at];
    setDraft(after.sort((a, b) => a - b));
  };
  const nothing = value === undefined || (value !== null && picked(value).length === 0);
  return (
    <fieldset aria-label={asked.text}>
      <p className={list['how']}>{words.pickSeveral}</p>
      <div className={list['list']}>
        {asked.options.map((option, at) => (
          <AskAnswer
            key={option}
            look="row"
            type="checkbox"
            name={name}
            checked={picked(value).includes(at)}
            state={state}
            onChoose={() => toggle(at)}
            words={words}
          >
            {option}
          </AskAnswer>
        ))}
        <div className={list['apart']}>
          <AskAnswer
            look="row"
            type="checkbox"
            name={name}
            checked={value === null}
            state={state}
            onChoose={() => setDraft(value === null ? [] : null)}
            words={words}
          >
            {words.noOpinion}
          </AskAnswer>
        </div>
      </div>
      <Button
        className={list['confirm'] ?? ''}
        kind="primary"
        size="l"
        wide
        inactive={nothing || (sent && mine !== null)}
        onClick={() => onAnswer(value ?? null)}
      >
        {words.confirm}
      </Button>
    </fieldset>
  );
}

const same = (a: Value, b: Value | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);

export const askChoice: Asking = {
  Ask,
  shape: 'rows',
  rows(asked, results, mine, words) {
    const options = asked.options.map((label, at) => ({
      label,
      paint: 'people' as const,
      mine: picked(mine).includes(at),
    }));
    return rowsOf(options, results, { label: words.noOpinion, mine: mine === null });
  },
  finding: () => null,
  called: (asked, value, words) =>
    value === null
      ? words.noOpinion
      : picked(value)
          .map((at) => asked.options[at] ?? '')
          .join(', '),
};
