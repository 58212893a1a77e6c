import { useId } from 'react';
import type { ClosingQuestion } from '../../shared/session/votes/closing.ts';
import type { OwnSeat } from '../../shared/views/seat.ts';
import { en } from '../texts/phone-closing.en.ts';
import { nl, type ClosingTexts } from '../texts/phone-closing.nl.ts';
import { AskAnswer } from '../questions/AskAnswer.tsx';
import { useSaid } from './mine.ts';
import type { PhoneSession } from './session.ts';
import { useWords } from './words.ts';
import css from './Closing.module.css';

const QUESTIONS: readonly ClosingQuestion[] = ['said', 'felt'];
const MARKS = [1, 2, 3, 4, 5, null];

interface ClosingProps {
  session: PhoneSession;
  seat: OwnSeat;
}

/** After the talk: two questions, kept as anonymous ballots. */
export function Closing({ session, seat }: ClosingProps) {
  const { locale } = useWords();
  const texts = locale === 'nl' ? nl : en;
  return (
    <>
      {QUESTIONS.map((question) => (
        <Asked key={question} {...{ session, seat, question, texts }} />
      ))}
      <p className={css['anonymous']}>{texts.anonymous}</p>
    </>
  );
}

interface AskedProps extends ClosingProps {
  question: ClosingQuestion;
  texts: ClosingTexts;
}

function Asked({ session, seat, question, texts }: AskedProps) {
  const { answers } = useWords();
  const mine = useSaid(session, seat, question);
  const [name, title] = [useId(), useId()];
  return (
    <section className={css['question']}>
      <h2 id={title}>{texts.questions[question]}</h2>
      <div className={css['marks']} role="radiogroup" aria-labelledby={title}>
        {MARKS.map((mark) => (
          <AskAnswer
            key={mark}
            look="small"
            name={name}
            checked={mine?.value === mark}
            state={mine?.state ?? null}
            onChoose={() => session.say(question, mark)}
            words={answers}
          >
            {mark ?? <span className={css['none']}>{texts.none}</span>}
            {mark === 1 && <span className="visually-hidden"> {texts.low}</span>}
            {mark === 5 && <span className="visually-hidden"> {texts.high}</span>}
          </AskAnswer>
        ))}
      </div>
      <p className={css['ends']}>
        <span aria-hidden="true">{texts.low}</span>
        <span aria-hidden="true">{texts.high}</span>
        <strong className={css['state']} aria-live="polite">
          {mine && (mine.state === 'kept' ? answers.kept : answers.hereShort)}
        </strong>
      </p>
    </section>
  );
}
