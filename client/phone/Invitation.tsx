import { useStore } from 'zustand';
import type { Item } from '../../shared/views/common.ts';
import { Button } from '../ui/Button.tsx';
import { Name } from './Name.tsx';
import { Near } from './Near.tsx';
import { Foot, Note } from './Parts.tsx';
import { Question } from './Question.tsx';
import type { PhoneSession } from './session.ts';
import type { AtTable } from './stage.ts';
import { useWords } from './words.ts';
import { DraftNote } from './WriteButton.tsx';
import css from './Invitation.module.css';

type Props = AtTable & { session: PhoneSession; item: Item; inviteId: string };

/** None is the right one: they look the same, and the order is that of a conversation. */
const ANSWERS = ['yes', 'later', 'no'] as const;

/** A question for one's own eyes: would you like to say something? Every answer is as good as the others. */
export function Invitation({ session, seat, item, inviteId }: Props) {
  const { texts } = useWords();
  const { ask, text, answers, sending, onlyYou } = texts.invited;
  const isSending = useStore(session.acts, ({ asked }) => asked !== null && asked.answer !== null);
  const [before, name, after] = ask(seat.name);
  return (
    <>
      <Question item={item} when="talk" aside />
      <div className={css['ask']}>
        <h1 tabIndex={-1} className={css['question']}>
          {before}
          {name !== '' && <Name>{name}</Name>}
          {after}
        </h1>
        <p className={css['text']}>{text}</p>
      </div>
      <Foot stays>
        <Near session={session} brief />
        {ANSWERS.map((answer) => (
          <Button
            key={answer}
            kind="strong"
            size="l"
            wide
            inactive={isSending}
            onClick={() => session.answer(inviteId, answer)}
          >
            {answers[answer]}
          </Button>
        ))}
        <Note>{isSending ? sending : onlyYou}</Note>
        <DraftNote session={session} />
      </Foot>
    </>
  );
}
