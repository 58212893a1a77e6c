import { OwnFlower } from '../table/OwnFlower.tsx';
import { Name } from './Name.tsx';
import { Near } from './Near.tsx';
import { Foot, Heading, Lead } from './Parts.tsx';
import type { PhoneSession } from './session.ts';
import type { AtTable } from './stage.ts';
import { useWords } from './words.ts';
import css from './Waiting.module.css';

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
      <div className={css['table']}>
        <OwnFlower
          index={seat.index}
          taken={Math.max(view.present, seat.index + 1)}
          expected={view.expected ?? 0}
          label={texts.waiting.you}
          size={320}
        />
        <p className={css['count']}>
          <strong>{view.present}</strong>
          <span>{texts.waiting.atTable}</span>
        </p>
      </div>
      <Foot>
        <Near session={session} />
      </Foot>
    </>
  );
}
