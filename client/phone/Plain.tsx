import type { ReactNode } from 'react';
import type { OwnSeat } from '../../shared/views/seat.ts';
import { OwnFlower } from '../table/OwnFlower.tsx';
import { Button } from '../ui/Button.tsx';
import { formatClock } from '../ui/clock.ts';
import { closingPart, usePart } from './later.ts';
import { Name } from './Name.tsx';
import { Near } from './Near.tsx';
import { OwnTable } from './OwnTable.tsx';
import { Foot, Heading, Lead, Note } from './Parts.tsx';
import type { PhoneSession } from './session.ts';
import type { AtTable } from './stage.ts';
import { useWords, type Words } from './words.ts';
import { WriteButton } from './WriteButton.tsx';
import { Written } from './Written.tsx';
import css from './Plain.module.css';

interface SaysProps {
  eyebrow?: string;
  headline: string;
  text: ReactNode;
  action?: { label: string; onPress: () => void } | null;
}

/** A stage that only says how things are, with at most one thing to do. */
export function Says({ eyebrow, headline, text, action }: SaysProps) {
  return (
    <>
      <Heading {...(eyebrow === undefined ? {} : { eyebrow })}>{headline}</Heading>
      <Lead>{text}</Lead>
      {action && (
        <Foot>
          <Button kind="strong" size="l" wide onClick={action.onPress}>
            {action.label}
          </Button>
        </Foot>
      )}
    </>
  );
}

export function Paused({ session, view, seat }: AtTable & { session: PhoneSession }) {
  const { texts } = useWords();
  return (
    <>
      <Heading>{texts.paused.headline}</Heading>
      <Lead>{seat.hand ? `${texts.paused.text} ${texts.paused.hand}` : texts.paused.text}</Lead>
      <OwnTable view={view} seat={seat} />
      <Foot>
        <WriteButton session={session} unfinished />
        <Near session={session} />
      </Foot>
    </>
  );
}

/** After the talk: thanks, one's own share of it, and two questions until the session ends. */
export function Thanks({ session, view, seat }: AtTable & { session: PhoneSession }) {
  const { texts } = useWords();
  const { nameless, before, after } = texts.ended.headline;
  const { equalSeconds, seconds } = seat;
  const spoke = seconds >= 1;
  const questions = usePart(closingPart, view.closing);
  return (
    <>
      <Heading>
        {seat.name === '' ? (
          nameless
        ) : (
          <>
            {before}
            <Name>{seat.label}</Name>
            {after}
          </>
        )}
      </Heading>
      <div className={css['share']}>
        <OwnFlower
          index={seat.place}
          taken={Math.max(view.present, seat.place + 1)}
          label={texts.waiting.you}
          labelAt="middle"
          size={120}
          {...(equalSeconds && spoke ? { share: seconds / equalSeconds } : {})}
        />
        <div>
          <p className={css['figure']}>{ownShare(seat, texts)}</p>
          <Note>
            {equalSeconds && spoke ? `${texts.ended.equal(formatClock(Math.round(equalSeconds)))} ` : ''}
            {texts.ended.private}
          </Note>
        </div>
      </div>
      <Written session={session} seat={seat} />
      {view.closing &&
        (questions ? (
          <questions.Closing session={session} seat={seat} />
        ) : (
          <Lead>{texts.connection.comingText}</Lead>
        ))}
      <Foot>
        <Near session={session} />
        {view.status === 'ended' && <Note>{texts.ended.close}</Note>}
      </Foot>
    </>
  );
}

function ownShare({ turns, seconds, heard, texts: written }: OwnSeat, { ended }: Words['texts']): ReactNode {
  const time = formatClock(seconds);
  if (turns === 0 && heard) return ended.read;
  if (turns === 0 && seconds < 1 && written.length > 0) return ended.wrote;
  if (turns === 0) return seconds < 1 ? ended.none : ended.spoke(time);
  return (
    <>
      {ended.turns(turns)},
      <br />
      {ended.time(time)}
    </>
  );
}
