import { useStore } from 'zustand';
import { askingOf } from '../questions/ask.ts';
import { Notice } from '../ui/Notice.tsx';
import { Near } from './Near.tsx';
import { Foot, Note } from './Parts.tsx';
import { Question } from './Question.tsx';
import type { PhoneSession } from './session.ts';
import type { AtTable } from './stage.ts';
import type { Item } from '../../shared/views/common.ts';
import { useMine } from './mine.ts';
import { useWords } from './words.ts';
import { DraftNote } from './WriteButton.tsx';

/** The question and its answers; what is chosen is sent at once, and can be changed until the vote closes. */
export function Voting({ session, view, seat, item }: AtTable & { session: PhoneSession; item: Item }) {
  const { texts, answers } = useWords();
  const mine = useMine(session, seat, item);
  const quiet = useStore(session.connection.store, ({ status }) => status !== 'offline');
  const trouble = useStore(session.acts, (acts) => acts.trouble);
  const asking = askingOf(item.kind);
  if (!asking) return null;
  const { vote } = texts;
  const anonymous = view.ballots === 'anonymous';
  return (
    <>
      <Question item={item} when="vote" />
      {seat.voteLocked ? (
        <Notice title={vote.locked}>{vote.lockedText}</Notice>
      ) : (
        <asking.Ask
          key={`${item.id} ${item.round}`}
          asked={item}
          mine={mine}
          onAnswer={(value) => session.vote(item.id, item.round, value)}
          words={answers}
        />
      )}
      <p className="visually-hidden" aria-live="polite">
        {mine?.state === 'kept' && vote.said(asking.called(item, mine.value, answers))}
      </p>
      <Foot>
        {quiet && !trouble && !seat.voteLocked && (
          <Note long={anonymous ? vote.anonymous : vote.named}>
            {anonymous ? vote.anonymousShort : vote.namedShort}
          </Note>
        )}
        <DraftNote session={session} />
        <Near session={session} />
      </Foot>
    </>
  );
}
