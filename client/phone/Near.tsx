import { useStore } from 'zustand';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { WaitingIcon } from './WaitingIcon.tsx';
import type { PhoneSession } from './session.ts';
import { troubleText, useWords } from './words.ts';

/** Near the thumb: what waits while there is no connection, and what did not work out; `brief` leaves room for more. */
export function Near({ session, brief = false }: { session: PhoneSession; brief?: boolean }) {
  const words = useWords();
  const { connection: said } = words.texts;
  const offline = useStore(session.connection.store, ({ status }) => status === 'offline');
  const waits = useStore(session.connection.store, ({ pending }) => pending[0]?.command.type);
  const trouble = useStore(session.acts, (acts) => acts.trouble);
  if (trouble) {
    return (
      <Notice kind="attention" live="polite">
        {troubleText(trouble, words)}
      </Notice>
    );
  }
  if (!offline) return null;
  const kept: Partial<Record<string, string>> = {
    'vote.cast': said.voteWaits,
    'closing.answer': said.answerWaits,
    'seat.take': said.seatWaits,
    'write.send': said.textWaits,
  };
  const text = kept[waits ?? ''] ?? said.nothingLost;
  return (
    <>
      <Notice kind={waits === undefined ? 'plain' : 'attention'} icon={<WaitingIcon />}>
        {text}
      </Notice>
      {!brief && (
        <Button size="l" wide onClick={() => session.connection.reconnect()}>
          {said.retry}
        </Button>
      )}
    </>
  );
}
