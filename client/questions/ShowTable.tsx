import type { RoundCounts } from '../../shared/views/common.ts';
import { roundName } from './show-rounds.ts';
import type { ShowTexts } from './show.nl.ts';

interface ShowTableProps {
  caption: string;
  /** In option order; the last one is 'no opinion'. */
  answers: readonly string[];
  rounds: readonly RoundCounts[];
  texts: ShowTexts;
}

/** The figures of a chart, for who cannot see it. */
export function ShowTable({ caption, answers, rounds, texts }: ShowTableProps) {
  return (
    <table className="visually-hidden">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{texts.answer}</th>
          {rounds.map((round) => (
            <th key={round.round} scope="col">
              {rounds.length === 1 ? texts.votes : roundName(round, texts)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {answers.map((answer, i) => (
          <tr key={i}>
            <th scope="row">{answer}</th>
            {rounds.map((round) => (
              <td key={round.round}>{round.counts[i] ?? round.noOpinion}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
