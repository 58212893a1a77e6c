import type { ClosingCounts } from '../../../shared/views/console.ts';
import { ChartScale } from '../../questions/ChartScale.tsx';
import { statementOf } from '../../questions/charting.ts';
import { useDesk } from '../desk.ts';
import css from './Felt.module.css';

/** What people said after the talk, beside how even it was. */
export function Felt() {
  const { view, texts } = useDesk();
  const { closing } = view;
  const words = texts.closing;
  if (!closing || closing.answered === 0) return null;
  return (
    <section className={css['felt']} aria-label={words.felt}>
      {closing.said === null && closing.felt === null ? (
        <p className={css['note']}>{words.few}</p>
      ) : (
        (['said', 'felt'] as const).map((question) => (
          <Answers key={question} text={words.questions[question]} counts={closing[question]} />
        ))
      )}
    </section>
  );
}

function Answers({ text, counts }: { text: string; counts: ClosingCounts | null }) {
  const { view, texts } = useDesk();
  return (
    <div className={css['question']}>
      <h3 className={css['text']}>{text}</h3>
      {counts === null ? (
        <p className={css['note']}>{texts.closing.few}</p>
      ) : (
        <>
          <ChartScale asked={statementOf(text)} counts={counts} locale={view.locale} />
          <p className={css['note']}>{texts.closing.voters(counts.voters)}</p>
        </>
      )}
    </div>
  );
}
