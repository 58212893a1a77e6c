import { useId } from 'react';
import type { Asked } from '../../../shared/questions/kinds.ts';
import { AskAnswer } from '../AskAnswer.tsx';
import { rowsOf, type AskProps, type Asking, type AskWords, type Row } from '../asking.ts';
import list from '../AskList.module.css';

const PAINTS: Record<'agree5' | 'agree2', Row['paint'][]> = {
  agree5: ['disagreeFully', 'disagree', 'neutral', 'agree', 'agreeFully'],
  agree2: ['disagree', 'agree'],
};

const scaleOf = (asked: Asked) => asked.scale ?? 'agree5';
const labels = (asked: Asked, words: AskWords): string[] => words[scaleOf(asked)];

/** Fully agree on top, 'no opinion' apart at the end. A value is the place of its label, from 1. */
function Ask({ asked, mine, onAnswer, words }: AskProps) {
  const name = useId();
  const answer = (value: number | null, label: string, className?: string) => (
    <div key={label} className={className}>
      <AskAnswer
        look="row"
        name={name}
        checked={mine?.value === value}
        state={mine?.state ?? null}
        onChoose={() => onAnswer(value)}
        words={words}
      >
        {label}
      </AskAnswer>
    </div>
  );
  return (
    <div className={list['list']} role="radiogroup" aria-label={asked.text}>
      {labels(asked, words)
        .map((label, at) => answer(at + 1, label))
        .reverse()}
      {answer(null, words.noOpinion, list['apart'])}
    </div>
  );
}

export const askStatement: Asking = {
  Ask,
  shape: 'rows',
  rows(asked, results, mine, words) {
    const paints = PAINTS[scaleOf(asked)];
    const options = labels(asked, words).map((label, at) => ({
      label,
      paint: paints[at] ?? 'people',
      mine: mine === at + 1,
    }));
    const [none, ...rows] = rowsOf(options, results, {
      label: words.noOpinion,
      mine: mine === null,
    }).reverse();
    return none ? [...rows, none] : rows;
  },
  finding(_asked, { counts }, words) {
    const middle = (counts.length - 1) / 2;
    const side = (wanted: (at: number) => boolean) =>
      counts.filter((_, at) => wanted(at)).reduce((sum, count) => sum + count, 0);
    return words.sides(
      side((at) => at > middle),
      side((at) => at < middle),
    );
  },
  called: (asked, value, words) =>
    typeof value === 'number' ? (labels(asked, words)[value - 1] ?? '') : words.noOpinion,
};
