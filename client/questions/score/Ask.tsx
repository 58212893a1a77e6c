import { useId } from 'react';
import { AskAnswer } from '../AskAnswer.tsx';
import { rowsOf, type AskProps, type Asking, type AskWords } from '../asking.ts';
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

function meanOf(counts: readonly number[], words: AskWords): string | null {
  const marks = counts.reduce((sum, count) => sum + count, 0);
  const total = counts.reduce((sum, count, mark) => sum + count * mark, 0);
  return marks === 0 ? null : (total / marks).toFixed(1).replace('.', words.decimal);
}

export const askScore: Asking = {
  Ask,
  shape: 'columns',
  rows(_asked, results, mine, words) {
    const options = MARKS.map((mark) => ({
      label: String(mark),
      paint: 'people' as const,
      mine: mine === mark,
    }));
    return rowsOf(options, results, { label: words.dontKnow, mine: mine === null });
  },
  finding(_asked, { counts, earlier }, words) {
    const before = earlier[earlier.length - 1];
    const [now, then] = [meanOf(counts, words), before ? meanOf(before.counts, words) : null];
    if (now === null) return null;
    return then === null ? words.mean(now) : words.meanBefore(now, then);
  },
  called: (_asked, value, words) => (typeof value === 'number' ? String(value) : words.dontKnow),
};
