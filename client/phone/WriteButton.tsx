import { useStore } from 'zustand';
import { Button } from '../ui/Button.tsx';
import { Note } from './Parts.tsx';
import type { PhoneSession } from './session.ts';
import { useWords } from './words.ts';

/** The way to that page; `unfinished`: only for who has begun to write. */
export function WriteButton({
  session,
  unfinished = false,
}: {
  session: PhoneSession;
  unfinished?: boolean;
}) {
  const { write } = useWords().texts;
  const hasDraft = useStore(session.writing, ({ draft }) => draft !== '');
  if (unfinished && !hasDraft) return null;
  return (
    <Button size="l" wide onClick={() => session.writing.setState({ isOpen: true })}>
      {hasDraft ? write.goOn : write.start}
    </Button>
  );
}

/** While something else goes first: what was begun is not lost. */
export function DraftNote({ session }: { session: PhoneSession }) {
  const { write } = useWords().texts;
  const hasDraft = useStore(session.writing, ({ draft }) => draft !== '');
  return hasDraft ? <Note>{write.waits}</Note> : null;
}
