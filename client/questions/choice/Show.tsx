import { answerWords } from '../answer-words.ts';
import { roundsShown, showTexts } from '../show-rounds.ts';
import { ShowChart } from '../ShowChart.tsx';
import { ShowTable } from '../ShowTable.tsx';
import type { AnswersProps, Finding, ResultProps, Showing } from '../showing.ts';
import { classes } from '../../ui/classes.ts';
import css from './Show.module.css';

/** Two short options stand large; ten of 80 characters stand on one line each. */
function density({ options }: AnswersProps['asked']) {
  const longest = Math.max(...options.map((option) => option.length));
  if (options.length <= 4) return css[longest <= 34 ? 'few' : longest <= 40 ? 'some' : 'long'];
  return css[options.length <= 7 && longest <= 40 ? 'some' : 'many'];
}

function Answers({ asked, locale }: AnswersProps) {
  return (
    <div className={asked.options.length <= 4 ? css['few'] : density(asked)}>
      <ul className={css['options']}>
        {asked.options.map((option, i) => (
          <li key={i}>
            <span className={classes(css['mark'], asked.multiple && css['square'])} />
            <span dir="auto">{option}</span>
          </li>
        ))}
      </ul>
      {asked.multiple && <p className={css['several']}>{showTexts(locale).several}</p>}
    </div>
  );
}

/** A bar for each option beside its text; 'no opinion' stands apart at the end. */
function Result({ asked, results, locale, animate }: ResultProps) {
  const { noOpinion } = answerWords(locale);
  const rows = [...asked.options, ...(results.noOpinion > 0 ? [noOpinion] : [])];
  return (
    <div className={classes(css['result'], density(asked))}>
      <ol className={css['rows']} style={{ gridTemplateRows: `repeat(${rows.length}, minmax(0, 1fr))` }}>
        {rows.map((row, i) => (
          <li key={i} dir="auto" className={i === asked.options.length ? css['apart'] : undefined}>
            {row}
          </li>
        ))}
      </ol>
      <ShowChart
        shape="rows"
        parts={rows.map((_, i) =>
          i < asked.options.length
            ? { value: results.counts[i] ?? 0, paint: 'people' }
            : { value: results.noOpinion, paint: 'hatched' },
        )}
        figure={rows.length > 6 ? 40 : 54}
        corner={14}
        thick={84}
        animate={animate}
      />
      <ShowTable
        caption={asked.text}
        answers={[...asked.options, noOpinion]}
        rounds={roundsShown(results)}
        texts={showTexts(locale)}
      />
    </div>
  );
}

function findings({ results: { voters }, locale }: Omit<ResultProps, 'animate'>): Finding[] {
  return [{ figure: String(voters), words: showTexts(locale).voted(voters) }];
}

export const showChoice: Showing = { Answers, Result, findings, answersAre: 'list' };
