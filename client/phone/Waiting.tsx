import { Name } from './Name.tsx';
import { Near } from './Near.tsx';
import { OwnTable } from './OwnTable.tsx';
import { Foot, Heading, Lead } from './Parts.tsx';
import type { PhoneSession } from './session.ts';
import type { AtTable } from './stage.ts';
import { useWords } from './words.ts';

/** At the table, and nothing to do yet: one's own seat among the others. */
export function Waiting({ session, view, seat }: AtTable & { session: PhoneSession }) {
  const { texts } = useWords();
  const { before, after } = texts.waiting.headline;
  return (
    <>
      <Heading>
        {before}
        <Name>{seat.label}</Name>
        {after}
      </Heading>
      <Lead>{view.status === 'lobby' ? texts.waiting.begin : texts.waiting.between}</Lead>
      <OwnTable view={view} seat={seat} />
      <Foot>
        <Near session={session} />
      </Foot>
    </>
  );
}
