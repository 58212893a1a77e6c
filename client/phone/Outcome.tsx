import type { Item } from '../../shared/views/common.ts';
import { askingOf } from '../questions/ask.ts';
import { ResultColumns } from '../questions/ResultColumns.tsx';
import { ResultRows } from '../questions/ResultRows.tsx';
import { shiftWords } from '../questions/shift-words.ts';
import { HandButton } from './Hand.tsx';
import { useMine } from './mine.ts';
import { Near } from './Near.tsx';
import { Foot, Lead, Note } from './Parts.tsx';
import { Question } from './Question.tsx';
import type { PhoneSession } from './session.ts';
import type { AtTable } from './stage.ts';
import { useWords } from './words.ts';
import { WriteButton } from './WriteButton.tsx';
import css from './Outcome.module.css';

type Props = AtTable & { session: PhoneSession; item: Item };

/** The vote is closed, and nobody sees the result yet. */
export function Closed({ session, seat, item }: Props) {
  const { texts, answers } = useWords();
  const mine = useMine(session, seat, item);
  const asking = askingOf(item.kind);
  return (
    <>
      <Question item={item} when="plain" />
      <div className={css['card']}>
        <p className={css['title']}>{texts.closed.headline}</p>
        <p>{texts.closed.text}</p>
      </div>
      {mine && asking ? (
        <p className={css['own']}>
          {texts.closed.yours}: <strong>{asking.called(item, mine.value, answers)}</strong>
        </p>
      ) : (
        <p className={css['own']}>{texts.closed.none}</p>
      )}
      <Foot>
        <Near session={session} />
        <WriteButton session={session} unfinished />
      </Foot>
    </>
  );
}

/** What the room thinks, with one's own answer in a frame. */
export function Result({ session, view, seat, item }: Props) {
  const { texts, answers } = useWords();
  const mine = useMine(session, seat, item);
  const asking = askingOf(item.kind);
  if (!asking || !item.results) return <Lead>{texts.lookText}</Lead>;
  const rows = asking.rows(item, item.results, mine?.value, answers);
  const finding = asking.finding(item, item.results, answers);
  const shift = item.results.shift && shiftWords(item, item.results.shift, answers);
  return (
    <>
      <Question item={item} when="result" />
      {asking.shape === 'rows' ? (
        <ResultRows rows={rows} words={answers} />
      ) : (
        <ResultColumns rows={rows} words={answers} mine={mine && asking.called(item, mine.value, answers)} />
      )}
      <Foot>
        <p className={css['finding']} data-read>
          {finding !== null && <strong>{finding} </strong>}
          {shift !== null && <span>{shift} </span>}
          <span>{answers.voters(item.results.voters)}.</span>
        </p>
        {mine && <Note>{view.ballots === 'anonymous' ? texts.shown.private : texts.shown.privateNamed}</Note>}
        <Near session={session} />
        <WriteButton session={session} unfinished />
        {item.phase === 'revealed' && <HandButton session={session} seat={seat} quiet />}
      </Foot>
    </>
  );
}
