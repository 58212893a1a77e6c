import type { RoundCounts } from '../../../shared/views/common.ts';
import { answerWords } from '../answer-words.ts';
import { roundsShown, showTexts, sum } from '../show-rounds.ts';
import { ShowChart } from '../ShowChart.tsx';
import { ShowTable } from '../ShowTable.tsx';
import type { AnswersProps, Finding, ResultProps, Showing } from '../showing.ts';
import css from './Show.module.css';

const STEPS = Array.from({ length: 11 }, (_, step) => String(step));

function Answers({ locale }: AnswersProps) {
  return (
    <ul className={css['steps']}>
      {STEPS.map((step) => (
        <li key={step}>{step}</li>
      ))}
      <li className={css['none']}>{answerWords(locale).dontKnow}</li>
    </ul>
  );
}

/** A column for each mark; 'no opinion' stands apart at the end. */
function Result({ asked, results, locale, animate }: ResultProps) {
  const { dontKnow } = answerWords(locale);
  return (
    <div className={css['result']}>
      <ShowChart
        shape="columns"
        parts={[
          ...results.counts.map((value) => ({ value, paint: 'people' as const })),
          { value: 0, paint: 'gap' },
          { value: results.noOpinion, paint: 'hatched' },
        ]}
        figure={46}
        corner={14}
        animate={animate}
      />
      <ul className={css['labels']} aria-hidden="true">
        {STEPS.map((step) => (
          <li key={step}>{step}</li>
        ))}
        <li />
        <li className={css['apart']}>
          <span>{dontKnow}</span>
        </li>
      </ul>
      <ShowTable
        caption={asked.text}
        answers={[...STEPS, dontKnow]}
        rounds={roundsShown(results)}
        texts={showTexts(locale)}
      />
    </div>
  );
}

function findings({ results, locale }: Omit<ResultProps, 'animate'>): Finding[] {
  const texts = showTexts(locale);
  const name = ({ round }: RoundCounts) => (round === 1 ? texts.meanFirst : texts.meanBefore(round));
  const [last, before] = roundsShown(results).reverse();
  return [
    ...(last ? meanOf(last, texts.mean, locale) : []),
    ...(before ? meanOf(before, name(before), locale) : []),
  ];
}

function meanOf({ counts }: RoundCounts, words: string, locale: string): Finding[] {
  const marks = sum(counts);
  if (marks === 0) return [];
  const mean = sum(counts.map((count, mark) => count * mark)) / marks;
  const figure = mean.toLocaleString(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  return [{ figure, words }];
}

export const showScore: Showing = { Answers, Result, findings, answersAre: 'row' };
