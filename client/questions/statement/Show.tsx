import type { RoundCounts } from '../../../shared/views/common.ts';
import { classes } from '../../ui/classes.ts';
import { answerWords } from '../answer-words.ts';
import { figureIn } from '../show-drawing.ts';
import type { Paint, Part } from '../show-drawing.ts';
import { roundName, roundsShown, showTexts, sum } from '../show-rounds.ts';
import { ShowChart } from '../ShowChart.tsx';
import { ShowTable } from '../ShowTable.tsx';
import type { AnswersProps, Finding, ResultProps, Showing } from '../showing.ts';
import css from './Show.module.css';

const PAINTS = {
  agree5: ['disagreeFully', 'disagree', 'neutral', 'agree', 'agreeFully'],
  agree2: ['disagreeFully', 'agreeFully'],
} as const satisfies Record<string, readonly Paint[]>;

const paintsOf = ({ asked: { scale = 'agree5' } }: AnswersProps): readonly Paint[] => PAINTS[scale];

function wordsOf({ asked, locale }: AnswersProps): string[] {
  const words = answerWords(locale);
  return [...words[asked.scale ?? 'agree5'], words.noOpinion];
}

/** The answers in words; with figures where a bar has no room for one. */
function Legend(props: AnswersProps & { figures?: readonly number[] | null }) {
  const paints: readonly Paint[] = [...paintsOf(props), 'hatched'];
  return (
    <ul className={classes(css['legend'], props.figures && css['figured'])}>
      {wordsOf(props).map((word, i) => (
        <li key={word}>
          <span className={classes(css['swatch'], css[paints[i] ?? 'hatched'])} />
          {word}
          {props.figures && <b> {props.figures[i]}</b>}
        </li>
      ))}
    </ul>
  );
}

const WIDTH = 1744;
const GAP = 0.012;
const LOW = { height: 84, figure: 46 };
const HIGH = { height: 180, figure: 74 };
const ALONE = { height: 300, figure: 96 };

function Result(props: ResultProps) {
  const { results, asked, locale, animate } = props;
  const texts = showTexts(locale);
  const rounds = roundsShown(results);
  const last = [...results.counts, results.noOpinion];
  return (
    <div className={classes(css['result'], rounds.length === 1 && css['alone'])}>
      {rounds.map((round, i) => (
        <div key={round.round}>
          {rounds.length > 1 && (
            <p className={classes(css['name'], i === rounds.length - 1 && css['now'])}>
              {roundName(round, texts)}
            </p>
          )}
          <ShowChart
            shape="bar"
            parts={partsOf(props, round)}
            corner={14}
            animate={animate && i === rounds.length - 1}
            {...(rounds.length === 1 ? ALONE : i === rounds.length - 1 ? HIGH : LOW)}
          />
        </div>
      ))}
      <Legend asked={asked} locale={locale} figures={allFit(last) ? null : last} />
      <ShowTable caption={asked.text} answers={wordsOf(props)} rounds={rounds} texts={texts} />
    </div>
  );
}

/** No opinion stands behind a gap: it is no part of the scale. */
function partsOf(props: AnswersProps, { counts, noOpinion }: RoundCounts): Part[] {
  const paints = paintsOf(props);
  const parts: Part[] = counts.map((value, i) => ({ value, paint: paints[i] ?? 'neutral' }));
  if (noOpinion === 0) return parts;
  const gap = GAP * (sum(counts) + noOpinion);
  return [...parts, { value: gap, paint: 'gap' }, { value: noOpinion, paint: 'hatched' }];
}

function allFit(values: readonly number[]): boolean {
  const total = sum(values);
  return values.every(
    (value) => value === 0 || figureIn(value, (WIDTH * value) / total, HIGH.figure) !== null,
  );
}

/** Both camps, and how many came to think otherwise. */
function findings({ results: { counts, shift }, locale }: Omit<ResultProps, 'animate'>): Finding[] {
  const texts = showTexts(locale);
  const half = Math.floor(counts.length / 2);
  const camps = [
    { figure: String(sum(counts.slice(0, half))), words: texts.disagree },
    { figure: String(sum(counts.slice(-half))), words: texts.agree },
  ];
  return shift ? [...camps, { figure: String(shift.changed), words: texts.changed(shift.changed) }] : camps;
}

export const showStatement: Showing = { Answers: Legend, Result, findings, answersAre: 'row' };
