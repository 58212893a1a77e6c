import { useStore } from 'zustand';
import type { Item } from '../../shared/views/common.ts';
import type { OwnSeat } from '../../shared/views/seat.ts';
import type { PhoneView } from '../../shared/views/phone.ts';
import { formatClock } from '../ui/clock.ts';
import { classes } from '../ui/classes.ts';
import { Notice } from '../ui/Notice.tsx';
import { afterwardsOf } from './asked.ts';
import { HandButton, HandCard } from './Hand.tsx';
import { ListenButton } from './Listen.tsx';
import { Name } from './Name.tsx';
import { Near } from './Near.tsx';
import { Foot, Note } from './Parts.tsx';
import { Question } from './Question.tsx';
import { PassButton, RoundCard } from './Round.tsx';
import type { PhoneSession } from './session.ts';
import { waitsInRound, type AtTable } from './stage.ts';
import { afterwardsText, useWords, type Words } from './words.ts';
import { WriteButton } from './WriteButton.tsx';
import { Written } from './Written.tsx';
import css from './Talk.module.css';

/** The conversation: who speaks, how many hands are up, and one's own hand. */
export function Talk({ session, view, seat, item }: AtTable & { session: PhoneSession; item: Item }) {
  const { texts } = useWords();
  const asked = useStore(session.acts, (acts) => acts.asked);
  const after = afterwardsOf(asked, seat, item);
  const isListening = seat.listening && !seat.hand;
  const isComing = waitsInRound({ view, seat });
  const isOpen = mayBeCalled(seat) && after !== 'no' && after !== 'later';
  const isCalled = isOpen && view.called && !seat.heard && !isComing;
  const camp = isOpen ? view.campCalled : null;
  const calm = isListening ? texts.listen.now : after && afterwardsText(after, item, texts);
  // Nobody who was just told that they may be silent is told that they were.
  const isWaiting = seat.hand !== null && !seat.heard;
  const isTold = isListening || isCalled || camp !== null || after !== null;
  const own = isTold || isComing || isWaiting ? null : ownShare(seat, texts);
  return (
    <>
      <Question item={item} when="talk" />
      {seat.hand && <HandCard seat={seat} />}
      <RoundCard view={view} seat={seat} />
      {calm !== null && <Notice className={css['told'] ?? ''}>{calm}</Notice>}
      {camp && (
        <Notice
          title={texts.camp[item.kind === 'score' ? 'score' : 'opinion'][camp]}
          className={css['told'] ?? ''}
        >
          {texts.camp.text}
        </Notice>
      )}
      {isCalled && !camp && (
        <Notice title={texts.call.title} className={css['told'] ?? ''}>
          {texts.call.text}
        </Notice>
      )}
      <Speaking view={view} goesOn={seat.speaking !== null} compact={seat.hand !== null || own === null} />
      <ul className={css['facts']}>
        <li>
          <span className={classes(css['dot'], view.hands > 0 && css['sunDot'])} aria-hidden="true" />
          <strong>{texts.talk.hands(view.hands)}</strong>
        </li>
        <li className="visually-hidden">{texts.talk.heard(view.heard, view.present)}</li>
        {own !== null && (
          <li>
            <span
              className={classes(css['dot'], seat.heard ? css['heard'] : css['unheard'])}
              aria-hidden="true"
            />
            <span className={css['quiet']}>{own}</span>
          </li>
        )}
      </ul>
      <Written session={session} seat={seat} />
      <Foot stays>
        <Near session={session} />
        {isComing ? (
          <PassButton session={session} high>
            {texts.round.pass}
          </PassButton>
        ) : (
          <HandButton session={session} seat={seat} quiet={isListening || after === 'no'} />
        )}
        <div className={css['quieter']}>
          <WriteButton session={session} />
          {seat.round && !isComing ? (
            <PassButton session={session}>{texts.round.pass}</PassButton>
          ) : (
            !seat.hand && <ListenButton session={session} seat={seat} />
          )}
        </div>
        <Note>{footNote(seat, isComing, texts)}</Note>
      </Foot>
    </>
  );
}

/** A call is the same for every phone; whom it is for, each knows of its own seat. */
const mayBeCalled = ({ hand, listening, away }: OwnSeat) => !hand && !listening && !away;

function footNote({ round, listening, hand }: OwnSeat, isComing: boolean, texts: Words['texts']): string {
  if (isComing) return round?.passed === true ? texts.round.mayAgain : texts.round.may;
  return listening && !hand ? texts.listen.change : texts.talk.seen;
}

/** Time without a turn: a slip, an interruption or a reply. */
function ownShare({ away, turns, seconds, heard }: OwnSeat, { talk, write }: Words['texts']): string {
  if (away) return talk.away;
  if (turns === 0 && heard) return write.heard;
  return turns === 0 && seconds < 1 ? talk.unheard : talk.own(turns, formatClock(seconds));
}

function Speaking({ view, goesOn, compact }: { view: PhoneView; goesOn: boolean; compact: boolean }) {
  const { texts } = useWords();
  const { speaker } = view;
  if (!speaker)
    return <p className={classes(css['nobody'], compact && css['compact'])}>{texts.talk.nobody}</p>;
  return (
    <div className={classes(css['speaker'], compact && css['compact'])}>
      <p className={css['small']}>{texts.talk.speaking}</p>
      <p className={css['place']}>
        <Name>{speaker.label}</Name>
      </p>
      {goesOn && <p className={css['small']}>{texts.talk.goesOn}</p>}
    </div>
  );
}
