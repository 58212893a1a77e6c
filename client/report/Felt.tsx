import { oneDecimal, shown } from '../../shared/measures/rounding.ts';
import type { Export, ExportedClosing } from '../../shared/protocol/export.ts';
import { ChartScale } from '../questions/ChartScale.tsx';
import { statementOf } from '../questions/charting.ts';
import type { ReportTexts } from '../texts/report.nl.ts';
import type { Locale } from '../ui/locale.ts';
import { decimalOf } from './times.ts';
import css from './Felt.module.css';

interface FeltProps {
  told: Export;
  texts: ReportTexts;
}

/** How it felt, beside how even it was. */
export function Felt({ told, texts }: FeltProps) {
  const { said, felt } = told.closing;
  if (!said && !felt) return null;
  const { measures, session } = told;
  const { even } = texts;
  return (
    <section className={css['felt']}>
      <h2>{texts.felt.title}</h2>
      <div className={css['both']}>
        <div className={css['questions']}>
          {(['said', 'felt'] as const).map((question) => (
            <Question
              key={question}
              text={texts.felt.questions[question]}
              answers={told.closing[question]}
              locale={session.settings.locale}
              texts={texts}
            />
          ))}
          <p className={css['note']}>{texts.felt.ends}</p>
        </div>
        <div className={css['beside']}>
          <h3>{texts.felt.beside}</h3>
          <dl>
            <Figure words={even.heard} figure={`${measures.heard} ${even.of(measures.present)}`} />
            <Figure words={even.turns} figure={shown(measures.turnBalance) ?? '–'} />
            <Figure words={even.time} figure={shown(measures.timeBalance) ?? '–'} />
          </dl>
        </div>
      </div>
    </section>
  );
}

interface QuestionProps {
  text: string;
  answers: ExportedClosing | null;
  locale: Locale;
  texts: ReportTexts;
}

function Question({ text, answers, locale, texts }: QuestionProps) {
  const { felt } = texts;
  return (
    <div className={css['question']}>
      <h3>{text}</h3>
      {answers ? (
        <>
          <p className={css['mean']}>
            <strong>{decimalOf(oneDecimal(meanOf(answers)), locale)}</strong> {felt.mean}
          </p>
          <ChartScale asked={statementOf(text)} counts={answers} locale={locale} earlier />
          <p className={css['note']}>{felt.voters(answers.voters, answers.noOpinion)}</p>
        </>
      ) : (
        <p className={css['note']}>{felt.tooFew}</p>
      )}
    </div>
  );
}

function Figure({ words, figure }: { words: string; figure: string | number }) {
  return (
    <div className={css['row']}>
      <dt>{words}</dt>
      <dd>{figure}</dd>
    </div>
  );
}

/** From 1 to 5, of who had an opinion. */
function meanOf({ counts }: ExportedClosing): number | null {
  const people = counts.reduce((sum, count) => sum + count, 0);
  const marks = counts.reduce((sum, count, at) => sum + count * (at + 1), 0);
  return people === 0 ? null : marks / people;
}
