import type { Item } from '../../shared/views/common.ts';
import type { OwnSeat } from '../../shared/views/seat.ts';
import type { PhoneView } from '../../shared/views/phone.ts';
import { formatClock } from '../ui/clock.ts';
import { classes } from '../ui/classes.ts';
import { HandButton, HandCard } from './Hand.tsx';
import { Name } from './Name.tsx';
import { Near } from './Near.tsx';
import { Foot, Note } from './Parts.tsx';
import { Question } from './Question.tsx';
import type { PhoneSession } from './session.ts';
import type { AtTable } from './stage.ts';
import { useWords, type Words } from './words.ts';
import css from './Talk.module.css';

/** The conversation: who speaks, how many hands are up, and one's own hand. */
export function Talk({ session, view, seat, item }: AtTable & { session: PhoneSession; item: Item }) {
  const { texts } = useWords();
  return (
    <>
      <Question item={item} when="talk" />
      {seat.hand ? <HandCard seat={seat} /> : null}
      <Speaking view={view} goesOn={seat.speaking !== null} compact={seat.hand !== null} />
      <ul className={css['facts']}>
        <li>
          <span className={classes(css['dot'], view.hands > 0 && css['sunDot'])} aria-hidden="true" />
          <strong>{texts.talk.hands(view.hands)}</strong>
        </li>
        <li>
          <span
            className={classes(css['dot'], seat.heard ? css['heard'] : css['unheard'])}
            aria-hidden="true"
          />
          <span className={css['quiet']}>{ownShare(seat, texts)}</span>
        </li>
      </ul>
      <Foot>
        <Near session={session} />
        <HandButton session={session} seat={seat} />
        <Note>{texts.talk.seen}</Note>
      </Foot>
    </>
  );
}

/** Time without a turn: a slip, an interruption or a reply. */
function ownShare({ away, turns, seconds }: OwnSeat, { talk }: Words['texts']): string {
  if (away) return talk.away;
  return turns === 0 && seconds < 1 ? talk.unheard : talk.own(turns, formatClock(seconds));
}

function Speaking({ view, goesOn, compact }: { view: PhoneView; goesOn: boolean; compact: boolean }) {
  const { texts } = useWords();
  const { speaker } = view;
  if (!speaker) return <p className={css['nobody']}>{texts.talk.nobody}</p>;
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
