import type { ConsoleItem, ConsoleView } from '../../shared/views/console.ts';
import { answerWords } from '../questions/answer-words.ts';
import type { PaperTexts } from '../texts/paper.nl.ts';
import { BLANK } from './blank.ts';
import css from './Paper.module.css';

/** Every statement with its answers, and boxes for how many hands went up. */
export function VoteList({ view, texts: { votes } }: { view: ConsoleView; texts: PaperTexts }) {
  const asked = view.agenda.filter(({ kind, phase }) => kind !== 'talk' && phase !== 'skipped');
  if (asked.length === 0) return null;
  return (
    <section className={css['sheet']}>
      <h2>{votes.title}</h2>
      <p className={css['help']}>{votes.help}</p>
      {asked.map((item) => (
        <table key={item.id} className={css['votes']}>
          <caption dir="auto">{item.text}</caption>
          <thead>
            <tr>
              <td>{BLANK}</td>
              {answersOf(item, view.locale).map((answer) => (
                <th key={answer} scope="col" dir="auto">
                  {answer}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[votes.first, votes.second].map((round) => (
              <tr key={round}>
                <th scope="row">{round}</th>
                {answersOf(item, view.locale).map((answer) => (
                  <td key={answer}>{BLANK}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </section>
  );
}

function answersOf({ kind, scale, options }: ConsoleItem, locale: 'nl' | 'en'): string[] {
  const words = answerWords(locale);
  switch (kind) {
    case 'statement':
      return [...(scale === 'agree2' ? words.short2 : words.short5), words.noOpinionShort];
    case 'score':
      return [...Array.from({ length: 11 }, (_score, at) => String(at)), words.dontKnowShort];
    case 'choice':
      return [...options, words.noOpinionShort];
    case 'talk':
      return [];
  }
}
