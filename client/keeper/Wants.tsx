import type { KeeperSeat } from '../../shared/views/keeper.ts';
import { classes } from '../ui/classes.ts';
import { useNow } from '../ui/clock.ts';
import { canGive, pressSeat, usePost } from './post.ts';
import { wantsWords } from './words.ts';
import { home } from '../ui/kept-focus.ts';
import css from './Wants.module.css';

const SHOWN = 3;

/** The first three who want to speak, in the order that is fair, each with the reason. Always as high: nothing moves under the thumb. */
export function Wants() {
  const post = usePost();
  const { view, texts, seat, now } = post;
  const { wants } = texts;
  const list = view.wants.flatMap((next) => {
    const one = seat(next.seatId);
    return one ? [{ next, one }] : [];
  });
  const at = useNow(now, list.length > 0);
  return (
    <section className={css['wants']} aria-labelledby="wants">
      <div className={css['head']}>
        <h2 {...home} id="wants" className={css['title']}>
          {wants.title}
        </h2>
        {list.length > SHOWN && <span className={css['more']}>{wants.more(list.length - SHOWN)}</span>}
      </div>
      {list.length === 0 && <p className={css['none']}>{wants.none}</p>}
      <ol className={css['list']}>
        {list.slice(0, SHOWN).map(({ next, one }, place) => {
          const reason = wantsWords(next, one, texts, at);
          return <Want key={one.id} {...{ one, reason }} isFirst={place === 0} />;
        })}
      </ol>
    </section>
  );
}

interface WantProps {
  one: KeeperSeat;
  reason: string;
  isFirst: boolean;
}

/** One press gives this person the floor. */
export function Want({ one, reason, isFirst }: WantProps) {
  const post = usePost();
  const { view, texts } = post;
  const open = canGive(view);
  return (
    <li>
      <button
        type="button"
        className={classes(css['want'], open && isFirst && css['first'])}
        aria-label={texts.wants.give(one.label, reason)}
        aria-disabled={!open || undefined}
        title={one.label}
        onClick={() => pressSeat(post, one.id)}
      >
        <span className={css['name']} dir="auto">
          {one.label}
        </span>
        <span className={css['reason']}>{reason}</span>
      </button>
    </li>
  );
}
