import { useStore } from 'zustand';
import { Button } from '../ui/Button.tsx';
import { Foot, Heading, Lead } from './Parts.tsx';
import type { PhoneSession } from './session.ts';
import { useWords } from './words.ts';

/**
 * A part of the page is still on its way. It is fetched again and again, but some browsers remember that it did not
 * come for as long as the page lives; all that matters outlives a reload.
 */
export function Coming({ session, onBack }: { session: PhoneSession; onBack?: () => void }) {
  const { connection, refused, write } = useWords().texts;
  const isConnected = useStore(session.connection.store, ({ status }) => status === 'connected');
  return (
    <>
      <Heading size="small">{connection.coming}</Heading>
      <Lead>{connection.comingText}</Lead>
      <Foot>
        {isConnected && (
          <Button size="l" wide onClick={() => location.reload()}>
            {refused.reload}
          </Button>
        )}
        {onBack && (
          <Button size="l" wide onClick={onBack}>
            {write.back}
          </Button>
        )}
      </Foot>
    </>
  );
}
