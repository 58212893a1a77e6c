import type { ConsoleClosing } from '../../../shared/views/console.ts';
import { useDesk } from '../desk.ts';
import { Table } from '../now/Table.tsx';
import css from './Questions.module.css';

/** Two questions stand on every phone: how many answered, beside the closing table that the room sees. */
export function Questions({ closing }: { closing: ConsoleClosing }) {
  const { view, texts, seats } = useDesk();
  const words = texts.closing;
  const phones = seats.filter((seat) => seat.phone && seat.present && !seat.removed).length;
  const { answered } = closing;
  const eligible = Math.max(answered, view.seats === null ? view.present : phones);
  return (
    <>
      <section className={css['questions']}>
        <div>
          <h3 className={css['title']}>{words.title}</h3>
          <ul className={css['list']}>
            <li>{words.questions.said}</li>
            <li>{words.questions.felt}</li>
          </ul>
          <p className={css['help']}>{words.help}</p>
        </div>
        <p className={css['answered']}>
          <span className={css['figure']}>
            {answered} <span className={css['of']}>{words.of(eligible)}</span>
          </span>
          {words.answered(answered)}
        </p>
      </section>
      <Table closing />
    </>
  );
}
