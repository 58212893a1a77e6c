import { ListenButton } from './Listen.tsx';
import { Name } from './Name.tsx';
import { Near } from './Near.tsx';
import { OwnTable } from './OwnTable.tsx';
import { Foot, Heading, Lead, Note } from './Parts.tsx';
import type { PhoneSession } from './session.ts';
import type { AtTable } from './stage.ts';
import { useWords } from './words.ts';
import { WriteButton } from './WriteButton.tsx';

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
      <Foot stays>
        <Near session={session} />
        {seat.listening && <Note>{texts.listen.now}</Note>}
        <WriteButton session={session} unfinished />
        <ListenButton session={session} seat={seat} />
        <Note>{seat.listening ? texts.listen.change : texts.listen.may}</Note>
      </Foot>
    </>
  );
}
