import type { ConsoleView } from '../../shared/views/console.ts';
import type { PaperTexts } from '../texts/paper.nl.ts';
import { BLANK } from './blank.ts';
import css from './Paper.module.css';

/** Empty lines to write on when nobody sits at the table yet and nobody said how many come. */
const LINES = 24;
const MOST = 120;

interface TurnListProps {
  view: ConsoleView;
  /** Whoever sits at the table now. */
  names: string[];
  texts: PaperTexts;
}

/** Names, and room for a line for every turn. */
export function TurnList({ view, names, texts: { talk, later } }: TurnListProps) {
  const lines = Math.min(MOST, Math.max(names.length, view.expected ?? LINES));
  return (
    <section className={css['sheet']}>
      <h2>{talk.title}</h2>
      <p className={css['help']}>
        {talk.help} {later}
      </p>
      <table className={css['lines']}>
        <thead>
          <tr>
            <th scope="col">{talk.name}</th>
            <th scope="col">{talk.turns}</th>
            <th scope="col">{talk.time}</th>
            <th scope="col">{talk.listens}</th>
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: lines }, (_line, at) => (
            <tr key={at}>
              {names[at] === undefined ? <td>{BLANK}</td> : <th scope="row">{names[at]}</th>}
              <td>{BLANK}</td>
              <td>{BLANK}</td>
              <td>{BLANK}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
