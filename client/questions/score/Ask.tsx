import { useId } from 'react';
import { AskAnswer } from '../AskAnswer.tsx';
import { rowsOf, type AskProps, type Asking } from '../asking.ts';
import list from '../AskList.module.css';

const MARKS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

function Ask({ asked, mine, onAnswer, words }: AskProps) {
  const name = useId();
  const cell = (value: number | null) => (
    <AskAnswer
      key={value}
      look="cell"
      name={name}
      checked={mine?.value === value}
      state={mine?.state ?? null}
      onChoose={() => onAnswer(value)}
      words={words}
    >
      {value ?? <span className={list['small']}>{words.dontKnow}</span>}
    </AskAnswer>
  );
  return (
    <>
      <div className={list['grid']} role="radiogroup" aria-label={asked.text}>
        {MARKS.map(cell)}
        {cell(null)}
      </div>
      <p className={list['ends']}>
        <span>{words.scoreLow}</span>
        <span>{words.scoreHigh}</span>
      </p>
    </>
  );
}

export const askScore: Asking = {
  Ask,
  rows(_asked, results, mine, words) {
    const options = MARKS.map((mark) => ({
      label: String(mark),
      paint: 'people' as const,
      mine: mine === mark,
    }));
    return rowsOf(options, results, { label: words.dontKnow, mine: mine === null });
  },
  finding(_asked, { counts }, words) {
    const marks = counts.reduce((sum, count) => sum + count, 0);
    const total = counts.reduce((sum, count, mark) => sum + count * mark, 0);
    return marks === 0 ? null : words.mean((total / marks).toFixed(1).replace('.', words.decimal));
  },
  called: (_asked, value, words) => (typeof value === 'number' ? String(value) : words.dontKnow),
};
